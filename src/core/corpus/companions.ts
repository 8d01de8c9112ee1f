import { referencesOf } from '../bibliography/references.ts';
import type { Document } from '../document/document.ts';
import { perDocumentInSteps } from '../document/perDocument.ts';
import { recordOf } from '../evidence/record.ts';
import { tellsApart } from '../evidence/titles.ts';
import { containment, shinglesInSteps } from '../text/shingles.ts';
import { placeIn } from '../text/sorted.ts';
import type { Corpus } from './corpus.ts';
import type { Derivation } from './derived.ts';
import { WorkIndex } from './workIndex.ts';

/** A document of the corpus that stands for the same work as another: its record, its abstract page, a fragment. */
export interface Companion {
  readonly document: Document;
  /** What says that it is the same work, as part of a sentence: `same DOI`, `same title`, `shared text`. */
  readonly why: string;
}

/** From which share of the smaller document's text two documents are one work, and how many shingles that must rest on. */
const sharedText = 0.6;
const fewestShingles = 10;
/** Shingles looked at before the rest: where none of them is shared, hardly three fifths of all are. */
const probes = 10;

export const shinglesIn = perDocumentInSteps((document: Document) => shinglesInSteps(document.reading.text));

/** The documents that stand for the same work as `document`, those with a reference list first, then the likest. */
export function companionsOf(corpus: Corpus, document: Document): readonly Companion[] {
  let known = found.get(corpus.documents);
  if (!known) found.set(corpus.documents, (known = new Map()));
  let companions = known.get(document);
  if (!companions) known.set(document, (companions = search(corpus, document)));
  return companions;
}

/** What was found in each snapshot: many citations of a document ask the same. */
const found = new WeakMap<ReadonlyMap<string, Document>, Map<Document, readonly Companion[]>>();

function search(corpus: Corpus, document: Document): readonly Companion[] {
  const own = recordOf(document);
  const index = WorkIndex.of(corpus);
  const ranks = new Map<Document, Companion & { readonly rank: number }>();
  const add = (other: Document, why: string, rank: number): void => {
    if (other.uri !== document.uri && (ranks.get(other)?.rank ?? 0) < rank)
      ranks.set(other, { document: other, why, rank });
  };
  for (const other of index.named({ doi: own.doi })) if (recordOf(other).doi === own.doi) add(other, 'same DOI', 3);
  for (const { key } of own.titles) {
    if (!tellsApart(key) || own.namedByFile) continue;
    for (const other of index.named({ title: key })) {
      const theirs = recordOf(other);
      if (!isOther(own.doi, theirs.doi) && !theirs.namedByFile && theirs.titles.some((t) => t.key === key))
        add(other, 'same title', 2);
    }
  }
  for (const [other, share] of sharingIn(corpus.derived(samples), document)) {
    if (!isOther(own.doi, recordOf(other).doi)) add(other, 'shared text', share);
  }
  return [...ranks.values()].sort(
    (a, b) => lists(b.document) - lists(a.document) || b.rank - a.rank || (a.document.uri < b.document.uri ? -1 : 1),
  );
}

const isOther = (a: string, b: string): boolean => a !== '' && b !== '' && a !== b;

const lists = (document: Document): number => (referencesOf(document).some((r) => r.kind === 'entry') ? 1 : 0);

/** The documents of a snapshot with the sample of the text of each, and what has been found to share text so far. */
interface Samples {
  readonly documents: readonly Document[];
  readonly shingles: readonly Int32Array[];
  readonly places: ReadonlyMap<string, number>;
  readonly sharing: Map<Document, readonly Sharing[]>;
}

/** A document that shares most of the text of the smaller of two, and which part of it. */
type Sharing = readonly [other: Document, share: number];

/** For so many documents what was found follows an edit: those on whose works cards are shown. */
const mostFollowed = 500;

const samples: Derivation<Samples> = {
  make: (all) => ({
    documents: [...all.values()],
    shingles: Array.from(all.values(), shinglesIn),
    places: new Map([...all.keys()].map((uri, i) => [uri, i])),
    sharing: new Map(),
  }),
  follow({ documents: before, shingles: known, places, sharing }, replaced) {
    const [documents, shingles] = [[...before], [...known]];
    const names = new Set(replaced.map(({ uri }) => uri));
    for (const document of replaced) {
      const place = places.get(document.uri)!;
      documents[place] = document;
      shingles[place] = shinglesIn(document);
    }
    const followed = new Map<Document, readonly Sharing[]>();
    for (const [document, others] of sharing.size <= mostFollowed ? sharing : [])
      if (!names.has(document.uri))
        followed.set(document, [
          ...others.filter(([{ uri }]) => !names.has(uri)),
          ...sharingText(replaced, replaced.map(shinglesIn), document),
        ]);
    return { documents, shingles, places, sharing: followed };
  },
};

function sharingIn({ documents, shingles, sharing }: Samples, document: Document): readonly Sharing[] {
  let known = sharing.get(document);
  if (!known) sharing.set(document, (known = [...sharingText(documents, shingles, document)]));
  return known;
}

/** Those of some documents that share most of the smaller one's text. A few looks at each. */
function* sharingText(
  documents: readonly Document[],
  shingles: readonly Int32Array[],
  document: Document,
): Generator<Sharing> {
  const own = shinglesIn(document);
  if (own.length < fewestShingles) return;
  // For a few documents to make the table would cost more than it spares.
  const taken = documents.length > own.length ? slotsOf(own) : null;
  for (let i = 0; i < shingles.length; i++) {
    const theirs = shingles[i]!;
    if (documents[i] === document || theirs.length < fewestShingles) continue;
    const isPart = theirs.length < own.length;
    if (isPart ? !sharesFirst(theirs, own, taken) : !mayHave(theirs, own)) continue;
    const share = isPart ? containment(theirs, own) : containment(own, theirs);
    if (share >= sharedText) yield [documents[i]!, share];
  }
}

/** So many that most are free, few enough to stay in a processor's cache. Of a shingle's hash the last two bits say nothing. */
const slots = 1 << 16;
const slotOf = (hash: number): number => (hash >>> 2) & (slots - 1);

function slotsOf(hashes: Int32Array): Uint8Array {
  const taken = new Uint8Array(slots);
  for (const hash of hashes) taken[slotOf(hash)] = 1;
  return taken;
}

/** Whether any of the first hashes of `part` is in `whole`, whose slots are `taken`: these alone rule out nearly all. */
function sharesFirst(part: Int32Array, whole: Int32Array, taken: Uint8Array | null): boolean {
  for (let i = 0; i < probes; i++) if (taken?.[slotOf(part[i]!)] !== 0 && placeIn(whole, part[i]!) >= 0) return true;
  return false;
}

/** Whether `whole` has any of the first hashes of `part`. Of hashes the least are as good a sample as any, and lie together. */
function mayHave(whole: Int32Array, part: Int32Array): boolean {
  let j = 0;
  for (let i = 0; i < probes; i++) {
    const hash = part[i]!;
    while (j < whole.length && whole[j]! < hash) j++;
    if (whole[j] === hash) return true;
  }
  return false;
}
