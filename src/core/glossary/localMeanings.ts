import type { Document } from '../document/document.ts';
import { perDocument } from '../document/perDocument.ts';
import { foldedKey } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import type { Concept, Meaning } from './concept.ts';
import { abbreviationsOf } from './definitions/abbreviations.ts';
import { definitionsIfKnown, definitionsOf } from './definitions/definitions.ts';

/** A place where a document introduces an abbreviation, as in `public health office (PHO)`. Spans are of the source. */
export interface Introduction {
  readonly short: string;
  readonly long: Span;
  /** Where `short` stands: it is understood from here on. */
  readonly at: Span;
}

/** What a document itself says of its terms, as far as it decides what they mean there. */
export interface LocalMeanings {
  /** In the order of the document. */
  readonly introductions?: readonly Introduction[];
  /** Which of several concepts that share a wording the document defines; `null` where it does not say. */
  readonly defined?: (meanings: readonly Meaning[]) => Concept | null;
}

/** Above this length, in UTF-16 units, a document's own meanings are used only once they have been looked for in the background. */
const atOnce = 300_000;

/** What a document says of its terms; nothing as long as that would keep somebody waiting. */
export function localMeaningsOf(document: Document): LocalMeanings {
  return document.text.length <= atOnce || definitionsIfKnown(document) ? derived(document) : nothing;
}

const nothing: LocalMeanings = {};

const derived = perDocument((document: Document): LocalMeanings => ({
  introductions: abbreviationsOf(document),
  defined: (meanings) => definedIn(document, meanings),
}));

/** What a document says that a term means, by the folded term. */
const textsOf = perDocument((document: Document): ReadonlyMap<string, string> => {
  const texts = new Map<string, string>();
  for (const { term, text } of definitionsOf(document)) {
    const key = foldedKey(term);
    texts.set(key, `${texts.get(key) ?? ''} ${text}`);
  }
  return texts;
});

/** The concept whose definitions and other labels share most words with what the document says of the wording. */
function definedIn(document: Document, meanings: readonly Meaning[]): Concept | null {
  const texts = textsOf(document);
  const said = new Set(meanings.flatMap(({ label }) => beginningsOf(texts.get(foldedKey(label.text)) ?? '')));
  if (said.size === 0) return null;
  let best: Concept | null = null;
  let most = 0;
  for (const { concept, label } of meanings) {
    const own = new Set(beginningsOf(label.text));
    const words = [...concept.definitions, ...concept.labels].flatMap(({ text }) => beginningsOf(text));
    const shared = new Set(words.filter((word) => said.has(word) && !own.has(word))).size;
    if (shared === most) best = null;
    else if (shared > most) [best, most] = [concept, shared];
  }
  return best;
}

/** The beginnings of the longer words of a text, as far as inflection leaves them alone; of Chinese its characters. */
export const beginningsOf = (text: string): string[] =>
  (text.match(/\p{sc=Han}|[\p{L}\p{M}]{4,}/gu) ?? []).map((word) => foldedKey(word).slice(0, 5));
