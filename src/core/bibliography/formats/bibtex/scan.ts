import { type Span, span } from '../../../text/span.ts';
import { type BibliographyReport, quoted } from '../report.ts';
import { type RawEntry, type RawField, readValue, type Strings, type Value } from './raw.ts';
import { Cursor } from './cursor.ts';

/**
 * The entries of a BibTeX file, with `@string`s put in and their LaTeX as it is written. A broken entry costs what is
 * broken of it: reading goes on with its next field, or with the next line that begins like an entry.
 */
export function scanBibtex(text: string, report: BibliographyReport): RawEntry[] {
  const cursor = new Cursor(text);
  const strings: Strings = new Map();
  const entries: RawEntry[] = [];
  for (let at = text.indexOf('@'); at >= 0 && !cursor.exhausted; at = text.indexOf('@', cursor.at)) {
    cursor.at = at + 1;
    cursor.skipSpace();
    const type = cursor.word().toLowerCase();
    if (type === '' || isGlued(text, at)) continue;
    cursor.skipSpace();
    if (type === 'comment') {
      skipComment(cursor);
      continue;
    }
    const close = cursor.open();
    if (close === '') continue;
    if (type === 'string') readString(cursor, close, strings, report);
    else if (type === 'preamble') cursor.skipGroup(close);
    else entries.push(readEntry(cursor, at, type, close, strings, report));
  }
  return entries;
}

/** `@comment{…}` is skipped whole; without a brace, or without the brace that closes it, to the end of its line. */
function skipComment(cursor: Cursor): void {
  const start = cursor.at;
  if (cursor.open() === '}' && cursor.skipGroup('}')) return;
  cursor.at = start;
  cursor.skipLine();
}

/** True where the `@` at `at` belongs to an address such as `name@example.org`. */
const isGlued = (text: string, at: number): boolean => at > 0 && /[\p{L}\p{N}._-]/u.test(text[at - 1]!);

function readString(cursor: Cursor, close: string, strings: Strings, report: BibliographyReport): void {
  cursor.skipSpace();
  const start = cursor.at;
  const name = cursor.name().toLowerCase();
  cursor.skipSpace();
  if (name === '' || !cursor.take('=')) {
    report.error(
      'syntax',
      'A @string must be of the form name = {value}.',
      span(start, Math.max(cursor.at, start + 1)),
    );
    return;
  }
  strings.set(name, readValue(cursor, close, strings, report).text);
  cursor.skipSpace();
  cursor.take(',');
  cursor.skipSpace();
  cursor.take(close);
}

function readEntry(
  cursor: Cursor,
  start: number,
  type: string,
  close: string,
  strings: Strings,
  report: BibliographyReport,
): RawEntry {
  cursor.skipSpace();
  const keySpan = readKey(cursor, start);
  const key = cursor.text.slice(keySpan.start, keySpan.end);
  if (key === '')
    report.warn('no-key', `This ${quoted(type)} has no key, so nothing can cite it.`, span(start, cursor.at));
  const fields = new Map<string, RawField>();
  const closed = readFields(cursor, close, strings, report, fields);
  if (!closed) {
    const end = Math.max(start + 1, Math.min(cursor.at, keySpan.end));
    report.error(
      'unclosed',
      `The entry ${quoted(key || type)} is never closed: a brace is missing in it.`,
      span(start, end),
    );
  }
  return { type, key, keySpan, span: span(start, trimmedEnd(cursor.text, start, cursor.at)), fields };
}

/** The key stands before the first comma; what has an equals sign there has no key. */
function readKey(cursor: Cursor, start: number): Span {
  const from = cursor.at;
  cursor.skipKey();
  const end = trimmedEnd(cursor.text, from, cursor.at);
  const after = cursor.peekAfterSpace();
  if (after === '=') {
    cursor.at = from;
    return span(start, start);
  }
  return end > from ? span(from, end) : span(start, start);
}

/** Reads `name = value` pairs into `fields`, up to and with `close`; false where the entry breaks off before. */
function readFields(
  cursor: Cursor,
  close: string,
  strings: Strings,
  report: BibliographyReport,
  fields: Map<string, RawField>,
): boolean {
  for (;;) {
    cursor.skipSpaceAndComments();
    if (cursor.atEnd) return false;
    if (cursor.take(close)) return true;
    if (cursor.take(',')) continue;
    if (cursor.atEntry()) return false;
    const at = cursor.at;
    const name = cursor.name().toLowerCase();
    const nameEnd = cursor.at;
    cursor.skipSpaceAndComments();
    if (name === '' || !cursor.take('=')) {
      if (name === '') cursor.at++;
      cursor.skipToField(close);
      const place = span(at, Math.max(at + 1, trimmedEnd(cursor.text, at, Math.min(cursor.at, at + 80))));
      report.error(
        'syntax',
        `Here a field was expected, as in title = {…}, but this is ${quoted(cursor.text.slice(at, cursor.at))}.`,
        place,
      );
      continue;
    }
    const value: Value = readValue(cursor, close, strings, report);
    // As BibTeX does, the first of two fields of one name counts.
    if (!fields.has(name)) fields.set(name, { name, nameSpan: span(at, nameEnd), ...value });
    else
      report.warn(
        'duplicate-field',
        `The field ${quoted(name)} stands here twice: the first counts.`,
        span(at, nameEnd),
      );
    if (!value.closed) return false;
  }
}

function trimmedEnd(text: string, start: number, end: number): number {
  while (end > start && text.charCodeAt(end - 1) <= 0x20) end--;
  return end;
}
