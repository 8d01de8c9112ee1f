import type { CslDate } from '../csl.ts';

/** How a style writes a day: `May 3, 2021`, `3 May 2021`, `2021 May 3`, `2021, May 3`, `03.05.2021`, `2021-05-03`. */
export type DateForm = 'month day, year' | 'day month year' | 'year month day' | 'year, month day' | 'dotted' | 'iso';

/** The year alone, or the words of a date that has none. */
export function formatYear(date: CslDate | undefined): string {
  const [first, last] = date?.['date-parts'] ?? [];
  const year = first?.[0];
  if (year === undefined) return date?.literal ?? '';
  const end = last?.[0];
  return `${written(year)}${end === undefined || end === year ? '' : `–${written(end)}`}`;
}

/** A date as far as it is given: a year, a month of a year, or a day. */
export function formatDate(date: CslDate | undefined, form: DateForm, language: string): string {
  const [year, month, day] = date?.['date-parts'][0] ?? [];
  if (year === undefined || month === undefined || month < 1 || month > 12) return formatYear(date);
  const y = written(year);
  if (form === 'iso') return [y, two(month), ...(day === undefined ? [] : [two(day)])].join('-');
  if (form === 'dotted') return [...(day === undefined ? [] : [two(day)]), two(month), y].join('.');
  const primary = language.split('-')[0]!.toLowerCase();
  if (primary === 'zh') return `${y}年${month}月${day === undefined ? '' : `${day}日`}`;
  const name = monthName(month, day !== undefined, primary);
  const number = day === undefined ? '' : primary === 'de' ? `${day}.` : `${day}`;
  const of = primary === 'es' ? ' de ' : ' ';
  const english = primary === 'en';
  if (form === 'year, month day') return english ? `${y}, ${together(name, number)}` : `${y}, ${together(number, name, of)}`; // prettier-ignore
  if (form === 'year month day') return together(y, name, ' ', number);
  if (form === 'month day, year' && english) return day === undefined ? `${name} ${y}` : `${name} ${number}, ${y}`;
  return `${together(number, name, of)}${of}${y}`;
}

const together = (first: string, second: string, by = ' ', third = ''): string =>
  [[first, second].filter(Boolean).join(by), third].filter(Boolean).join(' ');

/** Years before our era are negative. */
const written = (year: number): string => (year < 0 ? `${-year} BCE` : String(year));

const two = (n: number): string => String(n).padStart(2, '0');

/** A month's name as it stands beside a day, or alone: in Russian they differ. */
function monthName(month: number, withDay: boolean, language: string): string {
  const tag = /^(?:en|de|ru|fr|es)$/u.test(language) ? language : 'en';
  const options: Intl.DateTimeFormatOptions = {
    month: 'long',
    timeZone: 'UTC',
    ...(withDay ? { day: 'numeric' } : {}),
  };
  const parts = new Intl.DateTimeFormat(tag, options).formatToParts(Date.UTC(2000, month - 1, 15));
  return parts.find(({ type }) => type === 'month')?.value ?? '';
}
