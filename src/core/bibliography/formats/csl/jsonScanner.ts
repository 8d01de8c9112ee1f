import { type Span, span } from '../../../text/span.ts';

/** A member of an object: its key as it is written, and the places of key and value. */
export interface Member {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Span;
}

/** Finds where the values of a JSON text stand, without reading them, and whatever else is wrong with it. */
export class JsonScanner {
  readonly #text: string;
  #vain = 0;

  constructor(text: string) {
    this.#text = text;
  }

  skipSpace(at: number): number {
    while (this.#text.charCodeAt(at) <= 0x20 || this.#text.charCodeAt(at) === 0xfeff) at++;
    return at;
  }

  /** The values of the list that begins at `at`. */
  elements(at: number): { spans: Span[]; closed: boolean } {
    const spans: Span[] = [];
    for (let i = at + 1; ;) {
      i = this.skipSpace(i);
      const c = this.#text[i];
      if (c === undefined || c === ']') return { spans, closed: c === ']' };
      // Values without a comma between them are values all the same.
      if (c === ',' || c === '}' || c === ':') {
        i++;
        continue;
      }
      const end = this.valueEnd(i);
      spans.push(span(i, end));
      i = end;
    }
  }

  /** The members of the object that begins at `at`. */
  members(at: number): Member[] {
    const members: Member[] = [];
    for (let i = at + 1; ;) {
      i = this.skipSpace(i);
      const c = this.#text[i];
      if (c === undefined || c === '}' || c === ']') return members;
      if (c !== '"') {
        i = c === ',' || c === ':' ? i + 1 : this.valueEnd(i);
        continue;
      }
      const keyEnd = this.#stringEnd(i);
      const colon = this.skipSpace(keyEnd);
      if (this.#text[colon] !== ':') {
        i = keyEnd;
        continue;
      }
      const start = this.skipSpace(colon + 1);
      if (start >= this.#text.length) return members;
      const end = this.valueEnd(start);
      const keySpan = span(i + 1, Math.max(i + 1, keyEnd - 1));
      members.push({ key: this.#text.slice(keySpan.start, keySpan.end), keySpan, value: span(start, end) });
      i = end;
    }
  }

  /** The end of the value at `at`. Of one whose brackets do not match, where the next item of its list begins, or the end. */
  valueEnd(at: number): number {
    const text = this.#text;
    const first = text[at];
    if (first === '"') return this.#stringEnd(at);
    if (first !== '{' && first !== '[') {
      let end = at + 1;
      while (end < text.length && !/[\s,\]}[{"]/.test(text[end]!)) end++;
      return end;
    }
    // So many scans in vain, in lengths of the text, keep time linear.
    if (this.#vain < 4 * text.length) {
      const { end, matched } = this.#bracketEnd(at);
      if (matched) return end;
      this.#vain += end - at;
    }
    return this.#nextItem(at);
  }

  #bracketEnd(at: number): { end: number; matched: boolean } {
    const text = this.#text;
    const open: number[] = [];
    for (let i = at; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c === 0x22) i = this.#stringEnd(i) - 1;
      else if (c === 0x7b || c === 0x5b) open.push(c);
      else if (c === 0x7d || c === 0x5d) {
        // The closing brackets stand two after the opening ones.
        if (open.pop() !== c - 2) return { end: i, matched: false };
        if (open.length === 0) return { end: i + 1, matched: true };
      }
    }
    return { end: text.length, matched: false };
  }

  /** Where, after the broken item at `at`, a line opens the next as far to the right; else the end of the text. */
  #nextItem(at: number): number {
    const text = this.#text;
    let line = at;
    while (line > 0 && at - line < 40 && (text[line - 1] === ' ' || text[line - 1] === '\t')) line--;
    const opening = `\n${text.slice(line, at)}{`;
    const found = text.indexOf(opening, at);
    return found < 0 ? text.length : found;
  }

  /** The end of the string at `at`; JSON has none that goes on in the next line. */
  #stringEnd(at: number): number {
    for (let i = at + 1; i < this.#text.length; i++) {
      const c = this.#text.charCodeAt(i);
      if (c === 0x5c) i++;
      else if (c === 0x22) return i + 1;
      else if (c === 0x0a) return i;
    }
    return this.#text.length;
  }
}
