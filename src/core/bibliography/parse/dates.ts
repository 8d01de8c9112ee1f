import type { CslDate } from '../csl.ts';

const MONTHS: readonly RegExp[] = [
  /^(?:jan|янв|jän|gen|ene)/,
  /^(?:feb|fév|фев)/,
  /^(?:mar|mär|mrz|мар)/,
  /^(?:apr|avr|abr|апр)/,
  /^(?:may|mai|mag|мая)/,
  /^(?:jun|juin|giu|июн)/,
  /^(?:jul|juil|lug|июл)/,
  /^(?:aug|aoû|ago|авг)/,
  /^(?:sep|set|сен)/,
  /^(?:oct|okt|ott|окт)/,
  /^(?:nov|ноя)/,
  /^(?:dec|dez|déc|dic|дек)/,
];

/** Reads a printed date: `2010` · `(April 2012)` · `19.1.1999` · `5 May 2010` · `2010-05-12`. Its year must be printed. */
export function parseDate(printed: string): CslDate | undefined {
  const numeric =
    /(?:^|\D)(\d{1,2})[./]\s?(\d{1,2})[./]\s?((?:1[4-9]|20)\d\d)(?!\d)/.exec(printed) ??
    /(?:^|\D)((?:1[4-9]|20)\d\d)-(\d{2})-(\d{2})(?!\d)/.exec(printed);
  if (numeric) {
    const [, a, b, c] = numeric.map(Number) as [number, number, number, number];
    const [year, month, day] = a > 31 ? [a, b, c] : [c, b, a];
    return { 'date-parts': [month! >= 1 && month! <= 12 && day! >= 1 && day! <= 31 ? [year!, month!, day!] : [year!]] };
  }
  const year = Number(/(?:^|\D)((?:1[4-9]|20)\d\d)(?!\d)/.exec(printed)?.[1] ?? NaN);
  if (Number.isNaN(year)) return undefined;
  const words = printed.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  const months = words.map((word) => MONTHS.findIndex((month) => month.test(word)) + 1).filter((month) => month > 0);
  if (months.length !== 1) return { 'date-parts': [[year]] };
  const day = Number(/(?:^|\D)([12]?\d|3[01])(?=\.?\s?\p{L}{3}|(?:st|nd|rd|th)?,\s)/u.exec(printed)?.[1] ?? NaN);
  return { 'date-parts': [Number.isNaN(day) || day === 0 ? [year, months[0]!] : [year, months[0]!, day]] };
}
