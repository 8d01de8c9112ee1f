import assert from 'node:assert/strict';
import type { Citation } from '../../../src/core/citation/citation.ts';
import { citesExactly } from '../../support/cites.ts';

/** A list in which the authors of the examples stand. */
const list = `

References

Feld, T. (2016). Boards that listen. Small Ports, 3(1), 1–9.

Oduya, M. (2019a). Pilot fees. Small Ports, 4(2), 1–9.

Oduya, M. (2019b). Harbour dues. Small Ports, 4(3), 11–19.

Oduya, M., & Feld, T. (2014). Who pays for the pilot. Northport: Kai.

Oduya, M., Feld, T., & Ngata, R. (2020). Three tariffs. Small Ports, 5(1), 3–8.

van der Laan, P. (1966). Rivers and rates. Northport: Kai.
`;

const named = (found: readonly Citation[]): string[][] =>
  found.map((c) => c.items.map((i) => [i.family, ...(i.coauthors ?? []), i.year].join(' ')));

describe('authors with a year', () => {
  it('are citations in brackets, one work or several', () => {
    const found = citesExactly(
      `Fees rose ‹(Oduya & Feld, 2014)›, then fell ‹(see Feld 2016; Oduya et al., 2020, p. 5)›.${list}`,
    );
    assert.deepEqual(named(found), [['Oduya Feld 2014'], ['Feld 2016', 'Oduya et al. 2020']]);
    assert.deepEqual(found[1]?.items[1]?.locator, { label: 'page', value: '5' });
  });

  it('are citations where the authors stand in the sentence', () => {
    const found = citesExactly(
      `As ‹Oduya and Feld (2014, p. 3)› show, and ‹Feld (2016)› doubts, boards keep ‹Feld’s (2016)› advice.${list}`,
    );
    assert.deepEqual(named(found), [['Oduya Feld 2014'], ['Feld 2016'], ['Feld 2016']]);
    assert.deepEqual(
      found.map((c) => c.items[0]?.mode),
      ['author-in-text', 'author-in-text', 'author-in-text'],
    );
  });

  it('may have several years, told apart by letters', () => {
    const [found] = citesExactly(`Fees rose twice ‹(Oduya 2019a, b)›.${list}`);
    assert.deepEqual(
      found?.items.map((i) => i.year),
      ['2019a', '2019b'],
    );
  });

  it('keep the particles of their names', () => {
    const [found] = citesExactly(`Rates follow rivers ‹(e.g., van der Laan 1966)›.${list}`);
    assert.equal(found?.items[0]?.family, 'van der Laan');
  });

  it('carry a page behind a comma or a colon', () => {
    const found = citesExactly(`So ‹(Feld 2016, 7–8)›, ‹(Feld 2016: 9)› and ‹(Feld 2016, S. 4)› say.${list}`);
    assert.deepEqual(
      found.map((c) => c.items[0]?.locator?.value),
      ['7–8', '9', '4'],
    );
  });

  it('are known in Cyrillic and in Chinese', () => {
    const russian = citesExactly(
      'Сборы растут ‹(Одуя 2019)›, как пишет ‹Фельд (2016)›.\n\nСписок литературы\n\nОдуя М. Сборы. Северный порт, 2019.\n\nФельд Т. Советы. Северный порт, 2016.\n',
    );
    assert.deepEqual(named(russian), [['Одуя 2019'], ['Фельд 2016']]);
    const chinese = citesExactly(
      '引航费上涨‹（张三，2020）›，也有人反对‹（李四等，2018）›。\n\n参考文献\n\n张三. 引航费[J]. 港口研究, 2020(4): 1-9.\n\n李四, 王五, 赵六. 港口[J]. 港口研究, 2018(4): 1-9.\n',
    );
    assert.deepEqual(named(chinese), [['张三 2020'], ['李四 et al. 2018']]);
  });
});

describe('authors with a year that no list confirms', () => {
  const text =
    'Fees rose ‹(Oduya et al., 2014)› and fell ‹(Ngata & Feld, 2016)›. Boards agreed ‹(Oduya and Ngata 2017; Feld, 2018)›';

  it('are citations where several are beyond doubt', () => {
    citesExactly(`${text}.`);
  });

  it('are whole where an institution is the author', () => {
    const found = citesExactly(`${text}, and said so ‹(Ministry of Small Ports, 2005a)›.`);
    assert.equal(found.at(-1)?.items[0]?.family, 'Ministry of Small Ports');
  });

  it('may be one name before the year where that is plainly the way to cite', () => {
    citesExactly(
      `${text} ‹(Ruiz et al., 2011)›, ‹(Kai & Laan, 2012)›, ‹(Kai & Laan, 2013)›. Later ‹Scherer (2011)› found more, and even later less. Its Outline (2014) was an outline.`,
    );
  });
});

describe('authors and years of many languages', () => {
  const entries = `

References

Dupont, A., Durand, B. (2017). Ports. Paris: Kai.

Müller, A., Weiß, B. (2018). Häfen. Kai.

Ruiz, A. (2019a). A port. Kai.

Ruiz, A. (2019b). B port. Kai.

Иванов А., Петров Б. (2014). Порты. Кай.

李四, 王五. (2019). 船. 北港.

张三. (2020). 港口. 北港.
`;
  const read = (source: string): string[] =>
    citesExactly(source + entries).flatMap((c) =>
      c.items.map((i) => [i.family, ...(i.coauthors ?? []), i.year, i.locator?.value].filter(Boolean).join(' ')),
    );

  it('are read with the words that lead to them and their places', () => {
    assert.deepEqual(read('So ‹(see also Ruiz 2019a,b; Dupont & Durand, 2017, ch. 3)›.'), [
      'Ruiz 2019a',
      'Ruiz 2019b',
      'Dupont Durand 2017 3',
    ]);
    assert.deepEqual(read('Wie ‹Müller und Weiß (2018, S. 4)› zeigen ‹(vgl. auch Müller/Weiß 2018: 12 f.)›.'), [
      'Müller Weiß 2018 4',
      'Müller Weiß 2018 12 f',
    ]);
    assert.deepEqual(read('Comme ‹Dupont et Durand (2017, p. 5)› ‹(voir Dupont et Durand, 2017)›.'), [
      'Dupont Durand 2017 5',
      'Dupont Durand 2017',
    ]);
    assert.deepEqual(read('Как пишут ‹Иванов и Петров (2014, с. 5)› ‹(см. Иванов, Петров, 2014: 15)›.'), [
      'Иванов Петров 2014 5',
      'Иванов Петров 2014 15',
    ]);
    assert.deepEqual(
      read('如‹张三（2020）›所述，研究表明‹李四、王五（2019）›与‹（张三等，2020：15）›及‹（见张三，2020，第3页）›。'),
      ['张三 2020', '李四 王五 2019', '张三 et al. 2020 15', '张三 2020 3'],
    );
  });

  it('are known without their capitals where the list has them', () => {
    assert.deepEqual(read('As ‹ruiz (2019a)› and ‹Müller and weiß (2018)› say, but no harbour (2018).'), [
      'ruiz 2019a',
      'Müller weiß 2018',
    ]);
  });
});

describe('what only looks like authors with a year', () => {
  const rest = `Fees rose ‹(Feld, 2016)› and fell ‹(Oduya & Feld, 2014)›.`;

  it('is no citation: spans of years, months, laws, plans', () => {
    citesExactly(
      `${rest} The Planning Outline (2014–2020) was read in Northport (May 2014) with the Ports Act (1998), the Tariff Regulation (2007) and the plan (2014).${list}`,
    );
  });

  it('is no citation: pages of an official journal', () => {
    citesExactly(
      'Das Gesetz vom 3. Mai 1998 (BGBl. I S. 1583), geändert durch Gesetz vom 7. Juni 2001 (BGBl. II S. 1799, 1800) und vom 9. Juli 2003 (BGBl. I S. 1907), bleibt in Kraft.',
    );
  });

  it('is no citation: a place, a publisher and a year', () => {
    citesExactly(
      'Mira Oduya, Who Pays (Northport: Kai & Laan, 1998), and Tomas Feld, Boards (London: Ong and Ruiz, 2001), and Rua Ngata, Dues (Oland: Kai & Laan, 2004), differ.',
    );
  });
});
