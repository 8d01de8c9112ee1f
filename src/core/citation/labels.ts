import type { Reference } from '../bibliography/reference.ts';
import type { CitationItem, Locator } from './citation.ts';
import { locatorAt } from './locators.ts';

/** Words that lead a reader to a label: `see RFC2119`, `cf. Knu84`. */
const lead =
  /^\s*(?:(?:see|also|cf\.?|e\.\s?g\.?,?|compare|vgl\.?|siehe|auch|см\.?|voir|cf|véase|ver|参见|见)\s+){0,3}/iu;
/** A label's first word, and a figure that may stand apart from it, `ISO 27001`. */
const word = /^([\p{L}\d][^\s,;:]{0,30})((?:\s\d[^\s,;:]{0,15})?)/u;
const bare = /^\d{1,4}(?:\s?\p{Pd}\s?\d{1,4})?(?=\s*(?:[,;]|$))/u;

/** The labels of a reference list that are no mere numbers: `ABC99`, `GDPR`, `RFC2119`. */
export class Labels {
  readonly #byName = new Map<string, string>();
  /** What a series of labels begins with, `RFC`; and whether several are made of names and a year, `Knu84`. */
  readonly #series = new Set<string>();
  readonly #ofYears: boolean;

  constructor(entries: readonly Reference[]) {
    for (const { label } of entries) if (label && /\p{L}/u.test(label)) this.#byName.set(nameOf(label), label);
    const labels = [...this.#byName.values()];
    for (const label of labels) {
      const series = seriesOf(label);
      if (series !== undefined) this.#series.add(series);
    }
    this.#ofYears = labels.filter((label) => yearLabel.test(label)).length >= fewest;
  }

  get size(): number {
    return this.#byName.size;
  }

  /** The label of the list that a printed one is, spaces aside. */
  find(printed: string): string | undefined {
    return this.#byName.get(nameOf(printed));
  }

  /** Whether something looks like a label of this list, though no entry has it. */
  isLike(printed: string): boolean {
    const series = seriesOf(printed);
    return (series !== undefined && this.#series.has(series)) || (this.#ofYears && yearLabel.test(printed));
  }
}

const nameOf = (label: string): string => label.replace(/[\s*]+/gu, '');
/** Names cut short with the last two figures of a year: `Knu84`, `ABC+99b`. */
const yearLabel = /^\p{Lu}[\p{L}+]{1,6}\d{2}\p{Ll}?$/u;
const seriesOf = (label: string): string | undefined => /^(\p{Lu}{2,8})[\s_-]?\d{2,6}$/u.exec(label)?.[1];

/** So many labels make a kind. */
const fewest = 2;

/** An item with whether an entry bears it out. */
export interface LabelItem {
  readonly item: CitationItem;
  readonly known: boolean;
}

/**
 * Reads what stands in a citation's brackets: `ABC99`, `see Knu84, p. 3; GDPR Art. 5`. `null` where anything stands there
 * that is no label. Text behind a label that an entry bears out is its suffix.
 */
export function labelItems(content: string, labels: Labels): LabelItem[] | null {
  const items: LabelItem[] = [];
  for (const part of content.split(/\s*[;；]\s*/u)) {
    const read = partItems(part, labels);
    if (!read) return null;
    items.push(...read);
  }
  return items;
}

/** The items of a part without a semicolon: several labels, or one with the place and the words behind it. */
function partItems(part: string, labels: Labels): LabelItem[] | null {
  const items: LabelItem[] = [];
  let rest = part;
  for (;;) {
    const prefix = lead.exec(rest)![0];
    const label = labelAt(rest.slice(prefix.length), labels);
    if (!label) {
      const last = items.pop();
      const suffix = rest.trim();
      return last?.known ? [...items, { ...last, item: { ...last.item, suffix } }] : null;
    }
    rest = rest.slice(prefix.length + label.length);
    const place = placeAt(rest);
    if (place) rest = rest.slice(place.length);
    items.push({
      known: label.known,
      item: {
        key: label.key,
        ...(prefix.trim() === '' ? {} : { prefix: prefix.trim() }),
        ...(place ? { locator: place.locator } : {}),
      },
    });
    if (rest.trim() === '') return items;
    rest = rest.replace(/^\s*[,，、:]?\s*/u, '');
  }
}

function labelAt(text: string, labels: Labels): { key: string; length: number; known: boolean } | null {
  const found = word.exec(text);
  if (!found) return null;
  const whole = labels.find(found[0]);
  if (whole !== undefined) return { key: whole, length: found[0].length, known: true };
  const first = found[1]!;
  const own = labels.find(first);
  if (own !== undefined) return { key: own, length: first.length, known: true };
  return labels.isLike(first) ? { key: first, length: first.length, known: false } : null;
}

function placeAt(text: string): { locator: Locator; length: number } | null {
  const gap = /^\s*[,:，：]?\s*/u.exec(text)![0];
  if (gap === '') return null;
  const behind = text.slice(gap.length);
  const named = locatorAt(behind);
  if (named) return { locator: named.locator, length: gap.length + named.length };
  const page = /[,:，：]/u.test(gap) ? bare.exec(behind)?.[0] : undefined;
  return page
    ? { locator: { label: 'page', value: page.replace(/\s/gu, '') }, length: gap.length + page.length }
    : null;
}
