import type { DefinitionParams, Location, LocationLink } from 'vscode-languageserver';
import { definitionsAt } from '../../features/definition.ts';
import type { Session } from '../session.ts';
import { spotOf } from './spot.ts';

/** `textDocument/definition`: the entries of a citation and its passage in the source, the source of an entry, what a term means. */
export function definition(session: Session, params: DefinitionParams): LocationLink[] | Location[] {
  const spot = spotOf(session, params);
  if (!spot) return [];
  const { corpus, terms } = session.index;
  const found = definitionsAt(corpus, terms.index, spot.uri, spot.offset).flatMap(({ origin, target }) => {
    const place = session.placeOf(target);
    return place ? [{ origin: session.placeOf({ uri: spot.uri, ...origin })?.range, place }] : [];
  });
  if (!session.abilities.definitionLinks) return found.map(({ place }) => place);
  return found.map(({ origin, place: { uri, range } }) => ({
    ...(origin ? { originSelectionRange: origin } : {}),
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: range,
  }));
}
