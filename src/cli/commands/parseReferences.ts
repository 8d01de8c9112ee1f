import type { CslItem, CslName } from '../../core/bibliography/csl.ts';
import { parseReference } from '../../core/bibliography/parseReference.ts';
import type { Command } from '../command.ts';
import { Paths, stdinPath } from '../paths.ts';
import { readText } from '../readText.ts';

/** `parse-references`: printed references into CSL-JSON. */
export const parseReferences: Command = {
  name: 'parse-references',
  summary: 'Turn printed references into CSL-JSON.',
  usage: ['[FILE…]'],
  help: `Reads one reference a line, from the files or from standard input. Where the first line is a
JSON object, every line is one of the form {"id", "text"}. Without an id of its own a
reference is called by the number of its line. Adds nothing that the reference does not print.

With --format json: {id, csl}, one a line.`,
  options: {},
  async run({ operands, format }, io) {
    const paths = new Paths();
    for (const path of operands.length > 0 ? operands : [stdinPath]) {
      const text = await readText(path, io, paths);
      if (text === null) continue;
      for (const row of rows(text)) {
        if ('problem' in row) {
          io.fail(`${path}:${row.line}:1: ${row.problem}`);
          continue;
        }
        const csl = parseReference(row.text);
        if (format === 'json') await io.json({ id: row.id, csl });
        else await io.text([`${row.id}`, ...fields(csl)].join('\n'));
      }
    }
  },
};

type Row = { readonly id: unknown; readonly text: string } | { readonly line: number; readonly problem: string };

function* rows(text: string): Iterable<Row> {
  let objects: boolean | undefined;
  for (const [i, line] of text.split(/\r\n|\n|\r/u).entries()) {
    if (line.trim() === '') continue;
    objects ??= objectIn(line) !== undefined;
    if (!objects) {
      yield { id: i + 1, text: line.trim() };
      continue;
    }
    const row = objectIn(line);
    if (typeof row?.['text'] === 'string') yield { id: row['id'] ?? i + 1, text: row['text'] };
    else yield { line: i + 1, problem: 'This is no JSON object with a "text".' };
  }
}

function objectIn(line: string): Record<string, unknown> | undefined {
  if (!line.trimStart().startsWith('{')) return undefined;
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

/** A line a field, for reading. */
function fields(csl: CslItem): string[] {
  return Object.entries(csl).map(([name, value]) => `  ${name.padEnd(17)} ${shown(value)}`);
}

function shown(value: NonNullable<CslItem[keyof CslItem]>): string {
  if (typeof value === 'string') return value;
  if ('date-parts' in value)
    return value['date-parts'].map((parts) => parts.map((n) => `${n}`.padStart(2, '0')).join('-')).join('/');
  return value.map((name: CslName) => name.literal ?? [name.family, name.given].filter(Boolean).join(', ')).join('; ');
}
