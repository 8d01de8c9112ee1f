import type { CancellationToken } from 'vscode-languageserver';
import { readCitedWorks } from '../../core/corpus/citedBy.ts';
import type { SearchResult } from '../../core/search/search.ts';
import { citePassage as citationOf } from '../../features/citing/citePassage.ts';
import { wordsOf } from '../../features/citing/quotation.ts';
import { referenceText } from '../../features/completion/completion.ts';
import { fileName } from '../../features/location.ts';
import { passageOf, type FoundPlace } from '../../features/search/matchedPart.ts';
import { resultsDocument as pageOf } from '../../features/search/resultsDocument.ts';
import type {
  CitePassageAnswer,
  CitePassageParams,
  FoundPassage,
  PassageTextAnswer,
  PassageTextParams,
  ResultsDocumentAnswer,
  ResultsDocumentParams,
} from '../../protocol/passages.ts';
import { inSteps } from '../inSteps.ts';
import type { Session } from '../session.ts';
import type { View } from '../view.ts';

/** `glossator/citePassage`: how a draft cites or quotes a passage that was found. */
export async function citePassage(
  session: Session,
  { uri, ranges, hit, quote }: CitePassageParams,
  token: CancellationToken,
): Promise<CitePassageAnswer> {
  await readBibliographies(session, token);
  await session.settled();
  const [draft, source] = [session.view(uri), session.view(hit.uri)];
  if (!draft || !source) return { refusal: 'The document is not known any more: search again.' };
  if (draft.document === source.document) return { refusal: 'The passage stands in this draft itself.' };
  const places = ranges.map(({ start, end }) => ({
    start: draft.lines.offsetAt(start),
    end: draft.lines.offsetAt(end),
  }));
  const { corpus } = session.index;
  const cited = citationOf(corpus, draft.document, places, source.document, placeIn(source, hit), quote);
  if (typeof cited === 'string') return { refusal: cited };
  const edits = cited.changes.map(({ start, end, text }) => ({
    range: { start: draft.lines.positionAt(start), end: draft.lines.positionAt(end) },
    newText: text,
  }));
  if (cited.described) return { edits };
  return { edits, reference: referenceText(cited.work.candidate, session.style, draft.document.language) };
}

/** `glossator/passageText`: a passage as it is read. */
export function passageText(session: Session, { hit }: PassageTextParams): PassageTextAnswer {
  const source = session.view(hit.uri);
  const passage = source && passageOf(source.document, placeIn(source, hit).start);
  return passage ? wordsOf(source.document, passage.reading) : null;
}

/** `glossator/resultsDocument`: results as a page, by document. */
export async function resultsDocument(
  session: Session,
  { title, hits }: ResultsDocumentParams,
  token: CancellationToken,
): Promise<ResultsDocumentAnswer> {
  await readBibliographies(session, token);
  await session.settled();
  const results = [...Map.groupBy(hits, ({ uri }) => uri)].flatMap(([uri, own]) => {
    const view = session.view(uri);
    if (!view) return [];
    return [
      {
        document: view.document,
        path: pathOf(session, view.document.uri),
        found: own.map((hit) => placeIn(view, hit)),
      },
    ];
  });
  return { markdown: pageOf(session.index.corpus, title, results, session.style) };
}

/** What a bibliography describes is read in steps, the first time that it is asked for. */
async function readBibliographies(session: Session, token: CancellationToken): Promise<void> {
  for (const bibliography of session.index.corpus.bibliographies.values())
    await inSteps(session, readCitedWorks(bibliography), token);
}

const placeIn = (view: View, { range, snippet, highlights }: FoundPassage): FoundPlace => ({
  start: view.spanAt(range).start,
  snippet,
  highlights: highlights.map(([start, end]): SearchResult['highlights'][number] => ({ start, end })),
});

/** A file by its way from the folder that it lies in, or by its name. */
function pathOf(session: Session, uri: string): string {
  const folder = session.folders.of(uri);
  if (folder === null || !uri.startsWith(`${folder}/`)) return fileName(uri);
  return uri
    .slice(folder.length + 1)
    .split('/')
    .map(fileName)
    .join('/');
}
