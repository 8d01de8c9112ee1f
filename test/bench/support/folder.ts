import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateText } from './generate.ts';
import { languages } from './words.ts';

/** Lets `work` use a folder of so many generated documents of that length each, half of them Markdown, and removes it. */
export async function withGeneratedFolder(
  count: number,
  length: number,
  work: (folder: string, bytes: number) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'glossator-bench-'));
  try {
    let bytes = 0;
    for (let i = 0; i < count; i++) {
      const format = i % 2 === 0 ? 'plaintext' : 'markdown';
      const text = generateText({ seed: i, length, format, languages: [languages[i % languages.length]!] });
      bytes += Buffer.byteLength(text);
      writeFileSync(join(folder, `document-${i}.${format === 'markdown' ? 'md' : 'txt'}`), text);
    }
    await work(folder, bytes);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
