import type { Bibliography } from '../../core/bibliography/bibliography.ts';
import type { CslItem } from '../../core/bibliography/csl.ts';
import { entriesIn } from '../../core/bibliography/references.ts';
import { perDocument } from '../../core/document/perDocument.ts';

/** A work that may be cited, ready to be looked up. */
export interface Candidate {
  /** What a citation writes: a key, or a number. */
  readonly key: string;
  /** The key as one looks for it, whatever its case. */
  readonly keyStart: string;
  readonly csl: CslItem;
  /** The entry as its document prints it; '' for one of a bibliography file. */
  readonly printed: string;
  /** Its words, folded, each after a space: those of the key first, then names, year, title. */
  readonly words: string;
}

/** The entries of a bibliography: prepared once, since a file that has not changed keeps its own. */
export function candidatesOf(bibliography: Bibliography): readonly Candidate[] {
  for (const step of prepareCandidates(bibliography)) void step;
  return prepared.get(bibliography)!;
}

/** How many entries are prepared at a time. */
const portion = 200;

/** Prepares a bibliography in steps, so that the first who writes a citation need not wait for all of it. */
export function* prepareCandidates(bibliography: Bibliography): Generator<void> {
  if (prepared.has(bibliography)) return;
  const candidates: Candidate[] = [];
  for (const [i, { key, csl }] of bibliography.entries.entries()) {
    if (key !== '') candidates.push(candidateOf(key, csl, ''));
    if (i % portion === portion - 1) yield;
  }
  prepared.set(bibliography, candidates);
}

const prepared = new WeakMap<Bibliography, readonly Candidate[]>();

/** The numbered entries of a document's own list. */
export const numberedCandidates = perDocument((document): readonly Candidate[] =>
  entriesIn(document).flatMap(({ label, csl, text }) =>
    label !== undefined && /^\d{1,3}[a-z]?$/u.test(label) ? [candidateOf(label, csl, text)] : [],
  ),
);

/** Prepares a work to be looked up; `called` are the words of its key, where that is not what one looks for. */
export function candidateOf(key: string, csl: CslItem, printed: string, called = key): Candidate {
  const names = (csl.author ?? csl.editor ?? []).map((name) => name.family ?? name.literal ?? name.given ?? '');
  const year = csl.issued?.['date-parts'][0]?.[0] ?? '';
  const title = csl.title ?? printed.slice(0, 300);
  const joints = called.replace(/\p{L}(?=\p{N})|\p{N}(?=\p{L})|\p{Ll}(?=\p{Lu})/gu, '$& ');
  return {
    key,
    keyStart: key.toLowerCase(),
    csl,
    printed,
    words: folded([called, joints, ...names, year, title].join(' ')),
  };
}

/** A text as it is looked up: its words in small letters without marks, each after a space. */
export function folded(text: string): string {
  const plain = /^[\0-\x7f]*$/u.test(text) ? text : text.normalize('NFKD').replace(/\p{M}+/gu, '');
  return ` ${plain
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()}`;
}
