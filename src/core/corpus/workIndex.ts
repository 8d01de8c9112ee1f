import type { Document } from '../document/document.ts';
import { perDocument } from '../document/perDocument.ts';
import { recordOf } from '../evidence/record.ts';
import type { TitleForm } from '../evidence/titles.ts';
import { hashOf } from '../text/hash.ts';
import type { Corpus } from './corpus.ts';
import type { Derivation } from './derived.ts';
import { HashIndex } from './hashIndex.ts';

/** The documents of one snapshot by the words of their titles, and by DOI. */
export class WorkIndex {
  readonly #index: HashIndex;

  private constructor(index: HashIndex) {
    this.#index = index;
  }

  static of(corpus: Corpus): WorkIndex {
    return corpus.derived(WorkIndex.#derivation);
  }

  static readonly #derivation: Derivation<WorkIndex> = {
    make: (documents) => new WorkIndex(HashIndex.of(documents, keysOf)),
    follow: (value, replaced) => new WorkIndex(value.#index.with(replaced)),
  };

  /** Documents that may have the DOI, or the title whose key it is: a few others may be among them. */
  named({ doi = '', title = '' }: { readonly doi?: string; readonly title?: string }): Document[] {
    const found = new Set<number>();
    if (doi !== '') for (const place of Array.from(this.#index.places(hashOf(doi, kind.doi)))) found.add(place);
    if (title !== '') for (const place of Array.from(this.#index.places(hashOf(title, kind.title)))) found.add(place);
    return [...found].map((place) => this.#index.documents[place]!);
  }

  /** The documents that share most with a title, the rarest words counting most, and those that have the very title. */
  like(title: TitleForm, limit: number): Document[] {
    const found = new Set(this.named({ title: title.key }));
    const { documents } = this.#index;
    const shared = new Float32Array(documents.length);
    let ideal = 0;
    for (const word of title.words) {
      const bucket = this.#index.places(hashOf(word, kind.word));
      if (bucket.length === 0) continue;
      const weight = Math.log(1 + documents.length / (1 + bucket.length));
      ideal += weight;
      for (let i = 0; i < bucket.length; i++) shared[bucket[i]!]! += weight;
    }
    for (const place of greatest(shared, leastShared * ideal, limit)) found.add(documents[place]!);
    return [...found];
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

/** Of a title's words, weighed: a subtitle may be missing on either side. */
const leastShared = 0.25;
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
