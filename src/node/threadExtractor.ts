import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { isCMap, type CMapGiven, type CMapWanted, type ExtractionAnswer } from '../readers/extractionTask.ts';
import { WorkerExtractor, type StartWorker } from '../readers/workerExtractor.ts';

/** The memory of the thread, in megabytes: what a file grows to is limited besides. */
const memory = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 };

/** Takes the text out of files in a thread of its own, which is ended where it takes too much time or memory. */
export const threadExtractor = (): WorkerExtractor =>
  new WorkerExtractor((on) => startThread(installed('extractor.cjs', '../readers/extractionMain.ts'))(on));

/** Starts the thread whose program is at `path`. */
export const startThread =
  (path: string, resourceLimits: Worker['resourceLimits'] = memory): StartWorker =>
  (on) => {
    // Whatever a library says would otherwise go to our standard output, where the language server speaks.
    const worker = new Worker(path, { resourceLimits, env: {}, execArgv: [], stdout: true, stderr: true });
    worker.stdout.resume();
    worker.stderr.resume();
    worker.on('message', (message: ExtractionAnswer | CMapWanted) => {
      if ('wanted' in message) void readCMap(message.wanted).then((given) => worker.postMessage(given));
      else on.answered(message);
    });
    worker.on('error', (error: NodeJS.ErrnoException) =>
      on.ended(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : error.message),
    );
    worker.on('exit', (code) => on.ended(`the thread ended with ${code}`));
    return {
      post(task) {
        const bytes = ownBytes(task.bytes);
        worker.postMessage({ ...task, bytes }, [bytes.buffer]);
      },
      kill: () => void worker.terminate(),
    };
  };

/** Bytes that share their memory with no others, so that it can be handed over. */
const ownBytes = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength
    ? (bytes as Uint8Array<ArrayBuffer>)
    : new Uint8Array(bytes);

/** What of the installation there is at one of these paths: the first is beside the bundle, the other in the sources. */
function installed(...paths: string[]): string {
  const found = paths.map((path) => join(import.meta.dirname, path)).find((path) => existsSync(path));
  if (found === undefined) throw new Error('The reader of files is missing from this installation.');
  return found;
}

async function readCMap(wanted: string): Promise<CMapGiven> {
  if (!isCMap(wanted)) return { wanted, bytes: null };
  const folder = installed('cmaps', '../../node_modules/pdfjs-dist/cmaps');
  return { wanted, bytes: await readFile(join(folder, `${wanted}.bcmap`)).catch(() => null) };
}
