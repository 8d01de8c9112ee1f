import type { Document } from '../../document/document.ts';
import type { Concept, Occurrence } from '../concept.ts';
import { isDraft, isOwn } from './draft.ts';

/** What finds the terms that a document's reader sees highlighted. */
export interface TermFinder {
  occurrencesIn(document: Document): readonly Occurrence[];
  /** Whether nobody has said yet that it is a term: nothing is wrong with how it is worded. */
  isProposed?(concept: Concept): boolean;
}

/** The terms of a draft, in its order. */
export interface DraftTerms {
  /** All of them, those within longer ones too. */
  readonly all: readonly Occurrence[];
  /** Those in the writer's own words, the longest at each place. */
  readonly own: readonly Occurrence[];
}

/** The terms of a draft; `null` for what is none. Found once for each draft and finder: several rules and fixes ask. */
export function draftTermsOf(finder: TermFinder, document: Document): DraftTerms | null {
  if (!isDraft(document)) return null;
  let ofFinder = known.get(finder);
  if (!ofFinder) known.set(finder, (ofFinder = new WeakMap()));
  let terms = ofFinder.get(document);
  if (!terms) {
    const found = finder.occurrencesIn(document);
    terms = {
      all: found.flatMap(withNested),
      own: found.filter((o) => isOwn(document, o) && !finder.isProposed?.(o.concept)),
    };
    ofFinder.set(document, terms);
  }
  return terms;
}

const known = new WeakMap<TermFinder, WeakMap<Document, DraftTerms>>();

const withNested = (occurrence: Occurrence): Occurrence[] => [
  occurrence,
  ...(occurrence.nested ?? []).flatMap(withNested),
];
