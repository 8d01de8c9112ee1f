import { endsSentence } from '../../core/text/characters.ts';
import { rowText, type Row } from './rows.ts';

/** Lines are this much, in sizes, further in or out than the paragraph above them where another begins. */
const indent = 0.7;
/** The usual distance of two lines may be exceeded so far within a paragraph. */
const loose = 1.22;
/** Sizes that differ by less than this share are one. */
const sameSize = 0.07;
/** A line is read as centred where its middle is so near, in sizes, to that of its column. */
const centred = 1;
const bullet = /^(?:[([]?(?:\d{1,3}|\p{L}|[ivxl]{1,5})[.)\]]|[•–—▪◦‣●○■*-]|\[[^\]\s]{1,12}\])\s/u;

/** A paragraph as its lines. */
export type Paragraph = readonly Row[];

/** Cuts the lines of a column where paragraphs, headings and notes begin, by their places and sizes alone. */
export function paragraphsOf(rows: readonly Row[]): Paragraph[] {
  const pitch = usualPitch(rows);
  if (rows.length === 0) return [];
  const left = Math.min(...rows.map((row) => row.left));
  const right = Math.max(...rows.map((row) => row.right));
  const paragraphs: Row[][] = [];
  for (const [i, row] of rows.entries()) {
    const open = paragraphs.at(-1);
    const margin = Math.max(...rows.slice(Math.max(0, i - 3), i + 3).map((one) => one.right));
    if (open && goesOn(open, row, pitch, { left, right, margin })) open.push(row);
    else paragraphs.push([row]);
  }
  return paragraphs;
}

interface Column {
  readonly left: number;
  readonly right: number;
  /** Where lines hereabouts end. */
  readonly margin: number;
}

function goesOn(open: readonly Row[], row: Row, pitch: (row: Row) => number, column: Column): boolean {
  const last = open.at(-1)!;
  const size = Math.max(row.size, last.size);
  const distance = row.baseline - last.baseline;
  if (distance < 0 || distance > pitch(row) * loose) return false;
  if (row.marked || Math.abs(row.size - last.size) > size * sameSize) return false;
  const ended = isShort(last, row, column);
  if (row.font !== null && last.font !== null && row.font !== last.font && ended) return false;
  if (isCentred(row, column) && isCentred(last, column)) return true;
  if (ended && endsSentence(rowText(last))) return false;
  return fits(open, row, size, ended);
}

/** Whether a line begins where those of the paragraph do, whose first line may stand further in or further out. */
function fits(open: readonly Row[], row: Row, size: number, ended: boolean): boolean {
  const step = row.left - open.at(-1)!.left;
  if (open.length === 1) return step < indent * size || !ended || bullet.test(rowText(open[0]!));
  return Math.abs(step) < indent * size;
}

/** Whether a line ends although the first word of the next one would have found room on it. */
function isShort(line: Row, next: Row, { margin }: Column): boolean {
  const first = next.pieces[0]!;
  const word = /^[^\s\p{Script=Han}]*/u.exec(first.text)![0].length / first.text.length;
  const room = Math.max(word * (first.right - first.left), 2 * line.size);
  return margin - line.right > room + 0.6 * line.size;
}

const isCentred = (row: Row, { left, right }: Column): boolean =>
  row.left - left > row.size && Math.abs(row.left - left - (right - row.right)) < centred * row.size;

/** The usual distance of two baselines in text of a line's size. */
function usualPitch(rows: readonly Row[]): (row: Row) => number {
  const distances = new Map<number, number[]>();
  for (const [i, row] of rows.entries()) {
    const next = rows[i + 1];
    if (!next || Math.abs(next.size - row.size) > row.size * sameSize) continue;
    const distance = next.baseline - row.baseline;
    if (distance <= 0 || distance > 3 * row.size) continue;
    const key = Math.round(row.size);
    const known = distances.get(key);
    if (known) known.push(distance);
    else distances.set(key, [distance]);
  }
  for (const list of distances.values()) list.sort((a, b) => a - b);
  return (row) => {
    const list = distances.get(Math.round(row.size)) ?? [];
    // Of few lines the closest pair tells most; a line alone stands as text usually does.
    return list[Math.floor(list.length * 0.3)] ?? 1.25 * row.size;
  };
}
