import type { Pieces } from './pieces.ts';
import type { Scratch } from './scratch.ts';
import type { Segment } from './segment/segment.ts';
import type { Meaning } from './segment/termLookup.ts';
import { sift } from './sift.ts';
import { weighNeighbours } from './weighNeighbours.ts';

/** A passage of a segment with a first estimate of how well it answers. */
export interface Candidate {
  readonly segment: Segment;
  readonly passage: number;
  readonly score: number;
  /** The score, and what the passage has of the query in a row: by this candidates are chosen. */
  readonly rank: number;
}

/** What a slot of the query means in one segment, and how telling it is. */
export interface SlotMeanings {
  readonly meanings: readonly Meaning[];
  readonly weight: number;
}

/** What how often a word stands in a passage is worth: once, twice, three times, more often. */
const often = Float64Array.of(0.7, 0.85, 0.94, 1);
/** What a word above the passage is worth beside one in it. */
const worth = { heading: 0.3, title: 0.2 };
/** Sections and documents that are answers by their heading or title alone. */
const mostNamed = 50;
const half = 0.5;
/** Bytes of postings that are read at most, for the words that tell most first; the close look sees the others. */
const mostPostings = 200_000;
/**
 * Units that are enough to choose from; the weight up to which a word is common, as it stands in a tenth of all, and that
 * up to which it is not worth reading, as it stands in more than a third.
 */
const enough = 2000;
const common = 2.4;
const negligible = 1.1;
/** Units that such a word makes candidates at most, where the others have not found enough. */
const mostOpened = 100_000;
/** What it is worth that all neighbours of the query seem to be neighbours in a passage, beside all its words. */
const inARow = 0.2;
/** What it is worth to have the query as it stands, beside all its words, as the close look has it. */
const asItStands = 0.45;
/**
 * Where a word of the query stands nowhere, nothing need have it as it stands: then one error in ten letters is as near as
 * most answers come.
 */
const nearIfMisspelt = 0.8;
/** Of a small part of the index so much is looked through as if it were this part of it. */
const leastShare = 0.1;

/** How candidates are chosen. */
export interface Choice {
  /** How many there are at most, or somewhat more. */
  readonly most: number;
  /** Tells passages apart that have the same words; `null` where their words alone do. */
  readonly pieces: Pieces | null;
  /** Units of all segments. */
  readonly units: number;
}

/**
 * The passages of a segment that have most of the query. Each slot counts once, by its surest meaning in the passage.
 * `accepts` says which documents count, by number.
 */
export function candidatesIn(
  segment: Segment,
  slots: readonly SlotMeanings[],
  { most, pieces, units }: Choice,
  scratch: Scratch,
  accepts: (document: number) => boolean,
): Candidate[] {
  scratch.reserve(segment.units);
  const { kept, keptScores, ranks } = scratch;
  const count = score(segment, slots, scratch);
  const refused = refusedPassages(segment, accepts);
  const named = addNames(segment, scratch).filter(({ passage }) => scratch.marks[passage] === 0 && !refused?.[passage]);
  const highest = slots.reduce((sum, { weight, meanings }) => sum + weight * (meanings[0]?.weight ?? 0), 0);
  scratch.neighbours.fill(0, 0, segment.passages);
  const mostNeighbours = weighNeighbours(segment, slots, scratch.neighbours);
  const neighbour = mostNeighbours === 0 ? 0 : (inARow * highest) / mostNeighbours;
  let keeping = takeScores(segment, scratch, { count, refused, neighbour });
  if (pieces) {
    const worth = asItStands * slots.reduce((sum, { weight }) => sum + weight, 0);
    const near = slots.every(({ meanings }) => meanings[0]?.weight === 1) ? 1 : nearIfMisspelt;
    const share = Math.max(leastShare, segment.units / units);
    keeping = sift(segment, { pieces, highest: (1 + inARow) * highest, worth, near, share }, scratch, keeping);
  }
  const candidates: Candidate[] = [];
  const cut = cutFor(ranks, keeping, most);
  let atFloor = 0;
  for (let i = 0; i < keeping; i++) {
    const rank = ranks[i]!;
    // A common word alone gives very many passages the same.
    if (rank >= cut.next || (rank >= cut.floor && atFloor++ < cut.room))
      candidates.push({ segment, passage: kept[i]!, score: keptScores[i]!, rank });
  }
  for (const { passage, score: own } of named) candidates.push({ segment, passage, score: own, rank: own });
  return candidates;
}

/**
 * Moves the scores of passages beside their numbers, with a first rank for which each `neighbour` counts besides, and leaves
 * none behind for the next search; returns how many.
 */
function takeScores(
  { passages, units }: Segment,
  { scores, marks, touched, kept, keptScores, neighbours, ranks }: Scratch,
  { count, refused, neighbour }: { count: number; refused: Uint8Array | undefined; neighbour: number },
): number {
  let keeping = 0;
  for (let i = 0; i < count; i++) {
    const unit = touched[i]!;
    if (unit >= passages || refused?.[unit] === 1) continue;
    kept[keeping] = unit;
    keptScores[keeping] = scores[unit]!;
    ranks[keeping++] = scores[unit]! + neighbour * neighbours[unit]!;
  }
  if (count > units / 16) {
    scores.fill(0, 0, units);
    marks.fill(0, 0, units);
  } else for (let i = 0; i < count; i++) scores[touched[i]!] = marks[touched[i]!] = 0;
  return keeping;
}

/** Adds up what each unit has of the slots, the most telling first; returns how many units have anything. */
function score(segment: Segment, slots: readonly SlotMeanings[], { scores, marks, touched }: Scratch): number {
  const { postings, postingStarts } = segment.arrays;
  const { units } = segment;
  let count = 0;
  let read = 0;
  const order = slots.map((slot, i) => ({ ...slot, mark: i + 1 })).sort((a, b) => b.weight - a.weight);
  for (const { meanings, weight, mark } of order) {
    if (read > mostPostings || (count >= enough && weight < negligible)) break;
    // What most passages have makes none a candidate where rarer words have found enough.
    const opened = count >= enough && weight <= common ? 0 : weight < negligible ? mostOpened : units;
    for (const { term, weight: sure } of meanings) {
      if (read > mostPostings) break;
      const end = postingStarts[term + 1]!;
      let at = postingStarts[term]!;
      while (at < end && postings[at]! > 127) at++;
      at++;
      read += end - at;
      const worth = weight * sure;
      let unit = 0;
      while (at < end) {
        let byte = postings[at++]!;
        let value = byte & 127;
        for (let shift = 7; byte > 127 && shift < 35; shift += 7) {
          byte = postings[at++]!;
          value |= (byte & 127) << shift;
        }
        unit += value >>> 2;
        const seen = marks[unit]!;
        if (seen === mark) continue;
        if (seen === 0) {
          // A segment that was stored may name units that it has not.
          if (count >= opened || unit >= units) continue;
          touched[count++] = unit;
        }
        marks[unit] = mark;
        scores[unit]! += worth * often[value & 3]!;
      }
    }
  }
  return count;
}

/**
 * Adds what headings and titles have of the query to the passages below them that have something too; returns the first
 * passages of the sections and documents whose names have most.
 */
function addNames(segment: Segment, { scores, marks }: Scratch): { passage: number; score: number }[] {
  const { passages, sections, units } = segment;
  const { sectionStarts } = segment.arrays;
  const named: { passage: number; score: number }[] = [];
  let most = 0;
  for (let unit = passages; unit < units; unit++) {
    if (marks[unit] === 0) continue;
    const section = unit - passages;
    const isTitle = section >= sections;
    const own = scores[unit]! * (isTitle ? worth.title : worth.heading);
    const first = isTitle ? segment.documents[section - sections]!.firstPassage : sectionStarts[section]!;
    const end = isTitle ? segment.passagesOf(section - sections)[1] : (sectionStarts[section + 1] ?? passages);
    // Only the best are sorted below: most have one common word.
    if (own >= half * most) named.push({ passage: first, score: own });
    if (own > most) most = own;
    for (let passage = first; passage < end; passage++) if (marks[passage]! > 0) scores[passage]! += own;
  }
  return named
    .filter(({ score: own }) => own >= half * most)
    .sort((a, b) => b.score - a.score || a.passage - b.passage)
    .slice(0, mostNamed);
}

/** 1 for each passage of a document that does not count; undefined where all do. */
function refusedPassages(segment: Segment, accepts: (document: number) => boolean): Uint8Array | undefined {
  let refused: Uint8Array | undefined;
  for (let document = 0; document < segment.documents.length; document++) {
    if (!segment.dead.has(document) && accepts(document)) continue;
    refused ??= new Uint8Array(segment.passages);
    refused.fill(1, ...segment.passagesOf(document));
  }
  return refused;
}

const buckets = 1024;

/**
 * The rank from which on there are `most` of the first `count` or more, the next one from which on there are fewer, and how many
 * of those between there is room for.
 */
function cutFor(ranks: Float32Array, count: number, most: number): { floor: number; next: number; room: number } {
  const best = count <= most ? 0 : greatest(ranks, count);
  if (best === 0) return { floor: 0, next: 0, room: 0 };
  const histogram = new Uint32Array(buckets + 1);
  const scale = buckets / best;
  for (let i = 0; i < count; i++) histogram[Math.floor(ranks[i]! * scale)]!++;
  let above = 0;
  for (let bucket = buckets; bucket >= 0; bucket--) {
    const room = most - above;
    above += histogram[bucket]!;
    if (above >= most) return { floor: bucket / scale, next: (bucket + 1) / scale, room };
  }
  return { floor: 0, next: 0, room: 0 };
}

function greatest(values: Float32Array, count: number): number {
  let most = 0;
  for (let i = 0; i < count; i++) if (values[i]! > most) most = values[i]!;
  return most;
}
