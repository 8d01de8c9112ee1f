import { isUnspaced } from '../text/fold.ts';
import type { Expansion } from './expansion.ts';
import type { Segment } from './segment/segment.ts';
import { hashOfBytes, hashOfWord } from './segment/termTable.ts';

/** A slot of the query that a token may stand for, with how surely. */
export interface Meant {
  readonly slot: number;
  readonly weight: number;
}

const pairBase = 2 ** 32;

/** What a token of folded text is recognised by: a word by its hash, a pair of characters by itself. */
export const tokenKey = (units: Uint16Array, start: number, end: number): number =>
  isUnspaced(units[start]!)
    ? pairBase + units[start]! * 65536 + (end > start + 1 ? units[start + 1]! : 0)
    : hashOfWord(units, start, end);

/** What the tokens of a segment's passages mean to a query. */
export class KnownTerms {
  readonly #expansion: Expansion;
  readonly #bySegment = new Map<Segment, ReadonlyMap<number, readonly Meant[]>>();

  constructor(expansion: Expansion) {
    this.#expansion = expansion;
  }

  /** By {@link tokenKey}. */
  in(segment: Segment): ReadonlyMap<number, readonly Meant[]> {
    let known = this.#bySegment.get(segment);
    if (!known) this.#bySegment.set(segment, (known = knownTerms(segment, this.#expansion)));
    return known;
  }
}

function knownTerms(segment: Segment, { slots }: Expansion): ReadonlyMap<number, readonly Meant[]> {
  const known = new Map<number, Meant[]>();
  const { wordBytes, pairs } = segment.arrays;
  slots.get(segment)!.forEach(({ meanings }, slot) => {
    for (const { term, weight } of meanings) {
      const key = term >= segment.words ? pairBase + pairs[term - segment.words]! : hashOf(segment, wordBytes, term);
      const others = known.get(key);
      if (others) others.push({ slot, weight });
      else known.set(key, [{ slot, weight }]);
    }
  });
  return known;
}

function hashOf(segment: Segment, wordBytes: Uint8Array, term: number): number {
  const length = segment.lengthOf(term);
  const start = segment.wordStart(term, length);
  return hashOfBytes(wordBytes, start, start + length);
}
