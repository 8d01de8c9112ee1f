import { isUnspaced } from '../text/fold.ts';
import type { Expansion } from './expansion.ts';
import { byteOf } from './segment/alphabet.ts';
import type { Segment } from './segment/segment.ts';
import { hashOfBytes, hashOfWord } from './segment/wordTable.ts';

/** A slot of the query that a token may stand for, with how surely. */
export interface Meant {
  readonly slot: number;
  readonly weight: number;
}

const pairBase = 2 ** 32;
/** Places of the table that tells most tokens that mean nothing by their first two letters. */
const places = 0x4000;
const placeOf = (first: number, second: number): number => (Math.imul(first, 0x9e3b) + second) & (places - 1);

/** What the tokens of a segment's passages mean to a query. */
export class KnownTerms {
  readonly #expansion: Expansion;
  readonly #bySegment = new Map<Segment, KnownTokens>();

  constructor(expansion: Expansion) {
    this.#expansion = expansion;
  }

  in(segment: Segment): KnownTokens {
    let known = this.#bySegment.get(segment);
    if (!known) this.#bySegment.set(segment, (known = new KnownTokens(segment, this.#expansion)));
    return known;
  }
}

/** The tokens that mean something: a word is recognised by its hash, a pair of characters by itself. */
class KnownTokens {
  readonly #meant = new Map<number, Meant[]>();
  readonly #begins = new Uint8Array(places);

  constructor(segment: Segment, { slots }: Expansion) {
    const { pairs } = segment.arrays;
    slots.get(segment)!.forEach(({ meanings }, slot) => {
      for (const { term, weight } of meanings) {
        if (term >= segment.words) {
          const pair = pairs[term - segment.words]!;
          this.#add(pairBase + pair, pair >>> 16, pair & 0xffff, { slot, weight });
          continue;
        }
        const bytes = segment.bytesOf(term);
        this.#add(hashOfBytes(bytes, 0, bytes.length), bytes[0]!, bytes[1] ?? 0, { slot, weight });
      }
    });
  }

  /** What the token `[start, end)` of folded units means; undefined where it means nothing. */
  meant(units: Uint16Array, start: number, end: number): readonly Meant[] | undefined {
    const first = units[start]!;
    const second = end > start + 1 ? units[start + 1]! : 0;
    if (isUnspaced(first)) {
      if (this.#begins[placeOf(first, second)] === 0) return undefined;
      return this.#meant.get(pairBase + first * 65536 + second);
    }
    if (this.#begins[placeOf(byteOf[first]!, second === 0 ? 0 : byteOf[second]!)] === 0) return undefined;
    return this.#meant.get(hashOfWord(units, start, end));
  }

  #add(key: number, first: number, second: number, meant: Meant): void {
    this.#begins[placeOf(first, second)] = 1;
    const others = this.#meant.get(key);
    if (others) others.push(meant);
    else this.#meant.set(key, [meant]);
  }
}
