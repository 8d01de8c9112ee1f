import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { vsix } from '../host/paths.ts';
import { scratchFolder } from '../host/scratch.ts';
import { Workbench } from '../host/workbench.ts';
import type { Bench } from './bench.ts';
import { paintsOf, watchPaints } from './support/paints.ts';
import { PassageGenerator, remembered } from './support/passages.ts';
import { Random } from './support/random.ts';
import type { Report } from './support/report.ts';

/** `GLOSSATOR_BENCH_PASSAGES` measures another number of them. */
const size = Number(process.env['GLOSSATOR_BENCH_PASSAGES'] ?? 100_000);
const perDocument = 200;
const queries = 16;
/** How fast one types, in milliseconds a key: at leisure, so that each answer is seen, and as a fast typist does. */
const paces = [300, 100];

export const paint: Bench = {
  name: 'paint',
  question: 'How long is it from a key press in the search to the frame that shows the new answer, in the real editor?',
  async run(report) {
    if (!existsSync(vsix)) throw new Error('dist/glossator.vsix is not there: npm run package makes it.');
    const scratch = scratchFolder('paint');
    try {
      const asked = generate(scratch.path);
      report.note(`${size} passages in English; VS Code in Chromium, the extension host in Node, all on this machine`);
      report.note(
        'from the event of the key to the frame from which on the first rows are those of the settled answer',
      );
      const workbench = await Workbench.open(scratch.path, { settings: { 'glossator.maxFileSize': 100 } });
      try {
        const start = performance.now();
        await workbench.openFile('0.md');
        const read = workbench.page.locator('.statusbar-item', { hasText: /Glossator: \d+ documents/ });
        await read.waitFor({ timeout: 600_000 });
        report.value('from the start of the server to all files read', (performance.now() - start) / 1000, 's');
        for (const pace of paces) await measure(report, workbench, asked, pace);
      } finally {
        await workbench.close();
      }
    } finally {
      scratch.remove();
    }
  },
};

/** Types the queries into the search, a key every `pace` milliseconds. */
async function measure(report: Report, workbench: Workbench, asked: readonly string[], pace: number): Promise<void> {
  const { page } = workbench;
  const times: number[] = [];
  const letters: number[] = [];
  let same = 0;
  for (const [i, query] of asked.entries()) {
    await workbench.run('Glossator: Search the Corpus…');
    await page.locator('.quick-input-widget .monaco-list-row').first().waitFor();
    await page.waitForTimeout(400);
    await page.evaluate(watchPaints);
    await page.keyboard.type(query, { delay: pace });
    await page.waitForTimeout(600);
    const paints = await page.evaluate(paintsOf);
    // What the server does for the first time, it does slower.
    if (i >= 2) times.push(...paints.times);
    letters.push(...paints.letters);
    same += paints.same;
    await page.keyboard.press('Escape');
  }
  report.latencies(`a key every ${pace} ms: the letter itself`, letters);
  report.latencies(`a key every ${pace} ms: the new answer`, times);
  report.note(`  ${same} keys changed nothing that shows`);
}

/** Writes a folder of passages, and gives words of some of them as one remembers them. */
function generate(folder: string): string[] {
  const generator = new PassageGenerator('en', 11);
  const random = new Random(5);
  const asked: string[] = [];
  mkdirSync(folder, { recursive: true });
  for (let first = 0, n = 0; first < size; first += perDocument, n++) {
    const passages = Array.from({ length: Math.min(perDocument, size - first) }, () => generator.passage());
    writeFileSync(join(folder, `${n}.md`), `# ${generator.heading()}\n\n${passages.join('\n\n')}\n`);
    if (random.chance((2 * queries * perDocument) / size)) asked.push(remembered(random, passages[0]!, 'en').misspelt);
  }
  return asked.filter((query) => query.length > 12).slice(0, queries);
}
