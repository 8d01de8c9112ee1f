import type { Corpus } from '../core/corpus/corpus.ts';
import type { Concept, Label } from '../core/glossary/concept.ts';
import { conceptLimits } from '../core/glossary/draft.ts';
import { isDraft, isOwn } from '../core/glossary/review/draft.ts';
import { draftTermsOf } from '../core/glossary/review/draftTerms.ts';
import { reworded } from '../core/glossary/review/reworded.ts';
import { foldedKey } from '../core/text/fold.ts';
import type { Span } from '../core/text/span.ts';
import type { Steps } from '../core/text/steps.ts';
import { fileName, locationOf } from './location.ts';
import type { Location } from './card.ts';
import type { Refusal, Renaming } from './rename.ts';
import { termAt } from './termAt.ts';
import type { TermIndex } from './termIndex.ts';
import { occurrencesOf } from './termReferences.ts';

/** A wording that may be renamed, and its place. */
export interface RenamableWording extends Span {
  readonly concept: Concept;
  readonly label: Label;
}

/** What a renamed wording changes in drafts, and what it leaves. */
export interface WordingRenaming extends Renaming {
  /** The glossary that has the wording, where its entry stands, unless it is to stay as it is. */
  readonly entry?: Location;
  /** What stays as it was, a phrase each. */
  readonly left: readonly string[];
}

/** The wording of a term at `offset` of a draft; why it cannot be renamed, where it cannot; `null` where there is none. */
export function renamableWordingAt(
  corpus: Corpus,
  terms: TermIndex,
  uri: string,
  offset: number,
): RenamableWording | Refusal | null {
  const document = corpus.documents.get(uri);
  const term = document ? termAt(terms, document, offset, 'touching') : null;
  if (!document || !term || terms.isProposed(term.concept)) return null;
  if (!isDraft(document)) return { refusal: 'This text is a source and no draft: its wordings stay as they are.' };
  if (!isOwn(document, term)) return { refusal: 'These are the words of others: they stay as they are.' };
  const { start, end, concept, label } = term;
  return { start, end, concept, label };
}

/**
 * What changes where a wording gets another name: its places in the own words of all drafts, each in its capitals and number,
 * and the label of its glossary. Sources, quotations and reference lists stay as they are.
 */
export function* renamedWording(
  corpus: Corpus,
  terms: TermIndex,
  uri: string,
  { concept, label }: Pick<RenamableWording, 'concept' | 'label'>,
  written: string,
): Steps<WordingRenaming | Refusal> {
  const name = written.replace(/\s+/gu, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(name) || name.length > conceptLimits.label)
    return { refusal: `A wording has letters, and at most ${conceptLimits.label} characters.` };
  const other = takenBy(corpus, concept, label, name);
  if (other) return { refusal: `“${name}” is a wording of “${other.labels[0]!.text}” already.` };
  const edits: WordingRenaming['edits'][number][] = [];
  let kept = 0;
  for (const document of corpus.documents.values()) {
    if (terms.isLocal(concept) && document.uri !== uri) continue;
    const own = new Set(draftTermsOf(terms, document)?.own);
    const found = own.size > 0 ? [...own] : yield* occurrencesOf(terms, document, concept);
    for (const occurrence of found) {
      if (occurrence.concept !== concept || occurrence.label.text !== label.text) continue;
      const { start, end } = occurrence;
      if (!own.has(occurrence)) kept++;
      else edits.push({ ...locationOf(document.uri, { start, end }), text: reworded(document.text.slice(start, end), label, name).text }); // prettier-ignore
    }
    for (const keyword of isDraft(document) && !terms.entryOf(concept) ? document.metadata.keywords : [])
      if (keyword.text === label.text && edits.every((edit) => edit.uri !== document.uri || edit.start >= keyword.end || edit.end <= keyword.start)) edits.push({ ...locationOf(document.uri, keyword), text: name }); // prettier-ignore
    yield;
  }
  const entry = terms.entryOf(concept);
  const glossary = entry && corpus.glossaries.get(entry.uri);
  const has = concept.labels.some(({ text, language }) => text === name && language === label.language);
  const left = [
    ...(kept > 0 ? [kept === 1 ? 'one place in a source' : `${kept} places in sources`] : []),
    ...(glossary?.readOnly ? [`${fileName(glossary.uri)}, which is read-only`] : []),
  ];
  return { edits, left, ...(entry && !glossary?.readOnly && !has ? { entry } : {}) };
}

/** Another concept of a glossary that has the wording in that language. */
function takenBy(corpus: Corpus, concept: Concept, { language }: Label, name: string): Concept | undefined {
  const key = foldedKey(name);
  for (const { concepts } of corpus.glossaries.values())
    for (const one of concepts)
      if (one !== concept && one.labels.some((label) => label.language === language && foldedKey(label.text) === key))
        return one;
  return undefined;
}
