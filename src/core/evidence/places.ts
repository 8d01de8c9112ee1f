import type { CslItem } from '../bibliography/csl.ts';
import type { Locator } from '../citation/citation.ts';
import { locatorAt, locatorLabelAt } from '../citation/locators.ts';
import type { Document } from '../document/document.ts';
import { contains, type Span } from '../text/span.ts';
import { isWithin, numberPages, pageRanges, type NumberedPages } from './pageNumbers.ts';

/** Where in a source a locator points. */
export interface Place {
  /** Spans of the source; empty where it has no such place. */
  readonly spans: readonly Span[];
  /** How it was found, or why it was not: a sentence. */
  readonly why: string;
}

/** The part of a source that a locator names; `null` where there is no locator, or one that names no part of a text. */
export function placeOf(source: Document, locator: Locator | undefined, pages: NumberedPages): Place | null {
  if (!locator) return null;
  return locator.label === 'page' ? pagePlace(source, locator.value, pages) : sectionPlace(source, locator);
}

/** The pages of a source, called as the work's reference says where they print no numbers; those of a file are counted. */
export function pagesOfSource(source: Document, csl: CslItem): NumberedPages {
  const first = /^\d{1,6}/u.exec((csl.page ?? csl['page-first'] ?? '').trim())?.[0];
  return numberPages(source, first === undefined ? (source.extracted ? 1 : null) : Number(first));
}

function pagePlace(source: Document, value: string, { labels, numbering }: NumberedPages): Place {
  const ranges = pageRanges(value);
  const spans = source.pages.filter((_, i) => labels[i] !== undefined && ranges.some((r) => isWithin(labels[i]!, r)));
  if (spans.length > 0) {
    const how =
      numbering === 'counted'
        ? 'by counting the pages, as the source prints no numbers'
        : 'by the numbers that the source prints';
    return { spans: spans.map(({ start, end }) => ({ start, end })), why: `Page ${value} was found ${how}.` };
  }
  return {
    spans: [],
    why:
      numbering === 'none'
        ? `The source shows no page numbers, so page ${value} was not looked for.`
        : `The source has no page ${value}.`,
  };
}

const sectionLabels = new Set(['chapter', 'section', 'article', 'paragraph', 'part', 'appendix', 'book', 'sub-verbo']);

/** A chapter, section, article or clause: where a heading or a paragraph begins with its number. */
function sectionPlace(source: Document, { label, value }: Locator): Place | null {
  if (!sectionLabels.has(label)) return null;
  const wanted = numeralOf(value);
  if (wanted === null) return null;
  for (const { text, start, contentEnd } of source.outline) {
    if (isNumbered(text, label, wanted)) return found(label, value, { start, end: contentEnd });
  }
  const { blocks } = source;
  const at = blocks.findIndex(
    ({ kind, reading }) =>
      kind !== 'heading' &&
      isNumbered(
        source.reading.text.slice(reading.start, Math.min(reading.end, reading.start + 40)),
        label,
        wanted,
        true,
      ),
  );
  if (at < 0) return { spans: [], why: `The source has no ${label} ${value}.` };
  // It ends where the next of its kind, or a heading, begins.
  const next = blocks
    .slice(at + 1)
    .find(
      ({ kind, reading }) =>
        kind === 'heading' || labelled(source.reading.text.slice(reading.start, reading.start + 40)) === label,
    );
  return found(label, value, { start: blocks[at]!.start, end: next?.start ?? source.text.length });
}

const found = (label: string, value: string, span: Span): Place => ({
  spans: [span],
  why: `${label.charAt(0).toUpperCase()}${label.slice(1)} ${value} was found by its heading.`,
});

/** The kind of clause that a text begins with, `Article 5`, `§ 3`, `第五条`. */
const labelled = (text: string): string | undefined => locatorLabelAt(text)?.label ?? locatorAt(text)?.locator.label;

/** Whether a text begins with a clause's number, with the word for its kind or, unless `named`, by itself. */
function isNumbered(text: string, label: string, wanted: string, named = false): boolean {
  const plain = text.trim();
  const { locator } = locatorAt(plain) ?? {};
  if (locator) return locator.label === label && numeralOf(locator.value) === wanted;
  if (named) return false;
  const own = /^(\d{1,3}(?:\.\d{1,3}){0,5}|[IVXLC]{1,7}(?=[.\s]))/u.exec(plain)?.[1];
  return own !== undefined && numeralOf(own) === wanted;
}

/** A locator's first number, `3`, `2.4`, `IV` as `4`; `null` where it begins with none. */
function numeralOf(value: string): string | null {
  const plain = value.trim();
  const number = /^\d{1,4}(?:\.\d{1,4}){0,5}/u.exec(plain)?.[0];
  if (number) return number;
  const roman = /^[IVXLC]{1,8}(?![\p{L}])/iu.exec(plain)?.[0].toUpperCase();
  return roman ? String(romanNumber(roman)) : null;
}

function romanNumber(roman: string): number {
  const worth: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
  let sum = 0;
  for (let i = 0; i < roman.length; i++) {
    const own = worth[roman[i]!]!;
    sum += own < (worth[roman[i + 1] ?? ''] ?? 0) ? -own : own;
  }
  return sum;
}

/** Whether a span lies, at least by its start, in one of a place's. */
export const isAt = (spans: readonly Span[], span: Span): boolean =>
  spans.some((s) => contains(s, { start: span.start, end: span.start }) || (span.start < s.end && span.end > s.start));
