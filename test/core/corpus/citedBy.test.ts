import assert from 'node:assert/strict';
import { citedWork, documentsCiting, readCitedWorks, workOf } from '../../../src/core/corpus/citedBy.ts';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import { kindOf, readText } from '../../../src/readers/read.ts';

function corpusOf(files: Record<string, string>): Corpus {
  const corpus = Corpus.empty.withAll(
    Object.entries(files).map(([uri, text]) => [uri, readText(uri, text, kindOf(uri)!)]),
  );
  for (const file of [...corpus.documents.values(), ...corpus.bibliographies.values()])
    for (const step of readCitedWorks(file)) void step;
  return corpus;
}

const listing = (...entries: string[]): string =>
  `# A draft\n\nFees rose [1].\n\n## References\n\n${entries.map((e, i) => `[${i + 1}] ${e}`).join('\n\n')}\n`;

const fees = {
  type: 'article-journal',
  title: 'Harbour fees and the price of waiting',
  author: [{ family: 'Oduya', given: 'Mira' }],
  issued: { 'date-parts': [[2019]] },
};
const printed = 'Oduya, M. (2019). Harbour fees and the price of waiting. Journal of Ports, 4(2), 1–9.';
const other = 'Berg, T. (2017). The slow lock. Journal of Ports, 2(1), 10–19.';
const bib = (key: string): string =>
  `@article{${key},\n author = {Oduya, Mira},\n title = {Harbour Fees and the Price of Waiting},\n year = 2019\n}\n`;

const citing = (corpus: Corpus, work = citedWork(fees)): string[] =>
  documentsCiting(corpus, work).citing.map(({ document }) => document.uri);

describe('the documents that cite a work', () => {
  it('are those whose lists have it, however it is written', () => {
    const corpus = corpusOf({
      'a.md': listing(printed),
      'b.md': listing(other, printed.toUpperCase()),
      'c.md': listing(other),
    });
    assert.deepEqual(citing(corpus), ['a.md', 'b.md']);
    const [, b] = documentsCiting(corpus, citedWork(fees)).citing;
    assert.deepEqual(
      b?.references.map(({ label }) => label),
      ['2'],
    );
  });

  it('are those whose list leaves out the subtitle', () => {
    const corpus = corpusOf({ 'a.md': listing(printed) });
    assert.deepEqual(citing(corpus, citedWork({ ...fees, title: `${fees.title}: Evidence from nine ports` })), [
      'a.md',
    ]);
  });

  it('are those that cite it by a key, each the entry of the bibliography nearest to it', () => {
    const corpus = corpusOf({
      'one/works.bib': bib('oduya2019'),
      'one/draft.md': 'Fees rose [@oduya2019, p. 4] and [@oduya2019].\n',
      'two/works.bib': '@book{oduya2019,\n author = {Oduya, Mira},\n title = {Lights on the Quay},\n year = 2019\n}\n',
      'two/draft.md': 'Lamps were lit [@oduya2019].\n',
    });
    const found = documentsCiting(corpus, citedWork(fees));
    assert.deepEqual(
      found.citing.map(({ document, keys }) => [document.uri, keys.length]),
      [['one/draft.md', 2]],
    );
    assert.equal(found.complete, true);
  });

  it('are not those that cite a work of the same title of other authors and years', () => {
    const corpus = corpusOf({
      'a.md': listing('Quill, S. (1988). Harbour fees and the price of waiting. London: Tern Press.'),
    });
    assert.deepEqual(citing(corpus), []);
  });

  it('are found for a document of the corpus too', () => {
    const corpus = corpusOf({
      'work.md': '# Harbour fees and the price of waiting\n\nMira Oduya\n\nPublished 2019\n\nFees are levied.\n',
      'a.md': listing(printed),
    });
    assert.deepEqual(citing(corpus, workOf(corpus.documents.get('work.md')!)), ['a.md']);
  });

  it('are said not to be all where a file has not been read for that', () => {
    const corpus = corpusOf({ 'a.md': listing(printed) });
    const more = corpus.with('b.md', readText('b.md', listing(printed), kindOf('b.md')!));
    assert.deepEqual(citing(more), ['a.md']);
    assert.equal(documentsCiting(more, citedWork(fees)).complete, false);
    for (const step of readCitedWorks(more.documents.get('b.md')!)) void step;
    assert.deepEqual(citing(more), ['a.md', 'b.md']);
    assert.equal(documentsCiting(more, citedWork(fees)).complete, true);
  });
});
