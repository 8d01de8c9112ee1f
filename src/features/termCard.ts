import type { Corpus } from '../core/corpus/corpus.ts';
import type { Document } from '../core/document/document.ts';
import type { Concept, Meaning, Occurrence } from '../core/glossary/concept.ts';
import { envelope } from '../core/text/span.ts';
import type { InnerTerm, TermCard } from './card.ts';
import { localDefinitionsOf } from './localTerms.ts';
import { fileName, locationOf, titleOf } from './location.ts';
import type { TermCounts } from './termCounts.ts';
import type { TermIndex } from './termIndex.ts';

/** The terms of a corpus, and how often they have been counted so far. */
export interface Terms {
  readonly index: TermIndex;
  readonly counts: TermCounts;
}

/** What the hover on a term says. */
export function termCard(corpus: Corpus, terms: Terms, document: Document, occurrence: Occurrence): TermCard {
  const { concept, label } = occurrence;
  const same = language(label.language);
  const others = concept.labels.filter((other) => other.text !== label.text);
  const total = terms.counts.countOf(concept);
  const entry = terms.index.entryOf(concept);
  const declared = entry || terms.index.isLocal(concept) ? null : declarationOf(corpus, concept);
  return {
    kind: 'term',
    span: { start: occurrence.start, end: occurrence.end },
    wording: label.text,
    ...(concept.category ? { category: concept.category } : {}),
    localDefinitions: localDefinitionsOf(document, concept).map(({ text, termSpan, definition }) => ({
      ...locationOf(document.uri, envelope([termSpan, definition])),
      text,
    })),
    definitions: definitionsFor(concept, same),
    otherWordings: others.filter((other) => language(other.language) === same).map((other) => other.text),
    translations: others
      .filter((other) => language(other.language) !== same)
      .map(({ text, language: tag }) => ({ text, language: tag })),
    alternatives: (occurrence.alternatives ?? []).map((other) => innerTerm(terms.index, byItsName(other))),
    nested: nestedIn(occurrence).map((inner) => innerTerm(terms.index, inner)),
    countHere: terms.counts.countIn(document.uri, concept),
    countInCorpus: total.occurrences,
    documentsInCorpus: total.documents,
    ...(entry ? { entry } : {}),
    ...(entry && corpus.glossaries.size > 1 ? { glossary: glossaryName(corpus, entry.uri) } : {}),
    ...(declared ? { declaredIn: declared } : {}),
    ...(terms.index.isProposed(concept) ? { proposed: true as const } : {}),
  };
}

/** What a glossary is called: its title, or the name of its file. */
const glossaryName = (corpus: Corpus, uri: string): string => corpus.glossaries.get(uri)?.title ?? fileName(uri);

const nestedIn = ({ nested = [] }: Occurrence): Occurrence[] => nested.flatMap((inner) => [inner, ...nestedIn(inner)]);

/** The concept with its preferred label in the language of the wording: the wording itself is that of another as well. */
function byItsName({ concept, label }: Meaning): Meaning {
  const preferred = concept.labels.find(
    (other) => other.kind === 'preferred' && language(other.language) === language(label.language),
  );
  return { concept, label: preferred ?? label };
}

function innerTerm(index: TermIndex, { concept, label }: Meaning): InnerTerm {
  const [definition] = definitionsFor(concept, language(label.language));
  const entry = index.entryOf(concept);
  return {
    wording: label.text,
    ...(concept.category ? { category: concept.category } : {}),
    ...(definition ? { definition: definition.text } : {}),
    ...(entry ? { entry } : {}),
  };
}

/** The definitions, those in the language of the wording first. */
const definitionsFor = ({ definitions }: Concept, tag: string): TermCard['definitions'] =>
  definitions.toSorted((a, b) => Number(language(b.language) === tag) - Number(language(a.language) === tag));

/** Where a keyword is declared: in the first document that declares it. */
export function declarationOf(corpus: Corpus, concept: Concept): TermCard['declaredIn'] | null {
  const wordings = new Set(concept.labels.map((label) => label.text));
  for (const document of corpus.documents.values()) {
    const keyword = document.metadata.keywords.find(({ text }) => wordings.has(text));
    if (keyword) return { ...locationOf(document.uri, keyword), title: titleOf(document) };
  }
  return null;
}

/** A tag's language without its script or region: `zh` for `zh-Hans`. */
const language = (tag: string): string => tag.toLowerCase().split('-')[0]!;
