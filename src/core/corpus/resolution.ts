import type { CslItem } from '../bibliography/csl.ts';
import type { Reference } from '../bibliography/reference.ts';
import { entriesIn, referencesOf } from '../bibliography/references.ts';
import type { Citation, CitationItem, ResolvedCitation, Target } from '../citation/citation.ts';
import type { Document } from '../document/document.ts';
import { perDocument } from '../document/perDocument.ts';
import type { Span } from '../text/span.ts';
import type { Corpus } from './corpus.ts';
import { entriesByKey } from './bibliographyKeys.ts';
import { authorsIn, citedListOf, nameOf, type CitedList } from './citedList.ts';
import { ownEntry } from './ownEntry.ts';
import { namedByNote } from './namedByNote.ts';

/** A reference that a citation's item leads to, and the file in which it stands. */
export interface FoundReference {
  readonly item: CitationItem;
  readonly uri: string;
  /** The document, where the reference stands in one; `null` for an entry of a bibliography file. */
  readonly document: Document | null;
  readonly reference: Reference;
}

/** A citation resolved, with the references themselves for those who show them. */
export interface Resolution extends ResolvedCitation {
  readonly found: readonly FoundReference[];
  /** Where a citation leads to a note: the entries of the reference list that the note names in its turn. */
  readonly named: readonly FoundReference[];
  /** The items that fit several entries; the first of each is taken for the one meant. */
  readonly ambiguous: readonly Ambiguity[];
}

/** An item that names an author and a year of which a list has several entries. */
export interface Ambiguity {
  readonly item: CitationItem;
  /** The document of the list. */
  readonly document: Document;
  readonly entries: readonly Reference[];
}

/**
 * Finds what a citation leads to: a note of the document, an entry of its own list, or of the list of a companion record
 * of the same work. Where an item leads nowhere, `problem` says why.
 */
export function resolveCitation(corpus: Corpus, document: Document, citation: Citation): Resolution {
  const why = citation.meant ? [whatIsMeant(document, citation, citation.meant)] : [];
  if (citation.style === 'pandoc' || citation.style === 'latex') return resolveKeys(corpus, document, citation, why);
  const problems: string[] = [];
  const found: FoundReference[] = [];
  const ambiguous: Ambiguity[] = [];
  const list = citation.style === 'footnote' ? null : citedListOf(corpus, document);
  if (list) why.push(list.why);
  for (const item of citation.items) {
    const [hit, ...others] = list ? entriesFor(list, item) : noteFor(document, citation, item);
    if (hit) {
      const home = list?.document ?? document;
      if (others.length > 0) {
        ambiguous.push({ item, document: home, entries: [hit, ...others] });
        problems.push(ambiguityOf(item, others.length));
      }
      found.push({ item, uri: home.uri, document: home, reference: hit });
      why.push(...stepsTo(hit, item, citation));
    } else problems.push(list ? missingEntry(list, item) : noReference(document, citation, item));
  }
  const named = citation.style === 'footnote' ? found.flatMap((f) => namedByNote(corpus, document, citation, f)) : [];
  if (named.length > 0) {
    why.push(`The note names ${named.length === 1 ? 'an entry' : `${named.length} entries`} of the reference list.`);
  }
  return {
    citation,
    found,
    named,
    ambiguous,
    targets: found.map(targetOf),
    why,
    ...(problems.length > 0 ? { problem: problems.join(' ') } : {}),
  };
}

/** Finds the entries of the document's own list, or of the workspace's bibliography files, that a citation names by their keys. */
function resolveKeys(corpus: Corpus, document: Document, citation: Citation, why: string[]): Resolution {
  const problems: string[] = [];
  const found: FoundReference[] = [];
  for (const item of citation.items) {
    const own = ownEntry(document, item.key);
    if (own) {
      found.push({ item, uri: document.uri, document, reference: own });
      why.push(`“${item.key}” is the key of an entry of the document’s own list.`, ...pageNote(own, item));
      continue;
    }
    const [hit, ...others] = entriesByKey(corpus, document.uri, item.key);
    if (!hit) {
      problems.push(
        corpus.bibliographies.size > 0
          ? `No bibliography of the workspace has an entry “${item.key}”.`
          : `There is no bibliography in the workspace that could have an entry “${item.key}”.`,
      );
      continue;
    }
    const { start, end } = hit.entry.span;
    const reference: Reference = { kind: 'entry', start, end, label: item.key, csl: hit.entry.csl, text: item.key };
    found.push({ item, uri: hit.uri, document: null, reference });
    const more = others.length > 0 ? `, the nearest of ${others.length + 1} that have it` : '';
    why.push(`“${item.key}” is the key of an entry of ${hit.uri.replace(/^.*\//u, '')}${more}.`);
    why.push(...pageNote(reference, item));
  }
  return {
    citation,
    found,
    named: [],
    ambiguous: [],
    targets: found.map(targetOf),
    why,
    ...(problems.length > 0 ? { problem: problems.join(' ') } : {}),
  };
}

/** The entries that an item names: one, unless an author has several of that year and the item does not say which. */
function entriesFor(list: CitedList, item: CitationItem): readonly Reference[] {
  if (item.family !== undefined) return authorsIn(list.document).find(item);
  const labelled = entriesByLabel(list.document);
  // `4b` may be the second part of an entry `4`.
  const whole = /^(\d+)[a-z]$/u.exec(item.key)?.[1] ?? '';
  return (labelled.get(item.key) ?? labelled.get(whole) ?? []).slice(0, 1);
}

const entriesByLabel = perDocument((document: Document) => byLabel(entriesIn(document)));
const notesByLabel = perDocument((document: Document) =>
  byLabel(referencesOf(document).filter((r) => r.kind === 'footnote')),
);

function byLabel(references: readonly Reference[]): ReadonlyMap<string, readonly Reference[]> {
  const labelled = new Map<string, Reference[]>();
  for (const reference of references) {
    if (reference.label === undefined) continue;
    const known = labelled.get(reference.label);
    if (known) known.push(reference);
    else labelled.set(reference.label, [reference]);
  }
  return labelled;
}

/** The note that a number calls: the next one of that label, since pages number anew; else the last before. */
function noteFor(document: Document, citation: Citation, item: CitationItem): readonly Reference[] {
  if (citation.meant) return referencesOf(document).filter((r) => r.start === citation.meant!.start);
  const notes = (notesByLabel(document).get(item.key) ?? []).filter((r) => r.start !== citation.start);
  const note = citation.text.startsWith('[^') ? notes[0] : (notes.find((n) => n.start >= citation.end) ?? notes.at(-1));
  return note ? [note] : [];
}

/** Says that an item may mean other entries too. */
export const ambiguityOf = ({ key }: CitationItem, others: number): string =>
  `“${key}” may also be ${others === 1 ? 'another entry' : `one of ${others} other entries`}: add a letter to the year.`;

/** What a word such as `ibid.` repeats, as a sentence. */
function whatIsMeant({ text }: Document, citation: Citation, { start, end }: Span): string {
  const said = `“${citation.text.replace(/\s+/gu, ' ')}” points back`;
  if (citation.style === 'footnote') return `${said} to note ${citation.items[0]!.key}.`;
  return `${said} to “${text.slice(start, Math.min(end, start + longestQuote)).replace(/\s+/gu, ' ')}”.`;
}

/** So much of what a citation points back to is quoted, in UTF-16 units. */
const longestQuote = 80;

function stepsTo(reference: Reference, item: CitationItem, citation: Citation): string[] {
  if (citation.style === 'footnote' && citation.meant) return [];
  if (citation.style === 'footnote') {
    return [
      reference.start > citation.end
        ? `Note ${item.key} is the next of that name below the call.`
        : `Note ${item.key} stands above the call.`,
    ];
  }
  const steps = [
    item.family === undefined
      ? `Entry ${item.key} is labelled so in the list.`
      : `The list has one entry of ${item.family}, ${item.year ?? 'of any year'}.`,
  ];
  return [...steps, ...pageNote(reference, item)];
}

function pageNote({ csl }: Reference, item: CitationItem): string[] {
  const outside = pageOutside(csl, item);
  return outside ? [outside] : [];
}

/** Says that none of the pages cited lies within the entry's printed ones; `null` where one does, or either cannot be told. */
export function pageOutside({ page: printed = '' }: CslItem, { locator }: CitationItem): string | null {
  const cited = locator?.label === 'page' ? Number(/^\d+/u.exec(locator.value)?.[0]) : Number.NaN;
  const ranges = [...printed.matchAll(/(\d+)(?:\s*\p{Pd}\s*(\d+))?/gu)].map(
    (m) => [Number(m[1]), Number(m[2] ?? m[1])] as const,
  );
  if (Number.isNaN(cited) || ranges.length === 0 || ranges.some(([first, last]) => first <= cited && cited <= last))
    return null;
  const pages = printed.replace(/(?<=\d)\s*\p{Pd}+\s*(?=\d)/gu, '–');
  return `Page ${locator!.value} lies outside the entry’s pages, ${pages}: the citation or the entry may be wrong.`;
}

function missingEntry({ document, entries, own }: CitedList, item: CitationItem): string {
  const where = own ? 'the reference list' : `the reference list of ${nameOf(document)}`;
  const numbers = entries.map((e) => Number(e.label)).filter((n) => !Number.isNaN(n));
  numbers.sort((a, b) => a - b);
  const range = numbers.length > 0 ? `, which has ${numbers[0]}–${numbers.at(-1)}` : '';
  if (item.family !== undefined)
    return `There is no entry of ${item.family}${item.year ? ` of ${item.year}` : ''} in ${where}.`;
  return `There is no entry ${item.key} in ${where}${range}.`;
}

function noReference(document: Document, citation: Citation, item: CitationItem): string {
  if (citation.style === 'footnote') return `There is no footnote “${item.key}” in this document.`;
  const notes = referencesOf(document).length > 0 ? '' : ' nor footnotes';
  return `This document has no reference list${notes}, and no other record of the same work in the workspace has one.`;
}

const targetOf = ({ uri, reference }: FoundReference): Target => ({
  uri,
  start: reference.start,
  end: reference.end,
  label: reference.label ?? '',
});
