import type { Document } from '../../document/document.ts';
import { lastStartingAtOrBefore } from '../../text/span.ts';
import type { Label, Occurrence } from '../concept.ts';
import { abbreviationsOf, type LocalAbbreviation } from '../definitions/abbreviations.ts';
import { definitionsOf } from '../definitions/definitions.ts';
import { preferredLabel } from './deprecated.ts';
import type { DraftTerms } from './draftTerms.ts';

/** An abbreviation at its first use in a draft, which does not say before what it stands for. */
export interface UnintroducedUse {
  readonly occurrence: Occurrence;
  /** What it stands for. */
  readonly long: Label;
  /** Where the draft introduces it afterwards. */
  readonly later?: LocalAbbreviation;
}

/**
 * The abbreviations, in capitals, that a draft uses before it introduces them or without, each once. What a heading has is
 * no use: nobody introduces anything there.
 */
export function unintroducedIn(document: Document, { own }: DraftTerms): UnintroducedUse[] {
  const seen = new Set<string>();
  const found: UnintroducedUse[] = [];
  for (const occurrence of own) {
    const { label, concept, start } = occurrence;
    if (label.kind !== 'abbreviation' || seen.has(label.text) || !/\p{Lu}.*\p{Lu}/u.test(label.text)) continue;
    if (document.blocks[lastStartingAtOrBefore(document.blocks, start)]?.kind === 'heading') continue;
    seen.add(label.text);
    if (start >= introducedAt(document, label.text)) continue;
    const later = abbreviationsOf(document).find(({ short }) => short === label.text);
    const long = longLabel(occurrence) ?? (later && longFormOf(later));
    // What stands beside the long form, without a bracket, is as clear.
    if (long && concept.labels.length > 0) found.push({ occurrence, long, ...(later ? { later } : {}) });
  }
  return found;
}

const longLabel = ({ concept, label }: Occurrence): Label | undefined =>
  preferredLabel(concept, label.language) ??
  concept.labels.find(({ kind, language }) => kind === 'alternative' && language === label.language);

const longFormOf = ({ longText, language }: LocalAbbreviation): Label => ({
  text: longText,
  language,
  kind: 'preferred',
});

/** Where a document first says what an abbreviation stands for; infinity where it does nowhere. */
function introducedAt(document: Document, short: string): number {
  const introduced = abbreviationsOf(document).filter((one) => one.short === short).map(({ at, long }) => Math.min(at.start, long.start)); // prettier-ignore
  const defined = definitionsOf(document).filter((one) => one.term === short || one.abbreviation === short).map(({ termSpan }) => termSpan.start); // prettier-ignore
  return Math.min(...introduced, ...defined, Infinity);
}
