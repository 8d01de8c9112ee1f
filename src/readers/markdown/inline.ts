import type { PageMark } from './block.ts';
import { escapeInline, linkTarget } from './escape.ts';

export type Style = 'strong' | 'emphasis';

/** What the core's reading takes for the mark of a note or a citation above the line. */
const noteMark = /^(?:[\d\s,;–-]{1,24}|[*†‡§]{1,3})$/u;

/** The styles that are wanted at the place where the next text is written, counted, as elements nest. */
export type Wanted = Record<Style, number>;

/**
 * Writes the inside of one block: white space collapsed, what looks like markup escaped, styles so that their marks touch
 * the text that they are for.
 */
export class InlineWriter {
  readonly #singleLine: boolean;
  readonly #wanted: Wanted;
  readonly #parts: string[] = [];
  /** The last few units of what has been written. */
  #tail = '';
  #space = false;
  /** How many breaks stand after the last text. */
  #breaks = 0;
  readonly #pages: { part: number; label?: string }[] = [];
  readonly #pending: { label?: string }[] = [];
  /** The styles whose marks are open, outermost first; `mark` is empty where it would run together with another. */
  readonly #open: { style: Style; mark: string }[] = [];
  /** The open links, each with the part that its bracket takes the place of. */
  readonly #links: { part: number; target: string | null }[] = [];
  /** The part with which what is above the line begins. */
  #raised: number | null = null;

  constructor(singleLine: boolean, wanted: Wanted) {
    this.#singleLine = singleLine;
    this.#wanted = wanted;
  }

  /** True where nothing has been written. */
  get isEmpty(): boolean {
    return this.#tail === '';
  }

  /** How many breaks stand after the last text. */
  get breaks(): number {
    return this.#breaks;
  }

  /** Text of the source, whose white space only parts words. */
  text(source: string): void {
    let from = 0;
    let to = source.length;
    while (from < to && isSpace(source.charCodeAt(from))) from++;
    if (from > 0) this.#space = true;
    if (from === to) return;
    while (isSpace(source.charCodeAt(to - 1))) to--;
    this.#prepare();
    const plain = source.slice(from, to).replace(/[ \t\n\r\f]+/gu, ' ');
    const last = this.#tail.at(-1) ?? '';
    const escaped = escapeInline(plain, last === '\n' ? '' : last, to < source.length ? ' ' : '');
    this.#write(this.#links.some((link) => link.target !== null) ? escapeBrackets(escaped) : escaped);
    this.#space = to < source.length;
  }

  /** The call of a note; it binds to the word before it. */
  noteCall(label: string): void {
    this.#space = false;
    this.#prepare();
    this.#write(`[^${label}]`);
  }

  /** An image, by the text that stands for it. */
  image(alternative: string): void {
    const text = escapeBrackets(escapeInline(alternative.replace(/\s+/gu, ' ').trim(), '', ''));
    if (text === '') return;
    this.#prepare();
    this.#write(`![${text}]()`);
  }

  openLink(href: string): void {
    const target = linkTarget(href);
    this.#closeStyles((style) => target === null && this.#wanted[style] > 0);
    if (this.#space && this.#breaks === 0) this.#writeSpace();
    this.#links.push({ part: this.#parts.length, target });
    this.#parts.push('');
  }

  closeLink(): void {
    const link = this.#links.pop();
    if (!link?.target || this.#links.some((outer) => outer.target !== null)) return;
    const text = this.#parts.slice(link.part).join('').trim();
    // An address that is shown as such needs no target, and a link ends on its line.
    if (text === '' || text.includes('\n') || /^(?:https?:\/\/|www\.)/iu.test(text)) return;
    this.#closeStyles(() => false);
    this.#parts[link.part] = '[';
    this.#write(`](${link.target})`);
  }

  /** Begins text above the line. */
  openRaised(): void {
    this.#closeStyles((style) => this.#wanted[style] > 0);
    this.#raised ??= this.#parts.length;
  }

  /** Ends it; a number or a sign in it is the mark of a note or a citation, anything else is text. */
  closeRaised(): void {
    const from = this.#raised;
    this.#raised = null;
    if (from === null) return;
    const text = this.#parts.slice(from).join('').trim().replaceAll('\\', '');
    if (text === '' || !noteMark.test(text)) return;
    this.#parts.length = from;
    this.#write(`<sup>${text}</sup>`);
  }

  lineBreak(): void {
    if (this.#singleLine) this.#space = true;
    else if (!this.isEmpty) this.#breaks++;
  }

  /** A line's end that the source keeps, in text that is set as it is typed. */
  lineEnd(): void {
    if (this.isEmpty || this.#singleLine) return;
    this.#closeStyles(() => false);
    this.#write('\n');
    this.#space = false;
  }

  page(label?: string): void {
    this.#pending.push(label === undefined ? {} : { label });
  }

  /** The pages that began after the last text: they begin with the next block. */
  takePending(): { label?: string }[] {
    return this.#pending.splice(0);
  }

  /** The text of the block, and the pages that begin in it. */
  finish(): { text: string; pages: PageMark[] } {
    while (this.#links.length > 0) this.closeLink();
    this.closeRaised();
    this.#closeStyles(() => false);
    const pages: PageMark[] = [];
    let at = 0;
    let next = 0;
    for (const [i, part] of this.#parts.entries()) {
      for (; this.#pages[next]?.part === i; next++) pages.push(markAt(at, this.#pages[next]!.label));
      at += part.length;
    }
    return { text: this.#parts.join('').trimEnd(), pages };
  }

  /** Writes what was put off until text comes: ends of styles, space, breaks, pages, begins of styles. */
  #prepare(): void {
    this.#closeStyles((style) => this.#breaks === 0 && this.#wanted[style] > 0);
    if (this.#breaks > 0) this.#write('  \n');
    else if (this.#space) this.#writeSpace();
    this.#breaks = 0;
    this.#space = false;
    for (const page of this.#pending.splice(0)) this.#pages.push({ part: this.#parts.length, ...page });
    if (this.#raised !== null) return;
    if (this.#wanted.strong > 0) this.#openStyle('strong', '**');
    if (this.#wanted.emphasis > 0) this.#openStyle('emphasis', '*');
  }

  #openStyle(style: Style, mark: string): void {
    if (this.#open.some((one) => one.style === style)) return;
    // Three marks in a row are the most that is read as marks.
    const run = /\**$/u.exec(this.#tail)![0].length;
    const written = run + mark.length > 3 ? '' : mark;
    this.#open.push({ style, mark: written });
    this.#write(written);
  }

  /** Closes the outermost style that is not kept, and all within it; what of them is wanted opens again with the next text. */
  #closeStyles(keep: (style: Style) => boolean): void {
    const first = this.#open.findIndex((one) => !keep(one.style));
    if (first < 0) return;
    const closing = this.#open.splice(first).reverse();
    this.#write(closing.map((one) => one.mark).join(''));
  }

  #writeSpace(): void {
    if (!this.isEmpty && !this.#tail.endsWith('\n')) this.#write(' ');
    this.#space = false;
  }

  #write(text: string): void {
    if (text === '') return;
    this.#parts.push(text);
    this.#tail = (this.#tail + text.slice(-4)).slice(-4);
  }
}

/** White space of markup; a no-break space is text. */
const isSpace = (c: number): boolean => c === 32 || (c >= 9 && c <= 13 && c !== 11);

const escapeBrackets = (text: string): string => text.replace(/\\.|[[\]]/gsu, (c) => (c.length > 1 ? c : `\\${c}`));

const markAt = (at: number, label: string | undefined): PageMark => (label === undefined ? { at } : { at, label });
