import { endsSentence } from '../text/characters.ts';
import type { Steps } from '../text/steps.ts';
import { authorsIn } from './authors.ts';
import { headingShape, looksLikeHeading } from './heading.ts';
import type { RawBlock } from './scan/rawBlock.ts';
import { sectionWord } from './sectionWords.ts';

/** A first paragraph of this length is text, and no title comes after it. */
const longText = 320;
/** How many blocks before an abstract may stand between it and its title. */
const above = 5;

/**
 * Finds the headings of plain text that no mark and no number shows, and makes them headings: the title at the top, the
 * parallel title above each further abstract, and short lines that stand alone above a paragraph.
 */
export function* markHeadings(text: string, blocks: readonly RawBlock[]): Steps<void> {
  const read = (b: RawBlock): string =>
    b.lines
      .map((l) => text.slice(l.start, l.end))
      .join(' ')
      .replace(/\s+/gu, ' ');
  const title = titleIndex(text, blocks, read);
  if (title >= 0) toHeading(blocks[title]!, 1);
  let abstracts = 0;
  let inBody = false;
  for (const [i, block] of blocks.entries()) {
    if (i % 2000 === 1999) yield;
    if (block.kind === 'heading') {
      inBody = inBody || i !== title;
      if (block.level === 2 && sectionWord(read(block)) === 'abstract' && abstracts++ > 0)
        markParallelTitle(blocks, i, read);
    } else if (
      inBody &&
      block.kind === 'paragraph' &&
      block.alone &&
      block.lines.length === 1 &&
      headsText(blocks, i, read)
    ) {
      toHeading(block, 2);
    }
  }
}

function toHeading(block: RawBlock, level: number): void {
  block.kind = 'heading';
  block.level = level;
}

/**
 * The block that is the title: of those that read like one before the text begins, that with the authors below it, else
 * the longest, since a journal's name is shorter than its articles'. -1 where none does.
 */
function titleIndex(text: string, blocks: readonly RawBlock[], read: (b: RawBlock) => string): number {
  let best = -1;
  for (const [i, block] of blocks.slice(0, 14).entries()) {
    const line = read(block);
    if (block.kind === 'heading' || line.length > longText) break;
    if (block.kind !== 'paragraph' || !isTitle(line)) continue;
    const below = blocks[i + 1];
    if (below && authorsIn(text.slice(below.start, below.lines[0]?.end ?? below.end)).length > 0) return i;
    if (best < 0 || line.length > read(blocks[best]!).length) best = i;
  }
  return best;
}

const isTitle = (line: string): boolean =>
  ((line.length >= 15 && line.split(' ').length >= 4) || /\p{Script=Han}{6}/u.test(line)) &&
  /^["“«„‘'《]?[\p{Lu}\p{Script=Han}]/u.test(line) &&
  !/[-.;,:。；]$/u.test(line) &&
  !/\d{4}\s*年|^第[一二三四五六七八九十百\d]+[条條]/u.test(line) &&
  !/https?:|www\.|@|\bissn\b|\bisbn\b|\bdoi\b|©|copyright|\bvol(?:ume)?\.?\s*\d|\bissue\s+\d/iu.test(line) &&
  !/^(?:\p{L}+[:：])\s/u.test(line) &&
  headingShape(line) === null;

function markParallelTitle(blocks: readonly RawBlock[], abstract: number, read: (b: RawBlock) => string): void {
  for (let i = abstract - 1; i >= Math.max(0, abstract - above); i--) {
    const block = blocks[i]!;
    if (block.kind === 'heading') return;
    const line = read(block);
    if (block.kind === 'paragraph' && line.length <= longText && isTitle(line) && !endsSentence(line)) {
      toHeading(block, 1);
      return;
    }
  }
}

/** Whether a lone short line stands above text that it could head. */
function headsText(blocks: readonly RawBlock[], i: number, read: (b: RawBlock) => string): boolean {
  const line = read(blocks[i]!);
  if (!looksLikeHeading(line)) return false;
  const before = blocks[i - 1];
  // After half a sentence a short line is what the page puts there, or the rest of it.
  if (before && before.kind === 'paragraph' && !endsSentence(read(before))) return false;
  const next = blocks[i + 1];
  if (!next || next.kind === 'furniture') return false;
  const below = read(next);
  return next.kind === 'heading' ? false : next.kind === 'item' || below.length > Math.max(80, line.length * 1.5);
}
