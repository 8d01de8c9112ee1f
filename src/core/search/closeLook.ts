import { isUnspaced } from '../text/fold.ts';
import type { Candidate } from './candidates.ts';
import type { Expansion } from './expansion.ts';
import { Tokens } from './foldedText.ts';
import type { KnownTerms } from './knownTerms.ts';
import type { Likeness } from './likeness.ts';
import { NearPairs } from './nearPairs.ts';
import { hasPhrase, standNear } from './phrases.ts';
import type { Phrase, Query } from './query.ts';
import type { Scratch } from './scratch.ts';
import type { Segment } from './segment/segment.ts';

/**
 * How the parts of a passage's score add up; each is between 0 and 1. Words count for themselves, wherever they stand, and
 * likeness only where it is great: any text has much of another's letters in order, and to have most words of the query in
 * a row is less than to have all. What is typed in one run, in a script without spaces, has no words, and its likeness says
 * most. Chosen on the development sets of known items, and on words from here and there of generated passages.
 */
const shares = {
  words: { coverage: 0.475, window: 0.095, order: 0.05, likeness: 0.285, brevity: 0.095, power: 3 },
  run: { coverage: 0.3, window: 0.25, order: 0.1, likeness: 0.35, brevity: 0, power: 1 },
} as const;
/**
 * A passage of so many letters is half as brief as can be: that a long one has all words of a query says less, as it has
 * many. In scripts without spaces a character says as much as several letters.
 */
const brief = { spaced: 600, unspaced: 150 };
/** What a passage that has the query to the letter is above all that have not. */
const exactly = 0.75;

/** Looks at passages themselves: what words of the query they have where, and how nearly the query as it was written. */
export class CloseLook {
  readonly #query: Query;
  readonly #shares: (typeof shares)[keyof typeof shares];
  readonly #weights: readonly number[];
  readonly #total: number;
  readonly #likeness: Likeness;
  readonly #exact: Phrase | null;
  readonly #known: KnownTerms;
  readonly #nearPairs: NearPairs | null;
  readonly #tokens = new Tokens();
  readonly #units: Uint16Array;
  readonly #brief: number;

  constructor(expansion: Expansion, known: KnownTerms, likeness: Likeness, { units }: Scratch) {
    const { query, weights } = expansion;
    this.#query = query;
    this.#units = units;
    const isRun = query.slots.length > 1 && query.slots.every(({ joined }, i) => i === 0 || joined);
    this.#shares = isRun ? shares.run : shares.words;
    this.#known = known;
    this.#likeness = likeness;
    this.#nearPairs = NearPairs.of(query.slots);
    this.#weights = weights;
    this.#total = weights.reduce((sum, weight) => sum + weight, 0);
    const first = query.text.charCodeAt(0);
    this.#brief = isUnspaced(first) ? brief.unspaced : brief.spaced;
    const unspaced = isUnspaced(first) || query.slots.at(-1)?.keys.some(({ begun }) => begun) === true;
    this.#exact = query.text === '' ? null : { text: query.text, keys: [], unspaced };
  }

  /**
   * How well a passage answers, between 0 and 1; `null` where it lacks what the query requires, or was stored and is
   * damaged.
   */
  score({ segment, passage, score }: Candidate): number | null {
    if (!segment.has(passage, 'needed')) return null;
    const length = segment.textOf(passage, this.#units);
    const { required, excluded, near } = this.#query;
    if (required.length + excluded.length + near.length > 0 && !this.#allows(textOf(this.#units, length))) return null;
    const { coverage, window, order } = this.#words(segment, length);
    const errors = this.#likeness.errorsIn(this.#units, length);
    const exact = errors === 0 && this.#exact !== null && hasPhrase(textOf(this.#units, length), this.#exact);
    const likeness = this.#likeness.of(errors);
    // What stands above the passage counts too, for what the passage itself lacks.
    const above = Math.max(0, Math.min(1, score / Math.max(this.#total, 1e-9)) - coverage);
    const own = this.#shares;
    const close =
      own.coverage * Math.min(1, coverage + above) +
      own.window * window +
      own.order * order +
      own.likeness * likeness ** own.power +
      own.brevity * (this.#brief / (this.#brief + length));
    return exact ? exactly + (1 - exactly) * close : exactly * close;
  }

  #allows(text: string): boolean {
    const { required, excluded, near } = this.#query;
    return (
      required.every((group) => group.some((phrase) => hasPhrase(text, phrase))) &&
      !excluded.some((phrase) => hasPhrase(text, phrase)) &&
      near.every((nearness) => standNear(text, nearness))
    );
  }

  /** How much of the query the words at hand have: anywhere, in their densest stretch, and in its order. */
  #words(segment: Segment, length: number): { coverage: number; window: number; order: number } {
    const known = this.#known.in(segment);
    const { starts, ends, count } = this.#tokens.read(this.#units, length);
    const slots = this.#weights.length;
    const best = new Float64Array(slots);
    const places: number[] = [];
    const met: number[] = [];
    for (let i = 0; i < count; i++) {
      const found = known.meant(this.#units, starts[i]!, ends[i]!);
      if (!found) continue;
      for (const { slot, weight } of found) {
        if (weight > best[slot]!) best[slot] = weight;
        places.push(i);
        met.push(slot);
      }
    }
    this.#nearPairs?.read(this.#units, length, (slot, sure) => {
      if (sure > best[slot]!) best[slot] = sure;
    });
    const value = (slot: number): number => this.#weights[slot]! * best[slot]!;
    let coverage = 0;
    for (let slot = 0; slot < slots; slot++) coverage += value(slot);
    const within = new Int32Array(slots);
    const span = 1.5 * slots + 3;
    let sum = 0;
    let window = 0;
    let first = 0;
    let inOrder = 0;
    const followed = new Uint8Array(slots);
    for (let i = 0; i < met.length; i++) {
      const slot = met[i]!;
      if (within[slot]!++ === 0) sum += value(slot);
      for (; places[i]! - places[first]! > span; first++) if (--within[met[first]!]! === 0) sum -= value(met[first]!);
      window = Math.max(window, sum);
      for (let k = i - 1; k >= 0 && places[i]! - places[k]! <= 2; k--) {
        if (met[k] !== slot - 1 || places[k] === places[i] || followed[slot] === 1) continue;
        followed[slot] = 1;
        inOrder++;
      }
    }
    const total = Math.max(this.#total, 1e-9);
    return {
      coverage: coverage / total,
      window: window / total,
      order: slots > 1 ? inOrder / (slots - 1) : window / total,
    };
  }
}

function textOf(units: Uint16Array, length: number): string {
  let text = '';
  for (let i = 0; i < length; i += 4096) {
    // Spreading a typed array is many times slower.
    text += String.fromCharCode.apply(null, units.subarray(i, Math.min(i + 4096, length)) as unknown as number[]);
  }
  return text;
}
