import type { MarkdownWriter } from '../markdown/writer.ts';

/** The items that are open, one in the other, of a format whose paragraphs only say how deep they stand. */
export class OpenItems {
  readonly #writer: MarkdownWriter;
  #depths: number[] = [];
  readonly #outside: number[][] = [];

  constructor(writer: MarkdownWriter) {
    this.#writer = writer;
  }

  get areOpen(): boolean {
    return this.#depths.length > 0;
  }

  /** Begins an item at a depth, in the one above it. */
  item(depth: number, marker: string, label: string): void {
    this.closeFrom(depth);
    this.#writer.openItem(marker, label);
    this.#depths.push(depth);
  }

  /** Ends the items that stand at a depth or deeper. */
  closeFrom(depth: number): void {
    while (this.areOpen && this.#depths.at(-1)! >= depth) {
      this.#writer.closeContainer();
      this.#depths.pop();
    }
  }

  /** Begins a text of its own, such as a cell or a note, whose items are no part of those outside. */
  enter(): void {
    this.#outside.push(this.#depths);
    this.#depths = [];
  }

  leave(): void {
    this.closeFrom(0);
    this.#depths = this.#outside.pop() ?? [];
  }
}
