import type { Budget } from '../refusal.ts';
import { damaged, directoryOf, type Entry } from './directory.ts';

const headMark = 0x04034b50;
const headLength = 30;

/** An archive in memory. Its files are unpacked one by one, when they are asked for, and go nowhere. */
export class Archive {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #budget: Budget;

  private constructor(bytes: Uint8Array, entries: ReadonlyMap<string, Entry>, budget: Budget) {
    this.#bytes = bytes;
    this.#entries = entries;
    this.#budget = budget;
  }

  /** Throws a refusal where the bytes are no archive, or one that would cost too much. */
  static open(bytes: Uint8Array, budget: Budget): Archive {
    return new Archive(bytes, directoryOf(bytes, budget), budget);
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** The bytes of a file; `null` where the archive has none of that name. */
  async read(name: string): Promise<Uint8Array | null> {
    const entry = this.#entries.get(name);
    if (!entry) return null;
    const packed = this.#packedBytes(entry);
    this.#budget.inflate(entry.size);
    return entry.deflated ? inflated(packed, entry) : packed;
  }

  #packedBytes({ head, packed, name }: Entry): Uint8Array {
    const bytes = this.#bytes;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (head + headLength > bytes.length || view.getUint32(head, true) !== headMark)
      throw damaged(`“${shown(name)}” is missing`);
    const start = head + headLength + view.getUint16(head + 26, true) + view.getUint16(head + 28, true);
    if (start + packed > bytes.length) throw damaged(`“${shown(name)}” is broken off`);
    return bytes.subarray(start, start + packed);
  }
}

/** Unpacks by the platform's own inflater, and stops as soon as more comes than the directory promised. */
async function inflated(packed: Uint8Array, { name, size }: Entry): Promise<Uint8Array> {
  const out = new Uint8Array(size);
  let length = 0;
  const reader = streamOf(packed).pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  for (;;) {
    const { done, value } = await reader
      .read()
      .catch(() => Promise.reject(damaged(`“${shown(name)}” cannot be unpacked`)));
    if (done) break;
    if (length + value.length > size) {
      await reader.cancel().catch(() => undefined);
      throw damaged(`“${shown(name)}” is larger than its directory says`);
    }
    out.set(value, length);
    length += value.length;
  }
  if (length < size) throw damaged(`“${shown(name)}” is broken off`);
  return out;
}

/** The bytes as a stream, in portions between which what has been unpacked is looked at. */
function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  const portion = 16_384;
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) controller.close();
      else controller.enqueue(bytes.slice(at, (at += portion)));
    },
  });
}

/** A name as it may be shown. */
const shown = (name: string): string => name.slice(0, 80).replace(/\p{C}/gu, '�');
