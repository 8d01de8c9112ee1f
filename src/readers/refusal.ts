import type { Problem } from '../core/document/problem.ts';
import type { ExtractionLimits } from './extraction.ts';

/** Thrown inside a reader where a file is not read any further, and turned into a problem at its edge. */
export class Refusal extends Error {
  readonly code: string;

  /** @param code the name of the kind of problem, e.g. `file-encrypted` */
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }

  problem(uri: string): Problem {
    return { uri, severity: 'warning', code: this.code, message: this.message };
  }
}

/** The refusal of a file that would cost more than it may. `what` is a clause about the file: `it holds 9 files`. */
export const tooCostly = (what: string): Refusal => new Refusal('file-limit', `The file was not read: ${what}.`);

/**
 * How deep elements may stand on the whole. Work is done for each of the elements around a block, so what is deep throughout
 * costs more than it holds; web pages seldom have sixty in each other.
 */
const usualDepth = 100;
/** By how much elements may stand deeper than that, all together. */
const mostExcess = 1_000_000;

/** What a reader's work may cost, asked while it goes on. */
export class Budget {
  readonly limits: ExtractionLimits;
  readonly #end: number;
  #spent = 0;
  #inflated = 0;
  /** By how much the elements so far stand deeper than usual; those that do not make up for others. */
  #excess = 0;

  constructor(limits: ExtractionLimits) {
    this.limits = limits;
    this.#end = performance.now() + limits.time;
  }

  /** Counts a piece of work, and throws where the time is over. Cheap enough to be asked for every element. */
  tick(): void {
    if (++this.#spent % 1024 !== 0) return;
    if (performance.now() > this.#end) throw tooCostly(`it takes longer than ${this.limits.time / 1000} seconds`);
  }

  /** Counts an element that stands in so many others. Throws where it is nested too deep, or where all are. */
  depth(depth: number): void {
    if (depth > this.limits.depth) throw tooCostly(`its elements are nested more than ${this.limits.depth} deep`);
    this.#excess = Math.max(0, this.#excess + depth - usualDepth);
    if (this.#excess > mostExcess) throw tooCostly(`most of its elements are nested more than ${usualDepth} deep`);
  }

  /** Throws where the text, in UTF-16 units, is too long. */
  text(length: number): void {
    if (length > this.limits.text) throw tooCostly(`its text has more than ${this.limits.text} characters`);
  }

  /** Throws where what has been unpacked so far, `size` bytes more, is too much. */
  inflate(size: number): void {
    const most = this.limits.inflated;
    if ((this.#inflated += size) > most) throw tooCostly(`it would unpack to more than ${Math.round(most / 1e6)} MB`);
  }

  /** Throws where there are too many pages. */
  pages(count: number): void {
    if (count > this.limits.pages) throw tooCostly(`it has more than ${this.limits.pages} pages`);
  }
}
