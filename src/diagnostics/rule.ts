import type { Corpus } from '../core/corpus/corpus.ts';
import type { Document } from '../core/document/document.ts';
import type { Problem } from '../core/document/problem.ts';

/** One thing that can be wrong with a document. A rule asks what a hover would, so that both say the same. */
export type Rule = (document: Document, corpus: Corpus) => Iterable<Problem>;
