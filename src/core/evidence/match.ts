import type { CslItem } from '../bibliography/csl.ts';
import { peopleIn, sharedPeople, type People } from './people.ts';
import { doiKey, type WorkRecord } from './record.ts';
import { tellsApart, titleForm, titleLikeness, type Likeness, type TitleForm } from './titles.ts';

/** How sure it is that a document is the work that a reference describes. */
export type Confidence = 'certain' | 'likely' | 'possible';
export const confidences: readonly Confidence[] = ['possible', 'likely', 'certain'];

/** A reference, ready to be compared with documents. */
export interface WorkQuery {
  readonly doi: string;
  readonly titles: readonly TitleForm[];
  /** The book in which a chapter stands. */
  readonly containers: readonly TitleForm[];
  readonly people: People;
  readonly year: number | undefined;
  /** The entry as it is printed, for where its parts were not made out. */
  readonly printed: TitleForm | null;
}

/** That a document may be the work, and what speaks for and against it, as parts of sentences. */
export interface WorkMatch {
  readonly confidence: Confidence;
  readonly why: readonly string[];
  /** Comparable between documents for one query: above 1 a level of confidence each. */
  readonly rank: number;
}

/** In letters: two works hardly share a title this long. */
const unmistakable = 30;

/** `printed` is the whole entry, where it is known. */
export function workQuery(csl: CslItem, printed = ''): WorkQuery {
  const doi = csl.DOI ?? (/doi\.org\/(10\..+)$/iu.exec(csl.URL ?? '')?.[1] || '');
  const chapter = csl.type === 'chapter' || csl.type === 'entry-encyclopedia';
  return {
    doi: doi === '' ? '' : doiKey(doi),
    titles: [csl.title, csl['original-title'], csl['title-short']].flatMap((t) => titlePrints(t ?? '')).map(titleForm),
    containers: chapter ? titlePrints(csl['container-title'] ?? '').map(titleForm) : [],
    people: peopleIn(csl),
    year: csl.issued?.['date-parts'][0]?.[0],
    printed: printed === '' ? null : titleForm(printed),
  };
}

/** A title, and its parts where a translation follows in brackets. */
function titlePrints(title: string): string[] {
  if (title === '') return [];
  const bracketed = /^([^[\]()（）]+)[[(（]([^[\]()（）]+)[\])）]\s*$/u.exec(title);
  const parts = bracketed ? [bracketed[1]!, bracketed[2]!].filter((part) => tellsApart(titleForm(part).key)) : [];
  return [title, ...parts];
}

/** Compares a reference with what a document says of itself; `null` where nothing says that they are one work. */
export function matchWork(query: WorkQuery, record: WorkRecord): WorkMatch | null {
  const like = best(query.titles, record.titles);
  const people = sharedPeople(query.people, record.people);
  const years = yearsApart(query.year, record.year);
  const why = [...(like ? [like.how] : []), ...(people ? ['same author'] : []), ...(years === 0 ? ['same year'] : [])];
  if (query.doi !== '' && query.doi === record.doi) return grade('certain', ['same DOI', ...why], like?.score ?? 0, 1);
  if (!like) return chapterMatch(query, record) ?? printedMatch(query, record);
  const confidence = judge(like, people, years);
  if (!confidence) return null;
  const otherDoi = query.doi !== '' && record.doi !== '';
  if (otherDoi && like.score < 0.97) return null;
  const support = (people ?? 0) * 0.2 + (years === 0 ? 0.1 : 0);
  const against = [
    ...(people === 0 ? ['but other authors'] : []),
    ...(years !== null && years > 1 ? [`but of ${record.year}`] : []),
    ...(otherDoi ? ['but another DOI'] : []),
  ];
  const limited = otherDoi || (record.namedByFile && confidence === 'certain') ? lowered(confidence) : confidence;
  return grade(
    limited,
    [...why, ...against, ...(record.namedByFile ? ['by the file’s name'] : [])],
    like.score,
    support,
  );
}

/** The work's own titles first; every pair of them is compared. */
function best(
  cited: readonly TitleForm[],
  printed: readonly TitleForm[],
): (Likeness & { unmistakable: boolean; short: boolean }) | null {
  let found: (Likeness & { unmistakable: boolean; short: boolean }) | null = null;
  for (const a of cited)
    for (const b of printed) {
      const like = titleLikeness(a, b);
      if (!like || (found && found.score >= like.score)) continue;
      const key = a.key.length < b.key.length ? a.key : b.key;
      found = { ...like, unmistakable: letters(key) >= unmistakable, short: !tellsApart(key) };
    }
  return found;
}

/** How sure a title makes it, with what the authors (share of them, or `null`) and the years say for and against it. */
function judge(
  like: Likeness & { unmistakable: boolean; short: boolean },
  people: number | null,
  years: number | null,
): Confidence | null {
  const agree = people !== null && people > 0;
  const differ = people === 0;
  const late = years !== null && years > 1;
  if (like.short) return like.score < 1 || differ || late ? null : agree ? 'likely' : years === 0 ? 'possible' : null;
  if (like.score >= 0.97) {
    if (differ) return like.unmistakable && !late ? 'likely' : 'possible';
    if (agree) return late ? 'likely' : 'certain';
    return late ? 'possible' : like.unmistakable || years === 0 ? 'certain' : 'likely';
  }
  if (differ) return years === 0 && like.score >= 0.93 ? 'possible' : null;
  if (agree) return late ? 'possible' : 'likely';
  return late ? null : years === 0 && like.score >= 0.9 ? 'likely' : like.score >= 0.85 ? 'possible' : null;
}

/** The book in which a cited chapter stands holds the chapter too. */
function chapterMatch(query: WorkQuery, record: WorkRecord): WorkMatch | null {
  const like = best(query.containers, record.titles);
  if (!like || like.score < 0.93 || like.short) return null;
  const years = yearsApart(query.year, record.year);
  return grade(
    years !== null && years > 1 ? 'possible' : 'likely',
    ['the book in which it stands'],
    like.score - 0.5,
    0,
  );
}

/** The title of a document may stand in an entry whose own was cut wrongly. */
function printedMatch({ printed, titles, year }: WorkQuery, record: WorkRecord): WorkMatch | null {
  const title = printed && record.titles.find((t) => tellsApart(t.key) && printed.key.includes(t.key));
  if (!printed || !title || record.namedByFile) return null;
  // In the middle of a longer title it is only what that is about.
  if (titles.some((t) => t.key.indexOf(title.key) > 0)) return null;
  const words = new Set(printed.words);
  const named = record.people.each.some((person) => [...person].some((key) => words.has(key)));
  const dated = record.year !== undefined && printed.figures.split(' ').includes(String(record.year));
  if (!dated && (yearsApart(year, record.year) ?? 0) > 1) return null;
  const long = letters(title.key) >= unmistakable;
  if (!named && !dated && !long) return null;
  const why = ['its title stands in the entry', ...(named ? ['same author'] : []), ...(dated ? ['same year'] : [])];
  return grade(long || (named && dated) ? 'likely' : 'possible', why, 0.9, named ? 0.2 : 0);
}

const grade = (confidence: Confidence, why: readonly string[], score: number, support: number): WorkMatch => ({
  confidence,
  why,
  rank: 2 * confidences.indexOf(confidence) + score + support,
});

const lowered = (confidence: Confidence): Confidence => (confidence === 'certain' ? 'likely' : 'possible');

const yearsApart = (a: number | undefined, b: number | undefined): number | null =>
  a === undefined || b === undefined ? null : Math.abs(a - b);

const letters = (key: string): number => key.length + 2 * (key.match(/\p{Script=Han}/gu)?.length ?? 0);
