import type { Document } from '../../document/document.ts';
import { foldedKey } from '../../text/fold.ts';
import type { Concept } from '../concept.ts';
import { candidateSteps } from './candidates.ts';
import { keyOfText } from './phrases.ts';
import { type Likeness, likenessesIn, nearSpellings } from './sameConcept.ts';
import { type InDocument, Tally } from './tally.ts';

/** A key term that the documents of a corpus propose. */
export interface CorpusCandidate {
  /** What tells it from the others, the same each time the corpus is looked at: dismissals name it. */
  readonly key: string;
  readonly text: string;
  readonly language: string;
  /** Document spread times termhood; it has a meaning beside the others' only. */
  readonly score: number;
  readonly count: number;
  /** The documents among whose key terms it is, in which it occurs most first. */
  readonly documents: readonly InDocument[];
  /** Others that look like the same concept. */
  readonly variants: readonly CandidateVariant[];
}

/** A candidate that looks like the same concept as another. */
export interface CandidateVariant extends Omit<CorpusCandidate, 'variants' | 'score'> {
  readonly why: string;
}

export interface CorpusCandidateOptions {
  /** The concepts that glossaries have already: none of their wordings is proposed. */
  readonly known?: Iterable<Concept>;
  /** The keys of candidates that somebody has dismissed. */
  readonly dismissed?: ReadonlySet<string>;
  readonly limit?: number;
}

/**
 * The key terms of many documents, best first. A step a document, so that others can work between; what was found in a
 * document is remembered as long as it does not change.
 */
export function* corpusCandidates(
  documents: Iterable<Document>,
  { known = [], dismissed = new Set(), limit = 200 }: CorpusCandidateOptions = {},
): Generator<void, CorpusCandidate[]> {
  const tallies = new Map<string, Tally>();
  const likenesses: Likeness[] = [];
  for (const document of documents) {
    const candidates = yield* candidateSteps(document);
    const best = candidates.find(({ declared }) => !declared)?.score ?? 1;
    for (const candidate of candidates) {
      if (dismissed.has(candidate.key)) continue;
      let tally = tallies.get(candidate.key);
      if (!tally) tallies.set(candidate.key, (tally = new Tally(candidate)));
      tally.add(document, candidate, Math.min(1, candidate.score / best));
    }
    likenesses.push(...likenessesIn(document));
    yield;
  }
  const best = yield* bestOf([...tallies.values()], wordingsOf(known));
  for (const likeness of nearSpellings(best.map(({ tally }) => tally))) {
    if (likeness) likenesses.push(likeness);
    else yield;
  }
  return grouped(best, likenesses).slice(0, limit);
}

interface Ranked {
  readonly tally: Tally;
  readonly score: number;
}

/** The best candidates that are no wording of a known concept, best first. */
function* bestOf(tallies: readonly Tally[], known: ReadonlySet<string>): Generator<void, Ranked[]> {
  const ranked: Ranked[] = [];
  for (const tally of tallies) {
    if (ranked.push({ tally, score: tally.score }) % stride === 0) yield;
  }
  ranked.sort((a, b) => b.score - a.score || (a.tally.key < b.tally.key ? -1 : 1));
  yield;
  const best: Ranked[] = [];
  for (const one of ranked) {
    if (best.length >= most) break;
    const { key, wordings } = one.tally;
    if (known.has(key) || wordings.some((wording) => known.has(foldedKey(wording)))) continue;
    if (best.push(one) % stride === 0) yield;
  }
  return best;
}

/** What the wordings of concepts come down to, as text and as phrases. */
function wordingsOf(concepts: Iterable<Concept>): Set<string> {
  const wordings = new Set<string>();
  for (const { labels } of concepts) {
    for (const { text, language } of labels) wordings.add(foldedKey(text)).add(keyOfText(text, language));
  }
  return wordings;
}

/** How many candidates are looked at between two steps. */
const stride = 500;

/** How many candidates of a corpus are compared with each other. */
const most = 3000;

/**
 * The candidates with those that look like the same concept below them: each stands once, under the best that it is
 * like, and an abbreviation under what it is short for.
 */
function grouped(ranked: readonly Ranked[], likenesses: readonly Likeness[]): CorpusCandidate[] {
  const byKey = new Map(ranked.map(({ tally }) => [tally.key, tally]));
  const like = new Map<string, Likeness[]>();
  for (const likeness of likenesses) {
    for (const key of [likeness.one, likeness.other]) like.set(key, [...(like.get(key) ?? []), likeness]);
  }
  const taken = new Set<string>();
  const candidates: CorpusCandidate[] = [];
  for (const { tally: best, score } of ranked) {
    if (taken.has(best.key)) continue;
    const long = like.get(best.key)?.find(({ other, abbreviation }) => abbreviation && other === best.key)?.one;
    const tally = (long !== undefined && !taken.has(long) && byKey.get(long)) || best;
    taken.add(tally.key);
    const variants: CandidateVariant[] = [];
    const open = [tally.key];
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      for (const { one, other, why } of like.get(key) ?? []) {
        const next = byKey.get(one === key ? other : one);
        if (!next || taken.has(next.key)) continue;
        taken.add(next.key);
        open.push(next.key);
        variants.push({ ...shown(next), why });
      }
    }
    candidates.push({ ...shown(tally), score, variants });
  }
  return candidates;
}

const shown = ({ key, text, language, count, documents }: Tally): Omit<CorpusCandidate, 'variants' | 'score'> => ({
  key,
  text,
  language,
  count,
  documents: documents.toSorted((a, b) => b.count - a.count),
});
