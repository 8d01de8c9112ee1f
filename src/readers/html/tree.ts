import type { DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Parent = DefaultTreeAdapterTypes.ParentNode;
export type Tree = DefaultTreeAdapterTypes.Document;

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
