import assert from 'node:assert/strict';
import { PassageIndex } from '../../../src/core/search/passageIndex.ts';
import { similarPassages } from '../../../src/features/search/similarPassages.ts';
import { marked } from '../../support/marks.ts';
import { corpusOf } from '../support/corpusOf.ts';

describe('passages like another', () => {
  const draft = marked(
    'Boats came late.\n\n‹The ferry toll of the north bank was raised OR doubled for: carts in winter.›\n',
  );
  const corpus = corpusOf({
    'draft.md': draft.text,
    'near.md': 'In winter the toll for the ferry at the north bank was doubled, but only for carts.\n',
    'far.md': 'The bank lends money at a fair rate, and was raised in stone.\n',
    'other.md': 'Rye bread wants a slow oven.\n',
    'zh.md': '渡船的费用在冬天加倍。\n',
    'zh2.md': '冬天渡船费用加倍，只对马车。\n',
  });
  const index = new PassageIndex();
  for (const document of corpus.documents.values()) index.add(document);
  const like = (uri: string, start: number, end: number): string[] =>
    similarPassages({ corpus, index }, { uri, start, end }, 5).results.map((one) => one.uri.replace(/^.*\//, ''));

  it('are those that share most of its words, and never itself', () => {
    const [{ start, end }] = draft.spans as [{ start: number; end: number }];
    const found = like('file:///draft.md', start, end);
    assert.equal(found[0], 'near.md');
    assert.ok(!found.includes('other.md'));
    assert.ok(!found.includes('draft.md'));
  });

  it('are found in scripts without spaces', () => {
    assert.deepEqual(like('file:///zh.md', 0, 10).slice(0, 1), ['zh2.md']);
  });

  it('are none for a place that is not there or says nothing', () => {
    assert.deepEqual(like('file:///gone.md', 0, 10), []);
    assert.deepEqual(like('file:///draft.md', 16, 18), []);
  });
});
