import type { Reading } from '../text/reading.ts';
import type { Span } from '../text/span.ts';

export type Format = 'plaintext' | 'markdown' | 'latex';

/**
 * What a block is to a reader. `note` is the body of a footnote or endnote; `furniture` is what the page prints around
 * the text (running heads, page numbers) and is, like code, left out of the reading.
 */
export type BlockKind = 'heading' | 'paragraph' | 'item' | 'note' | 'caption' | 'table' | 'code' | 'furniture';

/** A paragraph-sized part of a document. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** The spans of the source that belong to the block, in reading order: several where a page's foot stands between. */
  readonly segments: readonly Span[];
  /** The block's span in the reading; empty for furniture and code. */
  readonly reading: Span;
  /** BCP 47 primary tag by script and stop words, `und` where the block is too short to tell. */
  readonly language: string;
  /** Where the text begins in the source, after a bullet or a label. */
  readonly bodyStart: number;
  /** 1–6 for headings. */
  readonly level?: number;
  /** What a note or a numbered item is called: `1`, `*`, `my-note`. */
  readonly label?: string;
}

/** An entry of the outline. `start`/`end` is the heading's own text; `contentEnd` is where its section ends. */
export interface Section extends Span {
  readonly level: number;
  readonly text: string;
  readonly contentEnd: number;
}

/** A page of the document: the source between two traces of a page break. */
export interface Page extends Span {
  /** The number that the page prints, or that its file gives it; absent where there is none. */
  readonly label?: string;
}

export interface Author {
  readonly family: string;
  readonly given?: string;
}

/** What a document says of itself. Nothing is added that it does not print. */
export interface Metadata {
  readonly title?: string;
  readonly titleSpan?: Span;
  readonly authors: readonly Author[];
  readonly year?: number;
  readonly doi?: string;
  readonly keywords: readonly Keyword[];
}

/** A key term that a document declares for itself. */
export interface Keyword extends Span {
  readonly text: string;
  readonly language: string;
}

/** One text with its origin, parsed. Never changes: an edit yields a new one. */
export interface Document {
  /** Where the text comes from, as the workspace names it. */
  readonly uri: string;
  readonly format: Format;
  readonly text: string;
  readonly reading: Reading;
  /** In the order of the source by `start`. */
  readonly blocks: readonly Block[];
  readonly outline: readonly Section[];
  /** Empty where no page shows. */
  readonly pages: readonly Page[];
  readonly metadata: Metadata;
  /** Where the source holds no prose, sorted: code, link targets, comments. Nothing in there is a citation. */
  readonly opaque: readonly Span[];
  /** The language of most of the text. */
  readonly language: string;
  /** True where the text was taken out of a file of another kind, such as a PDF: nobody can write into it. */
  readonly extracted?: boolean;
}
