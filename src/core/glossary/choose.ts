import { lastStartingAtOrBefore } from '../text/span.ts';
import type { Candidate } from './labelIndex.ts';
import type { LocalMeanings } from './localMeanings.ts';
import type { Entry } from './wording.ts';

/** What stands at a place, with what else it may mean and what stands within it. Offsets as in {@link Candidate}. */
export interface Chosen {
  readonly start: number;
  readonly end: number;
  readonly entry: Entry;
  /** An entry a concept. */
  readonly alternatives: readonly Entry[];
  readonly nested: readonly Chosen[];
}

/**
 * Chooses among `candidates`: the longest stands, then the longest of those that leave it alone, and so on; sorted by start.
 * What yields is only taken where it overlaps nothing that does not. Those of other concepts that lie within one that stands are chosen in the same way and kept below it. Those that only
 * share a part with it are dropped.
 */
export function choose(
  candidates: readonly Candidate[],
  language: string,
  defined: LocalMeanings['defined'],
): Chosen[] {
  if (candidates.length === 1) return [meaningOf(candidates, language, defined)];
  const places = grouped(firm(candidates), ({ start, end }) => start * longest + (end - start));
  return longestFirst(Array.from(places.values(), (same) => meaningOf(same, language, defined)));
}

/** Those of `candidates` that yield to none of the others. */
function firm(candidates: readonly Candidate[]): readonly Candidate[] {
  const strong = candidates.filter(({ wording }) => !wording.entry.yields);
  if (strong.length === 0 || strong.length === candidates.length) return candidates;
  const taken = new Set<number>();
  for (const { start, end } of strong) for (let i = start; i < end; i++) taken.add(i);
  return candidates.filter(({ start, end, wording }) => {
    if (!wording.entry.yields) return true;
    for (let i = start; i < end; i++) if (taken.has(i)) return false;
    return true;
  });
}

/** No label is longer, in letters. */
const longest = 2 ** 20;

function longestFirst(places: readonly Chosen[]): Chosen[] {
  if (places.length < 2) return [...places];
  const taken = new Set<number>();
  const chosen: Chosen[] = [];
  const rest: Chosen[] = [];
  for (const c of places.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    // What is taken is at least as long as this, so it would cover one of the ends.
    if (taken.has(c.start) || taken.has(c.end - 1)) rest.push(c);
    else {
      for (let i = c.start; i < c.end; i++) taken.add(i);
      chosen.push(c);
    }
  }
  chosen.sort((a, b) => a.start - b.start);
  const inside = chosen.map((): Chosen[] => []);
  for (const c of rest) {
    const i = lastStartingAtOrBefore(chosen, c.start);
    const outer = chosen[i];
    if (outer && c.end <= outer.end && c.entry.concept !== outer.entry.concept) inside[i]!.push(c);
  }
  return chosen.map((outer, i) =>
    inside[i]!.length > 0 ? chosenAt(outer, outer.entry, outer.alternatives, longestFirst(inside[i]!)) : outer,
  );
}

/**
 * What a wording means that several labels share. A label that has the very letters goes before one that is inflected here.
 * Of several concepts it is the one that the document defines, else the one whose glossary comes first; where neither
 * decides, the first, and the others are its alternatives.
 */
function meaningOf(candidates: readonly Candidate[], language: string, defined: LocalMeanings['defined']): Chosen {
  const { wording } = candidates[0]!;
  if (candidates.length === 1) return chosenAt(candidates[0]!, wording.entry);
  const plain = candidates.filter(({ inflected }) => !inflected);
  const entries = (plain.length > 0 ? plain : candidates).map((candidate) => candidate.wording.entry);
  const shared = entries.some(({ concept }) => concept !== entries[0]!.concept);
  const here = shared && defined ? defined(entries) : null;
  const possible = here ? entries.filter(({ concept }) => concept === here) : entries;
  const least = possible.reduce((rank, entry) => Math.min(rank, entry.rank ?? 0), Infinity);
  const meant = possible.filter(({ rank = 0 }) => rank === least);
  const [first, ...alternatives] = Array.from(
    grouped(meant, ({ concept }) => concept).values(),
    (labels) => labels.find(({ label }) => label.language.split('-')[0] === language) ?? labels[0]!,
  );
  return chosenAt(candidates[0]!, first!, alternatives);
}

/** All of one shape, and nothing made for most of them, as there may be very many. */
const chosenAt = (
  { start, end }: Candidate | Chosen,
  entry: Entry,
  alternatives: readonly Entry[] = none,
  nested: readonly Chosen[] = none,
): Chosen => ({ start, end, entry, alternatives, nested });

const none: readonly never[] = [];

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
