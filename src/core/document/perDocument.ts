import { finished, type Steps } from '../text/steps.ts';
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
export type PerDocument<T, File = Document> = ((document: File) => T) & { isKnown(document: File): boolean };

/**
 * The same for what takes long in a long document: it can be derived a step at a time before somebody asks for it. So it
 * can of a bibliography file, which never changes either.
 */
export function perDocumentInSteps<T, File extends object = Document>(
  derive: (document: File) => Steps<T>,
): PerDocumentInSteps<T, File> {
  const known = new WeakMap<File, { readonly value: T }>();
  function* steps(document: File): Steps<T> {
    let answer = known.get(document);
    if (!answer) {
      const value = yield* derive(document);
      // Somebody may have asked in the meantime: all shall get the same object.
      answer = known.get(document) ?? { value };
      known.set(document, answer);
    }
    return answer.value;
  }
  const ask = (document: File): T => known.get(document)?.value ?? finished(steps(document));
  return Object.assign(ask, { isKnown: (document: File) => known.has(document), steps });
}

export type PerDocumentInSteps<T, File = Document> = PerDocument<T, File> & { steps(document: File): Steps<T> };
