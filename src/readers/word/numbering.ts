import { longestMark, numeral, type NumeralStyle } from '../markdown/numeral.ts';
import type { Budget } from '../refusal.ts';
import { readXml } from '../xml/xml.ts';
import { numberIn, prefixes } from './parts.ts';

/** A level of a list: how its items are numbered. */
interface Level {
  start: number;
  format: string;
  /** The number as it is printed: `%1` stands for that of the first level, and so on. */
  text: string;
}

/** A list: the kind that it is made after, and where it counts from instead. */
interface List {
  kind: string;
  readonly starts: Map<number, number>;
}

/** How an item begins: with a bullet, or with what numbers it. */
export type ItemMark = { readonly bullet: true } | { readonly bullet: false; readonly text: string };

const deepest = 8;

const styles: Readonly<Record<string, NumeralStyle>> = {
  lowerLetter: 'letter',
  upperLetter: 'Letter',
  lowerRoman: 'roman',
  upperRoman: 'Roman',
};

/** How Word's format of a number is written; in figures where we do not write it. */
export const numeralStyle = (format: string): NumeralStyle => styles[format] ?? 'decimal';

/** A number in a format of Word. */
export const formatted = (number: number, format: string): string => numeral(number, numeralStyle(format));

/** Numbers the items of the lists of a file as they come. */
export class Numbering {
  readonly #kinds: ReadonlyMap<string, readonly Level[]>;
  readonly #lists: ReadonlyMap<string, List>;
  /** The counts at each level, by kind: lists of one kind go on counting. */
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(source: string | null, budget: Budget) {
    const { kinds, lists } = listsOf(source ?? '', budget);
    this.#kinds = kinds;
    this.#lists = lists;
  }

  /** The mark of the next item of a list at a depth, from 0; `null` where the file knows no such list. */
  next(id: string, depth: number): ItemMark | null {
    const list = this.#lists.get(id);
    const levels = list && this.#kinds.get(list.kind);
    const level = levels?.[Math.min(depth, deepest)];
    if (!list || !levels || !level) return null;
    const counts = this.#countsOf(id, list);
    const at = Math.min(depth, deepest);
    counts[at] = (counts[at] ?? level.start - 1) + 1;
    counts.length = at + 1;
    if (level.format === 'bullet') return { bullet: true };
    const text = level.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const above = levels[Number(digit) - 1];
      return above ? formatted(counts[Number(digit) - 1] ?? above.start, above.format) : '';
    });
    return { bullet: false, text: text.trim() };
  }

  #countsOf(id: string, { kind, starts }: List): (number | undefined)[] {
    let counts = this.#counts.get(kind);
    if (!counts) this.#counts.set(kind, (counts = []));
    if (!this.#begun.has(id)) {
      this.#begun.add(id);
      for (const [depth, start] of starts) if (depth <= deepest) counts[depth] = start - 1;
    }
    return counts;
  }
}

function listsOf(source: string, budget: Budget): { kinds: Map<string, Level[]>; lists: Map<string, List> } {
  const kinds = new Map<string, Level[]>();
  const lists = new Map<string, List>();
  let kind: Level[] | null = null;
  let list: List | null = null;
  let level: Level | null = null;
  let depth = 0;
  readXml(source, prefixes, budget, {
    open(name, attributes) {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:abstractNum') kinds.set(attributes['w:abstractNumId'] ?? '', (kind = []));
      else if (name === 'w:num') lists.set(attributes['w:numId'] ?? '', (list = { kind: '', starts: new Map() }));
      else if (name === 'w:abstractNumId' && list) list.kind = value;
      else if (name === 'w:lvlOverride') depth = numberIn(attributes, 'w:ilvl') ?? 0;
      else if (name === 'w:startOverride') list?.starts.set(depth, numberIn(attributes, 'w:val') ?? 1);
      else if (name === 'w:lvl' && kind)
        kind[Math.min(Math.max(numberIn(attributes, 'w:ilvl') ?? 0, 0), deepest)] = level = {
          start: 1,
          format: 'decimal',
          text: '',
        };
      else if (name === 'w:start' && level) level.start = numberIn(attributes, 'w:val') ?? 1;
      else if (name === 'w:numFmt' && level) level.format = value;
      else if (name === 'w:lvlText' && level) level.text = value.slice(0, longestMark);
    },
    close(name) {
      if (name === 'w:abstractNum') kind = null;
      else if (name === 'w:num') list = null;
      else if (name === 'w:lvl') level = null;
    },
  });
  return { kinds, lists };
}
