import type { Document } from '../document/document.ts';
import type { Occurrence } from '../glossary/concept.ts';
import { envelope, lastStartingAtOrBefore, type Span } from '../text/span.ts';
import type { Claim } from './claim.ts';
import type { ConceptPosting } from './rank.ts';
import type { SourceTerms } from './sourceTerms.ts';

/** Finds concepts of a glossary in a document, by whatever wording and in whatever language; only those within a span where it is given. */
export type ConceptsIn = (document: Document, within?: Span) => readonly Occurrence[];

/** Glossary concepts that bridge two languages: those of the claim, as spans of its text, and who finds those of the source. */
export interface ConceptBridge {
  readonly claim: readonly (Span & { readonly concept: unknown })[];
  readonly conceptsIn: ConceptsIn;
}

/** In UTF-16 units of the reading: a longer source is not looked through for concepts while somebody waits. */
const longest = 200_000;

/** Where a source has concepts of the glossary, by passage. */
export function conceptPostings(source: Document, { passages }: SourceTerms, conceptsIn: ConceptsIn): ConceptPosting[] {
  if (source.reading.text.length > longest) return [];
  const starts = passages.map(({ reading }) => reading);
  return conceptsIn(source).flatMap((occurrence) => {
    const reading = source.reading.toReading(occurrence);
    if (!reading) return [];
    const passage = lastStartingAtOrBefore(starts, reading.start);
    return passage < 0 || starts[passage]!.end <= reading.start
      ? []
      : [{ ...reading, passage, concept: occurrence.concept }];
  });
}

/** The concepts that a claim names, and who finds those of its source. */
export function bridgeFrom(document: Document, { reading }: Claim, conceptsIn: ConceptsIn): ConceptBridge {
  const claim = conceptsIn(document, envelope(document.reading.toSource(reading))).flatMap((occurrence) => {
    const read = document.reading.toReading(occurrence);
    if (!read || read.start < reading.start || read.end > reading.end) return [];
    return [{ start: read.start - reading.start, end: read.end - reading.start, concept: occurrence.concept }];
  });
  return { claim, conceptsIn };
}
