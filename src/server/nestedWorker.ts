import type { ExtractionAnswer } from '../readers/extractionTask.ts';
import type { StartWorker } from '../readers/workerExtractor.ts';

/**
 * Starts the worker whose program is at the address `script`, from within the worker that the server is. By way of a blob:
 * a browser starts no worker from the address of another site, and there extensions lie.
 */
export function startWorker(script: string | undefined): StartWorker {
  let address: string | undefined;
  return async (on) => {
    const worker = new Worker((address ??= await localAddress(script)));
    worker.onmessage = ({ data }: MessageEvent<ExtractionAnswer>) => on.answered(data);
    worker.onerror = (event) => {
      event.preventDefault();
      on.ended(event.message || 'the worker cannot be started');
    };
    return {
      post(task) {
        const bytes = new Uint8Array(task.bytes);
        worker.postMessage({ ...task, bytes }, [bytes.buffer]);
      },
      kill: () => worker.terminate(),
    };
  };
}

async function localAddress(script: string | undefined): Promise<string> {
  if (script === undefined) throw new Error('This editor does not say where the reader of such files is.');
  const answer = await fetch(script);
  if (!answer.ok) throw new Error(`${script}: ${answer.status}`);
  return URL.createObjectURL(await answer.blob());
}
