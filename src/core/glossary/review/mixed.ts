import type { Concept, Label, Occurrence } from '../concept.ts';
import { isFormOf } from '../formOf.ts';
import { primary } from './deprecated.ts';
import type { DraftTerms } from './draftTerms.ts';

/** A concept that a draft names by several wordings of one language. */
export interface MixedWordings {
  readonly concept: Concept;
  /** The wording to keep to, first, and the others, each with its places. */
  readonly wordings: readonly WordingUse[];
}

export interface WordingUse {
  readonly label: Label;
  readonly places: readonly Occurrence[];
}

/**
 * The concepts that a draft names by more than one wording of a language. The one to keep to is the preferred one where the
 * draft has it, else the most used. Abbreviations stand beside any wording, and what is deprecated is told otherwise; two
 * labels of which one is the other inflected are one wording.
 */
export function mixedIn({ own }: DraftTerms): MixedWordings[] {
  const found = new Map<Concept, Map<string, Use[]>>();
  for (const occurrence of own) {
    const { concept, label, alternatives } = occurrence;
    if (label.kind === 'abbreviation' || label.kind === 'deprecated' || alternatives) continue;
    let byLanguage = found.get(concept);
    if (!byLanguage) found.set(concept, (byLanguage = new Map()));
    const language = primary(label.language);
    const uses = byLanguage.get(language);
    const same = uses?.find((use) => isSame(use.label, label));
    if (same) same.places.push(occurrence);
    else if (uses) uses.push({ label, places: [occurrence] });
    else byLanguage.set(language, [{ label, places: [occurrence] }]);
  }
  return [...found].flatMap(([concept, byLanguage]) =>
    [...byLanguage.values()]
      .filter((uses) => uses.length > 1)
      .map((uses) => ({ concept, wordings: uses.sort(byRank) })),
  );
}

interface Use extends WordingUse {
  readonly places: Occurrence[];
}

const isSame = (a: Label, b: Label): boolean => a === b || isFormOf(b.text, a) || isFormOf(a.text, b);

const byRank = (a: Use, b: Use): number =>
  Number(b.label.kind === 'preferred') - Number(a.label.kind === 'preferred') || b.places.length - a.places.length;
