import type { CslItem } from '../bibliography/csl.ts';
import type { Document } from '../document/document.ts';
import { sectionWord } from '../document/sectionWords.ts';
import {
  confidences,
  matchWork,
  workQuery,
  type Confidence,
  type WorkMatch,
  type WorkQuery,
} from '../evidence/match.ts';
import { recordOf, type WorkRecord } from '../evidence/record.ts';
import { recordKind, type RecordKind } from '../evidence/recordKind.ts';
import { tellsApart } from '../evidence/titles.ts';
import type { Steps } from '../text/steps.ts';
import { companionsOf, shinglesIn } from './companions.ts';
import type { Corpus } from './corpus.ts';
import { keysOf, WorkIndex } from './workIndex.ts';

export { companionsOf, type Companion } from './companions.ts';

/** The document of the corpus that a reference describes. */
export interface Source {
  readonly document: Document;
  /** What says that it is the work, as parts of a sentence: `same title`, `same author`. */
  readonly why: readonly string[];
  readonly confidence: Confidence;
  /** Other records of the work: its abstract page, front matter, a fragment. The source is the fullest. */
  readonly records: readonly { readonly document: Document; readonly kind: RecordKind }[];
  /** Another work of the corpus that fits about as well. */
  readonly runnerUp?: { readonly document: Document; readonly why: readonly string[] };
}

interface Candidate extends WorkMatch {
  readonly document: Document;
}

/** How many documents with words of the title are compared with the reference. */
const compared = 16;
/** In UTF-16 units of the reading: a longer document is hardly the mere record of a work. */
const short = 12_000;
/** From this distance of ranks on the better of two works is clearly the one meant. */
const clear = 0.5;

/** Derives what look-ups ask of a document, so that the first need not wait for it. In steps. */
export function* fingerprintInSteps(document: Document): Steps<void> {
  keysOf(document);
  yield;
  yield* shinglesIn.steps(document);
}

/**
 * The document of the corpus that a reference describes, by DOI, title, authors and year; `null` where there is none. Of
 * several records of the work the fullest is the source. Where another work fits about as well, it is named and the
 * confidence is less. `printed` is the entry as it stands, for where its title was not made out.
 */
export function sourceOf(corpus: Corpus, csl: CslItem, printed?: string): Source | null {
  const query = workQuery(csl, printed);
  const candidates = candidatesFor(corpus, query);
  const [first] = candidates.sort((a, b) => b.rank - a.rank || (a.document.uri < b.document.uri ? -1 : 1));
  if (!first) return null;
  const records = recordsOf(corpus, first, candidates);
  const fullest = records.reduce((a, b) => (b.reading.text.length > a.reading.text.length ? b : a));
  const others = candidates.filter((c) => !records.includes(c.document));
  const rival = others.find((c) => first.rank - c.rank < clear);
  const chosen = candidates.find((c) => c.document === fullest);
  return {
    document: fullest,
    confidence: rival ? lowered(first.confidence) : first.confidence,
    why: [
      ...first.why,
      ...(fullest === first.document ? [] : [`the fullest record of the work${chosen ? '' : ', by its text'}`]),
      ...(rival ? ['another document fits as well'] : []),
    ],
    records: records
      .filter((record) => record !== fullest)
      .map((document) => ({ document, kind: recordKind(document, fullest) })),
    ...(rival ? { runnerUp: { document: rival.document, why: rival.why } } : {}),
  };
}

function candidatesFor(corpus: Corpus, query: WorkQuery): Candidate[] {
  const index = WorkIndex.of(corpus);
  const seen = new Set<Document>();
  const candidates: Candidate[] = [];
  const compare = (documents: readonly Document[]): void => {
    for (const document of documents) {
      if (seen.has(document)) continue;
      seen.add(document);
      const match = matchWork(query, recordOf(document));
      if (match) candidates.push({ ...match, document });
    }
  };
  compare(index.named({ doi: query.doi }));
  for (const title of [...query.titles, ...query.containers]) compare(index.like(title, compared));
  // The whole entry has many more words than a title, so it is looked up only where its parts led nowhere.
  if (candidates.length === 0 && query.printed) compare(index.like(query.printed, compared));
  return candidates;
}

/** The documents that are one work with the best candidate, itself among them. */
function recordsOf(corpus: Corpus, first: Candidate, candidates: readonly Candidate[]): Document[] {
  const own = recordOf(first.document);
  const isOther = ({ doi, year }: WorkRecord): boolean =>
    own.doi !== '' && doi !== ''
      ? own.doi !== doi
      : own.year !== undefined && year !== undefined && Math.abs(own.year - year) > 1;
  const records = [first.document];
  for (const { document } of candidates) {
    const theirs = recordOf(document);
    if (document === first.document || isOther(theirs)) continue;
    const titled = own.titles.some(({ key }) => tellsApart(key) && theirs.titles.some((t) => t.key === key));
    if (titled || (own.doi !== '' && own.doi === theirs.doi)) records.push(document);
  }
  if (records.every(isPartial)) {
    for (const { document } of companionsOf(corpus, first.document))
      if (!records.includes(document) && !isOther(recordOf(document))) records.push(document);
  }
  return records;
}

/** Whether a document may be only an abstract page or a fragment: it is short, and has hardly a section of a body. */
const isPartial = ({ reading, outline }: Document): boolean =>
  reading.text.length < short && outline.filter((s) => s.level > 1 && sectionWord(s.text) === null).length < 2;

const lowered = (confidence: Confidence): Confidence => confidences[Math.max(0, confidences.indexOf(confidence) - 1)]!;
