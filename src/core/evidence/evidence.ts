import type { CslItem } from '../bibliography/csl.ts';
import type { Locator } from '../citation/citation.ts';
import type { Document } from '../document/document.ts';
import type { Passage } from '../search/passages.ts';
import { envelope, overlaps, type Span } from '../text/span.ts';
import type { Claim } from './claim.ts';
import { conceptPostings, type ConceptBridge } from './concepts.ts';
import { pageAt, type NumberedPages, type PlacedPage } from './pageNumbers.ts';
import { isAt, pagesOfSource, placeOf } from './places.ts';
import { findQuoted, passageAround } from './quoted.ts';
import { rankPassages, type Comparison, type Ranked, type Shared } from './rank.ts';
import { sourceTerms, type SourceTerms } from './sourceTerms.ts';

/** A passage of a source that may be what a claim rests on. */
export interface Evidence {
  /** The span of the source. */
  readonly span: Span;
  /** The same in the source's reading. */
  readonly reading: Span;
  /** The paragraph-sized passage around it, in the reading. */
  readonly context: Span;
  /** How it was found: by what the claim quotes, by what it shares with it, or only as the start of the place cited. */
  readonly kind: 'quotation' | 'likeness' | 'place';
  /** Between 0 and 1, best first; 1 for a quotation word for word. */
  readonly score: number;
  /** Absent where the source shows no pages. */
  readonly page?: PlacedPage;
  /** What claim and passage both have. */
  readonly shared: readonly Shared[];
  /** What speaks for it, a sentence each. */
  readonly why: readonly string[];
}

/** What a source has for a claim. */
export interface Finding {
  /** Best first; empty where nothing speaks for any passage. */
  readonly evidence: readonly Evidence[];
  /** Whether the first is clearly the one. */
  readonly sure: boolean;
  /** The second, where it is close. */
  readonly runnerUp?: Evidence;
  /** How the place was looked for, a sentence a step. */
  readonly why: readonly string[];
}

/** A claim with what its citation says of the place. */
export interface Question {
  readonly claim: Claim;
  readonly locator?: Locator;
  /** The reference, for the first page of the work. */
  readonly csl?: CslItem;
}

const mostPassages = 5;
/** A likeness below this is chance. */
const least = 0.08;
/** A passage is surely the one from such a likeness on, if the next has no more than such a part of it. */
const sureFrom = [
  { score: 0.42, next: 0.8 },
  { score: 0.22, next: 0.6 },
] as const;
/** Different terms that a sure passage shares with the claim at least. */
const fewestShared = 3;

/**
 * The passages of a source on which a claim rests, best first: what it quotes, else those of the page or section that
 * is cited, else those most like it.
 */
export function evidenceFor({ claim, locator, csl }: Question, source: Document, bridge?: ConceptBridge): Finding {
  const terms = sourceTerms(source);
  const pages = pagesOfSource(source, csl ?? { type: 'document' });
  const place = placeOf(source, locator, pages);
  const why = place ? [place.why] : [];
  const concepts = bridge
    ? { claim: bridge.claim, source: conceptPostings(source, terms, bridge.conceptsIn) }
    : { claim: [], source: [] };
  const foreign = isForeign(claim.language, source.language);
  const rank = (allows: Comparison['allows']): Ranked[] => rankPassages(claim, terms, { concepts, foreign, allows });
  const placed = place !== null && place.spans.length > 0;
  const within = placed ? place.spans.flatMap((span) => source.reading.toReading(span) ?? []) : [];
  const ranked = rank(placed ? (hit) => within.some((span) => overlaps(span, hit)) : () => true);
  const look = { source, terms, pages };

  const quoted = quotedEvidence(look, claim, rank);
  if (quoted.length > 0) {
    const elsewhere = placed && !isAt(place.spans, quoted[0]!.span);
    const steps = elsewhere ? [...why, 'The words quoted stand elsewhere than the citation says.'] : why;
    return { evidence: quoted.slice(0, mostPassages), sure: quoted[0]!.score > 0.9, why: steps };
  }
  const misquoted = claim.quotations.length > 0;
  if (misquoted) why.push('The words quoted were not found in the source.');
  const evidence = ranked
    .filter(({ score }) => score >= least)
    .slice(0, mostPassages)
    .map((r) => likeEvidence(look, r));
  if (evidence.length === 0 && placed) evidence.push(...placeEvidence(look, place.spans));
  const judgement = judged(evidence, placed);
  return { ...judgement, sure: judgement.sure && !misquoted, why };
}

interface Look {
  readonly source: Document;
  readonly terms: SourceTerms;
  readonly pages: NumberedPages;
}

/** Whether two texts are known to be in different languages. */
const isForeign = (a: string, b: string): boolean => a !== b && a !== 'und' && b !== 'und';

/** Whether the first passage is clearly the one; within a cited place less is asked of it. */
function judged(evidence: readonly Evidence[], placed: boolean): Pick<Finding, 'evidence' | 'sure' | 'runnerUp'> {
  const [first, second] = evidence;
  if (!first) return { evidence, sure: false };
  // Within the place that is cited half is enough.
  const score = first.score * (placed ? 2 : 1);
  const ratio = second ? second.score / first.score : 0;
  const distinct = new Set(first.shared.map(({ claim }) => claim.start)).size;
  const sure = distinct >= fewestShared && sureFrom.some((from) => score >= from.score && ratio <= from.next);
  return { evidence, sure, ...(second && (!sure || ratio > sureFrom[0].next) ? { runnerUp: second } : {}) };
}

function quotedEvidence(look: Look, claim: Claim, rank: (allows: Comparison['allows']) => Ranked[]): Evidence[] {
  const distance = ({ start, end }: Span): number => Math.max(0, claim.focus.start - end, start - claim.focus.end);
  return [...claim.quotations]
    .sort((a, b) => distance(a) - distance(b))
    .flatMap((quotation) => {
      const place = findQuoted(look.source, claim.text.slice(quotation.start, quotation.end));
      if (!place) return [];
      const { reading, exact } = place;
      const passage = passageAround(look.terms.passages, reading);
      const number = passage ? look.terms.passages.indexOf(passage) : -1;
      const shared = rank((hit) => hit.passage === number)[0]?.shared ?? [];
      const whole = { kind: 'quotation', claim: quotation, passage: reading } as const;
      const said =
        exact === 1
          ? 'The source has the words quoted.'
          : `The source has the words quoted, but for ${Math.max(1, Math.round((1 - exact) * 100))} % of the letters.`;
      const context = passage && passage.reading.end > reading.start ? envelope([passage.reading, reading]) : reading;
      return [evidenceAt(look, 'quotation', reading, context, exact, [whole, ...shared], [said])];
    });
}

function likeEvidence(look: Look, { passage, score, shared }: Ranked): Evidence {
  const { reading } = look.terms.passages[passage]!;
  return evidenceAt(look, 'likeness', reading, reading, score, shared, [sharedSentence(look.source, shared)]);
}

/** The first passage of a place where nothing is like the claim, as when the claim is in another language. */
function placeEvidence(look: Look, spans: readonly Span[]): Evidence[] {
  const passage = look.terms.passages.find((p: Passage) => isAt(spans, p));
  return passage
    ? [
        evidenceAt(
          look,
          'place',
          passage.reading,
          passage.reading,
          least / 2,
          [],
          ['It is the first of the place cited.'],
        ),
      ]
    : [];
}

function evidenceAt(
  { source, pages }: Look,
  kind: Evidence['kind'],
  reading: Span,
  context: Span,
  score: number,
  shared: readonly Shared[],
  why: readonly string[],
): Evidence {
  const span = envelope(source.reading.toSource(reading));
  const page = pageOf(source, pages, span, shared);
  return { kind, span, reading, context, score, ...(page ? { page } : {}), shared, why };
}

/** The page of a passage; where it goes over several, the one on which most of what it shares with the claim stands. */
function pageOf(
  { pages, reading }: Document,
  { labels }: NumberedPages,
  span: Span,
  shared: readonly Shared[],
): PlacedPage | null {
  if (pages.length < 2) return null;
  const votes = new Map<number, { page: PlacedPage; count: number }>();
  for (const offset of shared.length > 0 ? shared.map((s) => reading.sourceOffset(s.passage.start)) : [span.start]) {
    const page = pageAt(pages, labels, offset);
    if (page) votes.set(page.index, { page, count: (votes.get(page.index)?.count ?? 0) + 1 });
  }
  return [...votes.values()].sort((a, b) => b.count - a.count || a.page.index - b.page.index)[0]?.page ?? null;
}

/** `Shared with the claim: “levy”, “1904”, “Ostby”.` */
function sharedSentence({ reading }: Document, shared: readonly Shared[]): string {
  const seen = new Set<string>();
  for (const { passage } of shared) seen.add(reading.text.slice(passage.start, passage.end).toLowerCase());
  const words = [...seen].slice(0, 6).map((word) => `“${word}”`);
  return `Shared with the claim: ${words.join(', ')}${seen.size > 6 ? ' and more' : ''}.`;
}
