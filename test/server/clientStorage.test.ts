import assert from 'node:assert/strict';
import type { Connection } from 'vscode-languageserver';
import {
  listStoredRequest,
  readStoredRequest,
  removeStoredRequest,
  writeStoredRequest,
  type ListStoredParams,
  type StoredParams,
  type WriteStoredParams,
} from '../../src/protocol/storage.ts';
import { ClientStorage } from '../../src/server/clientStorage.ts';

describe('the storage of a server in a worker', () => {
  it('is that of its client, to which bytes travel as they are', async () => {
    const blobs = new Map<string, Uint8Array>();
    const answers: Record<string, (params: never) => unknown> = {
      [writeStoredRequest]: ({ name, bytes }: WriteStoredParams) => (blobs.set(name, bytes), null),
      [readStoredRequest]: ({ name }: StoredParams) => ({ bytes: blobs.get(name) ?? null }),
      [removeStoredRequest]: ({ name }: StoredParams) => (blobs.delete(name), null),
      [listStoredRequest]: ({ folder }: ListStoredParams) => ({
        blobs: [...blobs].map(([name, { length }]) => ({ name, size: length, modified: 0, folder })),
      }),
    };
    // What a channel between two workers does to a message.
    const sendRequest = (method: string, params: unknown): Promise<unknown> =>
      Promise.resolve(structuredClone(answers[method]!(structuredClone(params) as never)));
    const storage = new ClientStorage({ sendRequest } as unknown as Connection);
    const large = new Uint8Array(300).map((_, i) => i);
    await storage.write('index/one', [large.subarray(10, 20), large.subarray(250)]);
    assert.deepEqual(await storage.read('index/one'), Uint8Array.from([...large.slice(10, 20), ...large.slice(250)]));
    assert.equal(blobs.get('index/one')!.buffer.byteLength, 60, 'only what is stored was sent');
    assert.equal((await storage.list('index'))[0]!.size, 60);
    await storage.remove('index/one');
    assert.equal(await storage.read('index/one'), null);
  });
});
