import { startsLower } from '../text/characters.ts';
import { countingUp } from '../text/countingUp.ts';
import type { Steps } from '../text/steps.ts';
import { printedPage } from './furniture.ts';
import { noteCandidates, pageLines, type NoteCandidate, type PageLine } from './noteCandidates.ts';
import type { RawBlock } from './scan/rawBlock.ts';
import { sectionWord } from './sectionWords.ts';

/** So many notes whose calls stand above them make a document's pages have notes, and so large a share of all. */
const fewest = 3;
const share = 0.5;
/** What it costs that numbers begin anew, as on pages that count for themselves. */
const restart = 1.5;
/** Where a full stop at a line's end is that of an abbreviation or an initial. */
const abbreviated = /(?:^|[\s(.])\p{L}{1,3}\.$/u;
/** The first line of a note below its number is no cell of a table: it has so many units at least. */
const fullLine = 30;
/** So many lines has a note at most. */
const longest = 40;

/**
 * Makes notes of what pages print at their foot where the extraction left nothing but a number before it, or put the
 * numbers on lines of their own. Believed where the numbers count up and most of them are called in the text above.
 */
export function* markPageNotes(text: string, blocks: readonly RawBlock[]): Steps<RawBlock[]> {
  const lines = yield* pageLines(text, blocks);
  const candidates = yield* noteCandidates(text, lines, blocks);
  yield;
  if (candidates.length < fewest) return [...blocks];
  const row = countingUp(candidates, restart);
  const called = row.filter((c) => c.called).length;
  if (called < fewest || called < row.length * share) return [...blocks];
  return rebuilt(blocks, lines, notesOf(lines, row));
}

/** A note as its lines, from `from` to before `to`. */
interface PageNote {
  readonly label: string;
  readonly from: number;
  /** Length of the number on the first line. */
  readonly mark: number;
  readonly to: number;
  /** The lines above that hold nothing but numbers, of this note and of those below it. */
  readonly numbers: readonly number[];
}

function notesOf(lines: readonly PageLine[], row: readonly NoteCandidate[]): PageNote[] {
  const notes: PageNote[] = [];
  for (let k = 0; k < row.length; k++) {
    const candidate = row[k]!;
    const next = row[k + 1]?.line ?? lines.length;
    if (!candidate.lone) {
      notes.push({
        label: String(candidate.first),
        from: candidate.line,
        mark: candidate.mark,
        to: noteEnd(lines, candidate.line + 1, next),
        numbers: [],
      });
      continue;
    }
    // Numbers in a row on lines of their own: their notes stand below them one after another.
    const group = [candidate];
    let at = candidate.line + 1;
    while (row[k + 1]?.lone && row[k + 1]!.line === at) {
      group.push(row[++k]!);
      at++;
    }
    while (lines[at] && isPageMark(lines[at]!)) at++;
    const end = noteEnd(lines, at + 1, row[k + 1]?.line ?? lines.length);
    if (at < end && readsLikeText(lines[at]!.text)) for (const note of shared(lines, at, end, group)) notes.push(note);
  }
  return notes;
}

/** Whether a line could be the first of a note whose number stands above it, rather than a cell of a table. */
const readsLikeText = (line: string): boolean =>
  line.length >= fullLine && /\p{L}{3}/u.test(line) && !startsLower(line);

const isPageMark = (line: PageLine): boolean => line.furniture || printedPage(line.text) !== null;

/** Where a note that goes on from line `from` ends: at the page's end, or where the text above takes up its sentence again. */
function noteEnd(lines: readonly PageLine[], from: number, next: number): number {
  const last = Math.min(next, lines.length, from + longest);
  for (let i = from; i < last; i++) {
    const line = lines[i]!;
    if (isPageMark(line)) return i;
    const above = lines[i - 1]!.text;
    const ended = /[.!?…\d][)\]"”“»’]*$/u.test(above) && !abbreviated.test(above);
    if (ended && (line.afterGap || (startsLower(line.text) && !/^(?:https?:|www\.)/u.test(line.text)))) return i;
    if (sectionWord(line.text) !== null) return i;
  }
  return last;
}

/** Cuts lines that hold several notes where a line begins after the end of a sentence, and hands out their numbers. */
function shared(lines: readonly PageLine[], from: number, to: number, group: readonly NoteCandidate[]): PageNote[] {
  const starts = [from];
  for (let i = from + 1; i < to; i++) {
    const above = lines[i - 1]!.text;
    const ended = /[.!?)\]”"«»/]$/u.test(above) && !abbreviated.test(above);
    if (ended && !startsLower(lines[i]!.text)) starts.push(i);
  }
  const kept = starts.length > group.length ? mostLikely(lines, starts, group.length) : starts;
  return kept.map((start, i) => ({
    label: String(group[i]!.first),
    from: start,
    mark: 0,
    to: kept[i + 1] ?? to,
    numbers: i === 0 ? group.map((one) => one.line) : [],
  }));
}

/** Of several places where notes may begin, the first and those after the shortest lines: a note's last line is seldom full. */
function mostLikely(lines: readonly PageLine[], starts: readonly number[], count: number): number[] {
  const [first, ...rest] = starts;
  const shortest = rest.sort((a, b) => lines[a - 1]!.text.length - lines[b - 1]!.text.length).slice(0, count - 1);
  return [first!, ...shortest.sort((a, b) => a - b)];
}

/** The blocks with the notes cut out of them. */
function rebuilt(blocks: readonly RawBlock[], lines: readonly PageLine[], notes: readonly PageNote[]): RawBlock[] {
  const noteAt = new Map<number, PageNote>();
  const numbers = new Set<number>();
  for (const note of notes) {
    for (let i = note.from; i < note.to; i++) noteAt.set(i, note);
    for (const i of note.numbers) numbers.add(i);
  }
  const result: RawBlock[] = [];
  let open: PageNote | undefined;
  let block = -1;
  for (const [i, line] of lines.entries()) {
    if (numbers.has(i)) continue;
    const note = noteAt.get(i);
    const last = result.at(-1);
    const content = note ? { start: line.start + (i === note.from ? note.mark : 0), end: line.end } : line.content;
    if (last && open === note && (note !== undefined || block === line.block)) {
      last.lines.push(content);
      last.end = line.end;
    } else if (note) {
      result.push({ kind: 'note', start: line.start, end: line.end, lines: [content], label: note.label });
    } else {
      const original = blocks[line.block]!;
      const whole = original.lines[0] === line.content;
      const kind = whole || original.kind === 'furniture' ? original : { kind: 'paragraph' as const };
      result.push({ ...kind, start: line.start, end: line.end, lines: [content] });
    }
    open = note;
    block = line.block;
  }
  return result;
}
