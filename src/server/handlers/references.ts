import type { Location, ReferenceParams } from 'vscode-languageserver';
import { referencesAt } from '../../features/references.ts';
import type { Session } from '../session.ts';
import { spotOf } from './spot.ts';

/** `textDocument/references`: every citation of a work, in all files. */
export async function references(session: Session, params: ReferenceParams): Promise<Location[] | null> {
  await session.citedWorksRead();
  const spot = spotOf(session, params);
  if (!spot) return null;
  const { includeDeclaration } = params.context;
  const found = referencesAt(session.index.corpus, spot.uri, spot.offset, includeDeclaration);
  return (
    found?.flatMap((location) => {
      const place = session.placeOf(location);
      return place ? [{ uri: place.uri, range: place.range }] : [];
    }) ?? null
  );
}
