/**
 * A blob that is open to be read in part. What it held when it was opened can be read until it is closed, even when it has
 * been removed since.
 */
export interface OpenBlob {
  /** In bytes. */
  readonly size: number;
  /** Fills `into` with the bytes from `from` on; resolves to how many there were. */
  read(into: Uint8Array, from: number): Promise<number>;
  /** The same at once, while everything else waits. */
  readNow(into: Uint8Array, from: number): number;
  close(): Promise<void>;
}

/** A blob that is in memory anyway. */
export const blobOfBytes = (bytes: Uint8Array): OpenBlob => {
  const readNow = (into: Uint8Array, from: number): number => {
    const some = bytes.subarray(from, from + into.length);
    into.set(some);
    return some.length;
  };
  return {
    size: bytes.length,
    readNow,
    read: (into, from) => Promise.resolve(readNow(into, from)),
    close: () => Promise.resolve(),
  };
};

/** Bytes that are read at a time, and how many reads wait at once: what has just arrived is still in the processor's cache. */
export const slice = 1 << 20;
const atOnce = 2;

/**
 * Reads the bytes of a blob from `start` to `end` to where they stand in `bytes`, and tells `arrived` how far they are
 * there while the next are being read. Resolves to how far that was: less than `end` where the blob was cut short.
 */
export async function readAhead(
  blob: OpenBlob,
  bytes: Uint8Array,
  { start, end }: { start: number; end: number },
  arrived: (end: number) => void,
): Promise<number> {
  const ahead: { from: number; to: number; reading: Promise<number> }[] = [];
  let asked = start;
  try {
    for (;;) {
      while (asked < end && ahead.length < atOnce) {
        const [from, to] = [asked, Math.min(end, asked + slice)];
        const reading = blob.read(bytes.subarray(from, to), from);
        // Whoever waits for it learns of an error: it is none that nobody handles if an earlier one comes first.
        reading.catch(() => undefined);
        ahead.push({ from, to, reading });
        asked = to;
      }
      const next = ahead.shift();
      if (!next) return end;
      const reached = next.from + (await next.reading);
      arrived(reached);
      if (reached < next.to) return reached;
    }
  } finally {
    // A blob that is closed may no longer be read.
    await Promise.allSettled(ahead.map(({ reading }) => reading));
  }
}
