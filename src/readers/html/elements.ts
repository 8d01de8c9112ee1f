import type { Style } from '../markdown/inline.ts';
import { attribute, isElement, words, type Element } from './tree.ts';

/** Elements that are blocks, or stand between blocks. */
export const blockTags = new Set([
  'p', 'div', 'section', 'article', 'main', 'header', 'footer', 'nav', 'aside', 'address', 'center', 'dl', 'dt', 'dd',
  'fieldset', 'legend', 'figure', 'figcaption', 'form', 'hgroup', 'ul', 'ol', 'dir', 'details', 'summary', 'caption',
  'table', 'thead', 'tbody', 'tfoot', 'tr', 'body', 'html', 'option', 'optgroup', 'search',
]); // prettier-ignore
const strong = new Set(['b', 'strong']);
const emphasised = new Set(['i', 'em', 'cite', 'dfn', 'var']);

/** Whether a paragraph is a title by the name of its style, as word processors write it. */
const isStyledTitle = (e: Element): boolean =>
  e.tagName === 'p' && words(e, 'class').some((w) => w === 'msotitle' || w === 'title');

/** Whether preformatted text is code: marked as such, and not only set in its type. */
export const isCode = (pre: Element): boolean =>
  words(pre, 'class').some((word) => /code|highlight|lang/u.test(word)) ||
  pre.childNodes.some((node) => isElement(node) && node.tagName === 'code');

const heading = /^h([1-6])$/u;

/** The level of a heading, from 1; `null` for any other element. */
export function headingLevel(element: Element): number | null {
  const tag = heading.exec(element.tagName);
  if (tag) return Number(tag[1]);
  return isStyledTitle(element) ? 1 : null;
}

/** The styles that an element gives to its text, by its name or by itself. */
export function stylesOf(element: Element): Style[] {
  const style = attribute(element, 'style');
  const isStrong = strong.has(element.tagName) || /font-weight\s*:\s*(?:bold|[6-9]00)/iu.test(style);
  const isEmphasised = emphasised.has(element.tagName) || /font-style\s*:\s*italic/iu.test(style);
  return [...(isStrong ? (['strong'] as const) : []), ...(isEmphasised ? (['emphasis'] as const) : [])];
}
