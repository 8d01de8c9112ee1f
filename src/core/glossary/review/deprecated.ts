import type { Concept, Label, Occurrence } from '../concept.ts';
import type { DraftTerms } from './draftTerms.ts';

/** A deprecated wording in a draft, and the one to write instead where the glossary has one of that language. */
export interface DeprecatedUse {
  readonly occurrence: Occurrence;
  readonly preferred?: Label;
}

/** The deprecated wordings that a draft uses in its own words. */
export const deprecatedIn = ({ own }: DraftTerms): DeprecatedUse[] =>
  own
    .filter(({ label }) => label.kind === 'deprecated')
    .map((occurrence) => {
      const preferred = preferredLabel(occurrence.concept, occurrence.label.language);
      return { occurrence, ...(preferred ? { preferred } : {}) };
    });

/** The preferred wording of a concept in a language. */
export const preferredLabel = ({ labels }: Concept, language: string): Label | undefined =>
  labels.find(({ kind, language: own }) => kind === 'preferred' && primary(own) === primary(language));

/** A tag's language without its script or region: `zh` for `zh-Hans`. */
export const primary = (tag: string): string => tag.toLowerCase().split('-')[0]!;
