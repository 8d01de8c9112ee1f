import type { SlotMeanings } from './candidates.ts';
import { unglued } from './gluedWords.ts';
import { meaningsIn } from './meanings.ts';
import type { Key, Query, Slot } from './query.ts';
import type { Segment } from './segment/segment.ts';
import { bytesOf, findWord, type Meaning } from './segment/termLookup.ts';

/** What a query means in the segments at hand. */
export interface Expansion {
  readonly query: Query;
  /** How telling each slot is: the rarer its meanings, the more. */
  readonly weights: readonly number[];
  /** For each segment what each slot means in it. */
  readonly slots: ReadonlyMap<Segment, readonly SlotMeanings[]>;
}

/** A meaning this much less sure than the surest says nothing of how rare a word is. */
const telling = 0.75;
/** Keys whose meanings are remembered in each segment: those of the last few queries. */
const remembered = 256;
/** How sure it is that two words of the query are one of the text. */
const glued = 0.9;
/** How sure it is that a space was meant a letter earlier or later. */
const moved = 0.7;

/** Finds what queries mean, and remembers it from one keystroke to the next. */
export class Expander {
  readonly #known = new WeakMap<Segment, Map<string, readonly Meaning[]>>();

  expand(asked: Query, segments: readonly Segment[]): Expansion {
    const isKnown = (key: Key): boolean => segments.some((segment) => this.#ofKey(segment, key).length > 0);
    const query = { ...asked, slots: asked.slots.flatMap((slot) => unglued(slot, segments, isKnown)) };
    const units = segments.reduce((sum, segment) => sum + segment.units, 0);
    const found = segments.map((segment) =>
      query.slots.map((slot, i) => this.#meanings(segment, slot, query.slots[i + 1], query.slots[i - 1])),
    );
    const usesOf = (slot: number, least: number): number => {
      let uses = 0;
      for (const [s, segment] of segments.entries()) {
        for (const { term, weight } of found[s]![slot]!) if (weight >= least) uses += segment.frequency(term);
      }
      return uses;
    };
    const rarity = (uses: number): number =>
      Math.log(1 + (Math.max(0, units - uses) + 0.5) / (Math.min(uses, units) + 0.5));
    const weights: number[] = [];
    /** What meanings other than the word itself are worth: all together they are more common than it. */
    const others: number[] = [];
    for (const slot of query.slots.keys()) {
      const best = Math.max(0, ...found.map((slots) => slots[slot]![0]?.weight ?? 0));
      const together = rarity(usesOf(slot, telling * best));
      const itself = usesOf(slot, 1);
      weights.push(itself > 0 ? rarity(itself) : together);
      others.push(itself > 0 ? together / weights.at(-1)! : 1);
    }
    const slots = new Map(
      segments.map((segment, s) => {
        const meant = found[s]!.map((meanings, i) => ({
          weight: weights[i]!,
          meanings: others[i] === 1 ? meanings : meanings.map((m) => scaled(m, others[i]!)),
        }));
        return [segment, meant] as const;
      }),
    );
    return { query, weights, slots };
  }

  #meanings(
    segment: Segment,
    { keys, joined, whole }: Slot,
    next: Slot | undefined,
    before: Slot | undefined,
  ): readonly Meaning[] {
    const all = keys.map((key) => this.#ofKey(segment, key));
    if (next && !next.joined) all.push(compound(segment, keys, next.keys), respaced(segment, keys, next.keys, 0));
    if (before && !joined) all.push(compound(segment, before.keys, keys), respaced(segment, before.keys, keys, 1));
    if (whole) all.push(this.#ofKey(segment, whole));
    const some = all.filter((meanings) => meanings.length > 0);
    if (some.length < 2) return some[0] ?? [];
    const best = new Map<number, number>();
    for (const { term, weight } of some.flat()) best.set(term, Math.max(weight, best.get(term) ?? 0));
    return Array.from(best, ([term, weight]) => ({ term, weight })).sort(
      (a, b) => b.weight - a.weight || a.term - b.term,
    );
  }

  #ofKey(segment: Segment, key: Key): readonly Meaning[] {
    let known = this.#known.get(segment);
    if (!known) this.#known.set(segment, (known = new Map()));
    const name = `${key.text}\n${key.begun}\n${key.errors ?? ''}`;
    let meanings = known.get(name);
    if (!meanings) {
      if (known.size >= remembered) known.delete(known.keys().next().value!);
      known.set(name, (meanings = meaningsIn(segment, key)));
    }
    return meanings;
  }
}

/** Two neighbours of the query that the text has as one word: `data base` for `database`. */
function compound(segment: Segment, [first]: readonly Key[], [second]: readonly Key[]): Meaning[] {
  if (!first || !second || first.unspaced || second.unspaced || first.text.length + second.text.length < 5) return [];
  const term = findWord(segment, bytesOf(first.text + second.text));
  return term < 0 ? [] : [{ term, weight: glued }];
}

/** What one of two neighbours is where their space was typed a letter early or late: `th estreet` for `the street`. */
function respaced(segment: Segment, [first]: readonly Key[], [second]: readonly Key[], which: 0 | 1): Meaning[] {
  if (!first || !second || first.unspaced || second.unspaced) return [];
  if (first.errors !== undefined || second.errors !== undefined) return [];
  const both = first.text + second.text;
  return [first.text.length - 1, first.text.length + 1].flatMap((at) => {
    const terms = [both.slice(0, at), both.slice(at)].map((word) => findWord(segment, bytesOf(word)));
    return terms.every((term) => term >= 0) ? [{ term: terms[which]!, weight: moved }] : [];
  });
}

const scaled = ({ term, weight }: Meaning, by: number): Meaning => ({ term, weight: weight === 1 ? 1 : weight * by });
