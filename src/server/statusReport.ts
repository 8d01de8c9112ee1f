import type { Status } from '../protocol/corpus.ts';

/** At most four a second. In milliseconds. */
const interval = 250;

/** Tells the client what is indexed whenever that changes, but not more often than anybody can read. */
export class StatusReport {
  readonly #current: () => Status;
  readonly #send: (status: Status) => void;
  #last = '';
  #sentAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(current: () => Status, send: (status: Status) => void) {
    this.#current = current;
    this.#send = send;
  }

  /** Something may have changed. */
  update(): void {
    if (this.#timer !== undefined) return;
    const wait = this.#sentAt + interval - Date.now();
    if (wait <= 0) this.#report();
    else {
      this.#timer = setTimeout(() => {
        this.#timer = undefined;
        this.#report();
      }, wait);
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #report(): void {
    const status = this.#current();
    const key = JSON.stringify(status);
    if (key === this.#last) return;
    this.#last = key;
    this.#sentAt = Date.now();
    this.#send(status);
  }
}
