import assert from 'node:assert/strict';
import fc from 'fast-check';
import { citationsOf } from '../../../src/core/citation/citations.ts';
import { claimOf } from '../../../src/core/evidence/claim.ts';
import { evidenceFor } from '../../../src/core/evidence/evidence.ts';
import { matchWork, workQuery } from '../../../src/core/evidence/match.ts';
import { recordOf } from '../../../src/core/evidence/record.ts';
import { documentOf } from '../../support/documents.ts';

/** Pieces that make trouble, mixed with anything. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('[1]', '[1, p. 2]', '[2–9]', '(Li 2014)', '“', '”', '"', '«', '。', '. ', '\n\n', '\f', '# ', '第十二条', '1,204', '\u0000', '\ud800', '\u202e', 'Юяо', '余姚', 'p. ', '…', '[…]', '-\n', 'References\n\n[1] A, B. (2001). C d e. F.\n'), // prettier-ignore
      fc.lorem({ maxCount: 6 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('whatever a document holds', () => {
  it('its claims lie in its reading, and what they rest on in the source', () => {
    fc.assert(
      fc.property(text, text, fc.boolean(), (draft, other, markdown) => {
        const document = documentOf(`${draft} [1].`, 'a', markdown ? 'markdown' : 'plaintext');
        const source = documentOf(other, 'b');
        for (const citation of citationsOf(document)) {
          const claim = claimOf(document, citation);
          if (!claim) continue;
          assert.equal(claim.text.length, claim.reading.end - claim.reading.start);
          assert.ok(claim.reading.start >= 0 && claim.reading.end <= document.reading.text.length);
          assert.ok(claim.focus.start >= 0 && claim.focus.start <= claim.focus.end && claim.focus.end <= claim.text.length); // prettier-ignore
          for (const locator of [...citation.items.map((i) => i.locator), { label: 'article', value: draft }]) {
            const { evidence } = evidenceFor({ claim, ...(locator ? { locator } : {}) }, source);
            for (const { span, reading, shared } of evidence) {
              assert.ok(span.start >= 0 && span.start < span.end && span.end <= other.length);
              assert.ok(reading.start < reading.end && reading.end <= source.reading.text.length);
              for (const { claim: said } of shared) assert.ok(said.start < said.end && said.end <= claim.text.length);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('it can be compared with any reference', () => {
    fc.assert(
      fc.property(text, text, (printed, other) => {
        const query = workQuery({ type: 'chapter', title: printed, 'container-title': other, author: [{ literal: printed }], page: printed }, other); // prettier-ignore
        matchWork(query, recordOf(documentOf(other, `file:///${printed}`, 'markdown')));
      }),
    );
  });

  it('the answer comes in time that grows with its length', () => {
    const list = '\n\nReferences\n\n[1] A, B. (2001). C d e. F.\n';
    for (const piece of ['“', '123 456 ', 'a.', '第', '((', 'Aa', '… ', '[1] ', 'x “y ']) {
      const time = (count: number): number => {
        const document = documentOf(`${piece.repeat(count)} [1].${list}`, 'a', 'markdown');
        const source = documentOf(`${piece.repeat(count)}\n`, 'b');
        const citation = citationsOf(document).at(-1)!;
        const started = performance.now();
        const claim = claimOf(document, citation)!;
        evidenceFor({ claim, locator: { label: 'section', value: '3' } }, source);
        return performance.now() - started;
      };
      time(1000);
      const [short, long] = [time(4000), time(40_000)];
      assert.ok(long < 60 * (short + 5), `${piece}: ${short} ${long}`);
    }
  }).timeout(30_000);
});
