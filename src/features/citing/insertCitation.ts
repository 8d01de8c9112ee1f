import type { Citation, Locator } from '../../core/citation/citation.ts';
import { keyInMarkdown } from '../../core/citation/citedKeys.ts';
import { locatorAt } from '../../core/citation/locators.ts';
import {
  postnoteOf,
  writeCitation,
  writeFurther,
  type CitationForm,
  type WrittenItem,
} from '../../core/citation/writeCitation.ts';
import { entriesByKey } from '../../core/corpus/bibliographyKeys.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { Document } from '../../core/document/document.ts';
import type { Span } from '../../core/text/span.ts';
import { citationAt } from '../citationAt.ts';
import { contextAt } from '../completion/context.ts';
import type { CitableWork } from './citableWorks.ts';
import { formFor } from './draftForm.ts';

/** A change of a text: `text` in place of the span. */
export interface Insertion extends Span {
  readonly text: string;
}

/**
 * The changes that cite a work behind each of some places of a draft, as the draft cites: in a citation that is there as
 * one more work, where a citation has been begun as its end, else as a citation of its own. `place` is what the writer
 * says of the place in the work, `p. 3`, `§ 4`, or `3` for a page.
 */
export function insertCitation(
  corpus: Corpus,
  document: Document,
  { kind, id, candidate }: CitableWork,
  places: readonly Span[],
  place = '',
): Insertion[] {
  const form = formFor(document, kind);
  const item: WrittenItem = { key: kind === 'document' ? '' : id, csl: candidate.csl, ...readPlace(place) };
  const changes = new Map<string, Insertion>();
  for (const { end } of places) {
    const change = begun(corpus, document, form, item, end) ?? further(document, form, item, end) ?? own(document, form, item, end); // prettier-ignore
    changes.set(`${change.start} ${change.end}`, change);
  }
  return [...changes.values()].sort((a, b) => a.start - b.start);
}

/**
 * The changes that put a quotation behind each of some places of a draft, and cite the work that it is taken from. A
 * quotation does not go into a citation that is there, but behind it.
 */
export function insertQuotation(
  document: Document,
  { kind, id, candidate }: CitableWork,
  places: readonly Span[],
  place: string,
  quotation: string,
): Insertion[] {
  const form = formFor(document, kind);
  const item: WrittenItem = { key: kind === 'document' ? '' : id, csl: candidate.csl, ...readPlace(place) };
  const written = writeCitation(form, item, document.language);
  const text = `${quotation}${isRaised(form) ? '' : ' '}${written}`;
  const changes = new Map<number, Insertion>();
  for (const { end } of places) {
    const around = citationAt(document, end, 'inside');
    const at = around && around.start !== end ? around.end : end;
    changes.set(at, apart(document, at, text, false));
  }
  return [...changes.values()].sort((a, b) => a.start - b.start);
}

/** What a writer says of the place in a work: a locator, the number of a page, or words that stand as they are. */
function readPlace(typed: string): { readonly locator?: Locator; readonly addition?: string } {
  const text = typed.replace(/[\s[\]{}]+/gu, ' ').trim();
  if (text === '') return {};
  const found = locatorAt(text);
  if (found?.length === text.length) return { locator: found.locator };
  if (/^[\dA-Z]?\d[\d\s,–—-]*$|^[ivxlc]+(?:\s?[–-]\s?[ivxlc]+)?$/u.test(text))
    return { locator: { label: 'page', value: text } };
  return { addition: text };
}

/** Ends what has been begun: `[@od`, `\cite{`, `[`. `null` where nothing has, or where it is a work already. */
function begun(
  corpus: Corpus,
  document: Document,
  form: CitationForm,
  item: WrittenItem,
  offset: number,
): Insertion | null {
  const { text, format, uri, language } = document;
  const context = contextAt(text, offset, format);
  if (context?.kind === 'key' && (form.kind === 'pandoc' || form.kind === 'latex')) {
    const { start } = context;
    // A cursor in the middle of a key is on all of it.
    const end = offset + /^[\p{L}\p{N}_:-]*/u.exec(text.slice(offset, offset + 100))![0].length;
    if (end > start && entriesByKey(corpus, uri, text.slice(start, end)).length > 0) return null;
    if (form.kind === 'latex') return inCommand(text, { start, end }, item, language);
    const bracketed = /\[[^[\]\n]*$/u.test(text.slice(Math.max(0, start - 300), start));
    return { start, end, text: bracketed ? writeFurther(form, item, language).slice(1) : keyInMarkdown(item.key) };
  }
  if (context?.kind !== 'number' || form.kind !== 'marked' || form.open !== '[') return null;
  if (/^\d/u.test(context.written)) return null;
  return { start: context.start, end: context.end, text: writeFurther(form, item, language) };
}

/** Ends the key in a command that has been begun; the place in the work goes into the brackets before the keys. */
function inCommand(text: string, { start, end }: Span, item: WrittenItem, language: string): Insertion {
  const note = postnoteOf(item, language);
  const open = text.lastIndexOf('{', start - 1);
  if (note === '' || open < 0) return { start, end, text: item.key };
  const [brackets, there] = /\[([^[\]\n]{0,300})\]$/u.exec(text.slice(Math.max(0, open - 302), open)) ?? ['', ''];
  const notes = [there!.trim(), note].filter(Boolean).join(', ');
  return { start: open - brackets.length, end, text: `[${notes}]${text.slice(open, start)}${item.key}` };
}

/** One more work in the citation around the place; behind it where it cannot take one. `null` where there is none. */
function further(document: Document, form: CitationForm, item: WrittenItem, offset: number): Insertion | null {
  const citation = citationAt(document, offset, 'inside');
  if (!citation || citation.start === offset) return null;
  const joint = jointIn(citation, form, item);
  if (joint === null) return own(document, form, item, citation.end);
  const at = citation.end - closingOf(citation).length;
  return { start: at, end: at, text: joint + writeFurther(form, item, document.language) };
}

const closingOf = ({ text }: Citation): string => /(?:\\?\]|[})）】^])?(?:<\/sup>)?$/u.exec(text)![0];

/** What stands between the works of a citation and one more; `null` where it takes no more of that form. */
function jointIn({ style, text }: Citation, form: CitationForm, item: WrittenItem): string | null {
  const placed = item.locator !== undefined || item.addition !== undefined;
  switch (form.kind) {
    case 'pandoc':
      return style === 'pandoc' && /^\[.*\]$/su.test(text) ? '; ' : null;
    case 'latex':
      return style === 'latex' && text.endsWith('}') && !placed ? ',' : null;
    case 'marked':
      if ((style !== 'numeric' && style !== 'superscript') || form.raised) return null;
      return /[;\p{L}]/u.test(text.replace(/^<sup>|<\/sup>$/gu, '')) || placed ? '; ' : ', ';
    case 'author-date':
      return style === 'author-date' && /^[(（]/u.test(text) ? (text.startsWith('（') ? '；' : '; ') : null;
  }
}

/** A citation of its own. */
const own = (document: Document, form: CitationForm, item: WrittenItem, offset: number): Insertion =>
  apart(document, offset, writeCitation(form, item, document.language), isRaised(form));

/** Whether citations of a form stand above the line, with no space before them. */
const isRaised = (form: CitationForm): boolean => form.kind === 'marked' && !/^[[(（【]$/u.test(form.open);

/** A text of its own at a place: a space before it unless it is to adjoin, and behind it before a word. */
function apart({ text }: Document, offset: number, written: string, adjoins: boolean): Insertion {
  const before = !adjoins && /[^\s([{（“«\p{sc=Han}]$/u.test(text.slice(Math.max(0, offset - 2), offset)) ? ' ' : '';
  const after = /^[\p{L}\p{N}]/u.test(text.slice(offset, offset + 2)) ? ' ' : '';
  return { start: offset, end: offset, text: before + written + after };
}
