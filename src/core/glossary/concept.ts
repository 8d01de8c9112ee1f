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

/** One wording of a concept. */
export interface Label {
  readonly text: string;
  /** BCP 47 tag; `und` where the glossary names none. */
  readonly language: string;
  readonly kind: 'preferred' | 'alternative';
}

export interface Definition {
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
  /** Where the entry stands in the glossary's file. */
  readonly span: Span;
}

/** A set of concepts with its origin. */
export interface Glossary {
  readonly uri: string;
  readonly title?: string;
  readonly concepts: readonly Concept[];
}

/** A place in a document where a wording of a concept stands. */
export interface Occurrence extends Span {
  /** Its parts where something that is not read stands between (a line's hyphen, furniture). */
  readonly segments: readonly Span[];
  readonly concept: Concept;
  readonly label: Label;
}
