import type { Document } from '../document/document.ts';

/** What files a document: hashes, remembered with it; `null` as long as it has not been read for that. */
export type HashesOf = (document: Document) => Int32Array | null;

const buckets = 1 << 16;
const bucketOf = (hash: number): number => (hash ^ (hash >>> 16)) & (buckets - 1);

/** So many documents may stand apart before all are filed anew; or a part of all, while these are being read. */
const fewest = 64;
const part = 0.2;

/**
 * The documents of a snapshot by hashes that each has: names of works, words of titles. Two passes over a few numbers a
 * document make it. A document that is edited stands apart from then on and is looked at by itself, so an edit costs
 * nothing that grows with the corpus but the copy of a list.
 */
export class HashIndex {
  /** In the order of the corpus. Elsewhere a document is named by its place in it. */
  readonly documents: readonly Document[];
  readonly #hashesOf: HashesOf;
  readonly #places: ReadonlyMap<string, number>;
  #filed: Filed;
  /** The places of documents that are not filed as they are: edited since, or not read when the others were filed. */
  #apart: ReadonlySet<number>;

  private constructor(
    documents: readonly Document[],
    hashesOf: HashesOf,
    places: ReadonlyMap<string, number>,
    known?: { readonly filed: Filed; readonly apart: ReadonlySet<number> },
  ) {
    this.documents = documents;
    this.#hashesOf = hashesOf;
    this.#places = places;
    ({ filed: this.#filed, apart: this.#apart } = known ?? filed(documents, hashesOf));
  }

  static of(documents: ReadonlyMap<string, Document>, hashesOf: HashesOf): HashIndex {
    return new HashIndex([...documents.values()], hashesOf, new Map([...documents.keys()].map((uri, i) => [uri, i])));
  }

  /** This index after some documents took the places of those with their addresses. */
  with(replaced: readonly Document[]): HashIndex {
    const documents = [...this.documents];
    const apart = new Set(this.#apart);
    for (const document of replaced) {
      const place = this.#places.get(document.uri)!;
      // Most edits change nothing of what files a document.
      if (!isSame(this.#hashesOf(documents[place]!), this.#hashesOf(document))) apart.add(place);
      documents[place] = document;
    }
    return new HashIndex(documents, this.#hashesOf, this.#places, { filed: this.#filed, apart });
  }

  /** The places of the documents that have a hash, one for each time that it is filed. A few others may be among them. */
  places(hash: number): ArrayLike<number> {
    this.#settle();
    const bucket = bucketOf(hash);
    const own = this.#filed.numbers.subarray(this.#filed.starts[bucket]!, this.#filed.starts[bucket + 1]!);
    if (this.#apart.size === 0) return own;
    const found: number[] = [];
    for (let i = 0; i < own.length; i++) if (!this.#apart.has(own[i]!)) found.push(own[i]!);
    for (const place of this.#apart)
      for (const other of this.#hashesOf(this.documents[place]!) ?? [])
        if (bucketOf(other) === bucket) found.push(place);
    return found;
  }

  /** Whether all documents have been read for what files them. */
  isComplete(): boolean {
    for (const place of this.#apart) if (this.#hashesOf(this.documents[place]!) === null) return false;
    return true;
  }

  /** Files all anew where too many stand apart that have been read by now. */
  #settle(): void {
    const bearable = Math.max(fewest, part * (this.documents.length - this.#apart.size));
    if (this.#apart.size <= bearable) return;
    let read = 0;
    for (const place of this.#apart) if (this.#hashesOf(this.documents[place]!)) read++;
    if (read > bearable) ({ filed: this.#filed, apart: this.#apart } = filed(this.documents, this.#hashesOf));
  }
}

/** Where each bucket of hashes begins in `numbers`, the places of the documents in it. */
interface Filed {
  readonly starts: Int32Array;
  readonly numbers: Int32Array;
}

function filed(
  documents: readonly Document[],
  hashesOf: HashesOf,
): { readonly filed: Filed; readonly apart: ReadonlySet<number> } {
  const hashes = documents.map(hashesOf);
  const apart = new Set<number>();
  const starts = new Int32Array(buckets + 1);
  for (const [place, own] of hashes.entries()) {
    if (own === null) apart.add(place);
    else for (let i = 0; i < own.length; i++) starts[bucketOf(own[i]!) + 1]!++;
  }
  for (let b = 0; b < buckets; b++) starts[b + 1]! += starts[b]!;
  const next = starts.slice();
  const numbers = new Int32Array(starts[buckets]!);
  for (const [place, own] of hashes.entries())
    for (let i = 0; own !== null && i < own.length; i++) numbers[next[bucketOf(own[i]!)]!++] = place;
  return { filed: { starts, numbers }, apart };
}

const isSame = (a: Int32Array | null, b: Int32Array | null): boolean =>
  a !== null && b !== null && a.length === b.length && a.every((hash, i) => hash === b[i]);
