import { MarkdownWriter } from '../markdown/writer.ts';
import type { Style } from '../markdown/inline.ts';
import { numeral, type NumeralStyle } from '../markdown/numeral.ts';
import type { Budget } from '../refusal.ts';
import { isSilent } from './boilerplate.ts';
import { mainTextOf, type MainText } from './mainText.ts';
import { notesOf, type Notes, type Page } from './notes.ts';
import {
  attribute,
  elementsOf,
  hasAttribute,
  isElement,
  isText,
  textOf,
  walk,
  words,
  type Element,
  type Parent,
} from './tree.ts';

const headings = /^h([1-6])$/u;
const blockTags = new Set([
  'p', 'div', 'section', 'article', 'main', 'header', 'footer', 'nav', 'aside', 'address', 'center', 'dl', 'dt', 'dd',
  'fieldset', 'legend', 'figure', 'figcaption', 'form', 'hgroup', 'ul', 'ol', 'dir', 'details', 'summary', 'caption',
  'table', 'thead', 'tbody', 'tfoot', 'tr', 'body', 'html', 'option', 'optgroup', 'search',
]); // prettier-ignore
const strong = new Set(['b', 'strong']);
const emphasised = new Set(['i', 'em', 'cite', 'dfn', 'var']);

/** What is to be done when an element ends, in the order in which it was begun. */
type Ending = () => void;

/** How pages are read. */
export interface ConvertOptions {
  /** True for the texts of a book, which have nothing around them; false where the main text is to be found. */
  readonly whole: boolean;
  /** The names of printed pages by where they begin, `path#id`. */
  readonly pageNames?: ReadonlyMap<string, string>;
}

/** Writes the text of one page, or of those of a book, as Markdown. */
export function convert(
  pages: readonly Page[],
  { whole, pageNames = new Map() }: ConvertOptions,
  budget: Budget,
): ReturnType<MarkdownWriter['finish']> {
  const writer = new MarkdownWriter(budget);
  const converter = new Converter(writer, notesOf(pages), pageNames);
  for (const { tree, path } of pages) converter.page(whole ? allOf(tree) : mainTextOf(tree), path);
  // Notes often stand outside the part that calls them.
  converter.missingNotes();
  return writer.finish();
}

/** All of a page but the lists of its parts. */
const allOf = (tree: Parent): MainText => ({
  root: tree,
  left: new Set(elementsOf(tree, (e) => e.tagName === 'nav')),
});

class Converter {
  readonly #writer: MarkdownWriter;
  readonly #notes: Notes;
  readonly #pageNames: ReadonlyMap<string, string>;
  /** The path of the page that is being written. */
  #path = '';
  readonly #written = new Set<string>();
  readonly #called = new Set<string>();
  readonly #endings = new Map<Element, Ending[]>();
  readonly #counters: { next: number; step: number; style: string }[] = [];
  /** The elements with which the notes end that are being written. */
  readonly #noteUntil = new Set<Element>();
  /** What the text of the note that has just begun may repeat: its label. */
  #repeated: string | null = null;
  #left: ReadonlySet<Element> = new Set();
  /** How many elements around this place keep their lines as they are typed. */
  #typed = 0;

  constructor(writer: MarkdownWriter, notes: Notes, pageNames: ReadonlyMap<string, string>) {
    this.#writer = writer;
    this.#notes = notes;
    this.#pageNames = pageNames;
  }

  page({ root, left, title }: MainText, path: string): void {
    this.#left = left;
    this.#path = path;
    const name = this.#pageNames.get(`${path}#`);
    if (name !== undefined) this.#writer.page(name);
    if (title) this.#below(title, () => this.#writer.open('heading', 1));
    this.#below(root);
  }

  missingNotes(): void {
    this.#left = new Set();
    for (const [from, { label, until }] of this.#notes.bodies) {
      if (this.#written.has(label) || !this.#called.has(label)) continue;
      this.#beginNote(label, until);
      this.#below(from);
      if (until !== from && until.tagName === 'dd') this.#below(until);
      this.#leave(until);
      this.#leave(from);
    }
  }

  #below(root: Parent, begin?: () => void): void {
    this.#writer.close();
    begin?.();
    walk(
      root,
      (node) => {
        if (isText(node)) this.#text(node.value);
        return isElement(node) && this.#enter(node);
      },
      (element) => this.#leave(element),
    );
    this.#writer.close();
  }

  #text(value: string): void {
    let text = value;
    if (this.#repeated !== null && /\S/u.test(text)) {
      // The link that the label is has gone, and its brackets go with it.
      if (/^[\s[\]().:]+$/u.test(text)) return;
      text = withoutLabel(text, this.#repeated);
      if (/\S/u.test(text)) this.#repeated = null;
    }
    if (this.#typed === 0) {
      this.#writer.text(text);
      return;
    }
    for (const [i, line] of text.split(/\r\n?|\n/u).entries()) {
      if (i > 0) this.#writer.lineEnd();
      if (line.trim() === '' && i > 0) this.#writer.close();
      this.#writer.text(line);
    }
  }

  /** Begins an element; false where nothing below it is to be read. */
  #enter(element: Element): boolean {
    const { tagName } = element;
    if (this.#left.has(element) || isSilent(element)) {
      this.#pageBreak(element);
      return false;
    }
    const body = this.#notes.bodies.get(element);
    if (body && this.#notes.inline.has(element)) {
      this.#called.add(body.label);
      this.#writer.noteCall(body.label);
      return false;
    }
    if (body) this.#beginNote(body.label, body.until);
    if (this.#notes.back.has(element)) return false;
    if (words(element, 'class').some((word) => word.endsWith('backlink'))) return false;
    const call = this.#notes.calls.get(element);
    if (call !== undefined) {
      this.#called.add(call);
      this.#writer.noteCall(call);
      return false;
    }
    if (this.#pageBreak(element)) return false;
    const heading = headings.exec(tagName);
    if (heading) this.#block(element, () => this.#writer.open('heading', Number(heading[1])));
    else if (isTitle(element)) this.#block(element, () => this.#writer.open('heading', 1));
    else if (tagName === 'li') this.#item(element, body !== undefined);
    else if (tagName === 'ol' || tagName === 'ul') this.#list(element);
    else if (tagName === 'blockquote')
      this.#within(
        element,
        () => this.#writer.openQuote(),
        () => this.#writer.closeContainer(),
      );
    else if (tagName === 'table')
      this.#within(
        element,
        () => this.#writer.openTable(),
        () => this.#writer.closeTable(),
      );
    else if (tagName === 'tr')
      this.#within(
        element,
        () => this.#writer.openRow(),
        () => this.#writer.close(),
      );
    else if (tagName === 'td' || tagName === 'th') this.#cell(element);
    else if (tagName === 'pre' || tagName === 'listing' || tagName === 'xmp') return this.#preformatted(element);
    else if (blockTags.has(tagName)) this.#block(element, () => undefined);
    else return this.#inline(element);
    if (tagName === 'dt') this.#style(element, 'strong');
    return true;
  }

  #inline(element: Element): boolean {
    const { tagName } = element;
    if (tagName === 'br') this.#writer.lineBreak();
    else if (tagName === 'img') {
      const alternative = attribute(element, 'alt');
      if (!/\.(?:png|jpe?g|gif|svg|webp)$/iu.test(alternative)) this.#writer.image(alternative);
    } else if (tagName === 'a' && hasAttribute(element, 'href')) {
      const href = attribute(element, 'href').trim();
      // A sign that leads to its own heading, or back to the top, is no text.
      if (href.startsWith('#') && !/[\p{L}\p{N}]/u.test(textOf(element))) return false;
      this.#writer.openLink(href);
      this.#atEnd(element, () => this.#writer.closeLink());
    } else if (tagName === 'sup') {
      this.#writer.openRaised();
      this.#atEnd(element, () => this.#writer.closeRaised());
    } else if (tagName === 'q') {
      this.#writer.text('“');
      this.#atEnd(element, () => this.#writer.text('”'));
    } else {
      const style = attribute(element, 'style');
      if (strong.has(tagName) || /font-weight\s*:\s*(?:bold|[6-9]00)/iu.test(style)) this.#style(element, 'strong');
      if (emphasised.has(tagName) || /font-style\s*:\s*italic/iu.test(style)) this.#style(element, 'emphasis');
    }
    return tagName !== 'br' && tagName !== 'img';
  }

  #style(element: Element, style: Style): void {
    this.#writer.openStyle(style);
    this.#atEnd(element, () => this.#writer.closeStyle(style));
  }

  #block(element: Element, begin: () => void): void {
    this.#writer.close();
    begin();
    this.#atEnd(element, () => this.#writer.close());
  }

  #within(element: Element, begin: () => void, end: () => void): void {
    this.#writer.close();
    begin();
    this.#atEnd(element, end);
  }

  #list(element: Element): void {
    const start = Number.parseInt(attribute(element, 'start'), 10);
    const reversed = hasAttribute(element, 'reversed');
    const style = element.tagName === 'ul' ? 'bullet' : attribute(element, 'type') || '1';
    this.#counters.push({ next: Number.isNaN(start) ? 1 : start, step: reversed ? -1 : 1, style });
    this.#within(
      element,
      () => undefined,
      () => {
        this.#writer.close();
        this.#counters.pop();
      },
    );
  }

  #item(element: Element, isNote: boolean): void {
    const counter = this.#counters.at(-1);
    const given = Number.parseInt(attribute(element, 'value'), 10);
    if (counter && !Number.isNaN(given)) counter.next = given;
    const number = counter?.next ?? 1;
    if (counter) counter.next += counter.step;
    if (isNote) {
      this.#block(element, () => undefined);
      return;
    }
    const numbered = counter?.style === '1' && number >= 0 && number < 1e9;
    // Markdown numbers in figures only: a letter stands before the item's text.
    const label =
      counter && !numbered && counter.style !== 'bullet'
        ? `${numeral(number, numeralStyles[counter.style] ?? 'decimal')}.`
        : '';
    this.#within(
      element,
      () => this.#writer.openItem(numbered ? `${number}.` : '-', label),
      () => this.#writer.closeContainer(),
    );
  }

  #cell(element: Element): void {
    const span = Number.parseInt(attribute(element, 'colspan'), 10);
    this.#within(
      element,
      () => this.#writer.openCell(Number.isNaN(span) ? 1 : span),
      () => this.#writer.close(),
    );
  }

  /** Code stays as it is; other text that is set as it was typed is text. */
  #preformatted(element: Element): boolean {
    this.#writer.close();
    if (element.tagName === 'pre' && isCode(element)) {
      this.#writer.code(textOf(element));
      return false;
    }
    this.#typed++;
    this.#atEnd(element, () => {
      this.#typed--;
      this.#writer.close();
    });
    return true;
  }

  #beginNote(label: string, until: Element): void {
    // Several notes in one block: each ends where the next begins.
    if (this.#noteUntil.has(until)) this.#writer.closeNote();
    else {
      this.#writer.close();
      this.#noteUntil.add(until);
      this.#atEnd(until, () => {
        this.#writer.closeNote();
        this.#noteUntil.delete(until);
      });
    }
    this.#writer.openNote(label);
    this.#written.add(label);
    this.#repeated = label;
  }

  /** Begins a page where an element says so; true where it says nothing else. */
  #pageBreak(element: Element): boolean {
    const id = this.#pageNames.size > 0 ? attribute(element, 'id') : '';
    const listed = id === '' ? undefined : this.#pageNames.get(`${this.#path}#${id}`);
    const isBreak =
      words(element, 'role').includes('doc-pagebreak') || words(element, 'epub:type').includes('pagebreak');
    if (!isBreak) {
      if (listed !== undefined) this.#writer.page(listed);
      return false;
    }
    const label = listed ?? (attribute(element, 'title') || attribute(element, 'aria-label') || textOf(element).trim());
    this.#writer.page(label.length > 0 && label.length < 20 ? label : undefined);
    return true;
  }

  #atEnd(element: Element, ending: Ending): void {
    const endings = this.#endings.get(element);
    if (endings) endings.push(ending);
    else this.#endings.set(element, [ending]);
  }

  #leave(element: Element): void {
    const endings = this.#endings.get(element);
    if (!endings) return;
    this.#endings.delete(element);
    for (const ending of endings.reverse()) ending();
  }
}

/** Whether a paragraph is a title by the name of its style, as word processors write it. */
const isTitle = (e: Element): boolean =>
  e.tagName === 'p' && words(e, 'class').some((w) => w === 'msotitle' || w === 'title');

/** Whether preformatted text is code: marked as such, and not only set in its type. */
const isCode = (pre: Element): boolean =>
  words(pre, 'class').some((word) => /code|highlight|lang/u.test(word)) ||
  pre.childNodes.some((node) => isElement(node) && node.tagName === 'code');

/** The text of a note without the label that it begins with. */
function withoutLabel(text: string, label: string): string {
  const rest = text.trimStart();
  const bare = rest.replace(/^[[(]/u, '');
  if (!bare.startsWith(label) || /^[\p{L}\d]/u.test(bare.slice(label.length))) return text;
  return bare.slice(label.length).replace(/^[\])]?[.:]?/u, '');
}

/** How a list numbers its items, by its `type`. */
const numeralStyles: Readonly<Record<string, NumeralStyle>> = { a: 'letter', A: 'Letter', i: 'roman', I: 'Roman' };
