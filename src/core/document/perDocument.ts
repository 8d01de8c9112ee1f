import type { Document } from './document.ts';

/**
 * Makes `derive` remember its answer for each document. Documents never change, so an answer holds as long as the
 * document lives, and what is derived from an unchanged document costs nothing after an edit elsewhere.
 */
export function perDocument<T>(derive: (document: Document) => T): PerDocument<T> {
  const known = new WeakMap<Document, { readonly value: T }>();
  const ask = (document: Document): T => {
    let answer = known.get(document);
    if (!answer) {
      answer = { value: derive(document) };
      known.set(document, answer);
    }
    return answer.value;
  };
  return Object.assign(ask, { isKnown: (document: Document) => known.has(document) });
}

/** What was derived from a document, and whether it already has been: for those who must not wait. */
export type PerDocument<T> = ((document: Document) => T) & { isKnown(document: Document): boolean };
