import { type Span, span } from '../../../text/span.ts';
import { type BibliographyReport, quoted } from '../report.ts';
import type { Cursor } from './cursor.ts';

/** An entry of a BibTeX file before its LaTeX is read. */
export interface RawEntry {
  /** In small letters, as fields' names are. */
  readonly type: string;
  readonly key: string;
  readonly keySpan: Span;
  readonly span: Span;
  readonly fields: ReadonlyMap<string, RawField>;
}

export interface Value {
  /** The LaTeX of the value, without its delimiters; parts that `#` joins are joined. */
  readonly text: string;
  /** The value without its delimiters; of a joined one, all its parts with theirs. */
  readonly span: Span;
  /** True where `text` is just what stands at `span`. */
  readonly literal: boolean;
  /** False where the file, or a next entry, comes before the value's end. */
  readonly closed: boolean;
}

export interface RawField extends Value {
  readonly name: string;
  readonly nameSpan: Span;
}

/** What `@string` has defined so far, by its name in small letters. */
export type Strings = Map<string, string>;

/** The value of a field or of a `@string`: parts in braces or quotes, numbers and names of strings, joined by `#`. */
export function readValue(cursor: Cursor, close: string, strings: Strings, report: BibliographyReport): Value {
  cursor.skipSpace();
  const start = cursor.at;
  let first: Value | undefined;
  let joined = '';
  do {
    cursor.skipSpace();
    const part = readPart(cursor, close, strings, report);
    joined += part.text;
    if (!part.closed) return { ...part, text: joined, literal: first === undefined && part.literal };
    if (first === undefined) first = part;
    else first = { text: joined, span: span(start, cursor.at), literal: false, closed: true };
  } while (cursor.takeAfterSpace('#'));
  return first;
}

function readPart(cursor: Cursor, close: string, strings: Strings, report: BibliographyReport): Value {
  const { text } = cursor;
  const start = cursor.at;
  const c = text[start];
  if (c === '{' || c === '"') {
    const closed = cursor.skipDelimited();
    const place = span(start + 1, closed ? cursor.at - 1 : cursor.at);
    return { text: text.slice(place.start, place.end), span: place, literal: true, closed };
  }
  const end = cursor.skipBare(close);
  const place = span(start, end);
  const bare = text.slice(start, end);
  if (/^\d*$/.test(bare)) return { text: bare, span: place, literal: true, closed: true };
  const defined = strings.get(bare.toLowerCase());
  if (defined !== undefined) return { text: defined, span: place, literal: false, closed: true };
  if (!months.has(bare.toLowerCase().slice(0, 3)))
    report.warn('undefined-string', `No @string before this defines ${quoted(bare)}: put a text into braces.`, place);
  return { text: bare, span: place, literal: true, closed: true };
}

/** Names that every style defines. */
const months = new Set(['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']);
