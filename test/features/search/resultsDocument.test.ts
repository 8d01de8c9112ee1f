import assert from 'node:assert/strict';
import { defaultStyle } from '../../../src/core/bibliography/format/styles/index.ts';
import { readCitedWorks } from '../../../src/core/corpus/citedBy.ts';
import { PassageIndex } from '../../../src/core/search/passageIndex.ts';
import { resultsDocument } from '../../../src/features/search/resultsDocument.ts';
import { corpusOf } from '../support/corpusOf.ts';

describe('results as a document', () => {
  const corpus = corpusOf({
    'works.bib':
      '@book{merrow2019, author={Merrow, Ada}, title={On Tolls and Bridges}, year={2019}, doi={10.5555/tolls.19}}\n',
    'a/tolls.txt':
      'On Tolls and Bridges\n\nAda Merrow\n\nPublished 2019\n\nThe toll of the north bank was raised twice before any-\nbody asked [4] what *it* was for.\n',
    'evil.md': '# [x](command:evil)\n\n<script>A toll</script> is `raised`.\n',
  });
  for (const file of [...corpus.documents.values(), ...corpus.bibliographies.values()])
    for (const step of readCitedWorks(file)) void step;
  const page = ((): string => {
    const index = new PassageIndex();
    for (const document of corpus.documents.values()) index.add(document);
    const { results } = index.search('toll raised', { limit: 5 });
    const documents = [...Map.groupBy(results, ({ uri }) => uri)].map(([uri, found]) => ({
      document: corpus.documents.get(uri)!,
      path: uri.replace('file:///', ''),
      found,
    }));
    return resultsDocument(corpus, 'Results for “toll raised”', documents, defaultStyle);
  })();

  it('has each passage as it is read, under its document with its reference, and a citation to copy', () => {
    assert.match(page, /^# Results for “toll raised”\n\n## /);
    assert.match(
      page,
      /## On Tolls and Bridges\n\nMerrow, Ada\. 2019\. .*https:\/\/doi\.org\/10\.5555\/tolls\.19\n\na\/tolls\.txt\n\n> /,
    );
    assert.match(page, /> .*The toll .* before anybody asked what \\\*it\\\* was for\.\n>\n> — .*\[@merrow2019\]\n/);
  });

  it('has nothing of a document as markup', () => {
    assert.match(page, /^## \\\[x\\\]\(command:evil\)$|^## x$/m);
    assert.doesNotMatch(page, /<script>/);
    assert.doesNotMatch(page, /[^\\]`raised`/);
  });
});
