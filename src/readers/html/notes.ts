import { anchorsOf, type Anchor, type Page, type Spans } from './anchors.ts';
import { Definitions } from './definitions.ts';
import { attribute, elementsOf, isElement, isText, walk, words, type Element, type Parent } from './tree.ts';

/** Where a note's text stands: from the beginning of one element to the end of another, which may be the same. */
export interface NoteBody {
  readonly label: string;
  readonly until: Element;
}

/** The notes of a page or a book: what calls them, and where they stand. */
export interface Notes {
  /** The links that call a note, each with its label. */
  readonly calls: ReadonlyMap<Element, string>;
  /** The elements with which a note's text begins. */
  readonly bodies: ReadonlyMap<Element, NoteBody>;
  /** The links in the texts of notes that lead back to where they are called. */
  readonly back: ReadonlySet<Element>;
  /** The notes that stand where they are called, and are to be moved from there. */
  readonly inline: ReadonlySet<Element>;
}

/** What calls a note, without brackets: a number, a few letters or signs. */
const callText = /^(?:\d{1,4}[a-z]?|[a-z]{1,5}|[*†‡§¶#]{1,4})$/iu;
/** Names that producers give to calls of notes, and to the notes. */
const callName =
  /^(?:doc-noteref|noteref|footnote-?ref(?:erence)?|fn-?ref|sd(?:foot|end)noteanc|mso(?:footnote|endnote)reference|footnote-reference)$/u;
const bodyName =
  /^(?:doc-(?:foot|end)notes?|footnotes?|endnotes?|rearnotes?|references|notes|sd(?:foot|end)note(?:sym)?|mso(?:footnote|endnote)text)$/u;
const bodyId = /^_?(?:ftn|edn|fn|footnote|endnote|note|sdfootnote|sdendnote)[-_:.]?\d+(?:sym)?$/iu;
/** How many links may lead back to one call. */
const mostBack = 50;
const blocks = new Set(['li', 'dd', 'dt', 'p', 'div', 'aside', 'td', 'th', 'section', 'article', 'blockquote']);

/** Finds the notes: short links to a place further down that links back, or that is named a note. */
export function notesOf(pages: readonly Page[]): Notes {
  const { anchors, spans, marginal } = anchorsOf(pages);
  const leading = new Map<Element, Anchor[]>();
  for (const anchor of anchors) {
    const others = leading.get(anchor.target);
    if (!others) leading.set(anchor.target, [anchor]);
    else if (others.length < mostBack) others.push(anchor);
  }
  const within = (element: Element, outer: Element): boolean => {
    const [inner, span] = [spans.get(element)!, spans.get(outer)!];
    return inner.start >= span.start && inner.end <= span.end;
  };
  const calls = new Map<Element, Element>();
  const back = new Set<Element>();
  for (const { element, target } of anchors) {
    const label = labelIn(element);
    // A link that was found to lead back from a note calls nothing, and a note stands after its call.
    if (label === null || back.has(element) || spans.get(target)!.start < spans.get(element)!.start) continue;
    const block = blockOf(target);
    const returning = [...placesOf(element)]
      .flatMap((place) => leading.get(place) ?? [])
      .filter((one) => one.element !== element && within(one.element, block));
    if (returning.length === 0 && !isDeclared(element, target)) continue;
    calls.set(element, target);
    for (const one of returning) back.add(one.element);
  }
  const targets = new Set(calls.values());
  const inline = marginal.filter((note) => !targets.has(note));
  return { ...named(calls, inline, spans), back, inline: new Set(inline) };
}

/** Gives each note a label of its own: what calls it, with a number where another note is called the same. */
function named(
  calls: ReadonlyMap<Element, Element>,
  inline: readonly Element[],
  spans: Spans,
): Pick<Notes, 'calls' | 'bodies'> {
  const labels = new Map<Element, string>();
  const taken = new Map<string, number>();
  const labelFor = (wanted: string): string => {
    const count = (taken.get(wanted) ?? 0) + 1;
    taken.set(wanted, count);
    return count === 1 ? wanted : `${wanted}-${count}`;
  };
  const bodies = new Map<Element, NoteBody>();
  const definitions = new Definitions();
  const targets = [...new Set(calls.values())];
  const starts = targets.map((target) => spans.get(target)!.start).sort((a, b) => a - b);
  for (const [call, target] of calls) {
    if (labels.has(target)) continue;
    const label = labelFor(labelIn(call)!);
    labels.set(target, label);
    const { from, until } = bodyOf(target, definitions, (outer) => countBetween(starts, spans.get(outer)!) === 1);
    bodies.set(from, { label, until });
  }
  for (const [i, note] of inline.entries()) {
    const mark = elementsOf(note, (e) => e.tagName === 'sup')[0];
    bodies.set(note, { label: labelFor((mark && labelIn(mark)) ?? String(i + 1)), until: note });
  }
  return { calls: new Map([...calls].map(([call, target]) => [call, labels.get(target)!])), bodies };
}

/** Where the text of a note begins and ends. `holdsOne` says whether an element holds that note alone. */
function bodyOf(
  target: Element,
  definitions: Definitions,
  holdsOne: (outer: Element) => boolean,
): { from: Element; until: Element } {
  const block = blockOf(target);
  // Several notes in one block: each begins at its mark.
  if (!holdsOne(block)) return { from: target, until: block };
  if (block.tagName === 'dt') return { from: block, until: definitions.of(block) ?? block };
  let body = block;
  for (let outer = body.parentNode; outer && isElement(outer); outer = outer.parentNode) {
    const isRow = outer.tagName === 'tr' && /^t[dh]$/u.test(body.tagName);
    const isNote =
      /^(?:div|li|aside|dd)$/u.test(outer.tagName) && (isNamed(outer, bodyName) || bodyId.test(attribute(outer, 'id')));
    if (!(isRow || isNote) || !holdsOne(outer)) break;
    body = outer;
  }
  return { from: body, until: body };
}

/** The block that an element is or stands in. */
function blockOf(element: Element): Element {
  let block = element;
  while (
    !blocks.has(block.tagName) &&
    block.parentNode &&
    isElement(block.parentNode) &&
    block.parentNode.tagName !== 'body'
  )
    block = block.parentNode;
  return block;
}

/** Whether the names of a call or of its note say what they are. */
function isDeclared(call: Element, target: Element): boolean {
  if (isNamed(call, callName) || isNamed(call.parentNode, callName) || bodyId.test(attribute(target, 'id')))
    return true;
  if (bodyId.test(attribute(target, 'name'))) return true;
  let outer: Parent | null = target;
  for (let i = 0; i < 4 && outer && isElement(outer); i++) {
    // A list of references is one of notes only where it is linked back from, as encyclopedias do.
    if (isNamed(outer, bodyName) && !words(outer, 'class').includes('references')) return true;
    outer = outer.parentNode;
  }
  return false;
}

const isNamed = (element: Parent | null, pattern: RegExp): boolean =>
  element !== null &&
  isElement(element) &&
  ['role', 'epub:type', 'class'].some((name) => words(element, name).some((word) => pattern.test(word)));

/** The elements by which a link may be led back to: itself, what it stands in, what stands in or before it. */
function* placesOf(link: Element): Generator<Element> {
  let outer: Parent | null = link;
  for (let i = 0; i < 3 && outer && isElement(outer) && !blocks.has(outer.tagName); i++) {
    yield outer;
    outer = outer.parentNode;
  }
  yield* link.childNodes.filter(isElement).slice(0, 3);
  const siblings = link.parentNode?.childNodes ?? [];
  if (siblings.length > 200) return;
  const before = siblings[siblings.indexOf(link) - 1];
  if (before && isElement(before)) yield before;
}

/** What a link calls a note by; `null` where its text is no call. */
function labelIn(link: Element): string | null {
  let text = '';
  walk(link, (node) => {
    if (isText(node)) text += node.value.slice(0, 40);
    return text.length < 40;
  });
  const label = text.replace(/[\s[\](){}.:]+/gu, '');
  return callText.test(label) ? label : null;
}

/** How many of sorted numbers lie in a span, its end included. */
function countBetween(sorted: readonly number[], { start, end }: { start: number; end: number }): number {
  return firstFrom(sorted, end + 1) - firstFrom(sorted, start);
}

function firstFrom(sorted: readonly number[], least: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
