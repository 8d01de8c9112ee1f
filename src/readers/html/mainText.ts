import { isAround, isLinks, isSilent } from './boilerplate.ts';
import { attribute, elementsOf, isElement, textOf, walk, words, type Element, type Parent } from './tree.ts';
import { weigh, weightOf, type Weights } from './weights.ts';

/** What of a page is its text. */
export interface MainText {
  readonly root: Parent;
  /** What below it is left out. */
  readonly left: ReadonlySet<Element>;
  /** A heading that stands before the part, and names it. */
  readonly title?: Element;
}

/** How much of a page's text a part must hold to be its main part by its mark alone. */
const mainShare = 0.3;
/** How much of a part's text one article must hold to be the text, and the rest teasers. */
const articleShare = 0.6;
/** How much of the prose one element must hold to be gone into when a page has no marks. */
const proseShare = 0.7;
/** How many blocks of links make a page one of a site. */
const siteBlocks = 2;
/** A title longer than this, in characters, names nothing. */
const longestTitle = 1000;
/** A text shorter than this beside the main part is no paragraph of it, in characters other than white space. */
const shortText = 80;

/** Finds the text of a page: its main part where one is marked, else where most of the prose stands. */
export function mainTextOf(page: Parent): MainText {
  const weights = weigh(page);
  const body = firstElement(page, (e) => e.tagName === 'body') ?? page;
  const total = Math.max(1, weightOf(weights, body).text);
  const left = new Set<Element>();
  const outermost = (root: Parent, is: (e: Element) => boolean): Element[] => {
    const found: Element[] = [];
    walk(root, (node) => {
      if (!isElement(node) || left.has(node)) return false;
      if (is(node)) found.push(node);
      return !is(node);
    });
    return found;
  };
  leaveAround(body, weights, total, left, false);
  const heaviest = (elements: Element[]): Element | undefined =>
    elements.reduce<Element | undefined>(
      (best, e) => (best && weightOf(weights, best).text >= weightOf(weights, e).text ? best : e),
      undefined,
    );
  let root: Parent = body;
  const share = (e: Element, of: Parent): number =>
    keptText(e, weights, left) / Math.max(1, keptText(of, weights, left));
  const main = heaviest(outermost(body, isMain));
  if (main && share(main, body) >= mainShare) root = main;
  const article = heaviest(outermost(root, isArticle));
  if (article && share(article, root) >= articleShare) root = article;
  if (root === body) root = densest(body, weights, left);
  else leaveAround(root, weights, Math.max(1, weightOf(weights, root).text), left, true);
  const title = root === body ? undefined : titleBefore(page, root, weights, left);
  return { root, left, ...(title ? { title } : {}) };
}

const isMain = (e: Element): boolean => e.tagName === 'main' || words(e, 'role').includes('main');
const isArticle = (e: Element): boolean =>
  e.tagName === 'article' || words(e, 'role').includes('article') || attribute(e, 'itemprop') === 'articleBody';

/** Adds to `left` what stands around the text, and does not look into it. */
function leaveAround(root: Parent, weights: Weights, total: number, left: Set<Element>, within: boolean): void {
  // A head or a foot within the main part is the text's own.
  let inside = within ? 1 : 0;
  const opens = (e: Element): boolean => isMain(e) || isArticle(e);
  walk(
    root,
    (node) => {
      if (!isElement(node)) return false;
      const weight = weightOf(weights, node);
      if (isSilent(node) || isAround(node, weight, weight.text / total, inside > 0)) {
        left.add(node);
        return false;
      }
      if (opens(node)) inside++;
      return true;
    },
    (element) => {
      if (opens(element)) inside--;
    },
  );
}

/**
 * Where most of the prose of an unmarked page stands. Only a page of a site is searched, which blocks of links tell: any
 * other is text from beginning to end.
 */
function densest(body: Parent, weights: Weights, left: Set<Element>): Parent {
  if (!isOfSite(body, weights, left)) return body;
  let root = body;
  for (;;) {
    const prose = proseBelow(root, weights, left);
    const whole = [...prose.values()].reduce((sum, n) => sum + n, 0);
    const [best, most] = [...prose].reduce<[Element | null, number]>((a, b) => (b[1] > a[1] ? b : a), [null, 0]);
    for (const [element, amount] of prose) {
      if (element === best || headings.test(element.tagName)) continue;
      const weight = weightOf(weights, element);
      if (isLinks(weight) || (amount < shortText && weight.links > 0)) left.add(element);
    }
    if (!best || most < whole * proseShare || !holdsBlocks(best)) return root;
    // What stands beside it and is prose too belongs to the text, and so does its title.
    for (const [element, amount] of prose)
      if (element !== best && amount < shortText && !headings.test(element.tagName)) left.add(element);
    if ([...prose.keys()].some((e) => e !== best && !left.has(e))) return pruned(root, best, weights, left);
    root = best;
  }
}

/** Leaves the links beside and within the main part, and keeps `root`. */
function pruned(root: Parent, best: Element, weights: Weights, left: Set<Element>): Parent {
  walk(best, (node) => {
    if (!isElement(node) || left.has(node)) return false;
    if (isBlockOfLinks(node, weights)) left.add(node);
    return !left.has(node);
  });
  return root;
}

const headings = /^h[1-6]$/u;
const listing = /^(?:ul|ol|table|div|td|p|nav|menu|dl|center)$/u;

/** Whether an element is a list of links to other pages. */
function isBlockOfLinks(element: Element, weights: Weights): boolean {
  const weight = weightOf(weights, element);
  return listing.test(element.tagName) && weight.links > 2 && weight.linked > weight.text * 0.7;
}

function isOfSite(body: Parent, weights: Weights, left: Set<Element>): boolean {
  let blocks = 0;
  walk(body, (node) => {
    if (!isElement(node)) return false;
    if (left.has(node)) {
      if (weightOf(weights, node).links > 2) blocks++;
      return false;
    }
    if (!isBlockOfLinks(node, weights)) return true;
    blocks++;
    return false;
  });
  return blocks >= siteBlocks;
}

/** How much prose each child holds: text that leads nowhere else, in paragraphs of some length. */
function proseBelow(root: Parent, weights: Weights, left: Set<Element>): Map<Element, number> {
  const prose = new Map<Element, number>();
  for (const child of root.childNodes) {
    if (!isElement(child) || left.has(child)) continue;
    const { text, linked } = weightOf(weights, child);
    if (text > 0) prose.set(child, linked > text * 0.5 ? 0 : text - linked);
  }
  return prose;
}

const blockTag = /^(?:p|div|section|article|table|tbody|tr|td|ul|ol|dl|blockquote|pre|center|main|h[1-6])$/u;

const holdsBlocks = (element: Element): boolean =>
  element.childNodes.some((node) => isElement(node) && blockTag.test(node.tagName));

/** A page's main heading that stands before its main part, where that has none: one that its title repeats. */
function titleBefore(page: Parent, root: Parent, weights: Weights, left: ReadonlySet<Element>): Element | undefined {
  const isFirst = (e: Element): boolean => e.tagName === 'h1';
  if (firstElement(root, (e) => isFirst(e) && !left.has(e))) return undefined;
  const title = firstElement(page, (e) => e.tagName === 'title');
  const printed = title ? plainText(title) : '';
  if (printed.length > longestTitle) return undefined;
  const repeated = elementsOf(page, (e) => isFirst(e) && weightOf(weights, e).text <= printed.length).filter((e) => {
    const heading = plainText(e);
    return heading.length > 3 && printed.includes(heading);
  });
  // A title begins with what the page is about, and ends with the name of the site.
  return repeated.find((e) => printed.startsWith(plainText(e))) ?? repeated.at(-1);
}

const plainText = (e: Element): string => textOf(e).replace(/\s+/gu, ' ').trim();

function firstElement(root: Parent, is: (e: Element) => boolean): Element | undefined {
  let found: Element | undefined;
  walk(root, (node) => {
    if (found || !isElement(node)) return false;
    if (is(node)) found = node;
    return !found;
  });
  return found;
}

/** The text of an element without what is left out in it. */
function keptText(root: Parent, weights: Weights, left: ReadonlySet<Element>): number {
  let { text } = weightOf(weights, root);
  walk(root, (node) => {
    if (!isElement(node)) return false;
    if (left.has(node)) text -= weightOf(weights, node).text;
    return !left.has(node);
  });
  return text;
}
