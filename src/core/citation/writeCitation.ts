import type { CslItem } from '../bibliography/csl.ts';
import { formatYear } from '../bibliography/format/dates.ts';
import { familyOf } from '../bibliography/format/names.ts';
import { whoWrote } from '../bibliography/format/shortReference.ts';
import type { Citation, CitationItem } from './citation.ts';
import { keyInMarkdown } from './citedKeys.ts';
import { writeLocator } from './writeLocator.ts';

/** How a draft cites, to write another citation of the kind. */
export type CitationForm =
  | { readonly kind: 'pandoc' }
  /** `command` with its backslash. */
  | { readonly kind: 'latex'; readonly command: string }
  /** A number or a label between two marks: `[3]`, `^3^`, `[^3]`; `raised` where the digits are those above the line. */
  | { readonly kind: 'marked'; readonly open: string; readonly close: string; readonly raised?: true }
  /** `comma` says whether one stands before the year. */
  | { readonly kind: 'author-date'; readonly comma: boolean };

/** A work to be cited. */
export interface WrittenItem extends Pick<CitationItem, 'key' | 'family' | 'coauthors' | 'year' | 'locator'> {
  /** The work, for a form that names its authors, where `family` and `year` do not say how it is named. */
  readonly csl?: CslItem;
  /** Words in place of a locator. */
  readonly addition?: string;
}

/** The form of a citation that is there. */
export function formOf({ style, text, items }: Citation): CitationForm {
  if (style === 'pandoc') return { kind: 'pandoc' };
  if (style === 'latex') return { kind: 'latex', command: singleCommand(/^\\[a-z]+/iu.exec(text)?.[0] ?? '\\cite') };
  if (style === 'author-date') return { kind: 'author-date', comma: hasComma(text, items) };
  if (/^[⁰¹²³⁴⁵⁶⁷⁸⁹]/u.test(text)) return { kind: 'marked', open: '', close: '', raised: true };
  const open = /^(?:<sup>)?(?:\[\^|\\?\^?\\?\[|\^|\(|（|【)?/u.exec(text)![0];
  const close = /(?:\\?\]|\^|\)|）|】)?(?:<\/sup>)?$/u.exec(text)![0];
  return { kind: 'marked', open, close };
}

/** `\parencites` cites several works, `\parencite` one. */
const singleCommand = (command: string): string => command.replace(/(?<=cite)s$/u, '');

/** Whether a comma stands between an author and a year. */
const hasComma = (text: string, items: readonly CitationItem[]): boolean =>
  items.some(({ year }) => year !== undefined && /[,，]\s*$/u.test(text.slice(0, Math.max(0, text.indexOf(year)))));

/** Writes a citation of one work, its words in `language`. */
export function writeCitation(form: CitationForm, item: WrittenItem, language: string): string {
  const { key } = item;
  const place = placeOf(item, language);
  switch (form.kind) {
    case 'pandoc':
      return `[${inPandoc(item, language)}]`;
    case 'latex':
      return `${form.command}${place === '' ? '' : `[${postnoteOf(item, language)}]`}{${key}}`;
    case 'marked':
      return `${form.open}${form.raised ? raised(key) : key}${place === '' || form.raised ? '' : `, ${place}`}${form.close}`;
    case 'author-date': {
      const inner = inAuthorDate(form, item, language);
      return /^\p{sc=Han}/u.test(inner) ? `（${inner}）` : `(${inner})`;
    }
  }
}

/** The same without brackets, to stand behind another in the brackets that are there. */
export function writeFurther(form: CitationForm, item: WrittenItem, language: string): string {
  switch (form.kind) {
    case 'pandoc':
      return inPandoc(item, language);
    case 'latex':
      return item.key;
    case 'marked':
      return [item.key, placeOf(item, language)].filter(Boolean).join(', ');
    case 'author-date':
      return inAuthorDate(form, item, language);
  }
}

const inPandoc = (item: WrittenItem, language: string): string =>
  [`@${keyInMarkdown(item.key)}`, placeOf(item, language)].filter(Boolean).join(', ');

const placeOf = ({ locator, addition = '' }: WrittenItem, language: string): string =>
  locator ? writeLocator(locator, language) : addition;

/** The place in a work as a LaTeX command has it in brackets, '' for none. Of a page the number is enough: biblatex says what it is. */
export const postnoteOf = (item: WrittenItem, language: string): string =>
  item.locator?.label === 'page' ? item.locator.value : placeOf(item, language);

function inAuthorDate({ comma }: { readonly comma: boolean }, item: WrittenItem, language: string): string {
  const who = item.family === undefined ? (item.csl ? authorsOf(item.csl, language) : item.key) : printedAuthors(item);
  const year = item.year ?? (item.csl ? formatYear(item.csl.issued) : '');
  const place = placeOf(item, language);
  if (/^\p{sc=Han}/u.test(who)) return [who, year, place].filter(Boolean).join('，');
  return [[who, year].filter(Boolean).join(comma ? ', ' : ' '), place].filter(Boolean).join(', ');
}

function printedAuthors({ family = '', coauthors = [] }: WrittenItem): string {
  const others = coauthors.filter((name) => !/^et\.?\s?al\.?$/iu.test(name));
  if (others.length < coauthors.length) return `${[family, ...others].join(', ')} et al.`;
  return others.length === 0 ? family : `${[family, ...others.slice(0, -1)].join(', ')} & ${others.at(-1)!}`;
}

/** A Chinese or a Russian text has words of its own for `et al.` and for `and`. */
function authorsOf(csl: CslItem, language: string): string {
  const primary = language.split('-')[0];
  const [first, second, third] = csl.author ?? [];
  if (first && second && primary === 'ru') return third ? `${familyOf(first)} и др.` : `${familyOf(first)}, ${familyOf(second)}`; // prettier-ignore
  if (first && second && primary === 'zh') return third ? `${wholeName(first)}等` : `${wholeName(first)}、${wholeName(second)}`; // prettier-ignore
  return first && primary === 'zh' ? wholeName(first) : whoWrote(csl);
}

/** A Chinese author is named in full. */
const wholeName = (name: NonNullable<CslItem['author']>[number]): string =>
  /^\p{sc=Han}/u.test(name.family ?? '') ? `${name.family!}${name.given ?? ''}` : familyOf(name);

const raised = (key: string): string => key.replace(/\d/gu, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!);
