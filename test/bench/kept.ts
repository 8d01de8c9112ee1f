import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { IndexStore } from '../../src/core/corpus/indexStore.ts';
import { parseDocument } from '../../src/core/document/parse.ts';
import type { PassageIndex } from '../../src/core/search/passageIndex.ts';
import { NodeStorage } from '../../src/node/nodeStorage.ts';
import { paused } from '../../src/server/background.ts';
import type { Bench } from './bench.ts';
import { indexOf } from './support/passageDocuments.ts';
import { PassageGenerator } from './support/passages.ts';
import type { Report } from './support/report.ts';
import { worked } from './support/worked.ts';

/** `GLOSSATOR_BENCH_PASSAGES=1000000` measures that many besides. */
const further = Number(process.env['GLOSSATOR_BENCH_PASSAGES'] ?? 0);

export const kept: Bench = {
  name: 'kept',
  question:
    'What does it cost to store the search index, and how soon can a stored one be searched when a session begins?',
  async run(report) {
    await measure(report, 100_000);
    if (further > 0) await measure(report, further);
  },
};

async function measure(report: Report, size: number): Promise<void> {
  const generator = new PassageGenerator('de', size);
  const passages = Array.from({ length: size }, () => generator.passage());
  const changed = parseDocument({ uri: 'changed', text: passages.slice(0, 60).join('\n\n'), format: 'plaintext' });
  const query = passages[0]!.slice(0, 40);
  let index: PassageIndex | undefined = indexOf(passages);
  passages.length = 0;
  const folder = mkdtempSync(join(tmpdir(), 'glossator-kept-'));
  try {
    const storage = new NodeStorage(folder);
    const store = (): IndexStore => new IndexStore(storage, { pause: paused(setImmediate), now: () => Date.now() });
    const saving = await taken(() => store().save(index!.parts));
    const files = readdirSync(join(folder, 'index')).map((name) => statSync(join(folder, 'index', name)).size);
    const bytes = files.reduce((sum, one) => sum + one, 0);
    report.note(`de: ${size} passages in ${files.length - 1} segments`);
    report.value('  stored', bytes / 1e6, 'MB');
    report.value('  stored', bytes / size, 'bytes a passage');
    report.value('  save all of it', saving, 'ms');
    const again = store();
    await again.load();
    await again.complete();
    index.add(changed);
    report.value('  save after a change of one document', await taken(() => again.save(index!.parts)), 'ms');
    await store().clear();
    report.value('  longest step of a save', await longestWait(() => store().save(index!.parts)), 'ms');
    index = undefined;
    const fresh = Array.from({ length: 7 }, () => loadOnce(folder, query));
    report.times(
      '  load',
      fresh.map(({ load }) => load),
    );
    report.times(
      '  load, work of its thread',
      fresh.map(({ work }) => work),
    );
    report.times(
      '  the first search after that',
      fresh.map(({ search }) => search),
    );
    report.times(
      '  until all texts are in memory, after that',
      fresh.map(({ complete }) => complete),
    );
    const loading = async (): Promise<void> => {
      const other = store();
      await other.load();
      await other.complete();
    };
    report.value('  longest step of a load', await longestWait(loading), 'ms');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds. */
interface Loaded {
  readonly load: number;
  readonly work: number;
  readonly search: number;
  readonly complete: number;
}

/** In a process of its own. */
function loadOnce(folder: string, query: string): Loaded {
  const script = join(import.meta.dirname, 'support/loadOnce.ts');
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, folder, query], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Loaded;
}

async function taken(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** For how long at most this thread works without a pause while something is done, in milliseconds of its own time. */
async function longestWait(work: () => Promise<void>): Promise<number> {
  let [longest, running] = [0, true];
  const watch = (async () => {
    for (let last = worked(); running;) {
      await setImmediate();
      const now = worked();
      longest = Math.max(longest, now - last);
      last = now;
    }
  })();
  await work();
  running = false;
  await watch;
  return longest;
}
