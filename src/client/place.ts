import type { Place } from '../protocol/place.ts';
import type { SearchHit } from '../protocol/search.ts';
import type { TermCandidate } from '../protocol/glossary.ts';

/**
 * Whether `value` has the shape of a {@link Place}. The links of a card come back as arguments of a command, and anybody
 * may call a command: what they hold is checked before it is used.
 */
export function isPlace(value: unknown): value is Place {
  return isObject(value) && typeof value['uri'] === 'string' && isRange(value['range']);
}

/** Whether `value` is a text that may be put on the clipboard: no card copies more than a page. */
export const isCopyable = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= 20_000;

/** Whether `value` is a text to look for: no card asks for more than a sentence. */
export const isQuery = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= 400;

/** Whether `value` has the shape of a {@link SearchHit}, as the rows of a view give it to a command. */
export const isHit = (value: unknown): value is SearchHit =>
  isPlace(value) &&
  ['title', 'heading', 'snippet', 'kind'].every(
    (name) => typeof (value as unknown as Record<string, unknown>)[name] === 'string',
  ) &&
  isList(value, 'highlights', (pair) => Array.isArray(pair) && pair.length === 2 && pair.every(isCount));

/** Whether `value` has the shape of a {@link TermCandidate}, as the rows of a view give it to a command. */
export const isCandidate = (value: unknown): value is TermCandidate =>
  isWording(value) && isList(value, 'variants', isWording) && isList(value, 'documents', isObject);

const isWording = (value: unknown): boolean =>
  isObject(value) && ['key', 'text', 'language'].every((name) => isQuery(value[name]));
const isList = (value: unknown, name: string, each: (item: unknown) => boolean): boolean => {
  const list = isObject(value) ? value[name] : undefined;
  return Array.isArray(list) && list.every(each);
};

const isRange = (value: unknown): boolean => isObject(value) && isPosition(value['start']) && isPosition(value['end']);
const isPosition = (value: unknown): boolean =>
  isObject(value) && isCount(value['line']) && isCount(value['character']);
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
