import type { Metadata } from '../core/document/document.ts';
import type { WithProblems } from '../core/document/problem.ts';

/** A page of a file that has pages. */
export interface ExtractedPage {
  /** Where the page begins in the text, in UTF-16 units; it ends where the next one begins. */
  readonly start: number;
  /** The number that the file gives the page (a PDF's page labels); absent where it only counts them. */
  readonly label?: string;
}

/** What is taken out of a file that is no text: a text that an editor can show, and that is then read like any other. */
export interface Extraction {
  /** Markdown for what has headings, tables and notes of its own; plain text, a form feed between pages, for pages. */
  readonly text: string;
  readonly format: 'plaintext' | 'markdown';
  /** In order; empty where the file has no pages. */
  readonly pages: readonly ExtractedPage[];
  /** What the file says of itself outside its text. */
  readonly metadata: Pick<Metadata, 'title' | 'authors' | 'year' | 'doi'>;
}

/** What a file may cost whoever reads it. Checked before a parser sees a byte, and while it works. */
export interface ExtractionLimits {
  readonly pages: number;
  /** What an archive may grow to, in bytes, and how many files it may hold. */
  readonly inflated: number;
  readonly files: number;
  /** How deep elements may be nested. */
  readonly depth: number;
  /** The longest text that is taken out, in UTF-16 units. */
  readonly text: number;
  /** How long it may take, in milliseconds; who waits longer ends it from outside. */
  readonly time: number;
}

/** The limits, unless a setting says otherwise. */
export const extractionLimits: ExtractionLimits = {
  pages: 5000,
  inflated: 200_000_000,
  files: 10_000,
  depth: 512,
  text: 50_000_000,
  time: 60_000,
};

/** Takes the text out of the bytes of one format. Never throws: a file that it refuses, or cannot read, is a problem. */
export type Extract = (
  uri: string,
  bytes: Uint8Array,
  limits: ExtractionLimits,
) => Promise<WithProblems<Extraction | null>>;
