import type { CitationItem } from '../citation/citation.ts';
import type { Document } from '../document/document.ts';
import { claimOf, type Claim } from '../evidence/claim.ts';
import { bridgeFrom, type ConceptsIn } from '../evidence/concepts.ts';
import { evidenceFor, type Evidence } from '../evidence/evidence.ts';
import type { Corpus } from './corpus.ts';
import type { FoundReference, Resolution } from './resolution.ts';
import { sourceOf, type Source } from './works.ts';

/** What one item of a citation rests on: the source in the corpus, and its passages. */
export interface ItemEvidence {
  readonly item: CitationItem;
  /** The reference that describes the source: the one the item leads to, or one that its note names. */
  readonly reference: FoundReference;
  /** `null` where the corpus has not the work. */
  readonly source: Source | null;
  /** Best first. */
  readonly evidence: readonly Evidence[];
  /** Whether the first passage is clearly the one meant, in a source that is surely the work. */
  readonly sure: boolean;
  /** The second passage, where it is close. */
  readonly runnerUp?: Evidence;
  /** From the reference to the passage, a sentence a step. */
  readonly why: readonly string[];
}

/** A citation with the claim that it supports and what each of its items rests on, in their order. */
export interface CitationEvidence {
  readonly claim: Claim | null;
  readonly items: readonly ItemEvidence[];
}

/**
 * Leads from a citation that has been resolved to the passages of its sources. For one citation at a time, as somebody
 * asks for it: reading a source for the first time takes milliseconds. `conceptsIn` bridges languages by a glossary.
 */
export function evidenceForCitation(
  corpus: Corpus,
  document: Document,
  resolution: Resolution,
  conceptsIn?: ConceptsIn,
): CitationEvidence {
  const claim = claimOf(document, resolution.citation);
  const bridge = claim && conceptsIn ? bridgeFrom(document, claim, conceptsIn) : undefined;
  const items = resolution.found.map((found): ItemEvidence => {
    const { reference, source } = sourceFor(corpus, document, found, resolution.named);
    if (!source) return { item: found.item, reference, source, evidence: [], sure: false, why: ['The work is not in this corpus.'] }; // prettier-ignore
    const why = [sourceSentence(source)];
    const { item } = found;
    const { csl } = reference.reference;
    if (!claim) return { item, reference, source, evidence: [], sure: false, why };
    const question = { claim, csl, ...(item.locator ? { locator: item.locator } : {}) };
    const { evidence, sure, runnerUp, why: steps } = evidenceFor(question, source.document, bridge);
    return {
      item,
      reference,
      source,
      evidence,
      sure: sure && source.confidence !== 'possible',
      ...(runnerUp ? { runnerUp } : {}),
      why: [...why, ...steps, ...(evidence[0]?.why ?? ['Nothing in the source is like the claim.'])],
    };
  });
  return { claim, items };
}

/** The place that a citation rests on, in one call: the best passage of the first source that has one. */
export function sourcePlaceOf(
  corpus: Corpus,
  document: Document,
  resolution: Resolution,
): (Evidence['span'] & { readonly uri: string }) | null {
  // prettier-ignore
  for (const { source, evidence } of evidenceForCitation(corpus, document, resolution).items) {
    if (!source) continue;
    const { start, end } = evidence[0]?.span ?? source.document.metadata.titleSpan ?? { start: 0, end: 0 };
    return { uri: source.document.uri, start, end };
  }
  return null;
}

/** The source of the reference that an item leads to, or of the first entry that the note it leads to names. */
function sourceFor(
  corpus: Corpus,
  document: Document,
  found: FoundReference,
  named: readonly FoundReference[],
): { reference: FoundReference; source: Source | null } {
  // prettier-ignore
  for (const reference of [found, ...named.filter(({ item }) => item === found.item)]) {
    const source = sourceOf(corpus, reference.reference.csl, reference.reference.text);
    if (source && source.document.uri !== document.uri) return { reference, source };
  }
  return { reference: found, source: null };
}

const howSure = { certain: '', likely: 'probably ', possible: 'possibly ' } as const;

function sourceSentence({ document, why, confidence, records, runnerUp }: Source): string {
  const name = document.metadata.title ? `“${document.metadata.title}”` : document.uri.replace(/^.*\//u, '');
  const others = records.length > 0 ? `; ${records.length === 1 ? 'another record' : `${records.length} other records`} of it ${records.length === 1 ? 'is' : 'are'} in the corpus` : ''; // prettier-ignore
  const rival = runnerUp?.document.metadata.title ? `; or “${runnerUp.document.metadata.title}”` : '';
  return `The work is ${howSure[confidence]}${name} (${why.join(', ')})${others}${rival}.`;
}
