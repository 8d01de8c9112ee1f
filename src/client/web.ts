import { Uri } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { shippedRequest } from '../protocol/files.ts';
import type { ShippedAnswer, ShippedParams } from '../protocol/files.ts';
import { register } from './register.ts';

/** Starts Glossator where extensions run in a web worker: vscode.dev and its kin. The server is a worker of its own. */
export function activate(context: ExtensionContext): void {
  register(context, {
    readsFiles: false,
    keys: /^Mac/u.test(navigator.platform) ? 'mac' : 'other',
    async createClient(options) {
      const { BrowserMessageReader, BrowserMessageWriter, LanguageClient } =
        await import('vscode-languageclient/browser');
      const script = Uri.joinPath(context.extensionUri, 'dist', 'web', 'server.js').toString(true);
      // Reader and writer rather than the worker: the editor's own `Worker` deceives the client's `instanceof`.
      const connect = async () => {
        const worker = await startWorker(script);
        return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
      };
      const client = new LanguageClient('glossator', 'Glossator', connect, options);
      client.onRequest(shippedRequest, async ({ name }: ShippedParams): Promise<ShippedAnswer> => ({
        bytes: shipped.test(name) ? await read(Uri.joinPath(context.extensionUri, 'dist', ...name.split('/'))) : null,
      }));
      return client;
    },
  });
}

/** What the server may ask for of what ships with it. */
const shipped = /^(?:extractor\.cjs|cmaps\/[\w-]{1,40}\.bcmap)$/u;

async function read(file: Uri): Promise<Uint8Array | null> {
  const answer = await fetch(file.toString(true));
  return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
}

/** By way of a blob: the editor lets no worker start from the address of an extension that lies on a remote machine. */
async function startWorker(script: string): Promise<Worker> {
  const answer = await fetch(script);
  if (!answer.ok) throw new Error(`${script}: ${answer.status}`);
  const address = URL.createObjectURL(await answer.blob());
  return new Worker(address);
}
