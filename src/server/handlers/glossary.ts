import type { Location } from '../../features/card.ts';
import { findConcepts } from '../../features/findConcepts.ts';
import { chosenWording, conceptAdded, glossaryToEdit, wordingAdded } from '../../features/glossaryEdits.ts';
import { extensionOf, glossaryFormatOf, readGlossary, writeGlossary } from '../../core/glossary/formats.ts';
import { LineIndex } from '../../core/text/lineIndex.ts';
import type {
  AddToGlossaryAnswer,
  AddToGlossaryParams,
  ConvertGlossaryAnswer,
  ConvertGlossaryParams,
  FindConceptsAnswer,
  FindConceptsParams,
} from '../../protocol/glossary.ts';
import type { Session } from '../session.ts';
import { canonicalUri } from '../uris.ts';

/** `glossator/addToGlossary`: the edit that adds what is selected, as a concept or as a wording of one. */
export async function addToGlossary(
  session: Session,
  { uri, range, concept }: AddToGlossaryParams,
): Promise<AddToGlossaryAnswer> {
  // An edit must not rest on what a text was some keystrokes ago.
  await session.settled();
  const view = session.view(uri);
  if (!view) return { refusal: 'Terms are added from documents: Markdown and plain text.' };
  const { corpus } = session.index;
  const wording = chosenWording(view.document, view.spanAt(range));
  if ('refusal' in wording) return wording;
  const target = concept
    ? canonicalUri(concept.uri)
    : glossaryToEdit(corpus, view.document.uri, session.folders.of(view.document.uri));
  if (typeof target !== 'string') return target;
  const exists = corpus.glossaries.has(target) || corpus.problems.has(target);
  const source = exists ? await session.overlay.text(target) : '';
  if (source === null) return { refusal: 'The glossary cannot be read.' };
  // What is written there counts, should it have changed while it was read.
  const edit = concept
    ? wordingAdded(corpus, { uri: target, id: concept.id }, source, wording)
    : conceptAdded(corpus, target, source, wording);
  if ('refusal' in edit) return edit;
  const lines = new LineIndex(source);
  return {
    uri: target,
    creates: !exists,
    wording: wording.text,
    edit: { range: { start: lines.positionAt(edit.start), end: lines.positionAt(edit.end) }, newText: edit.text },
  };
}

/** `glossator/findConcepts`: the concepts that a selection may be another wording of. */
export const concepts = (session: Session, { uri, query, limit }: FindConceptsParams): FindConceptsAnswer => ({
  concepts: findConcepts(session.index.corpus, canonicalUri(uri), query, Math.min(limit, 100)),
});

/** `glossator/convertGlossary`: a glossary of the corpus, or one whose text is given, in another format. */
export async function convertGlossary(
  session: Session,
  { uri, text, format }: ConvertGlossaryParams,
): Promise<ConvertGlossaryAnswer> {
  const name = canonicalUri(uri);
  const read =
    text === undefined
      ? { value: session.index.corpus.glossaries.get(name), problems: session.index.corpus.problems.get(name) ?? [] }
      : await readGlossary(name, text, glossaryFormatOf(name) ?? 'yaml');
  if (!read?.value || read.value.concepts.length === 0) {
    const reason = read?.problems[0]?.message ?? 'It holds no concepts.';
    return { refusal: `This is no glossary that can be converted: ${reason}` };
  }
  const lines = text === undefined ? null : new LineIndex(text);
  const placed = (span: Pick<Location, 'start'>) => (lines ? `line ${lines.positionAt(span.start).line + 1}: ` : '');
  return {
    text: writeGlossary(read.value, format),
    extension: extensionOf(format),
    concepts: read.value.concepts.length,
    problems: read.problems.map(({ span, message }) => `${span ? placed(span) : ''}${message}`),
  };
}
