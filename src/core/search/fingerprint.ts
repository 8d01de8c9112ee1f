import type { Document } from '../document/document.ts';
import type { Steps } from '../text/steps.ts';
import { passagesOf } from './passages.ts';
import { titleOf } from './titleOf.ts';

/** Passages that are looked at in a step. */
const portion = 200;

/**
 * Tells what an index holds of a document from what it would hold of any other that is likely to be met, or of the same
 * file read by another program: two 32-bit multiplicative hashes over title, headings and passages, and how many there
 * are. No proof against somebody who tries.
 */
export function* fingerprintInSteps(document: Document): Steps<string> {
  const passages = passagesOf(document);
  const hash = new TextHash();
  hash.add(titleOf(document));
  let heading: string | undefined;
  for (const [i, passage] of passages.entries()) {
    if (passage.heading !== heading) hash.add((heading = passage.heading));
    hash.add(passage.text);
    if (i % portion === portion - 1) yield;
  }
  return `${hash.hex}${passages.length.toString(16)}`;
}

class TextHash {
  #a = 0x811c9dc5;
  #b = 0x9e3779b9;

  /** Adds a text and its end. */
  add(text: string): void {
    let [a, b] = [this.#a, this.#b];
    for (let i = 0; i <= text.length; i++) {
      const unit = i < text.length ? text.charCodeAt(i) : 0x10000;
      a = Math.imul(a ^ unit, 0x01000193);
      b = Math.imul(b ^ unit, 0x85ebca6b);
      b ^= b >>> 13;
    }
    [this.#a, this.#b] = [a, b];
  }

  get hex(): string {
    return [this.#a, this.#b].map((value) => (value >>> 0).toString(16).padStart(8, '0')).join('');
  }
}
