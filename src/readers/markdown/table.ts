import type { Block, Cell, TableBlock, TextBlock } from './block.ts';

/** The longest text that a cell of a table may have, in UTF-16 units; what has a longer one is a page laid out as a table. */
const longestCell = 1000;
/** The longest first cell of a row that numbers what stands beside it. */
const longestNumber = 12;

/** The blocks of a table: the table, or what stands in its cells one after the other where it only lays out a page. */
export function tableBlocks(rows: readonly (readonly Cell[])[], place: { first: string; rest: string }): Block[] {
  const filled = rows.filter((row) => row.some((cell) => cell.blocks.length > 0));
  if (filled.length === 0) return [];
  if (isTable(filled)) return [{ kind: 'table', rows: filled.map((row) => [...row]), ...place }];
  return filled.flatMap(flowing).map((block, i) => placed(block, i === 0 ? place.first : place.rest, place.rest));
}

/** Whether rows and columns mean something: several of each, and short texts in the cells. */
function isTable(rows: readonly (readonly Cell[])[]): boolean {
  if (rows.length < 2 || !rows.some((row) => row.length > 1)) return false;
  return rows.every((row) =>
    row.every(
      ({ blocks }) =>
        blocks.every((block) => block.kind === 'paragraph') &&
        blocks.reduce((sum, block) => sum + (block as TextBlock).text.length, 0) <= longestCell,
    ),
  );
}

/** The blocks of a row, its number before the text that it numbers. */
function flowing(row: readonly Cell[]): Block[] {
  const blocks = row.flatMap((cell) => cell.blocks);
  const [first, second] = blocks;
  const numbered =
    row.length > 1 &&
    first?.kind === 'paragraph' &&
    second?.kind === 'paragraph' &&
    row[0]!.blocks.length === 1 &&
    first.text.length <= longestNumber;
  if (!numbered) return blocks;
  const shift = first.text.length + 1;
  const pages = [...first.pages, ...second.pages.map((page) => ({ ...page, at: page.at + shift }))];
  return [{ ...second, text: `${first.text} ${second.text}`, pages }, ...blocks.slice(2)];
}

const placed = (block: Block, first: string, rest: string): Block =>
  first === '' && rest === '' ? block : { ...block, first: first + block.first, rest: rest + block.rest };

/** The lines of a table with pipes between its cells, each with its row; the first row is the head, as Markdown wants one. */
export function tableLines({ rows }: TableBlock): { text: string; row: readonly Cell[] }[] {
  const columns = Math.max(...rows.map((row) => row.reduce((sum, cell) => sum + cell.span, 0)));
  const lines = rows.map((row, i) => {
    const cells = row.flatMap((cell) => [cellText(cell), ...Array<string>(cell.span - 1).fill('')]);
    if (i === 0) cells.push(...Array<string>(columns - cells.length).fill(''));
    return { text: `| ${cells.join(' | ')} |`, row };
  });
  return [lines[0]!, { text: `|${' --- |'.repeat(columns)}`, row: [] }, ...lines.slice(1)];
}

const cellText = ({ blocks }: Cell): string =>
  blocks
    .flatMap((block) => (block.kind === 'table' ? [] : (block.first + block.text).split('\n')))
    .map((line) => line.trim())
    .join(' ')
    .replaceAll('|', '\\|');
