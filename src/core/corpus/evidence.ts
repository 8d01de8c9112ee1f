import type { Locator } from '../citation/citation.ts';
import { pinpointOf } from '../citation/pinpoint.ts';
import type { Document } from '../document/document.ts';
import { claimOf, type Claim } from '../evidence/claim.ts';
import { bridgeFrom, type ConceptBridge, type ConceptsIn } from '../evidence/concepts.ts';
import { evidenceFor, type Evidence } from '../evidence/evidence.ts';
import type { Span } from '../text/span.ts';
import type { Corpus } from './corpus.ts';
import type { FoundReference, Resolution } from './resolution.ts';
import { sourceOf, type Source } from './works.ts';

/** What a reference that a citation leads to rests on: the source in the corpus, and its passages for the claim. */
export interface ReferenceEvidence {
  readonly found: FoundReference;
  /** `null` where the corpus has not the work. */
  readonly source: Source | null;
  /** Best first. */
  readonly evidence: readonly Evidence[];
  /** Whether the first passage is clearly the one meant, in a source that is hardly another work. */
  readonly sure: boolean;
  /** The second passage, where it is close. */
  readonly runnerUp?: Evidence;
  /** From the reference to the passage, a sentence a step. */
  readonly why: readonly string[];
}

/**
 * Leads from a citation that has been resolved to the passages on which its claim rests, a reference each: first those
 * that it leads to, then those that its note names. For one citation at a time, as somebody asks for it: reading a
 * source for the first time takes milliseconds. `conceptsIn` bridges languages by a glossary.
 */
export function evidenceForCitation(
  corpus: Corpus,
  document: Document,
  { citation, found, named }: Resolution,
  conceptsIn?: ConceptsIn,
): ReferenceEvidence[] {
  let claim: Claim | null | undefined;
  let bridge: ConceptBridge | undefined;
  return [...found, ...named].map((reference): ReferenceEvidence => {
    const source = sourceOf(corpus, reference.reference.csl, reference.reference.text);
    if (!source || source.document.uri === document.uri) return { found: reference, ...nothing };
    if (claim === undefined) {
      claim = claimOf(document, citation);
      bridge = claim && conceptsIn ? bridgeFrom(document, claim, conceptsIn) : undefined;
    }
    const why = [sourceSentence(source)];
    if (!claim) return { found: reference, source, evidence: [], sure: false, why };
    const locator = locatorOf(reference);
    const question = { claim, csl: reference.reference.csl, ...(locator ? { locator } : {}) };
    const finding = evidenceFor(question, source.document, bridge);
    return {
      found: reference,
      ...finding,
      source,
      sure: finding.sure && source.confidence !== 'possible',
      why: [...why, ...finding.why, ...(finding.evidence[0]?.why ?? ['Nothing in the source is like the claim.'])],
    };
  });
}

/** The locator of the citation; where that calls a note, the one at the note's end. */
function locatorOf({ item, reference: { kind, text, csl } }: FoundReference): Locator | null {
  return item.locator ?? (kind === 'footnote' ? pinpointOf(text, csl.page) : null);
}

const nothing = { source: null, evidence: [], sure: false, why: ['The work is not in this corpus.'] } as const;

/** The place that a citation rests on, and why: the best passage of the first source that the corpus has, else its title. */
export function sourcePlaceOf(
  corpus: Corpus,
  document: Document,
  resolution: Resolution,
): (Span & { readonly uri: string; readonly why: readonly string[] }) | null {
  const first = evidenceForCitation(corpus, document, resolution).find(({ source }) => source);
  if (!first?.source) return null;
  const { uri, metadata } = first.source.document;
  const { start, end } = first.evidence[0]?.span ?? metadata.titleSpan ?? { start: 0, end: 0 };
  return { uri, start, end, why: first.why };
}

const howSure = { certain: '', likely: 'probably ', possible: 'possibly ' } as const;

function sourceSentence({ document, why, confidence, records, runnerUp }: Source): string {
  const name = document.metadata.title ? `“${document.metadata.title}”` : document.uri.replace(/^.*\//u, '');
  const kinds = [...new Set(records.map(({ kind }) => kind))];
  const others = kinds.length > 0 ? `; of the same work the corpus has ${kinds.map(withArticle).join(', ')}` : '';
  const rival = runnerUp?.document.metadata.title ? `; or “${runnerUp.document.metadata.title}”` : '';
  return `The work is ${howSure[confidence]}${name} (${why.join(', ')})${others}${rival}.`;
}

const withArticle = (noun: string): string => `${/^[aeo]/.test(noun) ? 'an' : 'a'} ${noun}`;
