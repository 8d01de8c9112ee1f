import type { Connection } from 'vscode-languageserver';
import { shippedRequest, type ShippedAnswer, type ShippedParams } from '../protocol/files.ts';
import type { CMapGiven, CMapWanted, ExtractionAnswer } from '../readers/extractionTask.ts';
import type { StartWorker } from '../readers/workerExtractor.ts';

/**
 * Starts the worker that reads files, from within the worker that the server is. By way of a blob, and what it is made of
 * comes from the client: a browser starts no worker from the address of another site, where extensions lie, and only the
 * client can read there.
 */
export function startNestedWorker(connection: Connection): StartWorker {
  let address: string | undefined;
  const shipped = async (name: string): Promise<Uint8Array<ArrayBuffer> | null> => {
    const params: ShippedParams = { name };
    const { bytes } = await connection.sendRequest<ShippedAnswer>(shippedRequest, params);
    return bytes as Uint8Array<ArrayBuffer> | null;
  };
  const program = async (): Promise<string> => {
    const bytes = await shipped('extractor.cjs');
    if (!bytes) throw new Error('this editor has no reader of such files.');
    return URL.createObjectURL(new Blob([bytes], { type: 'text/javascript' }));
  };
  return async (on) => {
    const worker = new Worker((address ??= await program()));
    worker.onmessage = ({ data }: MessageEvent<ExtractionAnswer | CMapWanted>) => {
      if (!('wanted' in data)) return on.answered(data);
      const { wanted } = data;
      const give = (bytes: Uint8Array | null): void => worker.postMessage({ wanted, bytes } satisfies CMapGiven);
      shipped(`cmaps/${wanted}.bcmap`).then(give, () => give(null));
    };
    worker.onerror = (event) => {
      event.preventDefault();
      on.ended(event.message || 'its reader cannot be started');
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
