import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WithProblems } from '../../src/core/document/problem.ts';
import { extractEpub } from '../../src/readers/epub/index.ts';
import { extractionLimits, type Extract, type Extraction } from '../../src/readers/extraction.ts';
import { extractHtml } from '../../src/readers/html/index.ts';
import { extractOdt } from '../../src/readers/openDocument/index.ts';
import { extractWord } from '../../src/readers/word/index.ts';
import type { Made } from '../fixtures/files/markup/make/known.ts';
import { comparedWords, recallOf, type Recall } from './recall.ts';

const folder = join(import.meta.dirname, '../fixtures/files/markup');

const readers: Readonly<Record<string, Extract>> = {
  html: extractHtml,
  docx: extractWord,
  epub: extractEpub,
  odt: extractOdt,
};

/** The web pages, Word files and books that were made, with what they are known to say. */
export const markupFiles = (JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8')) as readonly Made[]).filter(
  ({ file }) => readers[endingOf(file)],
);

export const markupBytes = (file: string): Uint8Array => readFileSync(join(folder, file));

export const extractMarkup = (file: string, bytes: Uint8Array): Promise<WithProblems<Extraction | null>> =>
  readers[endingOf(file)]!(`memory:/${file}`, bytes, extractionLimits);

function endingOf(file: string): string {
  return file.slice(file.lastIndexOf('.') + 1);
}

/**
 * What the reading of a file has of the text that was put into it: the body in order, and each note by itself, which may
 * stand anywhere, but in one piece.
 */
export function markupRecall({ blocks }: Made, read: string): Recall {
  const spaced = ` ${comparedWords(read).join(' ')} `;
  const notes = blocks.filter((block) => block.kind === 'note').map((note) => comparedWords(note.text));
  const body = blocks.filter((block) => block.kind !== 'note').map((block) => block.text.replace(/\{\d+\}/gu, ''));
  const text = recallOf(body.join('\n\n'), read);
  const length = (some: readonly string[][]): number => some.reduce((sum, words) => sum + words.length, 0);
  const found = length(notes.filter((words) => spaced.includes(` ${words.join(' ')} `)));
  return { known: text.known + length(notes), found: text.found + found, extra: text.extra - found };
}
