import { formatReference } from '../core/bibliography/formatReference.ts';
import { entriesIn } from '../core/bibliography/references.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import type { Document } from '../core/document/document.ts';
import type { Problem } from '../core/document/problem.ts';
import type { Glossary } from '../core/glossary/concept.ts';
import type { Location } from './card.ts';
import { fileName, titleOf } from './location.ts';

/** What a corpus holds, by title: for a view that lists it. */
export interface CorpusOverview {
  readonly documents: readonly DocumentOverview[];
  readonly glossaries: readonly GlossaryOverview[];
  readonly problems: readonly Problem[];
}

export interface DocumentOverview {
  readonly uri: string;
  readonly title: string;
  /** Family names; '' where the document names nobody. */
  readonly authors: string;
  readonly year?: number;
  readonly references: readonly { readonly label?: string; readonly text: string; readonly at: Location }[];
}

export interface GlossaryOverview {
  readonly uri: string;
  readonly title: string;
  readonly concepts: readonly { readonly text: string; readonly category?: string; readonly at: Location }[];
}

export function corpusOverview(corpus: Corpus): CorpusOverview {
  const compare = new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare;
  const byTitle = (a: { readonly title: string }, b: { readonly title: string }): number => compare(a.title, b.title);
  return {
    documents: [...corpus.documents.values()].map(documentOverview).sort(byTitle),
    glossaries: [...corpus.glossaries.values()].map(glossaryOverview).sort(byTitle),
    problems: [...corpus.problems.values()].flat(),
  };
}

function documentOverview(document: Document): DocumentOverview {
  const { authors, year } = document.metadata;
  const uri = document.uri;
  return {
    uri,
    title: titleOf(document),
    authors: authors.map(({ family }) => family).join(', '),
    ...(year === undefined ? {} : { year }),
    references: entriesIn(document).map(({ label, csl, text, start, end }) => ({
      ...(label === undefined ? {} : { label }),
      text: csl.title ? formatReference(csl) : text,
      at: { uri, start, end },
    })),
  };
}

const glossaryOverview = ({ uri, title, concepts }: Glossary): GlossaryOverview => ({
  uri,
  title: title ?? fileName(uri),
  concepts: concepts.map(({ id, labels, category, span: { start, end } }) => ({
    text: labels[0]?.text ?? id,
    ...(category ? { category } : {}),
    at: { uri, start, end },
  })),
});
