import { Pattern } from '../text/pattern.ts';

/** A query this unlike is no likeness: any text has a third of another's letters in order. */
const unlike = 0.5;
/** A query of more letters is compared by its first. */
const longest = 160;
/** Fewer letters stand anywhere. */
const fewest = 3;

/** Compares texts with a query as a whole, letter by letter, wherever in them it comes nearest. */
export class Likeness {
  /** What is compared, folded. */
  readonly text: string;
  readonly #pattern: Pattern | null;
  readonly #mostErrors: number;

  constructor(query: string) {
    this.text = query.slice(0, longest);
    this.#mostErrors = Math.floor(unlike * this.text.length);
    this.#pattern = this.text.length < fewest ? null : new Pattern(this.text);
  }

  /** The errors with which the first `length` of `units` have the query, where these are not too many to be any likeness. */
  errorsIn(units: Uint16Array, length: number): number {
    return this.#pattern?.leastErrors(units, length, this.#mostErrors) ?? 0;
  }

  /** How like the query is what has it with some errors: between 0 and 1. */
  of(errors: number): number {
    return this.#pattern ? Math.max(0, 1 - errors / (unlike * this.text.length)) : 0;
  }
}
