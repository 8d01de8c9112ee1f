import type { SoughtParams } from '../../../protocol/terms.ts';

/** What a concordance is of. */
export interface Subject {
  readonly of: SoughtParams;
  readonly name: string;
}

/** The longest text that is looked for, in UTF-16 units. */
const longest = 400;

/** What a page says, or was left with, is checked before it is used: its fields may be anything. */
export const messageFrom = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** The subject that a page was left with; `null` where it is none. */
export function subjectFrom(value: unknown): Subject | null {
  const { of, name } = messageFrom(value);
  const { concept, text, language } = messageFrom(of);
  if (!isText(name)) return null;
  if (isText(concept, 4000)) return { name, of: { concept } };
  if (isText(text)) return { name, of: { text, ...(isText(language) ? { language } : {}) } };
  return null;
}

export const isRowNumber = (value: unknown, rows: readonly unknown[]): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) < rows.length;

export const isRowOrder = (value: unknown, rows: readonly unknown[]): value is number[] =>
  Array.isArray(value) && value.length <= rows.length && value.every((one) => isRowNumber(one, rows));

const isText = (value: unknown, most = longest): value is string =>
  typeof value === 'string' && value !== '' && value.length <= most;
