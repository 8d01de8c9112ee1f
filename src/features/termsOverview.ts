import type { Corpus } from '../core/corpus/corpus.ts';
import type { Category, Concept } from '../core/glossary/concept.ts';
import type { Location } from './card.ts';
import { fileName, titleOf } from './location.ts';
import { declarationOf, type Terms } from './termCard.ts';

/** A concept for a list of them. */
export interface TermOverview {
  /** See {@link TermIndex.keyOf}. */
  readonly key: string;
  readonly name: string;
  readonly language: string;
  readonly category?: Category;
  /** The other wordings, translations among them. */
  readonly wordings: readonly string[];
  /** The glossary's title; absent for a keyword that documents declare. */
  readonly glossary?: string;
  /** Its entry in the glossary, or the place where it is declared. */
  readonly at?: Location;
  /** As far as they have been counted. */
  readonly occurrences: number;
  readonly documents: number;
}

export interface TermsOverview {
  readonly terms: readonly TermOverview[];
  /** How many concepts there are: of very many only the first are listed. */
  readonly size: number;
  /** The tags of the languages in which they have wordings, sorted. */
  readonly languages: readonly string[];
  /** Whether every document has been counted. */
  readonly counted: boolean;
}

/** How many concepts are listed, and how many other wordings of each. */
export const maxTerms = 5000;
const maxWordings = 12;

/** The concepts of a corpus, by name. */
export function termsOverview(corpus: Corpus, terms: Terms): TermsOverview {
  const titles = new Map([...corpus.glossaries.values()].map(({ uri, title }) => [uri, title ?? fileName(uri)]));
  const { compare } = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  const listed = terms.index.all.slice(0, maxTerms).map((concept) => overviewOf(corpus, terms, titles, concept));
  return {
    terms: listed.sort((a, b) => compare(a.name, b.name)),
    size: terms.index.concepts,
    languages: [...new Set(terms.index.all.flatMap(({ labels }) => labels.map(({ language }) => language)))].sort(),
    counted: [...corpus.documents.values()].every((document) => terms.counts.has(document)),
  };
}

/** The documents in which a concept has been counted, by title. */
export function documentsOf(
  corpus: Corpus,
  { counts }: Terms,
  concept: Concept,
): { readonly uri: string; readonly title: string; readonly occurrences: number }[] {
  const { compare } = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  return [...corpus.documents.values()]
    .map((document) => ({
      uri: document.uri,
      title: titleOf(document),
      occurrences: counts.countIn(document.uri, concept),
    }))
    .filter(({ occurrences }) => occurrences > 0)
    .sort((a, b) => compare(a.title, b.title));
}

/** The name of a concept: its preferred wording in the first language that its glossary writes. */
export const nameOf = ({ labels, id }: Concept): { readonly text: string; readonly language: string } =>
  labels.find(({ kind }) => kind === 'preferred') ?? labels[0] ?? { text: id, language: 'und' };

function overviewOf(corpus: Corpus, terms: Terms, titles: ReadonlyMap<string, string>, concept: Concept): TermOverview {
  const entry = terms.index.entryOf(concept);
  const at = entry ?? declarationOf(corpus, concept) ?? undefined;
  const name = nameOf(concept);
  const { occurrences, documents } = terms.counts.countOf(concept);
  return {
    key: terms.index.keyOf(concept),
    name: name.text,
    language: name.language,
    ...(concept.category ? { category: concept.category } : {}),
    wordings: concept.labels.filter(({ text }) => text !== name.text).map(({ text }) => text).slice(0, maxWordings), // prettier-ignore
    ...(entry ? { glossary: titles.get(entry.uri) ?? fileName(entry.uri) } : {}),
    ...(at ? { at } : {}),
    occurrences,
    documents,
  };
}
