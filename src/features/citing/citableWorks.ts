import type { Bibliography } from '../../core/bibliography/bibliography.ts';
import type { CslItem } from '../../core/bibliography/csl.ts';
import { bibliographiesNear } from '../../core/corpus/bibliographyKeys.ts';
import { isDescribed, workOf } from '../../core/corpus/citedBy.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { Document } from '../../core/document/document.ts';
import { perDocument } from '../../core/document/perDocument.ts';
import { candidateOf, candidatesOf, prepareCandidates, type Candidate } from '../completion/candidates.ts';
import { numberedCandidatesFor } from '../completion/completion.ts';
import { CandidateIndex, queryWords } from './candidateIndex.ts';

/** A work that a draft may cite: by a key, by the number of its list, or, where no list has it, as a document of the corpus. */
export interface CitableWork {
  readonly kind: 'key' | 'number' | 'document';
  /** The key or the number; of a document its uri. */
  readonly id: string;
  readonly candidate: Candidate;
}

/**
 * The works that `document` may cite and that have something for each word typed: misspelt, shortened, or of the key, the
 * authors, the year or the title. The surest first, of equals those of the draft's own list, then of the nearest bibliography.
 */
export function citableWorks(corpus: Corpus, document: Document, typed: string, limit: number): CitableWork[] {
  const words = queryWords(typed);
  const lists: readonly (readonly [CitableWork['kind'], readonly Candidate[]])[] = [
    ['number', numberedCandidatesFor(corpus, document)],
    ...bibliographiesNear(corpus, document.uri).map((one) => ['key', candidatesOf(one)] as const),
    ['document', documentCandidates(corpus)],
  ];
  const seen = new Set<string>();
  const ranked = lists.flatMap(
    ([kind, candidates], order) =>
    words.length === 0
      ? candidates.slice(0, limit).map((candidate) => ({ kind, candidate, score: 0, order }))
      : indexOf(candidates).search(words, limit).map(({ candidate, score }) => ({ kind, candidate, score, order })), // prettier-ignore
  );
  const works: CitableWork[] = [];
  for (const { kind, candidate } of ranked.sort((a, b) => b.score - a.score || a.order - b.order)) {
    if (works.length === limit) break;
    const name = `${kind} ${candidate.key}`;
    if (seen.has(name) || (kind === 'document' && !mayCite(corpus, document, candidate.key))) continue;
    seen.add(name);
    works.push({ kind, id: candidate.key, candidate });
  }
  return works;
}

/** The work that was chosen; `null` where the corpus has it no more. */
export function citableWork(
  corpus: Corpus,
  document: Document,
  kind: CitableWork['kind'],
  id: string,
): CitableWork | null {
  const among =
    kind === 'number'
      ? numberedCandidatesFor(corpus, document)
      : kind === 'key'
        ? bibliographiesNear(corpus, document.uri).flatMap(candidatesOf)
        : [...corpus.documents.values()].filter(({ uri }) => uri === id).map(documentCandidate);
  const candidate = among.find(({ key }) => key === id);
  return candidate ? { kind, id, candidate } : null;
}

/** Prepares what {@link citableWorks} asks of a bibliography, in steps. */
export function* prepareCitable(bibliography: Bibliography): Generator<void> {
  yield* prepareCandidates(bibliography);
  const candidates = candidatesOf(bibliography);
  if (!indexes.has(candidates)) indexes.set(candidates, yield* CandidateIndex.inSteps(candidates));
}

const indexes = new WeakMap<readonly Candidate[], CandidateIndex>();

function indexOf(candidates: readonly Candidate[]): CandidateIndex {
  let index = indexes.get(candidates);
  if (!index) indexes.set(candidates, (index = CandidateIndex.of(candidates)));
  return index;
}

/** A document of the corpus is offered where it is another than the draft, has an author or a year, and no bibliography has it. */
function mayCite(corpus: Corpus, draft: Document, uri: string): boolean {
  const document = corpus.documents.get(uri);
  return document !== undefined && document !== draft && !isDescribed(corpus, workOf(document));
}

/** A document as a work that may be cited, by what it says of itself. */
export const documentCandidate = perDocument(({ uri, metadata }: Document): Candidate => {
  const { title, authors, year, doi } = metadata;
  const csl: CslItem = {
    type: 'document',
    ...(title ? { title } : {}),
    ...(authors.length > 0 ? { author: authors } : {}),
    ...(year === undefined ? {} : { issued: { 'date-parts': [[year]] } }),
    ...(doi ? { DOI: doi } : {}),
  };
  return candidateOf(uri, csl, '', '');
});

/** The documents that say enough of themselves to be cited. An edit that changes none of that leaves the list as it is. */
function documentCandidates(corpus: Corpus): readonly Candidate[] {
  let known = ofDocuments.get(corpus.documents);
  if (!known) {
    const candidates = [...corpus.documents.values()].map(documentCandidate).filter(({ csl }) => csl.title && (csl.author || csl.issued)); // prettier-ignore
    known = isSameList(candidates, last) ? last : candidates;
    last = known;
    ofDocuments.set(corpus.documents, known);
  }
  return known;
}

const ofDocuments = new WeakMap<ReadonlyMap<string, Document>, readonly Candidate[]>();
let last: readonly Candidate[] = [];

const isSameList = (a: readonly Candidate[], b: readonly Candidate[]): boolean =>
  a.length === b.length && a.every((one, i) => one.key === b[i]!.key && one.words === b[i]!.words);
