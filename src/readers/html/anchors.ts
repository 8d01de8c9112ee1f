import { decodedAddress, relativePath } from './path.ts';
import { attribute, isElement, walk, words, type Element, type Parent } from './tree.ts';

/** A page, and the name by which others of its book link to it; empty for a page that stands alone. */
export interface Page {
  readonly tree: Parent;
  readonly path: string;
}

/** Names of notes that stand in the text, at the margin of which a page shows them. */
const inlineName = /^(?:ltx_role_footnote|sidenote|footnote|footnote-inline)$/u;

/** A link to a place of the same page or book. */
export interface Anchor {
  readonly element: Element;
  readonly target: Element;
}

/** Where each element begins and ends, counted in elements. */
export type Spans = ReadonlyMap<Element, { readonly start: number; readonly end: number }>;

/** The links between places of the pages, in order, and where each element begins and ends among all. */
export function anchorsOf(pages: readonly Page[]): { anchors: Anchor[]; spans: Spans; marginal: Element[] } {
  const spans = new Map<Element, { start: number; end: number }>();
  const places = new Map<string, Element>();
  const links: { element: Element; to: string }[] = [];
  const marginal: Element[] = [];
  let count = 0;
  for (const { tree, path } of pages) {
    const own = ownAddress(tree);
    walk(
      tree,
      (node) => {
        if (!isElement(node)) return false;
        spans.set(node, { start: count, end: count++ });
        if (node.tagName === 'span' && words(node, 'class').some((word) => inlineName.test(word))) marginal.push(node);
        for (const id of [attribute(node, 'id'), node.tagName === 'a' ? attribute(node, 'name') : ''])
          if (id !== '' && !places.has(`${path}#${id}`)) places.set(`${path}#${id}`, node);
        const href = node.tagName === 'a' ? attribute(node, 'href').trim() : '';
        const hash = href.indexOf('#');
        if (hash >= 0) links.push({ element: node, to: resolved(path, own, href, hash) });
        return true;
      },
      (element) => (spans.get(element)!.end = count - 1),
    );
  }
  const anchors = links.flatMap(({ element, to }) => {
    const target = places.get(to) ?? places.get(decodedAddress(to));
    return target && target !== element ? [{ element, target }] : [];
  });
  return { anchors, spans, marginal };
}

/** The place that an address leads to: `path#id`. A page that was saved names itself by where it came from. */
function resolved(path: string, own: string, href: string, hash: number): string {
  const file = href.slice(0, hash);
  const id = href.slice(hash);
  if (file === '' || file === own) return path + id;
  return path === '' ? href : relativePath(path, file) + id;
}

/** The address under which a page says that it was found; empty where it does not say. */
function ownAddress(tree: Parent): string {
  let address = '';
  walk(tree, (node) => {
    if (!isElement(node) || address !== '' || node.tagName === 'body') return false;
    if (node.tagName === 'link' && words(node, 'rel').includes('canonical')) address = attribute(node, 'href').trim();
    return true;
  });
  return address.split('#')[0]!;
}
