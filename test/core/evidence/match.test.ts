import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CslItem } from '../../../src/core/bibliography/csl.ts';
import { matchWork, workQuery } from '../../../src/core/evidence/match.ts';
import { recordOf } from '../../../src/core/evidence/record.ts';
import { titleForm, titleLikeness } from '../../../src/core/evidence/titles.ts';
import { documentOf } from '../../support/documents.ts';

const title = 'The Keeper of the Weir: Water Courts and Their Clerks';

/** A paper as it is printed, with its front matter. */
const paper = (parts: { title?: string; author?: string; year?: number; doi?: string; more?: string } = {}): string =>
  `${parts.title ?? title}

${parts.author ?? 'Ilse Varnholt'}
${parts.doi ? `\nhttps://doi.org/${parts.doi}\n` : ''}
Published ${parts.year ?? 2016}

Abstract

A weir needs a keeper, and a keeper needs a court that he is afraid of. We read the rolls of nine such courts.
${parts.more ?? ''}`;

const csl: CslItem = {
  type: 'article-journal',
  title,
  author: [{ family: 'Varnholt', given: 'I.' }],
  issued: { 'date-parts': [[2016]] },
};

const confidence = (item: CslItem, text: string, uri?: string, printed?: string): string | null =>
  matchWork(workQuery(item, printed), recordOf(documentOf(text, uri)))?.confidence ?? null;

describe('a document', () => {
  it('is certainly the work where title and author agree', () => {
    assert.equal(confidence(csl, paper()), 'certain');
  });

  it('is certainly the work where the DOI agrees, however it is written', () => {
    const cited = { ...csl, title: 'Misread altogether', DOI: 'https://doi.org/10.5555/WEIR.9' };
    assert.equal(confidence(cited, paper({ doi: '10.5555/weir.9' })), 'certain');
    assert.equal(confidence({ type: 'book', URL: 'https://doi.org/10.5555/weir.9' }, paper({ doi: '10.5555/weir.9' })), 'certain'); // prettier-ignore
  });

  it('is the work whatever case, marks, dashes and diacritics the title is printed with', () => {
    for (const printed of [
      'THE KEEPER OF THE WEIR — WATER COURTS AND THEIR CLERKS',
      'The Keeper of the Weir. Water-courts and their clerks',
      'The kéeper of the weir: water courts, and their clerks',
    ])
      assert.equal(confidence({ ...csl, title: printed }, paper()), 'certain', printed);
  });

  it('is likely the work where the title is mistyped or has lost its subtitle, and the author agrees', () => {
    for (const printed of ['The Keper of the Wier: Water Courts and Their Clerks', 'The Keeper of the Weir'])
      assert.equal(confidence({ ...csl, title: printed }, paper()), 'likely', printed);
  });

  it('is no work of other authors with nearly the same title', () => {
    const other = { ...csl, title: 'The Keeper of the Wier', author: [{ family: 'Ossowski' }], issued: { 'date-parts': [[1999]] } }; // prettier-ignore
    assert.equal(confidence(other, paper()), null);
  });

  it('is not last year’s report', () => {
    const report = { type: 'report', title: 'Annual Report of the Weir Commission 2017', author: csl.author! };
    assert.equal(confidence(report, paper({ title: 'Annual Report of the Weir Commission 2018' })), null);
    assert.equal(confidence(report, paper({ title: 'Annual Report of the Weir Commission 2017' })), 'certain');
  });

  it('of a short title is the work only where something else agrees', () => {
    const short = { ...csl, title: 'On Weirs' };
    assert.equal(confidence(short, '# On Weirs\n\nIlse Varnholt\n\nThere are weirs.\n'), null, 'plain text has no such heading'); // prettier-ignore
    const titled = '---\ntitle: On Weirs\nauthor: Ilse Varnholt\n---\n\nThere are weirs.\n';
    const record = (item: CslItem) => matchWork(workQuery(item), recordOf(documentOf(titled, 'a.md', 'markdown')));
    assert.equal(record(short)?.confidence, 'likely');
    assert.equal(record({ ...short, author: [{ family: 'Ossowski' }] }), null);
    assert.equal(record({ type: 'book', title: 'On Weirs' }), null);
  });

  it('is the work by an author whose name is in other letters', () => {
    const russian = paper({ author: 'Цзянь Хунъянь' });
    assert.equal(confidence({ ...csl, author: [{ family: 'Jian', given: 'Hongyan' }] }, russian), 'certain');
    assert.equal(confidence({ ...csl, author: [{ family: 'Hongyan', given: 'Jian' }] }, russian), 'certain');
  });

  it('is the work by a title that the reference gives in brackets, or that is printed for another language', () => {
    const translated = 'Хранитель запруды: водные суды и их писари';
    const bilingual = paper({ more: `\n${translated}\n\nИльзе Варнхольт\n\nАННОТАЦИЯ\n\nЗапруде нужен хранитель, а ему нужен суд.\n` }); // prettier-ignore
    assert.equal(confidence({ ...csl, title: `${translated} [${title}]` }, paper()), 'certain');
    assert.equal(confidence({ ...csl, title: translated, author: [{ family: 'Варнхольт' }] }, bilingual), 'certain');
    assert.equal(confidence({ ...csl, title: translated }, paper()), null);
  });

  it('is the work whose transliterated title the reference gives', () => {
    const cyrillic = '# Хранитель запруды и водные суды\n\nТекст о запрудах и судах.\n';
    const record = recordOf(documentOf(cyrillic, 'a.md', 'markdown'));
    const match = matchWork(workQuery({ type: 'book', title: 'Khranitel zaprudy i vodnye sudy' }), record);
    assert.ok(match && match.confidence !== 'possible', JSON.stringify(match));
  });

  it('with another DOI is at most likely the work', () => {
    assert.equal(confidence({ ...csl, DOI: '10.5555/other' }, paper({ doi: '10.5555/weir.9' })), 'likely');
    const mistyped = { ...csl, title: 'The Keper of the Wier', DOI: '10.5555/other' };
    assert.equal(confidence(mistyped, paper({ doi: '10.5555/weir.9' })), null);
  });

  it('that is the book is likely the source of its chapter', () => {
    const chapter = {
      type: 'chapter',
      title: 'Of clerks',
      'container-title': title,
      issued: { 'date-parts': [[2016]] },
    };
    assert.equal(confidence(chapter, paper()), 'likely');
    assert.equal(confidence({ ...chapter, type: 'article-journal' }, paper()), null);
  });

  it('whose title stands in an entry that was cut wrongly is likely the work, unless a longer title is about it', () => {
    const printed = `Varnholt I. ${title}. Leeds, 2016.`;
    assert.equal(confidence({ type: 'book', title: 'Varnholt I' }, paper(), undefined, printed), 'likely');
    const about = { type: 'book', title: `A reply to ${title}` };
    assert.equal(confidence(about, paper(), undefined, `Roe J. A reply to ${title}. Leeds, 2016.`), null);
  });

  it('without a title is known by its file’s name', () => {
    const text = 'a weir needs a keeper, and a keeper needs a court.\n';
    assert.equal(confidence(csl, text, 'file:///x/Varnholt%20-%202016%20-%20The%20Keeper%20of%20the%20Weir.txt'), 'possible'); // prettier-ignore
    assert.equal(confidence(csl, text, 'file:///x/scan-0001.txt'), null);
  });
});

describe('two titles', () => {
  it('are like each other both ways, and each like itself', () => {
    const words = fc.array(fc.constantFrom('weir', 'keeper', 'clerk', 'court', 'of', 'the', 'рынок', '法院', '2016', ':'), { minLength: 3, maxLength: 9 }); // prettier-ignore
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [x, y] = [titleForm(a.join(' ')), titleForm(b.join(' '))];
        assert.equal(titleLikeness(x, y)?.score, titleLikeness(y, x)?.score);
        if (x.key !== '') assert.equal(titleLikeness(x, x)?.score, 1);
      }),
    );
  });
});
