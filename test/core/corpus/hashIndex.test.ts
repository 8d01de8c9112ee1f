import assert from 'node:assert/strict';
import fc from 'fast-check';
import { HashIndex } from '../../../src/core/corpus/hashIndex.ts';
import type { Document } from '../../../src/core/document/document.ts';
import { documentOf } from '../../support/documents.ts';

const hash = fc.integer({ min: 0, max: 12 });
/** `null` for a document that is not read yet. */
const hashes = fc.option(fc.uniqueArray(hash, { maxLength: 4 }), { freq: 4 });

describe('an index of documents by hashes', () => {
  it('answers after any edits as one made anew', () => {
    const edit = fc.record({ at: fc.nat(), hashes, read: fc.option(fc.nat()) });
    fc.assert(
      fc.property(
        fc.array(hashes, { minLength: 1, maxLength: 90 }),
        fc.array(edit, { maxLength: 200 }),
        (first, edits) => {
          const known = new Map<Document, Int32Array>();
          const hashesOf = (document: Document) => known.get(document) ?? null;
          const make = (i: number, own: readonly number[] | null): Document => {
            const document = { ...documentOf('', `${i}.md`) };
            if (own) known.set(document, Int32Array.from(own));
            return document;
          };
          const documents = new Map(first.map((own, i) => [`${i}.md`, make(i, own)]));
          let index = HashIndex.of(documents, hashesOf);
          const check = (): void => {
            const anew = HashIndex.of(documents, hashesOf);
            assert.deepEqual(index.documents, anew.documents);
            assert.equal(index.isComplete(), anew.isComplete());
            for (let h = 0; h <= 12; h++)
              assert.deepEqual(Array.from(index.places(h)).sort(), Array.from(anew.places(h)).sort());
          };
          for (const [step, { at, hashes: own, read }] of edits.entries()) {
            const document = make(at % first.length, own);
            documents.set(document.uri, document);
            index = index.with([document]);
            // Meanwhile a document is read that had not been.
            const late = read === null ? undefined : documents.get(`${read % first.length}.md`);
            if (late && !known.has(late)) known.set(late, Int32Array.of(read! % 13));
            if (step % 20 === 0) check();
          }
          check();
        },
      ),
      { numRuns: 50 },
    );
  });
});
