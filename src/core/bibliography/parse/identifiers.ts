import { PLACEHOLDER } from './tokens.ts';

/** What an entry prints of itself in a form of its own, and the entry with a placeholder for each. */
export interface Identifiers {
  readonly DOI?: string;
  readonly URL?: string;
  readonly ISBN?: string;
  readonly rest: string;
}

/** An address, and what a line's end may have split off it: a piece that itself looks like part of a path. */
const URL_PATTERN =
  /<?\b(?:https?:\s?\/\/|ftp:\/\/|www\.)[^\s<>"“”«»]{1,2000}(?:(?<=[/\-_=&?%.])\s(?=[^\s,;()]{0,200}[/_=]|[^\s,;()]{0,200}\.(?:html?|pdf|php|aspx?|jsp)\b)[^\s<>"“”«»]{1,500}){0,6}>?/gi;
const DOI_PATTERN = /(?:\bdoi\s?[:.]?\s?)?\b10\.\d{4,9}\/[^\s<>"“”«»]{1,500}/gi;
const ISBN_PATTERN = /\bISBN(?:-1[03])?:?\s?((?:97[89][-\s]?)?\d[\d\s-]{7,14}[\dXx])/g;

/** Takes DOI, address and ISBN out of an entry, so that their digits and stops are not read as anything else. */
export function takeIdentifiers(text: string): Identifiers {
  let DOI: string | undefined;
  let URL: string | undefined;
  let ISBN: string | undefined;
  const rest = text
    .replace(URL_PATTERN, (found: string) => {
      const url = trimmed(found);
      const clean = url.replace(/\s/g, '');
      URL ??= clean;
      DOI ??= /\b(?:doi\.org|doi)\/(10\.\d{4,9}\/\S+)/i.exec(clean)?.[1];
      return ` ${PLACEHOLDER.url}${tailOf(found, url)}`;
    })
    .replace(DOI_PATTERN, (found: string) => {
      const doi = trimmed(found.slice(found.indexOf('10.')));
      DOI ??= doi;
      return ` ${PLACEHOLDER.doi}${tailOf(found, doi)}`;
    })
    .replace(ISBN_PATTERN, (_, isbn: string) => {
      ISBN ??= isbn.replace(/\s/g, '-');
      return ` ${PLACEHOLDER.isbn}`;
    });
  return {
    ...(DOI !== undefined && { DOI }),
    ...(URL !== undefined && { URL }),
    ...(ISBN !== undefined && { ISBN }),
    rest: rest.replace(/\s+/g, ' ').trim(),
  };
}

/** What was found after the identifier itself: the stop of the sentence, a bracket that it does not open. */
const tailOf = (found: string, kept: string): string =>
  found.slice(found.indexOf(kept) + kept.length).replace(/^>/, '');

/** An address as meant: without the stop of the sentence and without a bracket that it does not open. */
function trimmed(found: string): string {
  let url = found.replace(/^<|>$/g, '').replace(/[.,;:!?'’]{1,9}$/, '');
  while (/[)\]]$/.test(url) && opens(url) < 0) url = url.slice(0, -1).replace(/[.,;]{1,9}$/, '');
  return url.replace(/\\(?=[_*~])/g, '');
}

/** How many brackets an address opens more than it closes. */
function opens(url: string): number {
  let count = 0;
  for (const c of url) count += c === '(' || c === '[' ? 1 : c === ')' || c === ']' ? -1 : 0;
  return count;
}
