import type { CslItem } from './csl.ts';
import type { BibliographyEntry, CheckedVariable } from './formats/entry.ts';
import { isDoi, isIsbn, isIssn } from './identifiers.ts';

/** A value of an entry that cannot be right, as a sentence, and the variable that has it. */
export interface Fault {
  readonly variable: CheckedVariable;
  readonly message: string;
}

/** What of an entry is impossible, whoever wrote it. `thisYear` is the year in which we live: the next may be printed ahead. */
export function impossibleIn(csl: CslItem, thisYear: number): Fault[] {
  const faults: Fault[] = [];
  const found = (variable: CheckedVariable, message: string | null): void => {
    if (message !== null) faults.push({ variable, message });
  };
  found('issued', wrongDate(csl, thisYear));
  found('page', wrongPages(csl));
  const { DOI, ISBN, ISSN } = csl;
  if (DOI && !isDoi(DOI)) found('DOI', `“${short(DOI)}” is no DOI: a DOI is written 10.…/….`);
  const isbn = printedNumbers(ISBN).find((number) => !isIsbn(number));
  if (isbn !== undefined) found('ISBN', `${isbn} is no ISBN: its digits do not fit its check digit.`);
  const issn = printedNumbers(ISSN).find((number) => !isIssn(number));
  if (issn !== undefined) found('ISSN', `${issn} is no ISSN: its digits do not fit its check digit.`);
  return faults;
}

function wrongDate({ issued }: CslItem, thisYear: number): string | null {
  const [first, last] = (issued?.['date-parts'] ?? []).map(([year]) => year);
  if (first === undefined) return null;
  if (first === 0) return 'There is no year 0.';
  if (first > thisYear + 1) return `The year ${first} is yet to come.`;
  return last !== undefined && last < first
    ? `The year ${last} comes before ${first}, with which the time begins.`
    : null;
}

/** `60-3` is short for 60 to 63, so a last page that is written with fewer digits is none before the first. */
function wrongPages({ page = '' }: CslItem): string | null {
  for (const [, first, last] of page.matchAll(
    /(?<![\p{L}\p{N}.:-])(\d{1,9})\p{Pd}(\d{1,9})(?![\p{L}\p{N}.:]|\p{Pd})/gu,
  )) {
    if (last!.length >= first!.length && Number(last) < Number(first))
      return `Page ${last} comes before page ${first}, the first one.`;
  }
  return null;
}

/** The numbers of a field that may hold several, or words beside them: `978-… (cloth)`. */
const printedNumbers = (field = ''): string[] =>
  field.match(/(?<![\p{L}\p{N}])\d(?:[\d\p{Pd} ]{5,20})[\dXx](?![\p{L}\p{N}])/gu) ?? [];

/** What an entry must name to be found, by its type, in words; empty where nothing is missing. */
export function missingIn({ csl, authorless }: Pick<BibliographyEntry, 'csl' | 'authorless'>): string[] {
  const { type } = csl;
  const missing: string[] = [];
  if (!untitled.has(type) && !csl.title && !csl['reviewed-title'] && !csl['title-short']) missing.push('title');
  if (authored.has(type) && !authorless && !hasMaker(csl)) missing.push('author');
  if (
    within[type] !== undefined &&
    !csl['container-title'] &&
    !csl['container-title-short'] &&
    !csl['event-title'] &&
    !isPartOfItself(csl)
  )
    // prettier-ignore
    missing.push(within[type]);
  if (dated.has(type) && !csl.issued && !csl.status && !csl['original-date'] && !csl['event-date'] && !csl.submitted)
    missing.push('year');
  return missing;
}

const untitled = new Set(['personal_communication', 'interview', 'review', 'review-book', 'entry', 'collection']);
const authored = new Set(['article-journal', 'book', 'chapter', 'paper-conference', 'thesis', 'report', 'manuscript']);
const dated = new Set(['article-journal', 'article-magazine', 'article-newspaper', 'book', 'chapter', 'paper-conference', 'thesis', 'report']); // prettier-ignore
/** What a part stands in. */
const within: Readonly<Record<string, string>> = {
  'article-journal': 'journal',
  'article-magazine': 'magazine',
  'article-newspaper': 'newspaper',
  chapter: 'book',
  'paper-conference': 'proceedings',
};

/** Whoever is responsible; a report is its institution's where it names nobody. */
const hasMaker = (csl: CslItem): boolean =>
  [csl.author, csl.editor, csl.translator, csl.compiler, csl.director, csl.contributor, csl['collection-editor'], csl['container-author']].some((names) => (names?.length ?? 0) > 0) || // prettier-ignore
  (csl.type === 'report' && (csl.publisher ?? csl.authority ?? '') !== '');

/** BibTeX's `inbook` gives the book's own title, and says which part of it is meant. */
const isPartOfItself = (csl: CslItem): boolean =>
  csl.type === 'chapter' && csl.publisher !== undefined && (csl['chapter-number'] ?? csl.page) !== undefined;

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
