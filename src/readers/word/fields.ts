/** The fields around a place in a text. Each has an instruction, which is not shown, and then what the instruction gives. */
export class Fields {
  /** True for each where it is still its instruction that stands here. */
  readonly #open: boolean[] = [];
  /** How many of them are. */
  #instructions = 0;

  /** Whether what stands here is part of an instruction. */
  get instruct(): boolean {
    return this.#instructions > 0;
  }

  /** A mark of a field stands here: `begin`, `separate` between the instruction and the rest, or `end`. */
  mark(type: string | undefined): void {
    if (type === 'begin') {
      this.#open.push(true);
      this.#instructions++;
      return;
    }
    const instructs = type === 'separate' ? this.#open.at(-1) : type === 'end' ? this.#open.pop() : false;
    if (instructs) this.#instructions--;
    if (type === 'separate' && this.#open.length > 0) this.#open[this.#open.length - 1] = false;
  }

  /** None goes on from here: one without an end costs no more than its paragraph. */
  end(): void {
    this.#open.length = 0;
    this.#instructions = 0;
  }
}
