import type { Readable, Writable } from 'node:stream';
import { once } from 'node:events';

/** What a command reads and writes: results go out, problems go to standard error and make the exit code 2. */
export class Io {
  readonly stdin: Readable;
  readonly #stdout: Writable;
  readonly #stderr: Writable;
  #failed = false;

  constructor(stdin: Readable, stdout: Writable, stderr: Writable) {
    this.stdin = stdin;
    this.#stdout = stdout;
    this.#stderr = stderr;
  }

  /** True once something that was asked for could not be read. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Writes results for a person to read. */
  text(text: string): Promise<void> {
    return this.#write(printable(text));
  }

  /** Writes a result as one line of JSON. */
  json(value: unknown): Promise<void> {
    return this.#write(
      JSON.stringify(value).replace(
        /[\x7f-\x9f\u2028\u2029]/gu,
        (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
      ),
    );
  }

  /** Says what is wrong, without failing. */
  warn(message: string): void {
    this.#stderr.write(printable(message) + '\n');
  }

  /** Says what is wrong; the command goes on with the rest, and exits 2. */
  fail(message: string): void {
    this.#failed = true;
    this.warn(message);
  }

  /** Waits where the reader of our output is slower than we are. */
  async #write(text: string): Promise<void> {
    if (!this.#stdout.write(text + '\n')) await once(this.#stdout, 'drain');
  }
}

/** `text` without the control characters with which a document could steer a terminal; line feeds and tabs stay. */
const printable = (text: string): string =>
  text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, (c) => (c === '\n' || c === '\t' ? c : '\ufffd'));
