import type { Document } from '../../core/document/document.ts';
import { functionWords } from '../../core/evidence/functionWords.ts';
import type { SearchResult } from '../../core/search/search.ts';
import { foldedKey } from '../../core/text/fold.ts';
import { overlaps, type Span } from '../../core/text/span.ts';
import type { Location } from '../card.ts';
import { searchPassages, type PassageAnswer, type SearchContext } from './searchPassages.ts';

/** Words of a passage that are looked for: the search takes no more of one query. */
const mostWords = 40;
/** Of scripts without spaces, in characters: each makes a pair with its neighbour. */
const mostUnspaced = 45;
/** A passage may be found in several parts, which are all left out. */
const spare = 8;

/** The passages elsewhere in the corpus that have most of the words of a place, the best first; the place itself is none. */
export function similarPassages(context: SearchContext, { uri, start, end }: Location, limit: number): PassageAnswer {
  const document = context.corpus.documents.get(uri);
  const query = document ? tellingWords(document, { start, end }) : '';
  // A space at the end says that the last word is whole.
  const answer = searchPassages({ corpus: context.corpus, index: context.index }, `${query} `, limit + spare);
  const isElsewhere = (one: SearchResult): boolean => one.uri !== uri || !overlaps(one, { start, end });
  const results = answer.results.filter(isElsewhere).slice(0, limit);
  return { results, unread: answer.unread, problems: [], unknown: [], wordings: [] };
}

/** The words of a place that say what it is about, as a query: each once, the longest where there are too many. */
function tellingWords(document: Document, of: Span): string {
  const reading = document.reading.toReading(of);
  if (!reading) return '';
  const text = document.reading.text.slice(reading.start, reading.end);
  const words = new Map<string, string>();
  for (const [word] of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const key = foldedKey(word);
    if (!functionWords.has(key) && (key.length > 1 || !/\p{L}/u.test(key))) words.set(key, word.toLowerCase());
  }
  const longest = [...words.keys()].sort((a, b) => b.length - a.length).slice(0, mostWords);
  const taken = new Set(longest);
  const chosen = [...words].filter(([key]) => taken.has(key)).map(([, word]) => word);
  return /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Thai}]/u.test(text)
    ? chosen.join(' ').slice(0, mostUnspaced)
    : chosen.join(' ');
}
