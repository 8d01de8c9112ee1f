import { endsSentence, startsLower } from '../../core/text/characters.ts';
import { withoutMargins } from './margins.ts';
import { paragraphsOf, type Paragraph } from './paragraphs.ts';
import type { PagePieces } from './pieces.ts';
import { regionsOf } from './regions.ts';
import { rowsOf, rowText, type Row } from './rows.ts';

/**
 * The text of a page as it is read: what it prints at its top, its text column by column, the notes at the foot of all
 * columns, what it prints at its own foot, and last what is turned. Blank lines part paragraphs.
 */
export function pageText({ upright, turned }: PagePieces, height: number): string {
  const { head, body, foot } = withoutMargins(rowsOf(upright), height);
  const regions = regionsOf(body.flatMap((row) => row.pieces)).map((rows) => paragraphsOf(rows));
  const size = usualSize(body);
  const split = regions.map((paragraphs) => splitNotes(paragraphs, size));
  const parts = [
    ...texts(paragraphsOf(head)),
    columnsText(split.map(({ text }) => text)),
    ...split.flatMap(({ notes }) => texts(notes)),
    ...texts(paragraphsOf(foot)),
    ...turned,
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** A hyphen that breaks a word at the end of a justified line may stand a little apart from it, which reads like a space. */
const apartHyphen = /(?<=\p{L}) (?=[-\u00ad‐]\n\p{Ll})/gu;

const paragraphText = (paragraph: Paragraph): string =>
  paragraph
    .map((row) => rowText(row))
    .join('\n')
    .replace(apartHyphen, '');
const texts = (paragraphs: readonly Paragraph[]): string[] => paragraphs.map(paragraphText);

/** The size of most lines. */
function usualSize(rows: readonly Row[]): number {
  const sizes = rows.map((row) => row.size).sort((a, b) => a - b);
  return sizes[sizes.length >> 1] ?? 0;
}

/** Notes are smaller than the text, by this share at most of its size. */
const noteSize = 0.95;
const noteMark = /^(?:\d{1,3}|\*{1,3}|[†‡§])(?!\.\d)/u;

/** Takes the notes off the foot of a column: what is smaller than the text, from the first paragraph that has a mark. */
function splitNotes(paragraphs: readonly Paragraph[], size: number): { text: Paragraph[]; notes: Paragraph[] } {
  let from = paragraphs.length;
  for (let i = paragraphs.length - 1; i >= 0 && paragraphs[i]!.every((row) => row.size < noteSize * size); i--)
    if (paragraphs[i]![0]!.marked || noteMark.test(rowText(paragraphs[i]![0]!))) from = i;
  return { text: paragraphs.slice(0, from), notes: paragraphs.slice(from) };
}

/** The text of columns, which runs on from one to the next. */
function columnsText(columns: readonly (readonly Paragraph[])[]): string {
  let text = '';
  let last: Row | undefined;
  for (const paragraphs of columns)
    for (const [i, paragraph] of paragraphs.entries()) {
      if (last) text += i === 0 && runsOn(last, paragraph[0]!) ? '\n' : '\n\n';
      text += paragraphText(paragraph);
      last = paragraph.at(-1);
    }
  return text;
}

/** Whether a sentence goes on from the foot of one column to the head of the next. */
function runsOn(last: Row, first: Row): boolean {
  const above = rowText(last);
  const below = rowText(first);
  const broken = /[\p{L}\p{Script=Han}，、][-\u00ad‐]?$/u.test(above);
  return (
    Math.abs(last.size - first.size) < 0.5 && !endsSentence(above) && broken && (startsLower(below) || isHan(below))
  );
}

const isHan = (text: string): boolean => /^\p{Script=Han}/u.test(text);
