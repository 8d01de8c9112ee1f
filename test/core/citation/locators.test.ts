import assert from 'node:assert/strict';
import fc from 'fast-check';
import { locatorAt } from '../../../src/core/citation/locators.ts';

/** A locator as `label value`, with what is left of the text behind it. */
const read = (text: string): string[] => {
  const found = locatorAt(text);
  return found ? [`${found.locator.label} ${found.locator.value}`, text.slice(found.length)] : [];
};

describe('locators in prose', () => {
  const known: Record<string, readonly string[]> = {
    'page 12': ['p. 12', 'page 12', 'S. 12', 'Seite 12', 'с. 12', 'стр. 12', '第12页', '第十二頁', '12页', 'pág. 12'],
    'chapter 4': ['ch. 4', 'Kap. 4', 'гл. 4', '第四章', 'chapitre 4', 'cap. 4'],
    'section 3': ['sec. 3', '§ 3', 'Abschn. 3', 'разд. 3', '第3节', 'sección 3'],
    'article 5': ['Art. 5', 'Artikel 5', 'ст. 5', '第五条', 'artículo 5'],
    'paragraph 8': ['para. 8', 'Abs. 8', 'Rn. 8', 'п. 8', 'абз. 8', 'alinéa 8', '¶ 8'],
    'verse 7': ['v. 7', 'verset 7', 'versículo 7'],
    'volume 2': ['vol. 2', 'Bd. 2', 'т. 2', '第二卷', 'tome 2', 'tomo 2'],
    'line 9': ['l. 9', 'Zeile 9', 'строка 9', '第9行', 'ligne 9', 'línea 9'],
    'note 6': ['n. 6', 'Anm. 6', 'Fn. 6', 'прим. 6', '注6', 'nota 6'],
    'figure 1': ['fig. 1', 'Abb. 1', 'рис. 1', '图1'],
    'column 30': ['col. 30', 'Sp. 30', 'стб. 30', '第30栏'],
    'part 2': ['pt. 2', 'Teil 2', 'часть 2', '第二部分', 'partie 2', 'parte 2'],
    'book 1': ['bk. 1', 'Buch 1', 'кн. 1', 'livre 1', 'libro 1'],
    'folio 14r': ['fol. 14r', 'Bl. 14r', 'л. 14r'],
    'issue 11': ['no. 11', 'Heft 11', 'вып. 11', '№ 11', 'núm. 11'],
    'appendix B2': ['app. B2', 'Anhang B2', 'прил. B2', 'annexe B2', 'anexo B2'],
  };
  for (const [locator, spellings] of Object.entries(known)) {
    it(`know ${spellings.join(', ')}`, () => {
      for (const spelling of spellings) assert.deepEqual(read(spelling), [locator, ''], spelling);
    });
  }

  it('hold ranges, lists, clauses and what follows', () => {
    assert.deepEqual(read('pp. 3 – 5, 9 and 11–12; more'), ['page 3–5, 9 and 11–12', '; more']);
    assert.deepEqual(read('Art. 5(1)(c) of it'), ['article 5(1)(c)', ' of it']);
    assert.deepEqual(read('S. 41 ff.)'), ['page 41 ff', '.)']);
    assert.deepEqual(read('ch. IV–VI'), ['chapter IV–VI', '']);
    assert.deepEqual(read('pp. xiv–xv,'), ['page xiv–xv', ',']);
    assert.deepEqual(read('§ 2.4.1.'), ['section 2.4.1', '.']);
    assert.deepEqual(read('第五条第二款第三项规定'), ['article 5(2)(3)', '规定']);
    assert.deepEqual(read('第3–5页'), ['page 3–5', '']);
    assert.deepEqual(read('s.v. “weir”, p. 2'), ['sub-verbo weir', ', p. 2']);
  });

  it('end before prose and before the year of another work', () => {
    assert.deepEqual(read('p. 5 and others'), ['page 5', ' and others']);
    assert.deepEqual(read('p. 5, 2014'), ['page 5', ', 2014']);
  });

  it('are none in other words', () => {
    for (const text of ['boats 12', 'p. of', 'pilot 3', '第 of', 'see']) assert.deepEqual(read(text), [], text);
  });

  it('lie within the text that they were read from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const source of [text, `p. ${text}`, `第${text}条`]) {
          const found = locatorAt(source);
          assert.ok(!found || (found.length > 0 && found.length <= source.length && found.locator.value !== ''));
        }
      }),
    );
  });
});
