import type { CslDate, CslItem, CslName } from '../../csl.ts';
import { readDate, readPrintedDate } from '../dates.ts';
import { withoutMarkup } from '../markup.ts';
import { dateVariables, nameVariables, textVariables } from './variables.ts';

/**
 * CSL data of any origin as an item: what has another type than CSL gives it is converted where that is safe, and left
 * out otherwise, as are variables that CSL does not have.
 */
export function readCslItem(data: { readonly [key: string]: unknown }): CslItem {
  const item: { [variable: string]: unknown } = {};
  const key = keyOf(data);
  if (key !== '') item['id'] = key;
  const type = textOf(data['type']);
  item['type'] = type === '' ? 'document' : type;
  for (const [written, value] of Object.entries(data)) {
    const variable = oldNames.get(written) ?? written;
    if (item[variable] !== undefined) continue;
    const read = textVariables.has(variable)
      ? textOf(value) || undefined
      : nameVariables.has(variable)
        ? namesOf(value)
        : dateVariables.has(variable)
          ? dateOf(value)
          : undefined;
    if (read !== undefined) item[variable] = read;
  }
  return item as unknown as CslItem;
}

/** What an item is cited by: its `id`, which may be a number. */
export const keyOf = (data: { readonly [key: string]: unknown }): string => textOf(data['id'] ?? data['citation-key']);

/** Names of variables before CSL 1.0.2. */
const oldNames: ReadonlyMap<string, string> = new Map([
  ['shortTitle', 'title-short'],
  ['journalAbbreviation', 'container-title-short'],
  ['event', 'event-title'],
  ['number-volumes', 'number-of-volumes'],
]);

const textOf = (value: unknown): string =>
  typeof value === 'string'
    ? withoutMarkup(value).replace(/\s+/g, ' ').trim()
    : typeof value === 'number'
      ? String(value)
      : '';

function namesOf(value: unknown): CslName[] | undefined {
  const list = Array.isArray(value) ? value : [value];
  const names = list.map(nameOf).filter((name) => name !== undefined);
  return names.length > 0 ? names : undefined;
}

function nameOf(value: unknown): CslName | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : { literal: textOf(value) };
  if (!isObject(value)) return undefined;
  const name: { [part: string]: string } = {};
  for (const part of nameParts) {
    const text = textOf(value[part]);
    if (text !== '') name[part] = text;
  }
  return Object.keys(name).length > 0 ? name : undefined;
}

const nameParts = ['family', 'given', 'dropping-particle', 'non-dropping-particle', 'suffix', 'literal'];

function dateOf(value: unknown): CslDate | undefined {
  if (typeof value === 'string' || typeof value === 'number') return writtenDate(String(value));
  // YAML for pandoc may give a date as a list of its parts, or of its ends.
  if (Array.isArray(value)) return value.every(isObject) ? yamlDate(value) : dateOf({ 'date-parts': value });
  if (!isObject(value)) return undefined;
  const circa = value['circa'];
  const season = Number(textOf(value['season']));
  const more = {
    ...(season >= 1 && season <= 4 && { season }),
    ...(circa !== undefined && circa !== false && circa !== 'false' && circa !== 0 && { circa: true }),
  };
  const written = value['date-parts'];
  if (Array.isArray(written)) {
    const ends = written.every((part) => !Array.isArray(part)) ? [written] : written;
    const parts = ends.filter((end) => Array.isArray(end)).map(numbersOf);
    const given = parts.filter((end) => end.length > 0);
    if (given.length > 0) return { 'date-parts': given, ...more };
  }
  const literal = textOf(value['literal']);
  const raw = textOf(value['raw']);
  if (raw !== '') return { ...writtenDate(raw)!, ...more };
  if (literal !== '') return { 'date-parts': [], literal, ...more };
  return value['year'] === undefined ? undefined : yamlDate([value]);
}

function writtenDate(text: string): CslDate | undefined {
  const exact = readDate(text);
  return exact && exact['date-parts'].length > 0 ? exact : readPrintedDate(text);
}

function yamlDate(ends: readonly { readonly [key: string]: unknown }[]): CslDate | undefined {
  const parts = ends.map((end) => numbersOf([end['year'], end['month'], end['day']])).filter((end) => end.length > 0);
  return parts.length > 0 ? { 'date-parts': parts.slice(0, 2) } : undefined;
}

/** Year, month and day, up to the first that is none. */
function numbersOf(parts: readonly unknown[]): number[] {
  const numbers: number[] = [];
  for (const part of parts.slice(0, 3)) {
    const number = Number(textOf(part) || Number.NaN);
    if (!Number.isInteger(number) || (numbers.length > 0 && number < 1)) break;
    numbers.push(number);
  }
  return numbers;
}

/** True for what JSON calls an object. */
export const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
