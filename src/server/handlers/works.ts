import { shortReference } from '../../core/bibliography/format/shortReference.ts';
import { citableWork, citableWorks } from '../../features/citing/citableWorks.ts';
import { insertCitation as insertionsOf } from '../../features/citing/insertCitation.ts';
import { referenceText } from '../../features/completion/completion.ts';
import type { InsertCitationAnswer, InsertCitationParams, WorksAnswer, WorksParams } from '../../protocol/citing.ts';
import type { Session } from '../session.ts';

/** `glossator/works`: what a draft may cite. */
export function works(session: Session, { uri, query, limit }: WorksParams): WorksAnswer {
  const view = session.view(uri);
  if (!view) return { works: [], complete: session.complete };
  // A document that a bibliography has is offered once, by its key.
  session.index.readCitedWorks();
  const found = citableWorks(session.index.corpus, view.document, query, limit);
  return {
    works: found.map(({ kind, id, candidate }) => ({
      kind,
      id,
      short: shortReference(candidate.csl),
      formatted: referenceText(candidate, session.style, view.document.language),
    })),
    complete: session.complete,
  };
}

/** `glossator/insertCitation`: how a draft cites a work. */
export async function insertCitation(
  session: Session,
  { uri, work, ranges, place }: InsertCitationParams,
): Promise<InsertCitationAnswer> {
  await session.settled();
  const view = session.view(uri);
  if (!view) return null;
  const { corpus } = session.index;
  const chosen = citableWork(corpus, view.document, work.kind, work.id);
  if (!chosen) return null;
  const places = ranges.map(({ start, end }) => ({ start: view.lines.offsetAt(start), end: view.lines.offsetAt(end) }));
  return insertionsOf(corpus, view.document, chosen, places, place).map(({ start, end, text }) => ({
    range: { start: view.lines.positionAt(start), end: view.lines.positionAt(end) },
    text,
  }));
}
