import assert from 'node:assert/strict';
import type { Document } from '../../../src/core/document/document.ts';
import { declaredConcepts } from '../../../src/core/glossary/keywords.ts';
import { documentOf } from '../../support/documents.ts';

/** A document that declares `keywords`, each written once in its text. */
function declaring(uri: string, ...keywords: string[]): Document {
  const text = keywords.join('; ');
  const document = documentOf(text, uri);
  const spans = keywords.map((k) => ({
    text: k,
    language: 'en',
    start: text.indexOf(k),
    end: text.indexOf(k) + k.length,
  }));
  return { ...document, metadata: { ...document.metadata, keywords: spans } };
}

describe('declared keywords', () => {
  it('become concepts with the place of their declaration', () => {
    const [first, second] = declaredConcepts([declaring('a', 'time account', 'audit')]);
    assert.deepEqual(first?.concept.labels, [{ text: 'time account', language: 'en', kind: 'preferred' }]);
    assert.deepEqual(second?.declarations, [{ uri: 'a', start: 14, end: 19 }]);
  });

  it('are one concept where several documents declare the same wording', () => {
    const declared = declaredConcepts([declaring('a', 'Co-governance'), declaring('b', 'audit', 'cogovernance')]);
    assert.deepEqual(
      declared.map((d) => d.declarations.map((at) => at.uri)),
      [['a', 'b'], ['b']],
    );
  });

  it('give way to a glossary’s concept with the same wording', () => {
    const concept = {
      id: 'x',
      labels: [{ text: 'AUDIT', language: 'en', kind: 'alternative' as const }],
      definitions: [],
      span: { start: 0, end: 0 },
    };
    const declared = declaredConcepts([declaring('a', 'audit', 'review')], [concept]);
    assert.deepEqual(
      declared.map((d) => d.concept.labels[0]?.text),
      ['review'],
    );
  });

  it('have ids that differ, and none without a letter', () => {
    const ids = declaredConcepts([declaring('a', 'one', 'two', '–', 'one+')]).map((d) => d.concept.id);
    assert.deepEqual(ids, ['keyword:one', 'keyword:two', 'keyword:one-2']);
  });
});
