import { foldedKey } from '../text/fold.ts';
import type { Glossary } from './concept.ts';
import { entriesOf, type Entry } from './wording.ts';

/**
 * Glossaries in the order in which they count for a document: those of the folders that it lies in, the nearest first, then
 * the others. Where two are as near, the one of the higher `precedence` comes first, and then the names decide.
 */
export function inPrecedence(glossaries: Iterable<Glossary>, documentUri: string): Glossary[] {
  const folder = folderOf(documentUri);
  return [...glossaries]
    .map((glossary) => ({ glossary, distance: distanceTo(folder, folderOf(glossary.uri)) }))
    .sort(
      (a, b) =>
        a.distance - b.distance ||
        (b.glossary.precedence ?? 0) - (a.glossary.precedence ?? 0) ||
        (a.glossary.uri < b.glossary.uri ? -1 : 1),
    )
    .map(({ glossary }) => glossary);
}

/**
 * The labels of glossaries that stand in {@link inPrecedence}, each with its concept. A concept whose id an earlier one
 * has does not count, nor does a label that an earlier one has: both are spoken for.
 */
export function* entriesInPrecedence(glossaries: readonly Glossary[]): Generator<Entry> {
  const ids = new Set<string>();
  const wordings = new Set<string>();
  for (const [i, { concepts }] of glossaries.entries()) {
    const counting = i === 0 ? concepts : concepts.filter(({ id }) => !ids.has(id));
    const labels = [...entriesOf(counting, i)];
    yield* i === 0 ? labels : labels.filter(({ label }) => !wordings.has(keyOf(label)));
    if (i === glossaries.length - 1) return;
    for (const { id } of counting) ids.add(id);
    for (const { label } of labels) wordings.add(keyOf(label));
  }
}

const keyOf = ({ text, language }: Entry['label']): string => `${language}\n${foldedKey(text)}`;

const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/') + 1);

/** How many folders lie between a folder and one that it lies in; infinity where it does not lie there. */
function distanceTo(folder: string, outer: string): number {
  if (!folder.startsWith(outer)) return Number.MAX_SAFE_INTEGER;
  return folder.slice(outer.length).split('/').length;
}
