import { numeral } from '../markdown/numeral.ts';
import type { MarkdownWriter } from '../markdown/writer.ts';
import type { Attributes } from '../xml/xml.ts';
import type { ListLevel, Styles } from './styles.ts';

interface List {
  readonly style: string;
  readonly depth: number;
  readonly id: string;
  /** The number of its last item. */
  count: number;
}

/** Writes the items of lists with their numbers, as lists are written in lists. */
export class Lists {
  readonly #writer: MarkdownWriter;
  readonly #styles: Styles;
  #open: List[] = [];
  readonly #outside: List[][] = [];
  /** The last numbers of lists that others may go on with, by identifier and by style. */
  readonly #ended = new Map<string, number>();

  constructor(writer: MarkdownWriter, styles: Styles) {
    this.#writer = writer;
    this.#styles = styles;
  }

  openList(attributes: Attributes): void {
    const above = this.#open.at(-1);
    const style = attributes['text:style-name'] ?? above?.style ?? '';
    const depth = this.#open.length;
    const continued =
      attributes['text:continue-list'] ?? (attributes['text:continue-numbering'] === 'true' ? `style ${style}` : '');
    const start = this.#level(style, depth)?.start ?? 1;
    const count = (continued === '' ? undefined : this.#ended.get(`${continued} ${depth}`)) ?? start - 1;
    this.#open.push({ style, depth, id: attributes['xml:id'] ?? '', count });
  }

  closeList(): void {
    const list = this.#open.pop();
    if (!list) return;
    this.#ended.set(`style ${list.style} ${list.depth}`, list.count);
    if (list.id !== '') this.#ended.set(`${list.id} ${list.depth}`, list.count);
  }

  openItem(attributes: Attributes): void {
    const list = this.#open.at(-1);
    if (!list) return;
    const given = Number(attributes['text:start-value']);
    list.count = Number.isInteger(given) ? given : list.count + 1;
    const level = this.#level(list.style, list.depth);
    const text = level?.style ? this.#numberOf(list, level) : '';
    const simple = /^(\d{1,9})[.)]?$/u.exec(text);
    this.#writer.openItem(simple ? `${simple[1]}.` : '-', simple ? '' : text);
  }

  closeItem(): void {
    if (this.#open.length > 0) this.#writer.closeContainer();
  }

  /** Begins a text of its own, whose lists are no part of those outside. */
  enter(): void {
    this.#outside.push(this.#open);
    this.#open = [];
  }

  leave(): void {
    this.#open = this.#outside.pop() ?? [];
  }

  #level(style: string, depth: number): ListLevel | undefined {
    return this.#styles.lists.get(style)?.[depth];
  }

  #numberOf(list: List, { before, after, shown }: ListLevel): string {
    const from = Math.max(0, list.depth + 1 - shown);
    const numbers = this.#open.slice(from, list.depth + 1).map(({ style, depth, count }) => {
      const numerals = this.#level(style, depth)?.style;
      return numerals ? numeral(count, numerals) : '';
    });
    return `${before}${numbers.filter(Boolean).join('.')}${after}`.trim();
  }
}
