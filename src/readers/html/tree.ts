import {
  defaultTreeAdapter,
  parse,
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  type TreeAdapter,
} from 'parse5';
import { tooCostly, type Budget } from '../refusal.ts';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Parent = DefaultTreeAdapterTypes.ParentNode;
export type Tree = DefaultTreeAdapterTypes.Document;

/** How many attributes a tag may have: each is compared with all before it. */
const mostAttributes = 2000;
/** How many elements a unit of the source may give; more are made where unclosed tags are opened again and again. */
const elementsPerUnit = 0.5;
const elementsAtLeast = 20_000;

/** The tree of a page, as a browser would make it. Throws a {@link Refusal} where it is nested too deep or grows too large. */
export function parseTree(source: string, budget: Budget): Tree {
  checkAttributes(source);
  let depth = 0;
  let elements = 0;
  const most = Math.max(source.length * elementsPerUnit, elementsAtLeast);
  const adapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement(name, namespace, attributes) {
      budget.tick();
      if (++elements > most) throw tooCostly('its tags are left open so often that the page would grow without bounds');
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
    onItemPush: () => budget.depth(++depth),
    onItemPop: () => depth--,
  };
  return parse(source, { treeAdapter: adapter, scriptingEnabled: false });
}

/** A tag that is closed at once, as XML allows for any element. */
const closedTag = /<([a-z][\w:-]{0,40})(?=[\s/])((?:[^<>"']|"[^"<]*"|'[^'<]*')*)\/>/giu;
const isVoid = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/iu;

/** The tree of a page that is written as XML: the same, but a tag may be closed at once. */
export const parseXhtml = (source: string, budget: Budget): Tree =>
  parseTree(
    source.replace(closedTag, (tag, name: string, attributes: string) =>
      isVoid.test(name) ? tag : `<${name}${attributes}></${name}>`,
    ),
    budget,
  );

/** Refuses a tag with so many attributes that comparing them would take longer than reading all else. */
function checkAttributes(source: string): void {
  const tag = /<(?:!--|(script|style)\b|[a-z])/giu;
  for (let match = tag.exec(source); match; match = tag.exec(source)) {
    if (match[0] === '<!--') tag.lastIndex = after(source, '-->', tag.lastIndex);
    else tag.lastIndex = tagEnd(source, tag.lastIndex);
    if (match[1]) tag.lastIndex = after(source, `</${match[1]}`, tag.lastIndex);
  }
}

const after = (source: string, end: string, from: number): number => {
  const at = source.indexOf(end, from);
  return at < 0 ? source.length : at;
};

/** Where a tag ends whose name begins before `i`; counts its attributes on the way. */
function tagEnd(source: string, i: number): number {
  let names = 0;
  let inName = true;
  for (; i < source.length; i++) {
    const c = source.charCodeAt(i);
    if (c === 0x3e) return i;
    if ((c === 0x22 || c === 0x27) && source.charCodeAt(i - 1) === 0x3d) {
      const end = source.indexOf(String.fromCharCode(c), i + 1);
      if (end < 0) return source.length;
      i = end;
      inName = false;
    } else if (c <= 32 || c === 0x2f) inName = false;
    else if (!inName) {
      inName = true;
      if (++names > mostAttributes) throw tooCostly(`a tag in it has more than ${mostAttributes} attributes`);
    }
  }
  return i;
}

export const isElement = (node: Node | Parent): node is Element => 'tagName' in node;
export const isText = (node: Node): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text';

/** An attribute's value; an empty text where it has none. */
export function attribute(element: Element, name: string): string {
  for (const attr of element.attrs)
    if ((attr.prefix ? `${attr.prefix}:${attr.name}` : attr.name) === name) return attr.value;
  return '';
}

export const hasAttribute = (element: Element, name: string): boolean => element.attrs.some((a) => a.name === name);

/** The words of an attribute that holds several: `class`, `role`, `epub:type`. */
export function words(element: Element, name: string): readonly string[] {
  const value = attribute(element, name);
  return value === '' ? none : value.toLowerCase().split(/\s+/u).filter(Boolean);
}

const none: readonly string[] = [];

/**
 * Walks what stands below `root`, in order. `enter` says whether to go into an element; `leave` is called for those that
 * were gone into. No recursion: a page says how deep it is.
 */
export function walk(root: Parent, enter: (node: Node) => boolean, leave?: (element: Element) => void): void {
  const stack: { node: Parent; next: number }[] = [{ node: root, next: 0 }];
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const child = top.node.childNodes[top.next++];
    if (!child) {
      stack.pop();
      if (stack.length > 0) leave?.(top.node as Element);
    } else if (enter(child) && isElement(child)) stack.push({ node: child, next: 0 });
  }
}

/** The text below a node, without what no reader sees. */
export function textOf(root: Parent): string {
  let text = '';
  walk(root, (node) => {
    if (isText(node)) text += node.value;
    return !(isElement(node) && /^(?:script|style|template)$/u.test(node.tagName));
  });
  return text;
}

/** The elements below a node that `is` picks, in order. */
export function elementsOf(root: Parent, is: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  walk(root, (node) => {
    if (isElement(node) && is(node)) found.push(node);
    return true;
  });
  return found;
}
