import { fileName } from '../features/location.ts';
import { fileOfText } from '../protocol/textAddress.ts';
import type { SearchHit } from '../protocol/search.ts';

/** The results in one document, in the order of the answer. */
export interface ResultGroup {
  readonly uri: string;
  readonly title: string;
  readonly hits: readonly SearchHit[];
}

/** In which order one goes through results: document by document, or the best first. */
export type ResultsOrder = 'document' | 'score';

/** The results of a query, with a place among them. */
export class Results {
  static readonly none = new Results([], 'document');

  /** The best first. */
  readonly hits: readonly SearchHit[];
  readonly order: ResultsOrder;
  /** Documents in the order of their best results. */
  readonly groups: readonly ResultGroup[];
  /** The hits as one goes through them. */
  readonly row: readonly SearchHit[];
  #at: number;

  /** `at` is the hit that one has come to. */
  constructor(hits: readonly SearchHit[], order: ResultsOrder, at?: SearchHit) {
    this.hits = hits;
    this.order = order;
    this.groups = [...Map.groupBy(hits, ({ uri }) => uri)].map(([uri, own]) => ({
      uri,
      title: own[0]!.title || fileName(fileOfText(uri) ?? uri),
      hits: own,
    }));
    this.row = order === 'score' ? hits : this.groups.flatMap((group) => group.hits);
    this.#at = at ? this.row.findIndex((hit) => keyOf(hit) === keyOf(at)) : -1;
  }

  /** The hit that one has come to. */
  get current(): SearchHit | undefined {
    return this.row[this.#at];
  }

  /** Which of how many it is, from one; 0 before the first. */
  get place(): number {
    return this.#at + 1;
  }

  groupOf(hit: SearchHit): ResultGroup | undefined {
    return this.groups.find(({ uri }) => uri === hit.uri);
  }

  /** The same in another order. */
  in(order: ResultsOrder): Results {
    return new Results(this.hits, order, this.current);
  }

  /** The next hit, or with −1 the one before; around the ends. */
  step(by: 1 | -1): SearchHit | undefined {
    const { length } = this.row;
    if (length === 0) return undefined;
    this.#at = this.#at < 0 ? (by > 0 ? 0 : length - 1) : (this.#at + by + length) % length;
    return this.row[this.#at];
  }
}

/** What tells a hit from all others. */
export const keyOf = ({ uri, range: { start } }: SearchHit): string => `${start.line}:${start.character} ${uri}`;
