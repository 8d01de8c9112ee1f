import { numeral, type NumeralStyle } from '../markdown/numeral.ts';
import { attribute, hasAttribute, type Element } from './tree.ts';

/** How a list numbers its items, by its `type`. */
const numeralStyles: Readonly<Record<string, NumeralStyle>> = { a: 'letter', A: 'Letter', i: 'roman', I: 'Roman' };

interface List {
  next: number;
  readonly step: 1 | -1;
  /** The `type` of a list of numbers; `null` for bullets. */
  readonly type: string | null;
}

/** Numbers the items of the lists of a page. */
export class ListCounters {
  readonly #lists: List[] = [];

  openList(element: Element): void {
    const start = Number.parseInt(attribute(element, 'start'), 10);
    this.#lists.push({
      next: Number.isNaN(start) ? 1 : start,
      step: hasAttribute(element, 'reversed') ? -1 : 1,
      type: element.tagName === 'ul' ? null : attribute(element, 'type') || '1',
    });
  }

  closeList(): void {
    this.#lists.pop();
  }

  /** The mark of the next item, as Markdown writes it: it numbers in figures only, and a letter stands before the text. */
  next(item: Element): { marker: string; label: string } {
    const list = this.#lists.at(-1);
    const given = Number.parseInt(attribute(item, 'value'), 10);
    if (list && !Number.isNaN(given)) list.next = given;
    const number = list?.next ?? 1;
    if (list) list.next += list.step;
    if (list?.type === '1' && number >= 0 && number < 1e9) return { marker: `${number}.`, label: '' };
    const type = list?.type ?? null;
    return { marker: '-', label: type === null ? '' : `${numeral(number, numeralStyles[type] ?? 'decimal')}.` };
  }
}
