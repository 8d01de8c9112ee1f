import type { Document } from './document.ts';

/**
 * Makes `derive` remember its answer for each document. Documents never change, so an answer holds as long as the
 * document lives, and what is derived from an unchanged document costs nothing after an edit elsewhere.
 */
export function perDocument<T>(derive: (document: Document) => T): (document: Document) => T {
  const known = new WeakMap<Document, { readonly value: T }>();
  return (document) => {
    let answer = known.get(document);
    if (!answer) {
      answer = { value: derive(document) };
      known.set(document, answer);
    }
    return answer.value;
  };
}
