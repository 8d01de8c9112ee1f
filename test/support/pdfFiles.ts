import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extractPdf, type ReadCMap } from '../../src/readers/pdf/index.ts';
import { extractionLimits, type Extraction } from '../../src/readers/extraction.ts';
import type { WithProblems } from '../../src/core/document/problem.ts';
import type { Made, Page } from '../fixtures/files/pdf/make/known.ts';
import { comparedWords, recallOf, type Recall } from './recall.ts';

const folder = join(import.meta.dirname, '../fixtures/files/pdf');

/** The PDF files that were made, with what they are known to say. */
export const madeFiles = JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8')) as readonly Made[];

export const madeBytes = (file: string): Uint8Array => readFileSync(join(folder, file));

/** The character maps as the package brings them. */
export const packageCMaps: ReadCMap = async (name) =>
  readFileSync(fileURLToPath(import.meta.resolve(`pdfjs-dist/cmaps/${name}.bcmap`)));

export const extractMade = (bytes: Uint8Array): Promise<WithProblems<Extraction | null>> =>
  extractPdf('memory:/file.pdf', bytes, extractionLimits, packageCMaps);

/** The text of each page of an extraction. */
export const pageTexts = ({ text, pages }: Extraction): string[] =>
  pages.map(({ start }, i) => text.slice(start, pages[i + 1]?.start));

/**
 * What an extracted page has of a page that was made: of its text in the order in which it is read, and of each note by
 * itself, which may stand at the foot of any column, but in one piece.
 */
export function pageRecall(page: Page, extracted: string): Recall {
  const body = page.blocks.filter((block) => block.kind !== 'note').map((block) => block.text.replace(/[{}]/gu, ''));
  const text = recallOf(body.join('\n\n'), extracted);
  const spaced = ` ${comparedWords(extracted).join(' ')} `;
  const notes = page.blocks
    .filter((block) => block.kind === 'note')
    .map((note) => comparedWords(`${note.label!} ${note.text}`));
  const length = (some: readonly string[][]): number => some.reduce((sum, words) => sum + words.length, 0);
  const found = notes.filter((words) => spaced.includes(` ${words.join(' ')} `));
  return {
    known: text.known + length(notes),
    found: text.found + length(found),
    extra: text.extra - length(found),
  };
}
