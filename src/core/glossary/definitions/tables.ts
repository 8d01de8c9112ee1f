import type { Block, Document } from '../../document/document.ts';
import type { Span } from '../../text/span.ts';

const termHead =
  /^(?:defined )?(?:terms?|words?|expressions?|concepts?|abbreviations?|acronyms?|begriffe?|abkürzung(?:en)?|terminus|termes?|notions?|sigles?|abréviations?|términos?|conceptos?|siglas?|термины?|поняти[ея]|сокращени[ея]|术语|用语|名词|概念|简称|缩略语)$/iu;
const meaningHead =
  /^(?:definitions?|meanings?|explanations?|descriptions?|expansions?|stands for|full (?:form|name)|definition(?:en)?|bedeutung|erläuterung(?:en)?|erklärung(?:en)?|définitions?|significations?|sens|definici(?:ón|ones)|significados?|определени[ея]|значени[ея]|расшифровка|толковани[ея]|定义|含义|解释|说明|全称)$/iu;

/** A row of a table of terms, in spans of the source. */
export interface TableRow {
  readonly term: Span;
  readonly definition: Span;
  readonly form: 'table';
}

/** The rows of a Markdown table whose heads say that it explains terms; none for any other block. */
export function termRows({ text, format }: Document, block: Block): TableRow[] {
  if (block.kind !== 'table' || format !== 'markdown') return [];
  const lines = linesOf(text, block);
  const head = lines[0] ? cellsOf(text, lines[0]).map((cell) => bare(text.slice(cell.start, cell.end))) : [];
  const termColumn = head.findIndex((cell) => termHead.test(cell));
  const meaningColumn = head.findIndex((cell) => meaningHead.test(cell));
  if (termColumn < 0 || meaningColumn < 0 || termColumn === meaningColumn) return [];
  return lines.slice(2).flatMap((line) => {
    const cells = cellsOf(text, line);
    const term = cells[termColumn];
    const definition = cells[meaningColumn];
    return term && definition && term.end > term.start && definition.end > definition.start
      ? [{ term, definition, form: 'table' }]
      : [];
  });
}

const bare = (cell: string): string => cell.replace(/[*_`]/gu, '').trim();

function linesOf(text: string, { start, end }: Span): Span[] {
  const lines: Span[] = [];
  for (let at = start; at < end;) {
    const newline = text.indexOf('\n', at);
    const stop = newline < 0 || newline > end ? end : newline;
    lines.push({ start: at, end: stop });
    at = stop + 1;
  }
  return lines;
}

/** The cells of a row between its pipes, without the white space and marks of emphasis around what they say. */
function cellsOf(text: string, line: Span): Span[] {
  const cells: Span[] = [];
  let from = line.start;
  for (let i = line.start; i <= line.end; i++) {
    if (i < line.end && (text[i] !== '|' || text[i - 1] === '\\')) continue;
    cells.push(trimmed(text, { start: from, end: i }));
    from = i + 1;
  }
  const [first] = cells;
  return first && first.start === first.end ? cells.slice(1) : cells;
}

function trimmed(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /[\s*_]/u.test(text[from]!)) from++;
  while (to > from && /[\s*_]/u.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}
