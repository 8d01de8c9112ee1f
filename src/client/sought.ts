import type { Place } from '../protocol/place.ts';

/** A place that others are to be like, and how it begins. */
export interface LikeThis extends Place {
  readonly text: string;
}

/** What is looked for: a query, or passages that are like a place. */
export type Sought = { readonly query: string } | { readonly like: LikeThis };
