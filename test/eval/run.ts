import { spawnSync } from 'node:child_process';
import { createWriteStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import type { EvalSet, Material } from './evalSet.ts';
import { all } from './sets/index.ts';

const usage = `Usage: npm run eval                      every set, our figures beside the peers'
       npm run eval -- SET [--rows FILE] [--out FILE] [--shared DIR] [--errors N]

  --rows FILE    rows to answer, in the form of the set's own
  --out FILE     keep the prediction lines in FILE
  --shared DIR   where eval/, corpus/ and gold/ stand (default: GLOSSATOR_SHARED, or ../shared beside the checkout)
  --errors N     let the scorer list N errors, where it can
Sets: ${all.map((set) => set.name).join(', ')}`;

/** Answers the sets of questions with the product's core, lets each set's own scorer judge, and prints what it says. */
async function main(args: readonly string[]): Promise<number> {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        rows: { type: 'string' },
        out: { type: 'string' },
        shared: { type: 'string' },
        errors: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    return misuse((error as Error).message);
  }
  const { values, positionals } = parsed;
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const chosen = positionals.length > 0 ? all.filter((set) => positionals.includes(set.name)) : all;
  const unknown = positionals.filter((name) => !all.some((set) => set.name === name));
  if (unknown.length > 0) return misuse(`there is no set ${unknown.join(', ')}`);
  if ((values.rows ?? values.out) !== undefined && chosen.length !== 1)
    return misuse('--rows and --out go with one set');
  const shared = resolve(
    values.shared ?? process.env['GLOSSATOR_SHARED'] ?? join(import.meta.dirname, '../../../shared'),
  );
  const needed = chosen.map((set) => (values.rows === undefined ? join(shared, set.rows) : resolve(values.rows)));
  const missing = needed.find((file) => !existsSync(file));
  if (missing !== undefined)
    return misuse(`the material is not there: ${missing} (--shared DIR or GLOSSATOR_SHARED says where it is)`);

  let worst = 0;
  for (const [i, set] of chosen.entries()) {
    worst = Math.max(worst, await measure(set, { shared, rows: needed[i]! }, values));
  }
  return worst;
}

async function measure(
  set: EvalSet,
  material: Material,
  options: { out?: string | undefined; errors?: string | undefined },
): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'glossator-eval-'));
  try {
    const predictions = options.out === undefined ? join(folder, 'predictions.jsonl') : resolve(options.out);
    const start = performance.now();
    const count = await write(predictions, set.predict(material));
    console.log(`\n${set.name}: ${count} predictions in ${((performance.now() - start) / 1000).toFixed(1)} s`);
    const scorer = join(material.shared, 'eval', set.name, 'score.mjs');
    const errors = options.errors === undefined ? [] : ['--errors', options.errors];
    const scored = spawnSync(
      process.execPath,
      [scorer, ...set.scorerArguments({ rows: material.rows, predictions }), ...errors],
      { encoding: 'utf8', maxBuffer: 1 << 28 },
    );
    if (scored.status !== 0) {
      const why =
        scored.stderr.split('\n').find((line) => /error/i.test(line)) ??
        scored.error?.message ??
        `exit ${scored.status}`;
      // Rows without answers are a proper use: what is wanted then is the prediction lines.
      console.error(`  no figures: ${why.trim()}`);
      return options.out === undefined ? 2 : 0;
    }
    console.log(scored.stdout.trimEnd().replace(/^/gm, '  '));
    for (const peer of set.peers) console.log(`  peers: ${peer.name}: ${peer.figures}`);
    if (set.remark !== undefined) console.log(`  note: ${set.remark}`);
    return 0;
  } catch (error) {
    console.error(`  no predictions: ${(error as Error).message}`);
    return 2;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function write(file: string, lines: AsyncIterable<object>): Promise<number> {
  const out = createWriteStream(file);
  let count = 0;
  for await (const line of lines) {
    count++;
    if (!out.write(JSON.stringify(line) + '\n')) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return count;
}

function misuse(message: string): number {
  console.error(`eval: ${message}`);
  return 2;
}

process.exitCode = await main(process.argv.slice(2));
