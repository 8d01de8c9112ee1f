import { CheckedReader } from '../search/segment/checkedFile.ts';
import type { Need } from '../search/segment/lateBytes.ts';
import type { Segment } from '../search/segment/segment.ts';
import { decodeSegment, indexVersion } from '../search/segment/segmentFile.ts';
import type { Steps } from '../text/steps.ts';
import { type OpenBlob, readAhead, slice } from './openBlob.ts';

/**
 * For how long a search reads what it can do without, in milliseconds, before something else gets its turn: what a disk
 * needs that is cold, or has to turn.
 */
const patience = 100;

/**
 * A segment in an open blob. Its head, which has the index, is read at once; its texts and neighbours, which are most of
 * it, when a search first looks at them, and all of them in time.
 */
export class StoredSegment {
  /** Let go of once all is read: its bytes may be in memory, a second time. */
  #blob: OpenBlob | null;
  readonly #now: () => number;
  readonly #bytes: Uint8Array;
  readonly #reader = new CheckedReader(indexVersion);
  /** How far all bytes have been read. */
  #read = 0;
  /** Milliseconds for which bytes were fetched since something else had its turn. */
  #waited = 0;
  #segment: Segment | null = null;

  constructor(blob: OpenBlob, now: () => number) {
    this.#blob = blob;
    this.#now = now;
    this.#bytes = new Uint8Array(blob.size);
  }

  /** Reads the head; `null` where the blob has no segment that may be searched. */
  async open(done: (steps: Steps<Segment | null>) => Promise<Segment | null>): Promise<Segment | null> {
    await this.#readTo(Math.min(slice, this.#bytes.length));
    const head = this.#reader.begin(this.#bytes, this.#read);
    if (head === null) return null;
    this.#reader.arrived(this.#bytes, this.#read);
    await this.#readTo(head);
    if (this.#read < head) return null;
    const segment = await done(decodeSegment(this.#bytes, this.#reader, this.#fetch));
    segment?.arrived(this.#read);
    const isDamaged = this.#read === this.#bytes.length && segment?.whole === false;
    return (this.#segment = isDamaged ? null : segment);
  }

  /** Reads all that has not been read; whether the segment is as it was written. */
  async complete(): Promise<boolean> {
    await this.#readTo(this.#bytes.length);
    return this.#segment?.whole === true;
  }

  async close(): Promise<void> {
    const blob = this.#blob;
    this.#blob = null;
    await blob?.close();
  }

  async #readTo(end: number): Promise<void> {
    if (end <= this.#read || !this.#blob) return;
    await readAhead(this.#blob, this.#bytes, { start: this.#read, end }, (read) => {
      this.#read = read;
      this.#waited = 0;
      if (this.#segment) this.#segment.arrived(read);
      else this.#reader.arrived(this.#bytes, read);
    });
  }

  readonly #fetch = (start: number, end: number, need: Need): boolean => {
    if (need === 'welcome' && this.#waited > patience) return false;
    const begun = this.#now();
    try {
      this.#blob?.readNow(this.#bytes.subarray(start, end), start);
    } catch {
      // What is not there is not as it was written: nothing of it is shown.
    }
    this.#waited += this.#now() - begun;
    return true;
  };
}
