import type { DefinitionParams, Location, LocationLink } from 'vscode-languageserver';
import { definitionsAt } from '../../features/definition.ts';
import type { Session } from '../session.ts';

/** `textDocument/definition`: the entries of a citation and its passage in the source, the source of an entry, what a term means. */
export function definition(
  session: Session,
  { textDocument, position }: DefinitionParams,
): LocationLink[] | Location[] {
  const view = session.view(textDocument.uri);
  const offset = view?.offsetAt(position) ?? null;
  if (!view || offset === null) return [];
  const { corpus, terms } = session.index;
  const found = definitionsAt(corpus, terms.index, view.document.uri, offset).flatMap(({ origin, target }) => {
    const place = session.placeOf(target);
    return place ? [{ origin: view.rangeOf(origin), place }] : [];
  });
  if (!session.abilities.definitionLinks) return found.map(({ place }) => place);
  return found.map(({ origin, place: { uri, range } }) => ({
    ...(origin ? { originSelectionRange: origin } : {}),
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: range,
  }));
}
