import { xmlTokens } from '../../bibliography/formats/tagged/xml.ts';
import { type Span, span } from '../../text/span.ts';

/** An element of an XML file with what stands in it. */
export interface Element {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  /** Its text and that of all within, as it stands. */
  readonly text: string;
  readonly span: Span;
}

interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  text: string;
  readonly start: number;
}

/** Elements lie no deeper in each other than this; what does is read as if it stood here. */
const deepest = 40;

/**
 * The elements of an XML file whose names `wanted` has, whole, in their order. One that another entry interrupts, because
 * its end is missing, is given with `closed` false and what was in it.
 */
export function* elementsIn(
  text: string,
  wanted: ReadonlySet<string>,
): Generator<{ readonly element: Element; readonly closed: boolean }> {
  const open: Open[] = [];
  for (const token of xmlTokens(text)) {
    if (token.kind === 'text') {
      const inner = open.at(-1);
      if (inner) inner.text += token.text;
      continue;
    }
    const name = token.name.slice(token.name.lastIndexOf(':') + 1);
    if (token.kind === 'open') {
      const outer = open[0];
      if (outer && wanted.has(name)) {
        while (open.length > 1) close(open, token.span.start);
        yield { element: close(open, token.span.start), closed: false };
      }
      if ((open.length > 0 || wanted.has(name)) && open.length < deepest)
        open.push({ name, attributes: token.attributes, children: [], text: '', start: token.span.start });
      continue;
    }
    if (!open.some((one) => one.name === name)) continue;
    while (open.at(-1)!.name !== name) close(open, token.span.end);
    const element = close(open, token.span.end);
    if (open.length === 0) yield { element, closed: true };
  }
  while (open.length > 1) close(open, text.length);
  if (open.length === 1) yield { element: close(open, text.length), closed: false };
}

/** Ends the innermost of the open elements, which becomes a part of the one around it. */
function close(open: Open[], end: number): Element {
  const { start, ...rest } = open.pop()!;
  const element: Element = { ...rest, span: span(start, end) };
  const outer = open.at(-1);
  if (outer) {
    outer.children.push(element);
    outer.text += element.text;
  }
  return element;
}
