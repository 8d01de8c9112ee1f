import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** The rows of a file of JSON lines, one at a time. Whoever answers them never gets to see what is expected. */
export async function* readRows<Row>(file: string): AsyncIterable<Row> {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
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
