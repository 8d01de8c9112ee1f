/**
 * `glossator/listStored`, `readStored`, `writeStored` and `removeStored`: the folder of the editor in which the server may
 * keep what it computed, for a server in a worker. Bytes travel as they are, so these need a channel that clones.
 */
export const listStoredRequest = 'glossator/listStored';
export interface ListStoredParams {
  readonly folder: string;
}
export interface ListStoredAnswer {
  /** `modified` in milliseconds since 1970. */
  readonly blobs: readonly { readonly name: string; readonly size: number; readonly modified: number }[];
}
export const readStoredRequest = 'glossator/readStored';
export interface StoredParams {
  readonly name: string;
}
export interface ReadStoredAnswer {
  /** `null` where nothing of that name is stored. */
  readonly bytes: Uint8Array | null;
}
export const writeStoredRequest = 'glossator/writeStored';
export interface WriteStoredParams extends StoredParams {
  readonly bytes: Uint8Array;
}
export const removeStoredRequest = 'glossator/removeStored';
