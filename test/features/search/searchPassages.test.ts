import assert from 'node:assert/strict';
import type { Corpus } from '../../../src/core/corpus/corpus.ts';
import { readCitedWorks } from '../../../src/core/corpus/citedBy.ts';
import { PassageIndex } from '../../../src/core/search/passageIndex.ts';
import { searchPassages } from '../../../src/features/search/searchPassages.ts';
import { corpusOf, termsOf } from '../support/corpusOf.ts';

function indexOf(corpus: Corpus): PassageIndex {
  const index = new PassageIndex();
  for (const document of corpus.documents.values()) index.add(document);
  return index;
}

describe('what a search asks of documents', () => {
  const corpus = corpusOf({
    'drafts/tolls.md':
      '---\ntitle: On tolls\nauthor: Ada Merrow\ndate: 2019\nkeywords: [bridge tolls]\n---\n\nThe toll was raised [@orrin2011].\n',
    'drafts/old/ferries.md':
      '---\ntitle: On ferries\nauthor: Bram Ostler\ndate: 2004\n---\n\nNo toll was ever raised there.\n',
    'library/zoll.md':
      '# Zölle\n\nDer Zoll wurde erhöht, und die Brücke blieb, wie sie war, weil niemand es anders wollte. Toll.\n',
    'works.bib': '@book{orrin2011, author={Orrin, Cleo}, title={The price of crossing}, year={2011}}\n',
  });
  for (const document of corpus.documents.values()) for (const step of readCitedWorks(document)) void step;
  for (const bibliography of corpus.bibliographies.values()) for (const step of readCitedWorks(bibliography)) void step;
  const index = indexOf(corpus);
  const found = (query: string): string[] => {
    const { results } = searchPassages({ corpus, index, terms: termsOf(corpus).index }, query, 20);
    return [...new Set(results.map(({ uri }) => uri.replace(/^.*\//, '')))].sort();
  };

  it('is a title, an author, a year, a folder, a language, a keyword, a work that is cited', () => {
    assert.deepEqual(found('toll'), ['ferries.md', 'tolls.md', 'zoll.md']);
    assert.deepEqual(found('toll title:tolls'), ['tolls.md']);
    assert.deepEqual(found('toll author:"bram ostler"'), ['ferries.md']);
    assert.deepEqual(found('toll year:2015..2022'), ['tolls.md']);
    assert.deepEqual(found('toll year:..2010'), ['ferries.md']);
    assert.deepEqual(found('toll in:drafts'), ['ferries.md', 'tolls.md']);
    assert.deepEqual(found('toll in:drafts/old/'), ['ferries.md']);
    assert.deepEqual(found('toll lang:de'), ['zoll.md']);
    assert.deepEqual(found('toll tag:"bridge tolls"'), ['tolls.md']);
    assert.deepEqual(found('toll cites:@orrin2011'), ['tolls.md']);
  });

  it('may be that they are none of these', () => {
    assert.deepEqual(found('toll -lang:de -author:merrow'), ['ferries.md']);
  });

  it('may be refused, and what is no year refuses nothing', () => {
    assert.deepEqual(found('toll in:nowhere'), []);
    assert.deepEqual(found('toll year:lately'), ['ferries.md', 'tolls.md', 'zoll.md']);
  });
});

describe('the concepts of a query', () => {
  const corpus = corpusOf({
    'glossary.yaml':
      'concepts:\n  - id: quay\n    labels:\n      en: [harbour dues, quay money]\n      de: Hafengebühr\n',
    'a.md': 'The harbour dues were raised by a penny.\n',
    'b.md': 'Quay money was abolished for fishing boats.\n',
    'c.md': 'Die Hafengebühr entfällt für Fischer.\n',
    'd.md': 'Money is kept at the quay in an iron box.\n',
    'e.md': 'There is no money for a new crane, nor for the rope that the old one wants.\n',
  });
  const context = { corpus, index: indexOf(corpus), terms: termsOf(corpus).index };
  const uris = (query: string): string[] =>
    searchPassages(context, query, 20).results.map(({ uri }) => uri.replace(/^.*\//, ''));

  it('are found in their other wordings and languages too, which the answer names', () => {
    const { wordings } = searchPassages(context, 'harbour dues', 20);
    assert.deepEqual(wordings, ['quay money', 'Hafengebühr']);
    assert.deepEqual(new Set(uris('harbour dues').slice(0, 3)), new Set(['a.md', 'b.md', 'c.md']));
    assert.equal(uris('harbour dues')[0], 'a.md');
  });

  it('are not found in a passage that has but a part of another wording', () => {
    assert.ok(!uris('harbour dues').includes('e.md'));
    assert.ok(uris('money').includes('e.md'));
  });

  it('are taken as they are written in quotation marks, and where other wordings are not wanted', () => {
    assert.deepEqual(uris('"harbour dues"'), ['a.md']);
    const { corpus: same, index } = context;
    assert.deepEqual(searchPassages({ corpus: same, index }, 'harbour dues', 20).wordings, []);
  });

  it('are found in other wordings also where the query asks something of documents', () => {
    assert.deepEqual(uris('harbour dues in:c.md'), ['c.md']);
    assert.deepEqual(searchPassages(context, 'kind:markdown harbour dues -lang:de', 20).wordings, [
      'quay money',
      'Hafengebühr',
    ]);
    for (const query of ['harbour dues*', 'harbour OR dues', 'harbour dues -money'])
      assert.deepEqual(searchPassages(context, query, 20).wordings, [], query);
  });

  it('leave the rest of the query as it is', () => {
    assert.equal(uris('abolished harbour dues')[0], 'b.md');
  });
});

describe('a query that only says what documents are', () => {
  const corpus = corpusOf({
    'a.md': '---\ntitle: On tolls\nauthor: Ada Merrow\ndate: 2019\n---\n\n# On tolls\n\nThe toll was raised twice.\n',
    'b.txt': 'On ferries\n\nBram Ostler\n\nNo toll was ever raised there.\n',
  });
  const found = (query: string): string[] =>
    searchPassages({ corpus, index: indexOf(corpus) }, query, 20).results.map(({ uri, snippet }) => `${uri.replace(/^.*\//, '')}: ${snippet}`); // prettier-ignore

  it('lists how these begin', () => {
    assert.deepEqual(found('author:merrow'), ['a.md: The toll was raised twice.']);
    assert.equal(found('kind:text').length, 1);
    assert.match(found('-kind:markdown')[0]!, /^b\.txt/);
    assert.deepEqual(found('kind:pdf'), []);
  });
});
