import { LABELS, type Label } from '../../../../src/core/bibliography/parse/labels.ts';
import { tokenize } from '../../../../src/core/bibliography/parse/tokens.ts';
import type { Example } from '../data.ts';

/** An entry being printed: what is added to a part is labelled as that part. */
export class Printed {
  #text = '';
  readonly #parts: { label: Label; end: number }[] = [];

  add(label: Label, text: string): this {
    this.#text += text;
    const last = this.#parts.at(-1);
    if (last?.label === label) last.end = this.#text.length;
    else if (text !== '') this.#parts.push({ label, end: this.#text.length });
    return this;
  }

  /** Adds what belongs to the part before. */
  more(text: string): this {
    return this.add(this.#parts.at(-1)?.label ?? 'note', text);
  }

  example(id: string): Example {
    const tokens = tokenize(this.#text);
    const labels = tokens.map((token) => LABELS.indexOf(this.#parts.find((part) => token.start < part.end)!.label));
    return { id, tokens, labels };
  }

  get text(): string {
    return this.#text;
  }
}
