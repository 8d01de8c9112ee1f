import assert from 'node:assert/strict';
import { highlightsIn } from '../../src/features/highlights.ts';
import { allTerms, ShownTerms, type TermChoice } from '../../src/features/shownTerms.ts';
import { finished } from '../../src/core/text/steps.ts';
import { marked, slices } from '../support/marks.ts';
import { corpusOf, termsOf } from './support/corpusOf.ts';

const glossary = `concepts:
  - { labels: { en: grain ledger, de: Kornbuch, zh-Hans: 粮食台账 }, category: instrument }
  - { labels: { en: village assembly }, category: institution }
  - { labels: plain word }
`;

/** Asserts that of all terms of a document exactly the marked ones are highlighted. */
function shows(source: string, choice: Partial<TermChoice>): void {
  const { text, spans } = marked(source);
  const corpus = corpusOf({ 'a.md': text, 'glossary.yaml': glossary });
  const { index } = termsOf(corpus);
  const shown = new ShownTerms(index, { ...allTerms, ...choice });
  const document = corpus.documents.get('file:///a.md')!;
  const found = highlightsIn(index, document, { start: 0, end: text.length }, shown);
  assert.deepEqual(slices(text, found), slices(text, spans));
  assert.deepEqual(
    found.map(({ start }) => start),
    spans.map(({ start }) => start),
  );
}

describe('the terms that are highlighted', () => {
  it('are all, unless something else is chosen', () => {
    shows('A ‹grain ledger› of the ‹village assembly›: a ‹plain word›, a ‹grain ledger›.\n', {});
  });

  it('can leave out categories, and what has none', () => {
    shows('A grain ledger of the ‹village assembly›: a ‹plain word›.\n', { hidden: new Set(['instrument']) });
    shows('A ‹grain ledger› of the ‹village assembly›: a plain word.\n', { hidden: new Set(['other']) });
  });

  it('can be those of some languages, and of none in particular', () => {
    shows('A grain ledger, a ‹Kornbuch›, a 粮食台账, a ‹plain word›.\n', { languages: ['de'] });
    shows('A ‹grain ledger›, a Kornbuch, a ‹粮食台账›, a ‹plain word›.\n', { languages: ['en', 'zh'] });
  });

  it('can be the first of each concept in the document, in whichever wording that is wanted', () => {
    shows('A ‹Kornbuch› is a grain ledger.\n\n# Next\n\nThe ‹village assembly› has a grain ledger.\n', {
      firstOnly: 'document',
    });
    shows('A Kornbuch is a ‹grain ledger›, and a grain ledger a Kornbuch.\n', {
      firstOnly: 'document',
      languages: ['en'],
    });
  });

  it('can be the first of each concept in every section', () => {
    shows(
      'A ‹grain ledger›, a grain ledger.\n\n# Next\n\nA ‹grain ledger›, a grain ledger.\n\n## More\n\nA ‹Kornbuch›.\n',
      {
        firstOnly: 'section',
      },
    );
  });

  it('are the same whatever part is asked for', () => {
    const text = 'A grain ledger.\n\nA grain ledger and a village assembly.\n';
    const corpus = corpusOf({ 'a.md': text, 'glossary.yaml': glossary });
    const { index } = termsOf(corpus);
    const shown = new ShownTerms(index, { ...allTerms, firstOnly: 'document' });
    const found = highlightsIn(index, corpus.documents.get('file:///a.md')!, { start: 17, end: text.length }, shown);
    assert.deepEqual(slices(text, found), ['village assembly']);
  });

  it('of a long document stay where they are while it is edited, until it has been looked through again', () => {
    const filler = 'Nothing of note happened there. '.repeat(2000);
    const at = (text: string) => corpusOf({ 'a.md': text, 'glossary.yaml': glossary }).documents.get('file:///a.md')!;
    const before = at(`A grain ledger, a grain ledger.\n\n${filler}\n\nA village assembly, a village assembly.\n`);
    const after = at(`A grain ledger, a grain ledger.\n\nNew. ${filler}\n\nA village assembly, a village assembly.\n`);
    const { index } = termsOf(corpusOf({ 'glossary.yaml': glossary }));
    const shown = new ShownTerms(index, { ...allTerms, firstOnly: 'document' });
    finished(shown.prepare(before));
    const found = highlightsIn(index, after, { start: 0, end: after.text.length }, shown);
    assert.equal(shown.isReady(after), false);
    assert.deepEqual(
      found.map(({ start }) => start),
      [after.text.indexOf('grain'), after.text.indexOf('village')],
    );
  });

  it('of a very long document are all until it has been looked through in steps', () => {
    const text = 'A grain ledger is kept. '.repeat(15_000);
    const corpus = corpusOf({ 'a.md': text, 'glossary.yaml': glossary });
    const { index } = termsOf(corpus);
    const shown = new ShownTerms(index, { ...allTerms, firstOnly: 'document' });
    const document = corpus.documents.get('file:///a.md')!;
    const count = () => highlightsIn(index, document, { start: 0, end: 100 }, shown).length;
    assert.equal(shown.isReady(document), false);
    assert.ok(count() > 1);
    finished(shown.prepare(document));
    assert.ok(shown.isReady(document));
    assert.equal(count(), 1);
  });
});
