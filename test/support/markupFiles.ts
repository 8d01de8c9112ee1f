import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WithProblems } from '../../src/core/document/problem.ts';
import { Archive } from '../../src/readers/archive/archive.ts';
import { directoryOf } from '../../src/readers/archive/directory.ts';
import { extractEpub } from '../../src/readers/epub/index.ts';
import { extractionLimits, type Extract, type Extraction } from '../../src/readers/extraction.ts';
import { extractHtml } from '../../src/readers/html/index.ts';
import { extractOdt } from '../../src/readers/openDocument/index.ts';
import { extractWord } from '../../src/readers/word/index.ts';
import { Budget } from '../../src/readers/refusal.ts';
import type { Random } from '../bench/support/random.ts';
import type { Made } from '../fixtures/files/markup/make/known.ts';
import { mutated } from './mutate.ts';
import { comparedWords, recallOf, type Recall } from './recall.ts';
import { zip, type Packed } from './zip.ts';

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

/** The archives among the files, unpacked. */
const unpacked = new Map<string, Packed[]>();

/** A copy of a file with some faults in it; of an archive mostly in the files that it holds. */
export async function mutatedMarkup(file: string, random: Random): Promise<Uint8Array> {
  const bytes = markupBytes(file);
  if (file.endsWith('.html') || random.chance(0.2)) return mutated(bytes, random);
  let parts = unpacked.get(file);
  if (!parts) unpacked.set(file, (parts = await unpack(bytes)));
  const isMarkup = ({ name }: Packed): boolean => /\.(?:xml|xhtml|opf|rels)$/u.test(name);
  return zip(
    parts.map((part) =>
      isMarkup(part) && random.chance(0.5) ? { ...part, content: mutated(part.content as Uint8Array, random) } : part,
    ),
  );
}

async function unpack(bytes: Uint8Array): Promise<Packed[]> {
  const budget = new Budget(extractionLimits);
  const archive = Archive.open(bytes, budget);
  const names = [...directoryOf(bytes, budget).keys()];
  return Promise.all(names.map(async (name) => ({ name, content: (await archive.read(name))! })));
}

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
