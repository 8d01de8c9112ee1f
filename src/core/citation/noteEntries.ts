import type { Reference } from '../bibliography/reference.ts';
import { nameKey } from './authorYear.ts';

/** A short title has at least so many letters of its entry's. */
const shortestTitle = 8;

/**
 * The entries of a reference list that the text of a note names: by an author's family name together with the entry's
 * title, or its beginning, or its year. `Ibid.` and `(n 5)` lead over the note that they mean.
 */
export function entriesNamedIn(
  note: Reference,
  notes: readonly Reference[],
  entries: readonly Reference[],
): readonly Reference[] {
  const seen = new Set<Reference>();
  let at: Reference | undefined = note;
  while (at && !seen.has(at)) {
    seen.add(at);
    const named = namedBy(at.text, entries);
    if (named.length > 0) return named;
    at = meantBy(at, notes);
  }
  return [];
}

function namedBy(text: string, entries: readonly Reference[]): Reference[] {
  const words = new Set(text.split(/[^\p{L}\p{M}’'-]+/u).map(nameKey));
  const key = nameKey(text);
  return entries.filter((entry) => {
    const names = (entry.csl.author ?? entry.csl.editor ?? [])
      .map((n) => n.family ?? n.literal ?? '')
      .filter((n) => n !== '');
    const heads = names.length > 0 ? names : [/^[\p{L}\p{M}’'-]+/u.exec(entry.text)?.[0] ?? ''];
    const first = heads[0]!;
    const family = nameKey(first.split(/\s+/u).at(-1) ?? '');
    if (family === '' || (!words.has(family) && !key.includes(nameKey(first)))) return false;
    return hasTitle(key, text, entry) || hasYear(text, entry);
  });
}

/** Whether a text prints an entry's title, whole or its first words, quoted or set off by commas. */
function hasTitle(key: string, text: string, entry: Reference): boolean {
  const title = nameKey(entry.csl.title ?? '');
  if (title.length >= shortestTitle && key.includes(title.slice(0, 40))) return true;
  return text
    .split(/[“”"„«»‘’*_,;:(]+/u)
    .map(nameKey)
    .some((part) => part.length >= shortestTitle && (title.startsWith(part) || nameKey(entry.text).includes(part)));
}

function hasYear(text: string, entry: Reference): boolean {
  const year = entry.csl.issued?.['date-parts'][0]?.[0];
  return year !== undefined && new RegExp(`(?<!\\d)${year}(?!\\d)`, 'u').test(text);
}

/** The note that `Ibid.`, `a.a.O.`, `там же`, `(n 5)` or `supra note 5` stands for. */
function meantBy(note: Reference, notes: readonly Reference[]): Reference | undefined {
  const number = /\(n\.?\s?(\d{1,4})\)|\b(?:supra\s+)?note\s+(\d{1,4})|\bFn\.?\s?(\d{1,4})/iu.exec(note.text);
  if (number) return notes.find((n) => n.label === (number[1] ?? number[2] ?? number[3]));
  if (!/^(?:see\s+)?(?:ibid|ebd|ebenda|id\.|idem|a\.\s?a\.\s?O|там же|同上)/iu.test(note.text)) return undefined;
  return notes[notes.indexOf(note) - 1];
}
