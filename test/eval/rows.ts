import { createReadStream } from 'node:fs';

/** The rows of a file of JSON lines, one at a time. Whoever answers them never gets to see what is expected. */
export async function* readRows<Row>(file: string): AsyncIterable<Row> {
  let number = 0;
  for await (const line of lines(file)) {
    number++;
    if (line.trim() === '') continue;
    let row: Record<string, unknown>;
    try {
      row = JSON.parse(line) as Record<string, unknown>;
    } catch {
      throw new Error(`${file}:${number}: not a line of JSON`);
    }
    delete row['expected'];
    yield row as Row;
  }
}

/** The lines of a file. Only a line feed ends one: a row may hold U+2028, at which `node:readline` would cut it. */
async function* lines(file: string): AsyncIterable<string> {
  let rest = '';
  for await (const chunk of createReadStream(file, 'utf8')) {
    const parts = (rest + String(chunk)).split('\n');
    rest = parts.pop()!;
    yield* parts;
  }
  yield rest;
}
