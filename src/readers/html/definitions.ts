import { isElement, type Element, type Parent } from './tree.ts';

/** The definitions of terms. Those of a list are looked up all at once: it may have a hundred thousand. */
export class Definitions {
  readonly #lists = new Map<Parent, ReadonlyMap<Element, Element>>();

  /** The definition that follows a term (`dt`), also where other terms stand between them. */
  of(term: Element): Element | undefined {
    const list = term.parentNode;
    if (!list) return undefined;
    let definitions = this.#lists.get(list);
    if (!definitions) this.#lists.set(list, (definitions = definitionsIn(list)));
    return definitions.get(term);
  }
}

function definitionsIn(list: Parent): Map<Element, Element> {
  const definitions = new Map<Element, Element>();
  let terms: Element[] = [];
  for (const child of list.childNodes) {
    if (!isElement(child)) continue;
    if (child.tagName === 'dt') terms.push(child);
    if (child.tagName !== 'dd') continue;
    for (const term of terms) definitions.set(term, child);
    terms = [];
  }
  return definitions;
}
