import { MarkdownWriter } from '../markdown/writer.ts';
import type { Style } from '../markdown/inline.ts';
import type { Budget } from '../refusal.ts';
import { isSilent } from './boilerplate.ts';
import { blockTags, headingLevel, isCode, stylesOf } from './elements.ts';
import { ListCounters } from './lists.ts';
import { mainTextOf, type MainText } from './mainText.ts';
import type { Page } from './anchors.ts';
import { notesOf, type Notes } from './notes.ts';
import { pageBreakOf, type PageNames } from './pageBreak.ts';
import { withoutLabel } from './repeated.ts';
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

/** What is to be done when an element ends, in the order in which it was begun. */
type Ending = () => void;

/** How pages are read. */
export interface ConvertOptions {
  /** True for the texts of a book, which have nothing around them; false where the main text is to be found. */
  readonly whole: boolean;
  readonly pageNames?: PageNames;
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
  readonly #pageNames: PageNames;
  /** The path of the page that is being written. */
  #path = '';
  readonly #written = new Set<string>();
  readonly #called = new Set<string>();
  readonly #endings = new Map<Element, Ending[]>();
  readonly #counters = new ListCounters();
  /** The elements with which the notes end that are being written. */
  readonly #noteUntil = new Set<Element>();
  /** What the text of the note that has just begun may repeat: its label. */
  #repeated: string | null = null;
  #left: ReadonlySet<Element> = new Set();
  /** True before the first text of an item, which may repeat its bullet. */
  #isItemStart = false;
  /** How many elements around this place keep their lines as they are typed. */
  #typed = 0;

  constructor(writer: MarkdownWriter, notes: Notes, pageNames: PageNames) {
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
    if (this.#isItemStart && /\S/u.test(text)) {
      this.#isItemStart = false;
      text = text.replace(/^\s*[•◦▪‣●○■□·]/u, '');
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
    const level = headingLevel(element);
    if (level !== null) this.#block(element, () => this.#writer.open('heading', level));
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
      for (const style of stylesOf(element)) this.#style(element, style);
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
    this.#counters.openList(element);
    this.#within(
      element,
      () => undefined,
      () => {
        this.#writer.close();
        this.#counters.closeList();
      },
    );
  }

  #item(element: Element, isNote: boolean): void {
    const { marker, label } = this.#counters.next(element);
    if (isNote) {
      this.#block(element, () => undefined);
      return;
    }
    this.#isItemStart = true;
    this.#within(
      element,
      () => this.#writer.openItem(marker, label),
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
    const found = pageBreakOf(element, this.#path, this.#pageNames);
    if (found) this.#writer.page(found.label);
    return found?.alone ?? false;
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
