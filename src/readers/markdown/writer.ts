import type { ExtractedPage } from '../extraction.ts';
import { Proportion } from '../proportion.ts';
import type { Budget } from '../refusal.ts';
import type { Block, Cell, PageMark, TextBlock } from './block.ts';
import { InlineWriter, type Style, type Wanted } from './inline.ts';
import { TextLayout } from './layout.ts';
import { tableBlocks } from './table.ts';

/** How much the marks of lists and quotations may take up in any file, in UTF-16 units, and how much more for each unit of text. */
const marksAtLeast = 1_000_000;
const marksPerUnit = 8;

/** What stands around a block, each with what its first block and its others begin with. */
interface Container {
  readonly kind: 'quote' | 'item' | 'note';
  readonly first: string;
  readonly rest: string;
  /** True once a block has taken `first`. */
  begun: boolean;
}

interface TableInProgress {
  readonly rows: Cell[][];
  /** What stands in no cell: the caption. */
  readonly beside: Block[];
  /** What surrounds the table: in its cells all is counted anew. */
  readonly outside: Container[];
  readonly place: { first: string; rest: string };
}

/**
 * Writes Markdown from what a reader finds in a file: blocks, what they stand in, and the text within. Whatever it is given,
 * the Markdown says that and no more.
 */
export class MarkdownWriter {
  readonly #budget: Budget;
  readonly #layout: TextLayout;
  /** The marks are written again before each line. */
  readonly #marks = new Proportion(
    marksAtLeast,
    marksPerUnit,
    'its lists are nested so deep that their marks outgrow its text',
  );
  #containers: Container[] = [];
  #tables: TableInProgress[] = [];
  /** What the notes that are being written stand in: a note is a text of its own, wherever it is found. */
  readonly #around: { containers: Container[]; tables: TableInProgress[] }[] = [];
  /** The blocks of notes that were found in a table, and come after it. */
  readonly #afterTable: Block[] = [];
  readonly #wanted: Wanted = { strong: 0, emphasis: 0 };
  #inline: InlineWriter | null = null;
  #kind: TextBlock['kind'] = 'paragraph';
  #level = 0;
  /** The pages that begin with the next text. */
  #pages: { label?: string }[] = [];

  constructor(budget: Budget) {
    this.#budget = budget;
    this.#layout = new TextLayout(budget, this.#marks);
  }

  /** Begins a block; one that is open ends. The block is written when it has text. */
  open(kind: TextBlock['kind'], level = 0): void {
    this.close();
    this.#kind = kind;
    this.#level = level;
  }

  /** Ends the block that is open, if any. */
  close(): void {
    const inline = this.#inline;
    this.#inline = null;
    const kind = this.#kind;
    this.#kind = 'paragraph';
    if (!inline) return;
    const { text, pages } = inline.finish();
    if (text.trim() !== '') this.#add(kind, text, pages);
    this.#pages.push(...inline.takePending());
  }

  openQuote(): void {
    this.#push({ kind: 'quote', first: '> ', rest: '> ', begun: false });
  }

  /** Begins an item of a list. `marker` is `-`, or a number with its full stop; `label` is what else numbers the item. */
  openItem(marker: string, label = ''): void {
    const first = `${marker} ${label === '' ? '' : `${label} `}`;
    this.#push({ kind: 'item', first, rest: ' '.repeat(marker.length + 1), begun: false });
  }

  /** Begins the text of a note. `label` has no white space and no bracket in it. */
  openNote(label: string): void {
    this.close();
    this.#around.push({ containers: this.#containers, tables: this.#tables });
    this.#containers = [{ kind: 'note', first: `[^${label}]: `, rest: '    ', begun: false }];
    this.#tables = [];
  }

  closeNote(): void {
    this.close();
    const around = this.#around.pop();
    if (around) ({ containers: this.#containers, tables: this.#tables } = around);
  }

  /** Ends the quotation or the item that was begun last. */
  closeContainer(): void {
    this.close();
    this.#containers.pop();
  }

  openTable(): void {
    this.close();
    const outside = this.#containers;
    this.#tables.push({ rows: [], beside: [], outside, place: this.#take() });
    this.#containers = [];
  }

  closeTable(): void {
    this.close();
    const table = this.#tables.pop();
    if (!table) return;
    this.#containers = table.outside;
    for (const block of [...table.beside, ...tableBlocks(table.rows, table.place)]) this.#emit(block);
    if (this.#isInTable()) return;
    for (const block of this.#afterTable.splice(0)) this.#layout.add(block);
  }

  /** Begins a row. */
  openRow(): void {
    this.close();
    this.#tables.at(-1)?.rows.push([]);
  }

  /** Begins a cell, over `span` columns. The one before it ends. */
  openCell(span: number): void {
    this.close();
    const row = this.#tables.at(-1)?.rows.at(-1);
    if (!row) return;
    this.#containers = [];
    row.push({ blocks: [], span: Math.min(Math.max(span, 1), 100) });
  }

  text(source: string): void {
    this.#budget.tick();
    // Two breaks are how a paragraph ends where nobody marked it.
    if ((this.#inline?.breaks ?? 0) > 1 && /\S/u.test(source)) this.close();
    this.#current().text(source);
  }

  openStyle(style: Style): void {
    this.#wanted[style]++;
  }

  closeStyle(style: Style): void {
    this.#wanted[style]--;
  }

  openLink(href: string): void {
    this.#current().openLink(href);
  }

  closeLink(): void {
    this.#inline?.closeLink();
  }

  openRaised(): void {
    this.#current().openRaised();
  }

  closeRaised(): void {
    this.#inline?.closeRaised();
  }

  noteCall(label: string): void {
    this.#current().noteCall(label);
  }

  image(alternative: string): void {
    this.#current().image(alternative);
  }

  lineBreak(): void {
    this.#inline?.lineBreak();
  }

  /** The end of a line that is kept as the source has it. */
  lineEnd(): void {
    this.#inline?.lineEnd();
  }

  /** A page begins here, with the name that the file gives it. */
  page(label?: string): void {
    if (this.#inline && !this.#inline.isEmpty) this.#inline.page(label);
    else this.#pages.push(label === undefined ? {} : { label });
  }

  /** Lines that are no prose, as they stand. */
  code(text: string): void {
    this.close();
    const body = text.replace(/^(?:[ \t]*\r?\n)+/u, '').trimEnd();
    if (body !== '') this.#add('code', body, []);
  }

  /** The whole text, and where its pages begin. */
  finish(): { text: string; pages: ExtractedPage[] } {
    this.close();
    while (this.#tables.length > 0 || this.#around.length > 0) {
      if (this.#tables.length > 0) this.closeTable();
      else this.closeNote();
    }
    return this.#layout.finish();
  }

  #current(): InlineWriter {
    this.#inline ??= new InlineWriter(this.#kind === 'heading', this.#wanted);
    return this.#inline;
  }

  #push(container: Container): void {
    this.close();
    this.#budget.depth(this.#containers.length);
    this.#containers.push(container);
  }

  #add(kind: TextBlock['kind'], text: string, pages: readonly PageMark[]): void {
    const fresh = this.#containers.findLast((c) => c.kind === 'item' && !c.begun) !== undefined;
    const inNote = this.#containers.some((c) => c.kind === 'note');
    const isHeading = kind === 'heading' && !inNote;
    const place = isHeading ? this.#besideLists() : this.#take();
    this.#marks.own(text.length);
    const starts = this.#pages.splice(0).map((page) => ({ at: 0, ...page }));
    this.#emit({
      kind: kind === 'heading' && inNote ? 'paragraph' : kind,
      level: this.#level,
      text,
      pages: [...starts, ...pages],
      ...place,
      item: fresh && !isHeading,
    });
  }

  #emit(block: Block): void {
    const table = this.#tables.at(-1);
    if (table) (table.rows.at(-1)?.at(-1)?.blocks ?? table.beside).push(block);
    else if (this.#isInTable()) this.#afterTable.push(block);
    else this.#layout.add(block);
  }

  #isInTable(): boolean {
    return this.#tables.length > 0 || this.#around.some(({ tables }) => tables.length > 0);
  }

  /** What stands before the lines of the next block. */
  #take(): { first: string; rest: string } {
    const first = this.#containers.map((c) => (c.begun ? c.rest : c.first)).join('');
    this.#marks.again(first.length);
    for (const container of this.#containers) container.begun = true;
    return { first, rest: this.#containers.map((c) => c.rest).join('') };
  }

  /** The same for a heading, which no item may hold: what comes after it stands beside the list. */
  #besideLists(): { first: string; rest: string } {
    this.#containers = this.#containers.map((c) =>
      c.kind === 'item' ? { kind: 'item', first: '', rest: '', begun: true } : c,
    );
    const quotes = '> '.repeat(this.#containers.filter((c) => c.kind === 'quote').length);
    return { first: quotes, rest: quotes };
  }
}
