import type { CancellationToken, Location, ReferenceParams } from 'vscode-languageserver';
import { referencesAt } from '../../features/references.ts';
import { conceptAt, termReferences } from '../../features/termReferences.ts';
import type { Location as Found } from '../../features/card.ts';
import { readAllCitedWorks } from '../citedWorks.ts';
import { inSteps } from '../inSteps.ts';
import type { Session } from '../session.ts';
import { spotOf, type Spot } from './spot.ts';

/** `textDocument/references`: every citation of a work, or every place of a term in all its wordings, in all files. */
export async function references(
  session: Session,
  params: ReferenceParams,
  token: CancellationToken,
): Promise<Location[] | null> {
  if (!spotOf(session, params)) return null;
  // Whoever asks wants all of them; what has been read for this already costs nothing.
  await readAllCitedWorks(session, token);
  const spot = token.isCancellationRequested ? null : spotOf(session, params);
  if (!spot) return null;
  const { includeDeclaration } = params.context;
  const cited = referencesAt(session.index.corpus, spot.uri, spot.offset, includeDeclaration);
  const found = cited ?? (await placesOfTerm(session, spot, includeDeclaration, token));
  return (
    found?.flatMap((location) => {
      const place = session.placeOf(location);
      return place ? [{ uri: place.uri, range: place.range }] : [];
    }) ?? null
  );
}

async function placesOfTerm(
  session: Session,
  { uri, offset }: Spot,
  declared: boolean,
  token: CancellationToken,
): Promise<readonly Found[] | null> {
  const { corpus, terms } = session.index;
  const concept = conceptAt(corpus, terms.index, uri, offset);
  return concept && inSteps(session, termReferences(corpus, terms.index, concept, uri, declared), token);
}
