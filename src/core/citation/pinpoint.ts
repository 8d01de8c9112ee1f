import type { Locator } from './citation.ts';
import { locatorAt } from './locators.ts';

const tail = /(?:[,:]|\)|\bat|\bhier)\s*(?:(?:at|hier|see|bes\.)\s+)?([^\s,:;()]{0,12}\s?\d[\d–—-]{0,12})\s*[.)]*$/iu;
/** So much of the end of a note is looked at, in UTF-16 units. */
const nearEnd = 200;
const bare = /^\d{1,4}(?:[–—-]\d{1,4})?$/u;

/**
 * The place to which a note, or a part of one, points at its end: `, p. 14`, `, 505`, `, hier S. 41`. `null` where it prints
 * none, or only the pages of the whole work, `pages`.
 */
export function pinpointIn(part: string, pages = ''): Locator | null {
  const printed = tail.exec(part.slice(-nearEnd))?.[1];
  if (!printed) return null;
  const found = locatorAt(printed)?.locator ?? (bare.test(printed) ? { label: 'page', value: printed } : null);
  if (!found || /^(?:1[5-9]|20)\d{2}$/u.test(found.value)) return null;
  const plain = (value: string): string => value.replace(/[–—]/gu, '-');
  return plain(found.value) === plain(pages) ? null : found;
}

/** The same for a note that is itself the only record of its work: of one page, which is then the one that it points to. */
export const pinpointOf = (note: string, pages = ''): Locator | null =>
  pinpointIn(note, /\p{Pd}/u.test(pages) ? pages : '');
