import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { URI } from 'vscode-uri';
import type { SearchAnswer } from '../../src/protocol/search.ts';
import { ServerProcess } from '../server/support/serverProcess.ts';
import type { Bench } from './bench.ts';
import { bundledServer } from './support/bundledServer.ts';
import { withGeneratedFolder } from './support/folder.ts';
import type { Report } from './support/report.ts';

const runs = 3;
const settings = { terms: { enabled: false } };
const params = { query: 'report on the agency', limit: 30 };

export const firstSearch: Bench = {
  name: 'first-search',
  question:
    'How soon after its start does a server answer a search, in a folder that it knows and in one that it does not?',
  async run(report) {
    await withGeneratedFolder(100, 40_000, async (folder, bytes) => {
      report.note(`100 documents, ${(bytes / 1e6).toFixed(1)} MB of UTF-8; times from the start of the process`);
      const scratch = mkdtempSync(join(tmpdir(), 'glossator-first-'));
      try {
        await measure(report, folder, scratch, await bundledServer(scratch));
      } finally {
        rmSync(scratch, { recursive: true, force: true });
      }
    });
  },
};

async function measure(report: Report, folder: string, scratch: string, entry: string): Promise<void> {
  const storage = URI.file(join(scratch, 'storage')).toString();
  for (const known of [false, true]) {
    const times = { started: [] as number[], found: [] as number[], ready: [] as number[] };
    for (let run = 0; run < runs; run++) {
      if (!known) rmSync(join(scratch, 'storage'), { recursive: true, force: true });
      const begun = performance.now();
      const server = new ServerProcess(entry);
      await server.initialize(URI.file(folder).toString(), { initializationOptions: { storage, settings } });
      times.started.push(performance.now() - begun);
      for (;;) {
        const { hits } = await server.request<SearchAnswer>('glossator/search', params);
        if (hits.length < params.limit) {
          await delay(5);
          continue;
        }
        times.found.push(performance.now() - begun);
        break;
      }
      await server.ready();
      times.ready.push(performance.now() - begun);
      await server.stop();
    }
    report.note(known ? 'a known folder' : 'a new folder');
    report.times('  the server answers', times.started);
    report.times(`  a search finds ${params.limit} passages`, times.found);
    report.times('  all files have been read', times.ready);
  }
}
