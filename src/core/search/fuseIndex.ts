import type { Document } from '../document/document.ts';
import { nearness, phraseLevel } from './closeLook.ts';
import { matchesIn } from './matches.ts';
import { type Passage, passagesOf } from './passages.ts';
import { type Query, readQuery, spaced } from './query.ts';
import type { SearchIndex, SearchResult } from './search.ts';
import { snippetOf } from './snippet.ts';
import { heading, title, Vocabulary } from './vocabulary.ts';
import { keysOf, wordsOf } from './words.ts';

/** A passage in the index. */
interface Filed {
  readonly document: Document;
  readonly passage: Passage;
  /** How many keys its text has. */
  readonly length: number;
  /** Its words between spaces, to look for phrases in. */
  readonly words: string;
}

/** A passage with how well it answers, between 0 and 1. */
interface Ranked {
  readonly filed: Filed;
  readonly score: number;
}

/** How many passages are looked at closely. */
const closelyRead = 200;
/** What a word above the passage is worth beside one in it. */
const worth = { heading: 0.3, title: 0.2 };

/**
 * A search index in memory for some ten thousand passages. An inverted index of folded words (of pairs of characters
 * for scripts without spaces) finds what may answer, fuse.js which words a misspelling may mean; the best are then read
 * closely. A passage that has the query word for word comes before all that have its words elsewhere or otherwise.
 */
export class FuseIndex implements SearchIndex {
  readonly #vocabulary = new Vocabulary();
  readonly #filed: (Filed | undefined)[] = [];
  readonly #free: number[] = [];
  readonly #numbers = new Map<string, number[]>();
  #count = 0;
  #keys = 0;

  get passages(): number {
    return this.#count;
  }

  add(document: Document): void {
    this.remove(document.uri);
    const numbers: number[] = [];
    const above = new Set(keys(titleOf(document)));
    for (const passage of passagesOf(document)) {
      const counts = new Map<string, number>();
      const words = wordsOf(passage.text);
      const found = keysOf(words);
      if (found.length === 0) continue;
      for (const { key } of found) counts.set(key, (counts.get(key) ?? 0) + 1);
      const number = this.#free.pop() ?? this.#filed.length;
      for (const [key, count] of counts) this.#vocabulary.add(key, number, Math.min(count, heading - 1));
      for (const key of new Set(keys(passage.heading))) {
        if (!counts.has(key)) this.#vocabulary.add(key, number, heading);
        counts.set(key, heading);
      }
      for (const key of above) if (!counts.has(key)) this.#vocabulary.add(key, number, title);
      this.#filed[number] = { document, passage, length: found.length, words: spaced(words) };
      this.#count++;
      this.#keys += found.length;
      numbers.push(number);
    }
    this.#numbers.set(document.uri, numbers);
  }

  remove(uri: string): void {
    const numbers = this.#numbers.get(uri);
    if (!numbers) return;
    const gone = new Set<string>();
    for (const number of numbers) {
      const { document, passage, length } = this.#filed[number]!;
      for (const text of [passage.text, passage.heading, titleOf(document)])
        for (const key of keys(text)) gone.add(key);
      this.#filed[number] = undefined;
      this.#count--;
      this.#keys -= length;
    }
    this.#vocabulary.remove(gone, (number) => !this.#filed[number]);
    this.#free.push(...numbers);
    this.#numbers.delete(uri);
  }

  search(typed: string, limit: number): SearchResult[] {
    const query = readQuery(typed, this.#vocabulary, this.#count);
    if (query.words.length === 0 || limit <= 0) return [];
    return this.#ranked(query)
      .slice(0, limit)
      .map((ranked) => resultOf(ranked, query));
  }

  #ranked(query: Query): Ranked[] {
    const { candidates, complete } = this.#candidates(query);
    const ranked: Ranked[] = [];
    for (const [i, { filed, score }] of candidates.entries()) {
      const close = i < closelyRead;
      const phrase = close || complete.has(filed) ? phraseLevel(filed.words, query) : 0;
      // Phrases first; of the rest, what has the words close together.
      if (phrase === 2) ranked.push({ filed, score: 0.75 + 0.25 * score });
      else if (phrase === 1) ranked.push({ filed, score: 0.6 + 0.15 * score });
      else if (close) ranked.push({ filed, score: 0.6 * score * (0.6 + 0.4 * nearness(filed.words, query)) });
    }
    return ranked.sort(bestFirst);
  }

  /** All passages that have something of the query, best first, and those that have every word as it is written. */
  #candidates({ words }: Query): { candidates: Ranked[]; complete: Set<Filed> } {
    const size = this.#filed.length;
    const [total, covered, best] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
    const exact = new Uint8Array(size);
    const usual = this.#keys / Math.max(1, this.#count);
    const touched = new Set<number>();
    let ideal = 0;
    for (const { meanings, weight, exact: isExact } of words) {
      ideal += weight;
      const met: number[] = [];
      const metExactly = new Set<number>();
      for (const meaning of meanings) {
        const counts = isExact(meaning);
        for (const posting of meaning.term.postings) {
          const number = posting >>> 4;
          if (best[number] === 0) met.push(number);
          best[number] = Math.max(best[number]!, meaning.weight * this.#worth(posting, usual));
          if (counts && (posting & 15) < heading) metExactly.add(number);
        }
      }
      for (const number of metExactly) exact[number]!++;
      for (const number of met) {
        total[number]! += weight * best[number]!;
        covered[number]! += weight;
        best[number] = 0;
        touched.add(number);
      }
    }
    const candidates: Ranked[] = [];
    const complete = new Set<Filed>();
    for (const number of touched) {
      const filed = this.#filed[number]!;
      // What has some of each word is better than what has much of one.
      candidates.push({ filed, score: (total[number]! / ideal) * (covered[number]! / ideal) });
      if (exact[number] === words.length) complete.add(filed);
    }
    return { candidates: candidates.sort(bestFirst), complete };
  }

  /** What a posting is worth, below 1: more where the word comes often and the passage is short, but not much more. */
  #worth(posting: number, usual: number): number {
    const often = posting & 15;
    if (often === heading) return worth.heading;
    if (often === title) return worth.title;
    const length = Math.max(0.5, this.#filed[posting >>> 4]!.length / usual);
    return often / (often + 0.4 + 0.4 * length);
  }
}

const keys = (text: string): string[] => keysOf(wordsOf(text)).map(({ key }) => key);

const bestFirst = (a: Ranked, b: Ranked): number =>
  b.score - a.score ||
  compare(a.filed.document.uri, b.filed.document.uri) ||
  a.filed.passage.reading.start - b.filed.passage.reading.start;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function resultOf({ filed: { document, passage }, score }: Ranked, query: Query): SearchResult {
  const { uri } = document;
  const { start, end, heading: above, text } = passage;
  const shown = snippetOf(text, matchesIn(text, query));
  return { uri, start, end, score, title: titleOf(document), heading: above, ...shown };
}

/** The document's title, or its file name. */
function titleOf({ uri, metadata }: Document): string {
  if (metadata.title !== undefined) return metadata.title;
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
