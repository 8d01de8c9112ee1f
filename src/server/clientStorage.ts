import type { Connection } from 'vscode-languageserver';
import { blobOfBytes, type OpenBlob } from '../core/corpus/openBlob.ts';
import type { Storage, StoredBlob } from '../core/corpus/storage.ts';
import {
  listStoredRequest,
  readStoredRequest,
  removeStoredRequest,
  writeStoredRequest,
  type ListStoredAnswer,
  type ListStoredParams,
  type ReadStoredAnswer,
  type StoredParams,
  type WriteStoredParams,
} from '../protocol/storage.ts';

/** The editor's own folder for what extensions keep, for a server in a worker, which reaches no files: it asks the client. */
export class ClientStorage implements Storage {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async list(folder: string): Promise<readonly StoredBlob[]> {
    const params: ListStoredParams = { folder };
    return (await this.#connection.sendRequest<ListStoredAnswer>(listStoredRequest, params)).blobs;
  }

  async read(name: string): Promise<Uint8Array | null> {
    const params: StoredParams = { name };
    const { bytes } = await this.#connection.sendRequest<ReadStoredAnswer>(readStoredRequest, params);
    if (bytes === null) return null;
    if (!(bytes instanceof Uint8Array)) throw new Error('This channel carries no bytes.');
    return bytes;
  }

  async open(name: string): Promise<OpenBlob | null> {
    const bytes = await this.read(name);
    return bytes && blobOfBytes(bytes);
  }

  async write(name: string, parts: readonly Uint8Array[]): Promise<void> {
    // One array with memory of its own: of a view, all that lies around it would be sent as well.
    const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of parts) {
      bytes.set(part, at);
      at += part.length;
    }
    const params: WriteStoredParams = { name, bytes };
    await this.#connection.sendRequest(writeStoredRequest, params);
  }

  async remove(name: string): Promise<void> {
    const params: StoredParams = { name };
    await this.#connection.sendRequest(removeStoredRequest, params);
  }
}
