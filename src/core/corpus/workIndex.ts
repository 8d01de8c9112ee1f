import type { Document } from '../document/document.ts';
import { perDocument } from '../document/perDocument.ts';
import { recordOf } from '../evidence/record.ts';
import type { TitleForm } from '../evidence/titles.ts';
import { hashOf } from '../text/hash.ts';

/**
 * The documents of one snapshot by the words of their titles, and by DOI. Two passes over a few numbers a document make
 * it, so a new snapshot costs milliseconds and nothing needs to be told of a change.
 */
export class WorkIndex {
  readonly documents: readonly Document[];
  /** Where each bucket of keys begins in `#filed`, and the numbers of the documents in it. */
  readonly #starts: Int32Array;
  readonly #filed: Int32Array;

  private constructor(documents: ReadonlyMap<string, Document>) {
    this.documents = [...documents.values()];
    const keys = this.documents.map(keysOf);
    const starts = new Int32Array(buckets + 1);
    for (const own of keys) for (let i = 0; i < own.length; i++) starts[bucketOf(own[i]!) + 1]!++;
    for (let b = 0; b < buckets; b++) starts[b + 1]! += starts[b]!;
    const next = starts.slice();
    const filed = new Int32Array(starts[buckets]!);
    for (let number = 0; number < keys.length; number++) {
      const own = keys[number]!;
      for (let i = 0; i < own.length; i++) filed[next[bucketOf(own[i]!)]!++] = number;
    }
    this.#starts = starts;
    this.#filed = filed;
  }

  static of(documents: ReadonlyMap<string, Document>): WorkIndex {
    let index = known.get(documents);
    if (!index) known.set(documents, (index = new WorkIndex(documents)));
    return index;
  }

  /** Documents that may have the DOI, or the title whose key it is: a few others may be among them. */
  named({ doi = '', title = '' }: { readonly doi?: string; readonly title?: string }): Document[] {
    const found = new Set<number>();
    if (doi !== '') for (const number of this.#bucket(hashOf(doi, kind.doi))) found.add(number);
    if (title !== '') for (const number of this.#bucket(hashOf(title, kind.title))) found.add(number);
    return [...found].map((number) => this.documents[number]!);
  }

  /** The documents that share most with a title, the rarest words counting most, and those that have the very title. */
  like(title: TitleForm, limit: number): Document[] {
    const found = new Set(this.named({ title: title.key }));
    const shared = new Float32Array(this.documents.length);
    let ideal = 0;
    for (const word of title.words) {
      const bucket = this.#bucket(hashOf(word, kind.word));
      if (bucket.length === 0) continue;
      const weight = Math.log(1 + this.documents.length / (1 + bucket.length));
      ideal += weight;
      for (let i = 0; i < bucket.length; i++) shared[bucket[i]!]! += weight;
    }
    for (const number of greatest(shared, leastShared * ideal, limit)) found.add(this.documents[number]!);
    return [...found];
  }

  #bucket(key: number): Int32Array {
    const b = bucketOf(key);
    return this.#filed.subarray(this.#starts[b]!, this.#starts[b + 1]!);
  }
}

/** The places of the `limit` greatest values that are at least `least` and more than nothing, in no order. */
function greatest(values: Float32Array, least: number, limit: number): number[] {
  const places: number[] = [];
  let floor = Math.max(least, Number.MIN_VALUE);
  for (let i = 0; i < values.length; i++) {
    if (values[i]! < floor) continue;
    places.push(i);
    if (places.length < 4 * limit) continue;
    places.sort((a, b) => values[b]! - values[a]! || a - b).length = limit;
    // What only equals the last of them comes too late.
    floor = Math.max(floor, values[places.at(-1)!]! + Number.EPSILON);
  }
  return places.sort((a, b) => values[b]! - values[a]! || a - b).slice(0, limit);
}

const known = new WeakMap<ReadonlyMap<string, Document>, WorkIndex>();

/** Of a title's words, weighed: a subtitle may be missing on either side. */
const leastShared = 0.25;
const buckets = 1 << 16;
const kind = { word: 1, title: 2, doi: 3 } as const;

/** Under what a document is filed, each once; remembered, so that it can be derived as the document is read. */
export const keysOf = perDocument((document: Document): Int32Array => {
  const { doi, titles } = recordOf(document);
  const keys = new Set<number>();
  if (doi !== '') keys.add(hashOf(doi, kind.doi));
  for (const { key, words } of titles) {
    keys.add(hashOf(key, kind.title));
    for (const word of words) keys.add(hashOf(word, kind.word));
  }
  return Int32Array.from(keys);
});

const bucketOf = (hash: number): number => (hash ^ (hash >>> 16)) & (buckets - 1);
