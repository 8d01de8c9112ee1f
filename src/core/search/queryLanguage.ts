import type { Span } from '../text/span.ts';

/** A part of a query as it was written; the span is that of the query. */
export type QueryPart =
  | (Span & {
      readonly kind: 'words';
      readonly text: string;
      /** `word*`: whatever begins so. */
      readonly prefix?: boolean;
      /** `word~2`: up to so many errors. */
      readonly errors?: number;
    })
  | (Span & { readonly kind: 'phrase'; readonly text: string })
  | (Span & { readonly kind: 'or' })
  | (Span & { readonly kind: 'near'; readonly distance: number })
  | (Span & { readonly kind: 'without'; readonly part: QueryPart })
  | (Span & { readonly kind: 'field'; readonly field: Field; readonly value: string });

/** What a query may ask of the document that a passage stands in. */
export const fields = ['title', 'author', 'year', 'in', 'lang', 'kind', 'cites', 'concept', 'tag'] as const;
export type Field = (typeof fields)[number];

/** Something in a query that is not as it was probably meant. The query is answered all the same. */
export interface QueryProblem extends Span {
  readonly message: string;
}

/** The words in which two parts may stand apart where `NEAR` does not say. */
const nearDistance = 10;
const mostErrors = 3;
const quotes: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“”', '«': '»', '「': '」', '『': '』' };

/**
 * Reads the query language: words, `"phrases"`, `-without`, `OR`, `word~2`, `prefix*`, `NEAR/5`, and `title:` `author:`
 * `year:2015..2022` `in:folder/` `lang:` `kind:pdf` `cites:@key` `concept:` `tag:`. Whatever is none of these is plain words.
 */
export function parseQuery(query: string): {
  readonly parts: readonly QueryPart[];
  readonly problems: readonly QueryProblem[];
} {
  const problems: QueryProblem[] = [];
  const parts: QueryPart[] = [];
  for (let at = 0; at < query.length;) {
    if (/\s/.test(query[at]!)) {
      at++;
      continue;
    }
    const part = partAt(query, at, problems);
    parts.push(part);
    at = part.end;
  }
  return { parts: parts.filter((part, i) => isMeant(part, parts, i, problems)), problems };
}

function partAt(query: string, start: number, problems: QueryProblem[]): QueryPart {
  if (query[start] === '-' && /[^\s-]/.test(query[start + 1] ?? ' ') && /^$|\s/.test(query[start - 1] ?? '')) {
    const part = partAt(query, start + 1, problems);
    if (part.kind !== 'or' && part.kind !== 'near') return { kind: 'without', part, start, end: part.end };
  }
  const closing = quotes[query[start]!];
  if (closing !== undefined) return quotedAt(query, start, closing, problems);
  const field = /^([a-z]{2,10}):(?=\S)/.exec(query.slice(start, start + 12))?.[1];
  if (field !== undefined && (fields as readonly string[]).includes(field))
    return fieldAt(query, start, field as Field, problems);
  return wordAt(query, start, problems);
}

function quotedAt(query: string, start: number, closing: string, problems: QueryProblem[]): QueryPart {
  let end = start + 1;
  while (end < query.length && !closing.includes(query[end]!)) end++;
  const text = query.slice(start + 1, end);
  if (end === query.length)
    problems.push({
      start,
      end,
      message: `The quotation mark is not closed: the phrase goes on to the end of the query.`,
    });
  return { kind: 'phrase', text, start, end: Math.min(query.length, end + 1) };
}

function fieldAt(query: string, start: number, field: Field, problems: QueryProblem[]): QueryPart {
  const from = start + field.length + 1;
  const closing = quotes[query[from]!];
  if (closing !== undefined) {
    const { end } = quotedAt(query, from, closing, problems);
    const closed = closing.includes(query[end - 1]!) && end - 1 > from;
    return { kind: 'field', field, value: query.slice(from + 1, closed ? end - 1 : end), start, end };
  }
  const end = wordEnd(query, from);
  const value = query.slice(from, end);
  if (field === 'year' && !yearRange(value))
    problems.push({
      start: from,
      end,
      message: `“${value}” is no year: write year:2020, year:2015..2022, year:2015.. or year:..2022.`,
    });
  return { kind: 'field', field, value, start, end };
}

function wordAt(query: string, start: number, problems: QueryProblem[]): QueryPart {
  const end = wordEnd(query, start);
  const text = query.slice(start, end);
  if (text === 'OR' || text === '|') return { kind: 'or', start, end };
  const near = /^NEAR(?:\/(\d{1,3}))?$/.exec(text);
  if (near) return { kind: 'near', distance: near[1] === undefined ? nearDistance : Number(near[1]), start, end };
  const tolerant = /^(.*[\p{L}\p{N}])~(\d?)$/u.exec(text);
  if (tolerant) {
    const errors = tolerant[2] === '' ? 2 : Number(tolerant[2]);
    if (errors > mostErrors)
      problems.push({
        start,
        end,
        message: `At most ${mostErrors} errors are allowed in a word: “${text}” is read as ${tolerant[1]}~${mostErrors}.`,
      });
    return { kind: 'words', text: tolerant[1]!, errors: Math.min(errors, mostErrors), start, end };
  }
  if (/[\p{L}\p{N}]\*$/u.test(text)) return { kind: 'words', text: text.slice(0, -1), prefix: true, start, end };
  return { kind: 'words', text, start, end };
}

/** The end of a word: white space, or a quotation mark that opens. */
function wordEnd(query: string, start: number): number {
  let end = start;
  while (
    end < query.length &&
    !/\s/.test(query[end]!) &&
    !(end > start && quotes[query[end]!] !== undefined && query[end] !== '“')
  )
    end++;
  return end;
}

/** Whether an operator has what it stands between; where it has not, it is taken for the word that it looks like. */
function isMeant(part: QueryPart, parts: readonly QueryPart[], i: number, problems: QueryProblem[]): boolean {
  if (part.kind !== 'or' && part.kind !== 'near') return true;
  const operand = (other: QueryPart | undefined) => other?.kind === 'words' || other?.kind === 'phrase';
  if (operand(parts[i - 1]) && operand(parts[i + 1])) return true;
  const name = part.kind === 'or' ? 'OR' : 'NEAR';
  const { start, end } = part;
  problems.push({ start, end, message: `${name} stands between two words or phrases; here it is left out.` });
  return false;
}

/** The years that `2020`, `2015..2022`, `2015..` or `..2022` mean, both ends included; `null` where it is none of these. */
export function yearRange(value: string): { readonly from: number; readonly to: number } | null {
  const found = /^(\d{4})?(\.\.)?(\d{4})?$/.exec(value);
  if (!found || value === '' || value === '..') return null;
  const [, first, dots, last] = found;
  if (dots === undefined) return last === undefined ? { from: Number(first), to: Number(first) } : null;
  return { from: first === undefined ? -Infinity : Number(first), to: last === undefined ? Infinity : Number(last) };
}
