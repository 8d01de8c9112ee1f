import { tooCostly } from './refusal.ts';

/**
 * Holds what a reader makes again and again to what stands in the file, so that a small file makes no large text. It is asked
 * while a file is read, and so refuses one where it gets out of hand, not where it ends.
 */
export class Proportion {
  readonly #atLeast: number;
  readonly #perUnit: number;
  readonly #what: string;
  #own = 0;
  #again = 0;

  /**
   * @param atLeast how much may be made again of any file
   * @param perUnit how much more for each unit that is the file's own
   * @param what a clause about a file that goes beyond it: `its tags are left open`
   */
  constructor(atLeast: number, perUnit: number, what: string) {
    this.#atLeast = atLeast;
    this.#perUnit = perUnit;
    this.#what = what;
  }

  /** Counts what stands in the file. */
  own(units: number): void {
    this.#own += units;
  }

  /** Counts what is made a second time, or once more; throws where it is too much. */
  again(units: number): void {
    this.#again += units;
    if (this.#again > this.#atLeast + this.#own * this.#perUnit) throw tooCostly(this.#what);
  }
}
