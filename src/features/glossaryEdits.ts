import type { Corpus } from '../core/corpus/corpus.ts';
import type { Document } from '../core/document/document.ts';
import type { Concept, Glossary, LabelKind } from '../core/glossary/concept.ts';
import { FreeIds } from '../core/glossary/conceptId.ts';
import { conceptLimits } from '../core/glossary/draft.ts';
import { glossaryFormatOf } from '../core/glossary/formats.ts';
import { inPrecedence } from '../core/glossary/precedence.ts';
import { addConcept, addLabel } from '../core/glossary/yamlEdit.ts';
import type { TextEdit } from '../core/text/edit.ts';
import { foldedKey } from '../core/text/fold.ts';
import type { Span } from '../core/text/span.ts';
import { fileName } from './location.ts';
import type { Refusal } from './rename.ts';

/** A wording chosen in a document, as its reader reads it. */
export interface ChosenWording {
  readonly text: string;
  readonly language: string;
}

/** Where a concept stands: an id is unique only within its glossary. */
export interface ConceptName {
  readonly uri: string;
  readonly id: string;
}

/** The name of the glossary that is begun where there is none. */
const firstGlossary = 'glossary.yaml';

/** What a span of a document says, over hyphens and the ends of lines; a refusal where it is no wording. */
export function chosenWording(document: Document, span: Span): ChosenWording | Refusal {
  const reading = document.reading.toReading(span);
  const text = (reading ? document.reading.text.slice(reading.start, reading.end) : '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s\p{Pi}\p{Pf}"'*_([{,;:.、，。]+|[\s\p{Pi}\p{Pf}"'*_)\]},;:.、，。]+$/gu, '');
  if (foldedKey(text) === '') return { refusal: 'Select the words of the term first.' };
  if (text.length > conceptLimits.label)
    return { refusal: `The selection has ${text.length} characters; a wording has at most ${conceptLimits.label}.` };
  const block = document.blocks.find(({ segments }) =>
    segments.some(({ start, end }) => start < span.end && span.start < end),
  );
  return { text, language: block?.language ?? document.language };
}

/** The glossary to which a document's terms are added: the nearest one in YAML; a new one in `folder` where there is none. */
export function glossaryToEdit(corpus: Corpus, documentUri: string, folder: string | null): string | Refusal {
  const ours = inPrecedence(corpus.glossaries.values(), documentUri).filter(({ uri }) => formatOf(uri) === 'yaml');
  const editable = ours.find(({ readOnly }) => !readOnly);
  if (editable) return editable.uri;
  if (folder === null) return { refusal: 'Open a folder first: the glossary is a file in it.' };
  const uri = `${folder.replace(/\/$/, '')}/${firstGlossary}`;
  const taken = corpus.glossaries.get(uri);
  return taken ? { refusal: lockedText(taken) } : uri;
}

/** The edit that adds a wording as a concept of its own to the glossary `uri`, whose text is `source`. */
export function conceptAdded(
  corpus: Corpus,
  uri: string,
  source: string,
  { text, language }: ChosenWording,
): (TextEdit & { readonly id: string }) | Refusal {
  const glossary = corpus.glossaries.get(uri);
  const concepts = glossary?.concepts ?? [];
  const known = concepts.find((concept) => has(concept, text, language));
  if (known) return { refusal: `“${text}” is a wording of “${known.labels[0]!.text}” in ${fileName(uri)} already.` };
  if (glossary?.readOnly) return { refusal: lockedText(glossary) };
  const id = new FreeIds(new Set(concepts.map((concept) => concept.id))).idFor(text);
  const edit = addConcept(source, { id, labels: [{ text, language, kind: 'preferred' }], definitions: [] });
  return edit ? { ...edit, id } : { refusal: unusualText(uri) };
}

/** The edit that adds a wording to a concept of the glossary whose text is `source`. */
export function wordingAdded(
  corpus: Corpus,
  { uri, id }: ConceptName,
  source: string,
  { text, language }: ChosenWording,
): TextEdit | Refusal {
  const glossary = corpus.glossaries.get(uri);
  const concept = glossary?.concepts.find((one) => one.id === id);
  if (!glossary || !concept) return { refusal: `${fileName(uri)} has no concept “${id}” any more.` };
  if (has(concept, text, language))
    return { refusal: `“${text}” is a wording of “${concept.labels[0]!.text}” already.` };
  if (glossary.readOnly) return { refusal: lockedText(glossary) };
  if (formatOf(uri) !== 'yaml')
    return {
      refusal: `${fileName(uri)} is not in YAML, and only such glossaries are edited from here: import it first.`,
    };
  const edit = addLabel(source, concept.span, { text, language, kind: kindFor(concept, text, language) });
  return edit ?? { refusal: unusualText(uri) };
}

function kindFor({ labels }: Concept, text: string, language: string): LabelKind {
  const preferred = labels.some((label) => label.language === language && label.kind === 'preferred');
  if (preferred && /^\p{Lu}[\p{Lu}\p{N}&./-]{1,9}$/u.test(text)) return 'abbreviation';
  return preferred ? 'alternative' : 'preferred';
}

const has = ({ labels }: Concept, text: string, language: string): boolean =>
  labels.some((label) => label.text === text && label.language === language);

const formatOf = (uri: string) => glossaryFormatOf(uri.replace(/[?#].*$/s, ''));

const lockedText = ({ uri }: Glossary): string =>
  `${fileName(uri)} is read-only: it says “readOnly: true”, or lies outside the folders that are open.`;

const unusualText = (uri: string): string =>
  `${fileName(uri)} is written in a way that cannot be changed from here: add the entry by hand.`;
