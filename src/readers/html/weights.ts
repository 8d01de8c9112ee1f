import { isSilent, type Weight } from './boilerplate.ts';
import { attribute, isElement, isText, walk, type Element, type Parent } from './tree.ts';

/** The weights of the elements of a page. */
export type Weights = ReadonlyMap<Parent, Weight>;

const weightless: Weight = { text: 0, linked: 0, links: 0, inner: 0, innerLinks: 0 };
export const weightOf = (weights: Weights, element: Parent): Weight => weights.get(element) ?? weightless;

/** Weighs every element of a page. */
export function weigh(page: Parent): Weights {
  const weights = new Map<Parent, Weight>();
  const open: Weight[] = [{ ...weightless }];
  let elsewhere = 0;
  let inner = 0;
  weights.set(page, open[0]!);
  const count = (element: Element, weight: Weight, by: 1 | -1): void => {
    if (element.tagName !== 'a') return;
    const href = attribute(element, 'href').trim();
    if (href.startsWith('#')) {
      inner += by;
      weight.innerLinks++;
    } else if (href !== '' && !/^(?:javascript|mailto):/iu.test(href)) {
      elsewhere += by;
      weight.links++;
    }
  };
  walk(
    page,
    (node) => {
      if (isText(node)) {
        const length = printedLength(node.value);
        const weight = open.at(-1)!;
        weight.text += length;
        if (elsewhere > 0) weight.linked += length;
        if (inner > 0) weight.inner += length;
        return false;
      }
      if (!isElement(node) || isSilent(node)) return false;
      const weight = { ...weightless };
      weights.set(node, weight);
      open.push(weight);
      count(node, weight, 1);
      return true;
    },
    (element) => {
      const weight = open.pop()!;
      const outer = open.at(-1)!;
      outer.text += weight.text;
      outer.linked += weight.linked;
      outer.links += weight.links;
      outer.inner += weight.inner;
      outer.innerLinks += weight.innerLinks;
      count(element, { ...weightless }, -1);
    },
  );
  return weights;
}

/** How many characters of a text are no white space, near enough. */
function printedLength(text: string): number {
  let length = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 32) length++;
  return length;
}
