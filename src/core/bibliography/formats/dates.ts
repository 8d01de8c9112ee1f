import type { CslDate } from '../csl.ts';

/**
 * A date in biblatex's form, which is that of ISO 8601-2: `2004-05`, `1997/1999-02-03`, `1723~`, `2001-21` (spring),
 * `199X`. Undefined where it is none; words are kept.
 */
export function readDate(field: string): CslDate | undefined {
  const text = field.trim().replace(/[–—]/g, '-');
  if (text === '') return undefined;
  const ends = text.split(/\/|--/).map((end) => readDay(end.trim()));
  const [first, second] = ends;
  if (!first) return { 'date-parts': [], literal: text };
  const circa = ends.some((end) => end?.circa);
  const parts = second && second.parts.length > 0 ? [first.parts, second.parts] : [first.parts];
  return {
    'date-parts': parts.filter((part) => part.length > 0),
    ...(first.season && { season: first.season }),
    ...(circa && { circa }),
  };
}

/** A date in fields of their own. The month may be a number, a name or a range; words in place of a year are kept. */
export function dateOfParts(yearField: string, monthField = '', dayField = ''): CslDate | undefined {
  const yearText = yearField.trim();
  if (yearText === '') return undefined;
  const years = /^(\D{0,12}?)(-?\d{1,4})(?:\s*[-–—/]+\s*(\d{2,4}))?[^\d]{0,40}$/.exec(yearText);
  if (!years) return readDate(yearText.replace(/^.*?\b(\d{4})\b.*$/, '$1'));
  const year = Number(years[2]);
  const circa = /^\s*(?:c|ca|circa|um|около|约)?[.\s]*$/i.test(years[1]!) && years[1]!.trim() !== '';
  const months = monthField.split(/[-–—/]|\band\b/).map(monthNumber);
  const day = /\d{1,2}/.exec(dayField)?.[0] ?? dayIn(monthField);
  const first = [year, ...(months[0] ? [months[0], ...(day ? [Number(day)] : [])] : [])];
  const end = years[3]
    ? years[3].length < 4
      ? Number(`${years[2]!.slice(0, -years[3].length)}${years[3]}`)
      : Number(years[3])
    : 0;
  const second = end > year ? [end] : months[0] && months[1] && months[1] > months[0] ? [year, months[1]] : [];
  return { 'date-parts': second.length > 0 ? [first, second] : [first], ...(circa && { circa }) };
}

function readDay(text: string): { parts: number[]; season?: number; circa?: boolean } | undefined {
  if (text === '' || text === '..' || /^(?:open|unknown)$/.test(text)) return { parts: [] };
  const found =
    /^(-?\d{1,4}|\d{2,3}[Xu]{1,2})(?:-(\d{1,2}|[Xu]{2})(?:-(\d{1,2}|[Xu]{2}))?)?(?:T[\d:.+Z-]*)?\s*([~?%]{0,2})$/.exec(
      text,
    );
  if (!found) return undefined;
  const [, yearText, monthText = '', dayText = '', doubt] = found;
  const counted = Number(yearText!.replace(/[Xu]/g, '0'));
  // ISO 8601 counts a year 0, and so the years before it one less than everybody else.
  const year = counted < 0 ? counted - 1 : counted;
  const month = Number(monthText) || 0;
  const circa = doubt === '' ? {} : { circa: true };
  if (month >= 21 && month <= 24) return { parts: [year], season: month - 20, ...circa };
  if (month < 1 || month > 12) return { parts: [year], ...circa };
  const day = Number(dayText) || 0;
  return { parts: day >= 1 && day <= 31 ? [year, month, day] : [year, month], ...circa };
}

/** `jan`, `January`, `Jan.`, `1`, `01`, `12 March`. */
function monthNumber(text: string): number {
  const word = /\p{L}{3,}/u.exec(text)?.[0].toLowerCase();
  if (word === undefined) {
    const number = Number(/\d{1,2}/.exec(text)?.[0] ?? 0);
    return number >= 1 && number <= 12 ? number : 0;
  }
  return monthNames.findIndex((names) => names.some((name) => word.startsWith(name))) + 1;
}

/** The day that some write into the month: `12 March`, `mar # "~12"`. */
function dayIn(month: string): string | undefined {
  return /\p{L}/u.test(month) ? /\d{1,2}/.exec(month)?.[0] : undefined;
}

/** How the months' names begin in English, German, French, Spanish and Italian. */
const monthNames = [
  ['jan', 'jän', 'ene', 'gen'],
  ['feb', 'fév', 'fev'],
  ['mar', 'mär', 'mrz'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai', 'mag'],
  ['jun', 'juin', 'giu'],
  ['jul', 'juil', 'lug'],
  ['aug', 'aoû', 'ago'],
  ['sep', 'set'],
  ['oct', 'okt', 'ott'],
  ['nov'],
  ['dec', 'dez', 'déc', 'dic'],
];

/** A date as people and programs print it: `2014/06/01`, `2014 Jun 1`, `1 June 2014`, `June 2014`, `2014-06`. */
export function readPrintedDate(printed: string): CslDate | undefined {
  const text = printed.trim();
  const numbers = /^(\d{4})(?:[/.-](\d{0,2}))?(?:[/.-](\d{0,2}))?(?:\D.*)?$/.exec(text);
  if (numbers && !/\p{L}{3}/u.test(text.slice(4, 12)))
    return dateOfParts(numbers[1]!, numbers[2] ?? '', numbers[3] ?? '');
  const year = /(?:^|\D)(\d{4})(?!\d)/.exec(text)?.[1];
  if (year === undefined) return text === '' ? undefined : { 'date-parts': [], literal: text };
  const month = text.split(/[^\p{L}.]+/u).find((word) => monthNumber(word) > 0 && /\p{L}{3}/u.test(word)) ?? '';
  const day = month === '' ? '' : (/(?:^|\D)(\d{1,2})(?!\d)/.exec(text)?.[1] ?? '');
  return dateOfParts(year, month, day);
}
