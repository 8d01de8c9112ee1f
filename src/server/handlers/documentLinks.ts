import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { documentLinksOf } from '../../features/documentLinks.ts';
import type { Place } from '../../protocol/place.ts';
import type { Session } from '../session.ts';

/** `textDocument/documentLink`: from each citation to its entry. */
export function documentLinks(session: Session, { textDocument }: DocumentLinkParams): DocumentLink[] {
  const view = session.view(textDocument.uri);
  if (!view) return [];
  return documentLinksOf(session.index.corpus, view.document.uri).flatMap((link) => {
    const range = view.rangeOf(link);
    const place = session.placeOf(link.target);
    return range && place ? [{ range, target: address(place), tooltip: 'Go to the entry' }] : [];
  });
}

/** A place as an address, in the way that editors have in common: lines and columns from one. */
const address = ({ uri, range: { start } }: Place): string => `${uri}#L${start.line + 1},${start.character + 1}`;
