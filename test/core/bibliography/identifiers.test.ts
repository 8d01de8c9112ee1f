import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isDoi, isIsbn, isIssn } from '../../../src/core/bibliography/identifiers.ts';

const digits = (length: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length });

describe('identifiers', () => {
  it('have the check digits of the standards’ own examples', () => {
    for (const isbn of ['0-306-40615-2', '978-0-306-40615-7', '080442957X']) assert.ok(isIsbn(isbn), isbn);
    for (const issn of ['0378-5955', '2434-561X', '20493630']) assert.ok(isIssn(issn), issn);
    for (const doi of ['10.1000/182', '10.1000.10/123456', '10.5555/a(b)c:d;e<1>']) assert.ok(isDoi(doi), doi);
    for (const none of ['', '10.1000', '11.1000/1', '10.1000/a b', 'doi:10.1000/1']) assert.ok(!isDoi(none), none);
  });

  it('of which one digit is mistyped are none', () => {
    // The check digit that makes the whole right exists once among all that there may be; a change of another breaks it.
    const right = (is: (text: string) => boolean, head: string): string[] =>
      [...'0123456789X'].filter((d) => is(head + d));
    fc.assert(
      fc.property(digits(7), fc.nat(6), fc.integer({ min: 1, max: 9 }), (head, at, by) => {
        const [check, ...others] = right(isIssn, head.join(''));
        assert.deepEqual(others, []);
        const changed = head.with(at, (head[at]! + by) % 10);
        assert.ok(!isIssn(changed.join('') + check!));
      }),
    );
    fc.assert(
      fc.property(digits(9), fc.nat(8), fc.integer({ min: 1, max: 9 }), (nine, at, by) => {
        for (const head of [nine, [9, 7, 8, ...nine]]) {
          const [check, ...others] = right(isIsbn, head.join(''));
          assert.deepEqual(others, []);
          const place = head.length - nine.length + at;
          assert.ok(!isIsbn(head.with(place, (head[place]! + by) % 10).join('') + check!));
        }
      }),
    );
  });
});
