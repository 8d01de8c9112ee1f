import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { WorkerExtractor, type StartWorker } from '../readers/workerExtractor.ts';

/** The memory of the thread, in megabytes: what a file grows to is limited besides. */
const memory = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 };

/** Takes the text out of files in a thread of its own, which is ended where it takes too much time or memory. */
export const threadExtractor = (): WorkerExtractor => new WorkerExtractor(startThread(entry()));

/** Starts the thread whose program is at `path`. */
export const startThread =
  (path: string, resourceLimits: Worker['resourceLimits'] = memory): StartWorker =>
  (on) => {
    // Whatever a library says would otherwise go to our standard output, where the language server speaks.
    const worker = new Worker(path, { resourceLimits, env: {}, execArgv: [], stdout: true, stderr: true });
    worker.stdout.resume();
    worker.stderr.resume();
    worker.on('message', on.answered);
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

/** The program of the thread: beside this file in the sources, and beside the bundle that this file is in. */
function entry(): string {
  const path = ['extractor.cjs', 'extractionThread.ts']
    .map((name) => join(import.meta.dirname, name))
    .find((one) => existsSync(one));
  if (path === undefined) throw new Error('The reader of files is missing from this installation.');
  return path;
}
