import type { CancellationToken, DocumentHighlight, DocumentHighlightParams } from 'vscode-languageserver';
import { DocumentHighlightKind } from 'vscode-languageserver';
import type { Document } from '../../core/document/document.ts';
import type { Concept, Occurrence } from '../../core/glossary/concept.ts';
import type { Steps } from '../../core/text/steps.ts';
import { finderOf, occurrencesFrom, rowOf, type Finder, type Sought } from '../../features/concordance.ts';
import { nextTerm as nextTermIn } from '../../features/nextTerm.ts';
import { termAt as termAtOffset } from '../../features/termAt.ts';
import { documentsOf, nameOf, termsOverview } from '../../features/termsOverview.ts';
import type {
  NextTermAnswer,
  NextTermParams,
  OccurrenceRow,
  OccurrencesAnswer,
  OccurrencesParams,
  SoughtParams,
  TermAtAnswer,
  TermAtParams,
  TermDocumentsAnswer,
  TermDocumentsParams,
  TermsAnswer,
} from '../../protocol/terms.ts';
import { paused } from '../background.ts';
import type { Session } from '../session.ts';
import { canonicalUri } from '../uris.ts';
import { spotOf } from './spot.ts';

/** How long one answer to `glossator/occurrences` may take, in milliseconds, and how many rows it may have. */
const longest = 400;
const mostRows = 2000;
/** How many places of the concept at the cursor are marked. */
const mostMarks = 5000;

/** `glossator/terms`: the concepts of the corpus with their counts. */
export function terms(session: Session): TermsAnswer {
  const { terms: listed, counted, ...rest } = termsOverview(session.index.corpus, session.index.terms);
  return {
    terms: listed.map(({ at, ...term }) => {
      const place = at && session.placeOf(at);
      return { ...term, ...(place ? { place } : {}) };
    }),
    ...rest,
    counted: counted && session.complete,
  };
}

/** `glossator/termDocuments`: the documents of a concept with their counts. */
export function termDocuments(session: Session, { concept: key }: TermDocumentsParams): TermDocumentsAnswer {
  const { corpus, terms: known } = session.index;
  const concept = known.index.conceptOf(key);
  if (!concept) return [];
  return documentsOf(corpus, known, concept).map(({ uri, ...rest }) => ({ ...rest, uri: session.shown(uri) }));
}

/** `glossator/termAt`: the term at a position. */
export function termAt(session: Session, { uri, position }: TermAtParams): TermAtAnswer | null {
  const spot = spotOf(session, { textDocument: { uri }, position });
  const document = spot && session.index.corpus.documents.get(spot.uri);
  const { index } = session.index.terms;
  const found = document && termAtOffset(index, document, spot.offset, 'touching');
  const range = found && session.placeOf({ uri: spot.uri, ...spanOf(found) })?.range;
  if (!range) return null;
  const { concept, label } = found;
  // What only a document defines, or proposes, is told by its wording.
  if (index.conceptOf(index.keyOf(concept)) !== concept) return { name: label.text, language: label.language, range };
  const { text, language } = nameOf(concept);
  return { concept: index.keyOf(concept), name: text, language, range };
}

/** `glossator/occurrences`: those that are found in a moment, and where to go on. */
export async function occurrences(
  session: Session,
  params: OccurrencesParams,
  token: CancellationToken,
): Promise<OccurrencesAnswer> {
  const sought = soughtOf(session, params.of);
  const documents = sought ? documentsFor(session, sought, params.uri) : [];
  const total = documents.length;
  const rows: OccurrenceRow[] = [];
  if (!sought) return { rows, done: 0, total };
  const find = finderOf(session.index.terms.index, sought);
  const pause = paused(() => session.yieldNow());
  const until = performance.now() + longest;
  const { from } = params;
  const first = from ? documents.findIndex(({ uri }) => uri >= from.uri) : 0;
  for (let i = first < 0 ? total : first; i < total; i++) {
    const document = documents[i]!;
    const offset = document.uri === from?.uri ? from.offset : 0;
    for (const { found, end } of occurrencesFrom(document, find, offset)) {
      rows.push(...rowsOf(session, document, found));
      await pause();
      if (token.isCancellationRequested) return { rows: [], done: i, total };
      if (rows.length < mostRows && performance.now() < until) continue;
      return { rows, next: { uri: document.uri, offset: end }, done: i, total };
    }
  }
  return { rows, done: total, total };
}

/** `glossator/nextTerm`: where the cursor goes. */
export async function nextTerm(
  session: Session,
  { uri, position, backwards, inCorpus, concept: key }: NextTermParams,
  token: CancellationToken,
): Promise<NextTermAnswer | null> {
  const { corpus, terms: known, shown } = session.index;
  const spot = spotOf(session, { textDocument: { uri }, position });
  const home = spot && corpus.documents.get(spot.uri);
  const under = home && termAtOffset(known.index, home, spot.offset, 'touching');
  const concept = key === undefined ? under?.concept : known.index.conceptOf(key);
  const find: Finder = concept
    ? finderOf(known.index, { concept })
    : (document, within) => known.index.occurrencesIn(document, within).filter((one) => shown.isWanted(one));
  const all = inCorpus || !home ? sortedByUri(corpus.documents.values()) : [home];
  const offset = !home ? (backwards ? Infinity : -1) : !under ? spot.offset : backwards ? under.start : under.end - 1;
  const documents = (home ? fromOn(all, home) : all).filter(
    (document) => document === home || !concept || hasSome(session, document, concept),
  );
  const steps = nextTermIn(documents, offset, find, backwards);
  const found = await inTurns(session, token, steps);
  const place = found && session.placeOf({ uri: found.document.uri, ...spanOf(found.occurrence) });
  return found && place ? { ...place, name: nameOf(found.occurrence.concept).text, wrapped: found.wrapped } : null;
}

/** `textDocument/documentHighlight`: the other places of the concept at the cursor, in all its wordings. */
export async function documentHighlights(
  session: Session,
  params: DocumentHighlightParams,
  token: CancellationToken,
): Promise<DocumentHighlight[] | null> {
  if (!session.marksOccurrences) return null;
  const view = session.view(params.textDocument.uri);
  const offset = view?.offsetAt(params.position) ?? null;
  const { index } = session.index.terms;
  const under = view && offset !== null && termAtOffset(index, view.document, offset, 'touching');
  if (!under) return null;
  const marks: DocumentHighlight[] = [];
  const pause = paused(() => session.yieldNow());
  for (const { found } of occurrencesFrom(view.document, finderOf(index, { concept: under.concept }))) {
    for (const { segments } of found) {
      for (const segment of segments) {
        const range = view.rangeOf(segment);
        if (range) marks.push({ range, kind: DocumentHighlightKind.Text });
      }
    }
    await pause();
    if (token.isCancellationRequested || marks.length > mostMarks) return null;
  }
  return marks;
}

function soughtOf(session: Session, of: SoughtParams): Sought | null {
  if ('text' in of) return of.text.trim() === '' ? null : { text: of.text, language: of.language ?? 'und' };
  const concept = session.index.terms.index.conceptOf(of.concept);
  return concept && { concept };
}

/** The documents to look through: those that have been counted without any are passed over. */
function documentsFor(session: Session, sought: Sought, only: string | undefined): Document[] {
  const { corpus } = session.index;
  if (only !== undefined) {
    const document = corpus.documents.get(canonicalUri(only));
    return document ? [document] : [];
  }
  return sortedByUri(corpus.documents.values()).filter(
    (document) => !('concept' in sought) || hasSome(session, document, sought.concept),
  );
}

/** False where a document has been counted and has none. */
function hasSome(session: Session, document: Document, concept: Concept): boolean {
  const { counts } = session.index.terms;
  return (
    !counts.has(document) || counts.countIn(document.uri, concept) > 0 || session.index.terms.index.isLocal(concept)
  );
}

const rowsOf = (session: Session, document: Document, found: readonly Occurrence[]): OccurrenceRow[] =>
  found.flatMap((one) => {
    const row = rowOf(document, one);
    const place = row && session.placeOf(row);
    if (!place) return [];
    const { title, left, keyword, right, wording, language, page } = row;
    return [{ ...place, title, left, keyword, right, wording, language, ...(page === undefined ? {} : { page }) }];
  });

/** Does all steps, with others in between; `null` where the client no longer wants the answer. */
async function inTurns<T>(session: Session, token: CancellationToken, steps: Steps<T>): Promise<T | null> {
  const pause = paused(() => session.yieldNow());
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await pause();
    if (token.isCancellationRequested) return null;
  }
}

const sortedByUri = (documents: Iterable<Document>): Document[] =>
  [...documents].sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0));

/** The documents in a ring that begins with `home`. */
function fromOn(documents: readonly Document[], home: Document): Document[] {
  const at = documents.indexOf(home);
  return at < 0 ? [home, ...documents] : [...documents.slice(at), ...documents.slice(0, at)];
}

const spanOf = ({ start, end }: { readonly start: number; readonly end: number }) => ({ start, end });
