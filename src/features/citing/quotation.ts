import { citationsOf } from '../../core/citation/citations.ts';
import type { Document, Format } from '../../core/document/document.ts';
import { overlaps, type Span } from '../../core/text/span.ts';

/** The quotation marks of a language, and those of a quotation within one. Spaces in them are part of the marks. */
interface Marks {
  readonly outer: readonly [string, string];
  readonly inner: readonly [string, string];
}
const english: Marks = { outer: ['“', '”'], inner: ['‘', '’'] };
const french: Marks = { outer: ['«\u00a0', '\u00a0»'], inner: ['“', '”'] };
const angular: Marks = { outer: ['«', '»'], inner: ['„', '“'] };
const southern: Marks = { outer: ['«', '»'], inner: ['“', '”'] };
const cornered: Marks = { outer: ['「', '」'], inner: ['『', '』'] };
const marks: Readonly<Record<string, Marks>> = {
  de: { outer: ['„', '“'], inner: ['‚', '‘'] },
  ru: angular,
  uk: angular,
  fr: french,
  es: southern,
  it: southern,
  pt: southern,
  pl: { outer: ['„', '”'], inner: ['«', '»'] },
  ja: cornered,
};

/** Styles of citing that point to a list of their own document: in another they would point astray. */
const pointing: ReadonlySet<string> = new Set(['numeric', 'superscript', 'footnote', 'label']);

/** What stands in a span of a document's reading, on one line, without the marks that point to the document's own list. */
export function wordsOf(document: Document, of: Span): string {
  const { reading } = document;
  let text = '';
  let from = of.start;
  for (const citation of citationsOf(document)) {
    if (!pointing.has(citation.style)) continue;
    const mark = reading.toReading(citation);
    if (!mark || !overlaps(mark, of) || mark.start < from) continue;
    text += reading.text.slice(from, mark.start).trimEnd();
    from = mark.end;
  }
  return (text + reading.text.slice(from, Math.max(from, of.end))).replace(/\s+/gu, ' ').trim();
}

/**
 * A text in the quotation marks of a draft's language, quotations in it in those for a quotation within. What the draft's
 * format would take for markup is made plain.
 */
export function quoted(text: string, language: string, format: Format): string {
  const { outer, inner } = marks[language.split('-')[0]!.toLowerCase()] ?? english;
  const within = text.replace(
    /[“„«]([^“”„«»"]*)[“”»]|"([^“”„«»"]*)"/gu,
    (_, one: string | undefined, other: string | undefined) => inner[0] + (one ?? other ?? '').trim() + inner[1],
  );
  return outer[0] + escapedFor(within, format) + outer[1];
}

const latex: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

/** `text` so that a draft of the format shows exactly these characters. */
function escapedFor(text: string, format: Format): string {
  if (format === 'latex') return text.replace(/[\\{}$&#%_^~]/gu, (c) => latex[c] ?? `\\${c}`);
  if (format === 'plaintext') return text;
  return text
    .replace(/[\\`*[\]<$~^]/gu, '\\$&')
    .replace(/(?<![\p{L}\p{N}])[_@]|_(?![\p{L}\p{N}])/gu, '\\$&')
    .replace(/&(?=[#\w]{1,30};)/gu, '\\$&');
}
