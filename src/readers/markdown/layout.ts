import type { ExtractedPage } from '../extraction.ts';
import type { Proportion } from '../proportion.ts';
import type { Budget } from '../refusal.ts';
import type { Block, TableBlock, TextBlock } from './block.ts';
import { escapeLineStart } from './escape.ts';
import { tableLines } from './table.ts';

/** Puts blocks one under the other, and keeps where pages begin. */
export class TextLayout {
  readonly #budget: Budget;
  readonly #marks: Proportion;
  readonly #parts: string[] = [];
  readonly #pages: ExtractedPage[] = [];
  #length = 0;
  #lastIsItem = false;

  /** @param marks what the marks before the lines are held to */
  constructor(budget: Budget, marks: Proportion) {
    this.#budget = budget;
    this.#marks = marks;
  }

  add(block: Block): void {
    const isItem = block.kind !== 'table' && block.item;
    // Items of a list stand line by line; between other blocks there is a blank line, as part of the quotation they share.
    if (this.#length > 0) this.#write(isItem && this.#lastIsItem ? '\n' : '\n\n');
    this.#lastIsItem = isItem;
    if (block.kind === 'table') this.#addTable(block);
    else if (block.kind === 'code') this.#addCode(block);
    else this.#addText(block);
  }

  finish(): { text: string; pages: ExtractedPage[] } {
    return { text: this.#length > 0 ? `${this.#parts.join('')}\n` : '', pages: this.#pages };
  }

  #addText({ kind, level, text, pages, first, rest }: TextBlock): void {
    const mark = kind === 'heading' ? `${'#'.repeat(level)} ` : '';
    let next = 0;
    let from = 0;
    for (let line = 0; from <= text.length; line++) {
      const end = text.indexOf('\n', from);
      const to = end < 0 ? text.length : end;
      const source = text.slice(from, to);
      const written = kind === 'heading' ? escapeHeadingEnd(source) : escapeLineStart(source);
      const prefix = (line === 0 ? first : `\n${rest}`) + mark;
      const start = this.#length;
      this.#marks.again(prefix.length);
      this.#write(prefix + written);
      const shift = written.length - source.length;
      for (; next < pages.length && pages[next]!.at <= to; next++) {
        const { at, label } = pages[next]!;
        this.#page(
          at === 0 ? start : start + prefix.length + (at - from) + (at > from && kind !== 'heading' ? shift : 0),
          label,
        );
      }
      from = to + 1;
    }
  }

  #addCode({ text, pages, first, rest }: TextBlock): void {
    for (const { label } of pages) this.#page(this.#length, label);
    const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
    const lines = [fence, ...text.split(/\r\n?|\n/u), fence];
    this.#marks.again(rest.length * lines.length);
    this.#write(lines.map((line, i) => (i === 0 ? first : rest) + line).join('\n'));
  }

  #addTable(table: TableBlock): void {
    for (const [i, { text, row }] of tableLines(table).entries()) {
      this.#marks.again(table.rest.length);
      this.#write(i === 0 ? table.first : `\n${table.rest}`);
      for (const block of row.flatMap((cell) => cell.blocks))
        if (block.kind !== 'table') for (const { label } of block.pages) this.#page(this.#length, label);
      this.#write(text);
    }
  }

  #page(start: number, label: string | undefined): void {
    this.#pages.push(label === undefined ? { start } : { start, label });
    this.#budget.pages(this.#pages.length);
  }

  #write(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
    this.#budget.text(this.#length);
  }
}

/** A heading so that its end is not taken for closing marks or attributes. */
const escapeHeadingEnd = (text: string): string => (/[#}]$/u.test(text) ? `${text} #` : text);

const longestRun = (text: string): number =>
  (text.match(/`+/gu) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
