import type { IndexPart } from '../search/passageIndex.ts';
import { CheckedReader, writeChecked } from '../search/segment/checkedFile.ts';
import { fromJsonBytes, toJsonBytes } from '../search/segment/jsonBytes.ts';
import type { Segment } from '../search/segment/segment.ts';
import { encodeSegment, indexVersion } from '../search/segment/segmentFile.ts';
import { finished, type Steps } from '../text/steps.ts';
import type { Storage } from './storage.ts';
import { StoredSegment } from './storedSegment.ts';

const folder = 'index';
const manifest = `${folder}/manifest`;
/** Segments of others are left alone for so long, in milliseconds: they may be of a window that has not named them yet. */
const foreign = 10 * 60_000;
const mostSegments = 1000;

export interface StoreWorld {
  /** Lets others work; it is awaited between steps of a few milliseconds. */
  pause(): Promise<void>;
  /** Milliseconds since 1970. */
  now(): number;
}

/**
 * The search index between two sessions: each segment is a blob that is named by its content and never changes, and a
 * manifest, written last, says which of them count. So a save costs what has changed since the last; a crash at any moment
 * leaves the index that was saved before; and of several windows that save, the last is believed, and no mixture.
 */
export class IndexStore {
  readonly #storage: Storage;
  readonly #world: StoreWorld;
  readonly #names = new WeakMap<Segment, string>();
  /** Segments of which texts are still to be read. */
  readonly #incomplete = new Map<Segment, StoredSegment>();
  /** The segments that the manifest names which was read or written last. */
  #named: readonly string[] = [];
  #manifest = '';

  constructor(storage: Storage, world: StoreWorld) {
    this.#storage = storage;
    this.#world = world;
  }

  /**
   * What was saved last. A part that is damaged is left out, and removed; so is all of an index of another version. The
   * texts of large segments are read when a search first looks at them, until {@link complete} has read them all.
   */
  async load(): Promise<{ readonly parts: readonly IndexPart[]; readonly damaged: number }> {
    const told = await this.#readManifest();
    if (!told) return { parts: [], damaged: 0 };
    const parts: IndexPart[] = [];
    this.#named = told.map(({ name }) => name);
    for (const { name, dead } of told) {
      const segment = await this.#open(name, dead);
      if (segment) parts.push({ segment, dead });
    }
    return { parts, damaged: told.length - parts.length };
  }

  /**
   * Reads what {@link load} has left for later, before which the index cannot be saved. Resolves to the segments of which
   * something turned out to be damaged: they are removed, and no part of the index any more.
   */
  async complete(): Promise<readonly Segment[]> {
    const damaged: Segment[] = [];
    for (const [segment, stored] of this.#incomplete) {
      const isWhole = await stored.complete().catch(() => false);
      await stored.close();
      if (isWhole) continue;
      damaged.push(segment);
      await this.#storage.remove(blobOf(this.#names.get(segment)!));
    }
    this.#incomplete.clear();
    return damaged;
  }

  /** Stores the index as it is. Rejects where it cannot be stored; what was stored before then stays. */
  async save(parts: readonly IndexPart[]): Promise<void> {
    const listed = await this.#storage.list(folder);
    const sizes = new Map(listed.map(({ name, size }) => [name, size]));
    const told: { name: string; dead: readonly number[] }[] = [];
    for (const { segment, dead } of parts) {
      const known = this.#names.get(segment);
      if (known === undefined || !sizes.has(blobOf(known))) await this.#write(segment, sizes);
      told.push({ name: this.#names.get(segment)!, dead });
    }
    const text = JSON.stringify(told);
    if (text === this.#manifest && sizes.has(manifest)) return;
    await this.#storage.write(manifest, finished(writeChecked(indexVersion, [toJsonBytes(told)])).parts);
    this.#manifest = text;
    await this.#sweep(listed, new Set(told.map(({ name }) => name)));
  }

  /** Forgets what is stored. */
  async clear(): Promise<void> {
    await this.#storage.remove(manifest);
    for (const { name } of await this.#storage.list(folder)) await this.#storage.remove(name);
    this.#named = [];
    this.#manifest = '';
  }

  /** The segment of that name, if there is one whose documents of these numbers may be dead. */
  async #open(name: string, dead: readonly number[]): Promise<Segment | null> {
    const blob = await this.#storage.open(blobOf(name));
    if (!blob) return null;
    const stored = new StoredSegment(blob, () => this.#world.now());
    let isLate = false;
    try {
      const segment = await stored.open((steps) => this.#inSteps(steps));
      if (!segment || dead.some((number) => number >= segment.documents.length)) {
        // Under its name, which stands for what it should hold, it would be taken for stored.
        await this.#storage.remove(blobOf(name));
        return null;
      }
      this.#names.set(segment, name);
      isLate = !segment.whole;
      if (isLate) this.#incomplete.set(segment, stored);
      return segment;
    } finally {
      if (!isLate) await stored.close();
    }
  }

  async #write(segment: Segment, sizes: ReadonlyMap<string, number>): Promise<void> {
    const { name, parts } = await this.#inSteps(encodeSegment(segment));
    const size = parts.reduce((sum, { length }) => sum + length, 0);
    if (sizes.get(blobOf(name)) !== size) await this.#storage.write(blobOf(name), parts);
    this.#names.set(segment, name);
  }

  /** Removes what the manifest does not name any more, and what nobody has named for long. */
  async #sweep(listed: Awaited<ReturnType<Storage['list']>>, wanted: ReadonlySet<string>): Promise<void> {
    const ours = new Set(this.#named.map(blobOf));
    this.#named = [...wanted];
    const kept = new Set([manifest, ...[...wanted].map(blobOf)]);
    const now = this.#world.now();
    for (const { name, modified } of listed) {
      if (!kept.has(name) && (ours.has(name) || now - modified > foreign)) await this.#storage.remove(name);
    }
  }

  /** What the manifest says; `null` where it says nothing, or is not one of ours. */
  async #readManifest(): Promise<{ readonly name: string; readonly dead: readonly number[] }[] | null> {
    const bytes = await this.#storage.read(manifest);
    const found = bytes && finished(new CheckedReader(indexVersion).finish(bytes));
    const told = found?.arrays.length === 1 ? fromJsonBytes(found.arrays[0]!) : undefined;
    if (!Array.isArray(told) || told.length > mostSegments || !told.every(isPart)) return null;
    this.#manifest = JSON.stringify(told.map(({ name, dead }) => ({ name, dead })));
    return told;
  }

  async #inSteps<T>(steps: Steps<T>): Promise<T> {
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
      await this.#world.pause();
    }
  }
}

const blobOf = (name: string): string => `${folder}/${name}`;

function isPart(value: unknown): value is { name: string; dead: number[] } {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('dead' in value)) return false;
  const { name, dead } = value;
  if (typeof name !== 'string' || !/^[0-9a-f]{32}$/u.test(name)) return false;
  return Array.isArray(dead) && dead.every((number) => Number.isInteger(number) && (number as number) >= 0);
}
