import type {
  CallHierarchyIncomingCall,
  CallHierarchyIncomingCallsParams,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CallHierarchyOutgoingCallsParams,
  CallHierarchyPrepareParams,
  CancellationToken,
  Range,
} from 'vscode-languageserver';
import { SymbolKind } from 'vscode-languageserver';
import { citedByItem, citingItem, hierarchyAt, itemOf, type HierarchyItem } from '../../features/callHierarchy.ts';
import type { CitedWork } from '../../features/citationGraph.ts';
import type { Session } from '../session.ts';
import { readAllCitedWorks } from '../citedWorks.ts';
import { spanOf, spotOf } from './spot.ts';

/** `textDocument/prepareCallHierarchy`: the works at the cursor, or the document itself. */
export function prepareCallHierarchy(session: Session, params: CallHierarchyPrepareParams): CallHierarchyItem[] | null {
  const spot = spotOf(session, params);
  if (!spot) return null;
  session.index.readCitedWorks();
  const found = hierarchyAt(session.index.corpus, spot.uri, spot.offset, session.style);
  const items = found.flatMap((one) => itemFor(session, one) ?? []);
  return items.length > 0 ? items : null;
}

/** `callHierarchy/incomingCalls`: the documents that cite a work. */
export async function incomingCalls(
  session: Session,
  { item }: CallHierarchyIncomingCallsParams,
  token: CancellationToken,
): Promise<CallHierarchyIncomingCall[]> {
  await readAllCitedWorks(session, token);
  return around(session, item, (at) => citingItem(session.index.corpus, at)).map(({ other, ranges }) => ({
    from: other,
    fromRanges: ranges,
  }));
}

/** `callHierarchy/outgoingCalls`: the works that a document cites. */
export const outgoingCalls = (
  session: Session,
  { item }: CallHierarchyOutgoingCallsParams,
): CallHierarchyOutgoingCall[] =>
  around(session, item, (at) => citedByItem(session.index.corpus, at, session.style)).map(({ other, ranges }) => ({
    to: other,
    fromRanges: ranges,
  }));

function around(
  session: Session,
  { uri, selectionRange }: CallHierarchyItem,
  ask: (at: { uri: string; start: number; end: number }) => readonly CitedWork[],
): { other: CallHierarchyItem; ranges: Range[] }[] {
  const at = spanOf(session, uri, selectionRange);
  if (!at) return [];
  return ask({ uri: at.uri, ...at.span }).flatMap((work) => {
    const other = itemFor(session, itemOf(work));
    const ranges = work.places.flatMap((place) => session.placeOf(place)?.range ?? []);
    return other ? [{ other, ranges }] : [];
  });
}

function itemFor(session: Session, { title, detail, source, at }: HierarchyItem): CallHierarchyItem | null {
  const place = session.placeOf(at);
  if (!place) return null;
  return {
    name: title,
    kind: source ? SymbolKind.File : SymbolKind.String,
    detail,
    uri: place.uri,
    range: place.range,
    selectionRange: place.range,
  };
}
