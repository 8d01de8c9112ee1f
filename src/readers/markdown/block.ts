/** Where a page begins in a block's text, in UTF-16 units; before its first unit where it is 0. */
export interface PageMark {
  readonly at: number;
  /** What the page is called, where the file says so. */
  readonly label?: string;
}

/** A paragraph-sized part of a text: its lines, already escaped within, and what stands before them. */
export interface TextBlock {
  readonly kind: 'heading' | 'paragraph' | 'code';
  /** 1–6 for headings. */
  readonly level: number;
  readonly text: string;
  readonly pages: readonly PageMark[];
  /** What stands before the first line, and before each other: the marks of lists, quotations and notes, or white space for them. */
  readonly first: string;
  readonly rest: string;
  /** True where the block opens an item of a list, which needs no blank line before it. */
  readonly item: boolean;
}

/** A cell of a table, with the blocks in it. */
export interface Cell {
  readonly blocks: Block[];
  readonly span: number;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly rows: Cell[][];
  readonly first: string;
  readonly rest: string;
}

export type Block = TextBlock | TableBlock;
