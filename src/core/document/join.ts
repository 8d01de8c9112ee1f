import { endsSentence, isBreakHyphen, startsLower } from '../text/characters.ts';
import type { RawBlock } from './scan/rawBlock.ts';

/** How many blocks may stand between two halves of a paragraph besides notes: running heads, a caption. */
const between = 6;
/** No page has more notes at its foot. */
const mostNotes = 40;

/** A block with the blocks that go on with it after a page's foot. */
export interface JoinedBlock {
  readonly first: RawBlock;
  readonly rest: readonly RawBlock[];
}

/**
 * Joins paragraphs that a page break cut in two: the first half ends in the middle of a sentence, the second begins
 * there, and nothing but what belongs to the page stands between.
 */
export function joinBroken(text: string, blocks: readonly RawBlock[]): JoinedBlock[] {
  const taken = new Set<RawBlock>();
  const joined: JoinedBlock[] = [];
  for (const [i, block] of blocks.entries()) {
    if (taken.has(block)) continue;
    const rest: RawBlock[] = [];
    let last = block;
    let at = i;
    for (;;) {
      const next = continuation(text, blocks, last, at);
      if (next < 0) break;
      last = blocks[next]!;
      at = next;
      rest.push(last);
      taken.add(last);
    }
    joined.push({ first: block, rest });
  }
  return joined;
}

/** The number of the block that goes on with `block`, -1 where none does. */
function continuation(text: string, blocks: readonly RawBlock[], block: RawBlock, at: number): number {
  if (block.kind !== 'paragraph' && block.kind !== 'item') return -1;
  const end = block.lines.at(-1)?.end ?? block.end;
  const tail = text.slice(Math.max(block.start, end - 12), end);
  const broken = isBreakHyphen(text.charCodeAt(end - 1));
  // A short line without a full stop is a name or a title, not half a sentence.
  if (endsSentence(tail) || (!broken && end - block.start < 40)) return -1;
  let left = between;
  for (let i = at + 1; i < blocks.length && i <= at + mostNotes && left > 0; i++) {
    const next = blocks[i]!;
    if (next.kind === 'note') continue;
    left--;
    if (next.kind === 'furniture' || next.kind === 'caption') continue;
    const line = next.lines[0];
    if (next.kind !== 'paragraph' || !line) return -1;
    return startsLower(text.slice(line.start, line.start + 8)) ? i : -1;
  }
  return -1;
}
