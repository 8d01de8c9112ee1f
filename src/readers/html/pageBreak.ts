import { attribute, textOf, words, type Element } from './tree.ts';

/** The names of printed pages by where they begin, `path#id`. */
export type PageNames = ReadonlyMap<string, string>;

/** The longest name that a page may have, in UTF-16 units. */
const longestName = 20;

/** The page that begins at an element of the text at `path`; `alone` where the element is there for nothing else. */
export function pageBreakOf(
  element: Element,
  path: string,
  names: PageNames,
): { label?: string; alone: boolean } | null {
  const id = names.size > 0 ? attribute(element, 'id') : '';
  const listed = id === '' ? undefined : names.get(`${path}#${id}`);
  if (!words(element, 'role').includes('doc-pagebreak') && !words(element, 'epub:type').includes('pagebreak'))
    return listed === undefined ? null : { label: listed, alone: false };
  const label = listed ?? (attribute(element, 'title') || attribute(element, 'aria-label') || textOf(element).trim());
  return label.length > 0 && label.length <= longestName ? { label, alone: true } : { alone: true };
}
