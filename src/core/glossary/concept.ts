import type { Span } from '../text/span.ts';

/** What a concept is, for its colour and shape. */
export const categories = [
  'instrument',
  'institution',
  'platform',
  'document',
  'actor',
  'framework',
  'metric',
  'place',
] as const;
export type Category = (typeof categories)[number];

/** What a wording is to its concept. A deprecated one is found, and writers are told of the preferred one. */
export const labelKinds = ['preferred', 'alternative', 'abbreviation', 'deprecated'] as const;
export type LabelKind = (typeof labelKinds)[number];

/** One wording of a concept. */
export interface Label {
  readonly text: string;
  /** BCP 47 tag; `und` where the glossary names none. */
  readonly language: string;
  readonly kind: LabelKind;
  /** True where it is found only as it is written: no inflection, its case and its marks counted. */
  readonly exact?: boolean;
}

/** What a concept means, in one language. */
export interface Definition {
  readonly text: string;
  readonly language: string;
  /** Where the definition comes from, as the glossary says it. */
  readonly source?: string;
}

/** A remark on a concept, in one language. */
export interface Note {
  readonly text: string;
  readonly language: string;
}

/** What several wordings in several languages mean. */
export interface Concept {
  /** Unique within the glossary. */
  readonly id: string;
  readonly labels: readonly Label[];
  readonly definitions: readonly Definition[];
  readonly category?: Category;
  readonly notes?: readonly Note[];
  /** The ids of the concepts that it is a kind or a part of, of those that are such of it, and of others near it. */
  readonly broader?: readonly string[];
  readonly narrower?: readonly string[];
  readonly related?: readonly string[];
  /** Where the entry stands in the glossary's file. */
  readonly span: Span;
}

/** A set of concepts with its origin. */
export interface Glossary {
  readonly uri: string;
  readonly title?: string;
  /** True where it is not to be edited from here: it is shared, or ships with something. */
  readonly readOnly?: boolean;
  /** Where several glossaries are as near to a document, the higher one counts; 0 where it says nothing. */
  readonly precedence?: number;
  readonly concepts: readonly Concept[];
}

/** A concept with the label by which it is named somewhere. */
export interface Meaning {
  readonly concept: Concept;
  readonly label: Label;
}

/** A place in a document where a wording of a concept stands. */
export interface Occurrence extends Span, Meaning {
  /** Its parts where something that is not read stands between (a line's hyphen, furniture). */
  readonly segments: readonly Span[];
  /** What else the wording may mean here: other concepts that share it, where neither document nor glossary decides. */
  readonly alternatives?: readonly Meaning[];
  /** The shorter wordings of other concepts inside it, sorted, none overlapping another; each may hold some of its own. */
  readonly nested?: readonly Occurrence[];
}
