import type { Bibliography } from '../core/bibliography/bibliography.ts';
import { formatReference } from '../core/bibliography/format/formatReference.ts';
import type { ReferenceStyle } from '../core/bibliography/format/style.ts';
import { defaultStyle } from '../core/bibliography/format/styles/index.ts';
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
  readonly bibliographies: readonly BibliographyOverview[];
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

export interface BibliographyOverview {
  readonly uri: string;
  readonly title: string;
  /** How many entries there are. */
  readonly size: number;
  /** The first of them. */
  readonly entries: readonly { readonly key: string; readonly text: string; readonly at: Location }[];
}

/** How many entries of a bibliography are listed: a view of more is no overview. */
export const maxEntries = 1000;

export interface GlossaryOverview {
  readonly uri: string;
  readonly title: string;
  readonly concepts: readonly { readonly text: string; readonly category?: string; readonly at: Location }[];
}

/** `style` is that of the references. */
export function corpusOverview(corpus: Corpus, style: ReferenceStyle = defaultStyle): CorpusOverview {
  const compare = new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare;
  const byTitle = (a: { readonly title: string }, b: { readonly title: string }): number => compare(a.title, b.title);
  return {
    documents: [...corpus.documents.values()].map((document) => documentOverview(document, style)).sort(byTitle),
    bibliographies: [...corpus.bibliographies.values()].map((one) => bibliographyOverview(one, style)).sort(byTitle),
    glossaries: [...corpus.glossaries.values()].map(glossaryOverview).sort(byTitle),
    problems: [...corpus.problems.values()].flat(),
  };
}

function documentOverview(document: Document, style: ReferenceStyle): DocumentOverview {
  const { authors, year } = document.metadata;
  const uri = document.uri;
  return {
    uri,
    title: titleOf(document),
    authors: authors.map(({ family }) => family).join(', '),
    ...(year === undefined ? {} : { year }),
    references: entriesIn(document).map(({ label, csl, text, start, end }) => ({
      ...(label === undefined ? {} : { label }),
      text: csl.title ? formatReference(csl, style, document.language).text : text,
      at: { uri, start, end },
    })),
  };
}

/** Made once a style: a file that has not changed keeps its own. */
function bibliographyOverview(bibliography: Bibliography, style: ReferenceStyle): BibliographyOverview {
  let known = bibliographyOverviews.get(bibliography);
  if (known?.style !== style) {
    const { uri, entries } = bibliography;
    known = {
      style,
      uri,
      title: fileName(uri),
      size: entries.length,
      entries: entries.slice(0, maxEntries).map(({ key, csl, span: { start, end } }) => ({
        key,
        text: formatReference(csl, style).text,
        at: { uri, start, end },
      })),
    };
    bibliographyOverviews.set(bibliography, known);
  }
  return known;
}

const bibliographyOverviews = new WeakMap<Bibliography, BibliographyOverview & { readonly style: ReferenceStyle }>();

const glossaryOverview = ({ uri, title, concepts }: Glossary): GlossaryOverview => ({
  uri,
  title: title ?? fileName(uri),
  concepts: concepts.map(({ id, labels, category, span: { start, end } }) => ({
    text: labels[0]?.text ?? id,
    ...(category ? { category } : {}),
    at: { uri, start, end },
  })),
});
