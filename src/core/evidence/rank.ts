import { likeness, termsOf, type TermKind } from './termsOf.ts';
import type { Claim } from './claim.ts';
import type { Posting, SourceTerms } from './sourceTerms.ts';
import { overlaps, type Span } from '../text/span.ts';

/** Something that a claim and a passage both have. */
export interface Shared {
  readonly kind: TermKind | 'concept' | 'quotation';
  /** In `text` of the claim. */
  readonly claim: Span;
  /** In the reading of the source. */
  readonly passage: Span;
}

/** A passage of a source with how much of a claim it has, between 0 and 1. */
export interface Ranked {
  readonly passage: number;
  readonly score: number;
  readonly shared: readonly Shared[];
}

/** A concept of a glossary in the claim or in a passage, by whatever names it there. */
export interface ConceptPosting extends Posting {
  readonly concept: unknown;
}

/** The concepts of a claim, as spans of its text, and those of its source. */
export interface Concepts {
  readonly claim: readonly (Span & { readonly concept: unknown })[];
  readonly source: readonly ConceptPosting[];
}

/** What a figure, a name and a concept weigh beside a word that is as rare. Names and concepts come on top of their words. */
const worth = { word: 1, figure: 1.6, name: 0.6, concept: 1 } as const;
/** What stands outside the claim's focus counts less. */
const besides = 0.5;
/** The weight of a claim of two or three terms: a passage that has one of one is no better off than one of three. */
const fullClaim = 3.5;
/** What a concept is worth where its words agree already. */
const again = 0.2;

interface Wanted {
  readonly kind: Shared['kind'];
  readonly span: Span;
  readonly weight: number;
  readonly hits: readonly (Posting & { readonly likeness: number })[];
}

/** How a claim is held against a source. */
export interface Comparison {
  readonly concepts: Concepts;
  /** True where claim and source are in different languages: then words that the source has not say nothing. */
  readonly foreign: boolean;
  /** What of the source counts. */
  allows(posting: Posting): boolean;
}

/** The passages that have most of a claim, best first: its rarest terms count most. */
export function rankPassages(claim: Claim, source: SourceTerms, comparison: Comparison): Ranked[] {
  const { concepts, foreign } = comparison;
  const wanted = [...wantedTerms(claim, source, foreign), ...wantedConcepts(source, concepts)];
  const counted = wanted.filter(({ kind, hits }) =>
    foreign ? kind !== 'word' || hits.length > 0 : kind === 'word' || kind === 'figure',
  );
  const ideal = Math.max(
    counted.reduce((sum, { weight }) => sum + weight, 0),
    fullClaim,
  );
  const scores = new Map<number, { weight: number; shared: Shared[] }>();
  for (const { kind, span, weight, hits } of wanted) {
    const best = new Map<number, number>();
    for (const hit of hits) {
      if (!comparison.allows(hit)) continue;
      const { passage, start, end } = hit;
      let known = scores.get(passage);
      if (!known) scores.set(passage, (known = { weight: 0, shared: [] }));
      const shared = { kind, claim: span, passage: { start, end } };
      // A concept by the same words adds little to them.
      const told = kind === 'concept' && known.shared.some((s) => overlaps(s.claim, span) && overlaps(s.passage, hit));
      best.set(passage, Math.max(best.get(passage) ?? 0, told ? hit.likeness * again : hit.likeness));
      known.shared.push(shared);
    }
    for (const [passage, like] of best) scores.get(passage)!.weight += weight * like;
  }
  const lengths = source.passages.map(({ text }) => text.length);
  const usual = lengths.reduce((a, b) => a + b, 0) / Math.max(1, lengths.length);
  return [...scores]
    .map(([passage, { weight, shared }]) => {
      const long = Math.max(0.4, lengths[passage]! / usual);
      return { passage, score: Math.min(1, weight / ideal / (0.85 + 0.15 * long)), shared };
    })
    .sort((a, b) => b.score - a.score || a.passage - b.passage);
}

function wantedTerms(claim: Claim, source: SourceTerms, foreign: boolean): Wanted[] {
  const wanted = new Map<string, Wanted & { readonly inside: boolean }>();
  for (const { kind, key, start, end } of termsOf(claim.text)) {
    const inside = start >= claim.focus.start && end <= claim.focus.end;
    const id = `${kind} ${key}`;
    const known = wanted.get(id);
    if (known && (known.inside || !inside)) continue;
    const hits = known?.hits ?? hitsOf(kind, key, source);
    const rarity = rarityOf(new Set(hits.map((h) => h.passage)).size, source.passages.length);
    // A single digit may number anything; a name's letters are compared as a word too, but not in another script.
    const vague = kind === 'figure' && key.length === 1 ? 0.3 : kind === 'name' && foreign ? 1 / worth.name : 1;
    const weight = rarity * worth[kind] * vague * (inside ? 1 : besides);
    wanted.set(id, { kind, span: { start, end }, weight, hits, inside });
  }
  return [...wanted.values()];
}

function hitsOf(kind: TermKind, key: string, source: SourceTerms): Wanted['hits'] {
  const hits = source.postings(kind, key).map((posting) => ({ ...posting, likeness: 1 }));
  if (kind !== 'word') return hits;
  for (const other of source.family(key)) {
    const like = other === key ? 0 : likeness(key, other);
    if (like > 0) for (const posting of source.postings('word', other)) hits.push({ ...posting, likeness: like });
  }
  return hits;
}

function wantedConcepts(source: SourceTerms, concepts: Concepts): Wanted[] {
  const byConcept = new Map<unknown, ConceptPosting[]>();
  for (const posting of concepts.source) {
    const known = byConcept.get(posting.concept);
    if (known) known.push(posting);
    else byConcept.set(posting.concept, [posting]);
  }
  const seen = new Set<unknown>();
  return concepts.claim.flatMap(({ concept, start, end }) => {
    if (seen.has(concept)) return [];
    seen.add(concept);
    const found = byConcept.get(concept) ?? [];
    const rarity = rarityOf(new Set(found.map((p) => p.passage)).size, source.passages.length);
    return [
      {
        kind: 'concept',
        span: { start, end },
        weight: rarity * worth.concept,
        hits: found.map((p) => ({ ...p, likeness: 1 })),
      } as const,
    ];
  });
}

/** Inverse document frequency over the source's passages, never nothing: in a source of one passage all are rare. */
function rarityOf(having: number, of: number): number {
  const least = Math.max(1, having);
  return 0.15 + Math.log(1 + (Math.max(of, least) - least + 0.5) / (least + 0.5));
}
