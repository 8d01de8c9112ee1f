import type { Span } from '../../text/span.ts';

/** What stands in an entry's text for an address, a DOI and an ISBN that were taken out of it. */
export const PLACEHOLDER = { url: '\uE000', doi: '\uE001', isbn: '\uE002' } as const;

/** A word, a number or a single mark of an entry. */
export interface Token extends Span {
  readonly text: string;
  /** White space stands before it. */
  readonly spaced: boolean;
}

/** A word keeps the hyphens and apostrophes inside it; a range of numbers is three tokens, `//` is one. */
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:['’‐-][\p{L}\p{M}]+)*|\/\/|\S/gu;

/** Cuts an entry into words, numbers and marks. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    tokens.push({ text: match[0], start: match.index, end: match.index + match[0].length, spaced: match.index > end });
    end = match.index + match[0].length;
  }
  return tokens;
}
