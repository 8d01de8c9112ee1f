import { citationsOverview, type OverviewWork } from '../../features/citationsOverview.ts';
import type { CitationsAnswer, CitationsParams, CitationsWork } from '../../protocol/citing.ts';
import type { Session } from '../session.ts';
import { canonicalUri } from '../uris.ts';

/** `glossator/citations`: what a document cites and who cites it, for the view. */
export function citations(session: Session, { uri }: CitationsParams): CitationsAnswer | null {
  const name = canonicalUri(uri);
  session.view(name);
  session.index.readCitedWorks();
  const found = citationsOverview(session.index.corpus, name, session.style);
  if (!found) return null;
  const placed = (works: readonly OverviewWork[]): CitationsWork[] => works.map((work) => placedWork(session, work));
  return {
    title: found.title,
    cites: placed(found.cites),
    citedBy: placed(found.citedBy),
    complete: found.complete && session.read,
  };
}

function placedWork(session: Session, { source, entry, places, ...work }: OverviewWork): CitationsWork {
  const [sourcePlace, entryPlace] = [source, entry].map((at) => at && session.placeOf(at));
  return {
    ...work,
    ...(sourcePlace ? { source: sourcePlace } : {}),
    ...(entryPlace ? { entry: entryPlace } : {}),
    places: places.flatMap(({ snippet, ...location }) => {
      const place = session.placeOf(location);
      return place ? [{ ...place, snippet }] : [];
    }),
  };
}
