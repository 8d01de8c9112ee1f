import { parseDocument } from '../../core/document/parse.ts';
import { parseQuery } from '../../core/search/queryLanguage.ts';
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
  const words = plainWords(query);
  if (words === null) return [];
  const document = parseDocument({ uri: '', text: words, format: 'plaintext' });
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

/**
 * A query with blanks for what it asks of documents. `null` where quotation marks or operators say that the very words are
 * meant.
 */
function plainWords(query: string): string | null {
  let words = query;
  for (const part of parseQuery(query).parts) {
    const { kind, start, end } = part;
    const isFilter = kind === 'field' || (kind === 'without' && part.part.kind === 'field');
    if (isFilter) words = words.slice(0, start) + ' '.repeat(end - start) + words.slice(end);
    else if (kind !== 'words' || part.prefix || part.errors !== undefined || part.text.includes(':')) return null;
  }
  return words;
}
