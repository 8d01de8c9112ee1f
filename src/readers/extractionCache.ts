import type { Storage } from '../core/corpus/storage.ts';
import type { WithProblems } from '../core/document/problem.ts';
import { extractionLimits, type Extraction, type ExtractionLimits } from './extraction.ts';
import type { FileFormat } from './fileFormat.ts';

/** To be raised when a reader takes another text out of the same file: what was taken out before is then forgotten. */
export const readersVersion = 2;

const folder = 'texts';
/** How much is kept, in bytes. */
const most = 256_000_000;
/** In bytes: a SHA-256 before what it is of. */
const digestLength = 32;

/** These depend on the machine and the moment: another time the file may be read. */
const passing = /-(?:too-slow|too-complex|unreadable|limit)$/u;

type Result = WithProblems<Extraction | null>;

/**
 * What was taken out of files, kept by what is in them: a file that is moved, copied or opened again is not read again.
 * Each result is checked by a hash when it is had back; one that is damaged is as good as none.
 */
export class ExtractionCache {
  readonly #storage: Storage;
  /** The names that were asked for since the start: these are kept longest. */
  readonly #used = new Set<string>();
  #grown = false;

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  /** What is known of a file by this name, see {@link nameFor}; `null` where nothing is. */
  async get(name: string): Promise<Result | null> {
    this.#used.add(name);
    const bytes = await this.#storage.read(name).catch(() => null);
    if (!bytes || bytes.length <= digestLength) return null;
    const body = bytes.subarray(digestLength);
    const digest = await digestOf(body);
    if (!digest.every((byte, i) => byte === bytes[i])) return null;
    return JSON.parse(new TextDecoder().decode(body)) as Result;
  }

  /** Keeps a result, unless it may be another next time. Where it cannot be kept, it is not. */
  async put(name: string, result: Result): Promise<void> {
    if (result.problems.some(({ code }) => passing.test(code))) return;
    const body = new TextEncoder().encode(JSON.stringify(result));
    await this.#storage.write(name, [await digestOf(body), body]).catch(() => undefined);
    this.#grown = true;
  }

  /** Removes what is too much: first what readers of before took out, then what has not been used, the oldest first. */
  async tidy(): Promise<void> {
    if (!this.#grown) return;
    this.#grown = false;
    const blobs = [...(await this.#storage.list(folder).catch(() => []))];
    const current = (name: string): boolean => name.includes(versionMark);
    const rank = (name: string): number => (this.#used.has(name) ? 1 : 0);
    blobs.sort((a, b) => rank(b.name) - rank(a.name) || b.modified - a.modified);
    let size = 0;
    for (const blob of blobs) {
      if (current(blob.name)) size += blob.size;
      if (!current(blob.name) || size > most) await this.#storage.remove(blob.name).catch(() => undefined);
    }
  }
}

const versionMark = `.r${readersVersion}.`;

/**
 * The name for what is taken out of these bytes as this format within these limits; `null` where nothing can be told apart
 * here: browsers hash only for pages that came over a secure connection.
 */
export async function nameFor(
  format: FileFormat,
  bytes: Uint8Array,
  { pages }: ExtractionLimits,
): Promise<string | null> {
  // Types say that it is always there.
  const { subtle } = crypto as { readonly subtle?: SubtleCrypto };
  if (!subtle) return null;
  const hash = Array.from(await digestOf(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${folder}/${hash}${versionMark}${format}${pages === extractionLimits.pages ? '' : `.${pages}`}`;
}

const digestOf = async (bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
