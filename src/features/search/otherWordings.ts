import { parseDocument } from '../../core/document/parse.ts';
import { foldedKey } from '../../core/text/fold.ts';
import type { TermIndex } from '../termIndex.ts';

/** A query with a concept in another of its wordings. */
export interface Rewording {
  readonly query: string;
  readonly wording: string;
}

/** Each is a search of its own: more would be felt while typing. */
const most = 6;

/** The query with the concepts in it in their other wordings and languages, those of the first concept first. */
export function otherWordings(terms: TermIndex, query: string): Rewording[] {
  // Operators and quotation marks say that the very words are meant.
  if (/["“”„«»「」:*~]|\b(?:OR|NEAR)\b|(?:^|\s)-\S/u.test(query)) return [];
  const document = parseDocument({ uri: '', text: query, format: 'plaintext' });
  const found: Rewording[] = [];
  const seen = new Set<string>();
  for (const { start, end, concept } of terms.occurrencesIn(document)) {
    seen.add(foldedKey(query.slice(start, end)));
    for (const { text } of concept.labels) {
      const key = foldedKey(text);
      if (seen.has(key)) continue;
      seen.add(key);
      found.push({ query: `${query.slice(0, start)}${text}${query.slice(end)}`, wording: text });
    }
  }
  return found.slice(0, most);
}
