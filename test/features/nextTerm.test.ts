import assert from 'node:assert/strict';
import { finderOf } from '../../src/features/concordance.ts';
import { nextTerm } from '../../src/features/nextTerm.ts';
import { finished } from '../../src/core/text/steps.ts';
import { corpusOf, termsOf } from './support/corpusOf.ts';

const glossary = `concepts:
  - { id: ledger, labels: { en: grain ledger, de: Kornbuch } }
  - { id: assembly, labels: village assembly }
`;
const files = {
  'a.md': 'A grain ledger, a village assembly, a Kornbuch.\n',
  'b.md': 'Nothing of it.\n',
  'c.md': 'One grain ledger more.\n',
  'glossary.yaml': glossary,
};

describe('the next term', () => {
  const corpus = corpusOf(files);
  const { index } = termsOf(corpus);
  const documents = [...corpus.documents.values()];
  const ledger = index.conceptOf('file:///glossary.yaml#ledger')!;
  const go = (offset: number, { backwards = false, all = false } = {}) => {
    const found = finished(
      nextTerm(all ? documents : documents.slice(0, 1), offset, finderOf(index, { concept: ledger }), backwards),
    );
    return (
      found && [found.document.uri.slice(8), found.occurrence.start, ...(found.wrapped ? ['wrapped'] : [])].join(' ')
    );
  };

  it('is that of the same concept in any wording', () => assert.equal(go(2), 'a.md 38'));
  it('is the first again after the last', () => assert.equal(go(40), 'a.md 2 wrapped'));
  it('is found backwards', () => {
    assert.equal(go(38, { backwards: true }), 'a.md 2');
    assert.equal(go(2, { backwards: true }), 'a.md 38 wrapped');
  });
  it('is in the next document that has one', () => {
    assert.equal(go(38, { all: true }), 'c.md 4');
    assert.equal(go(2, { all: true, backwards: true }), 'c.md 4');
  });
  it('is none where there is no other', () => {
    const assembly = index.conceptOf('file:///glossary.yaml#assembly')!;
    const find = finderOf(index, { concept: assembly });
    assert.equal(finished(nextTerm([], 0, find, false)), null);
    assert.equal(finished(nextTerm(documents.slice(1), 0, find, false)), null);
  });
});

describe('a concept', () => {
  it('has a key by which another index knows it', () => {
    const first = termsOf(corpusOf(files)).index;
    const again = termsOf(corpusOf({ ...files, 'd.md': '# Wells\n\nKeywords: deep wells\n\nWater.\n' })).index;
    for (const concept of first.all) assert.equal(again.conceptOf(first.keyOf(concept))?.id, concept.id);
    assert.equal(again.all.length, 3);
    assert.equal(again.conceptOf(again.keyOf(again.all[2]!))?.labels[0]?.text, 'deep wells');
    assert.equal(again.conceptOf('nobody'), null);
  });
});
