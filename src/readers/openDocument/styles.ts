import { longestMark, type NumeralStyle } from '../markdown/numeral.ts';
import type { Budget } from '../refusal.ts';
import { readXml, type Attributes, type Prefixes } from '../xml/xml.ts';

/** The namespaces of OpenDocument 1.3 that we read, and their usual prefixes. */
export const prefixes: Prefixes = Object.fromEntries(
  ['office', 'style', 'text', 'table', 'meta'].map((name) => [
    `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`,
    name,
  ]),
);

/** What a style says of paragraphs or of text, as far as it matters to what is read. */
export interface Style {
  name: string;
  based?: string | undefined;
  strong?: boolean;
  emphasis?: boolean;
  raised?: boolean;
  hidden?: boolean;
  /** True where its paragraphs begin a page. */
  breaks?: boolean;
}

/** How the items of a list are marked at a depth; `text` is `null` for bullets. */
export interface ListLevel {
  readonly style: NumeralStyle | null;
  readonly before: string;
  readonly after: string;
  readonly start: number;
  /** How many levels of numbers are printed. */
  readonly shown: number;
}

export interface Styles {
  readonly named: ReadonlyMap<string, Style>;
  /** The levels of the styles of lists, from the first. */
  readonly lists: ReadonlyMap<string, readonly ListLevel[]>;
}

const longestChain = 20;
const deepest = 10;

const numerals: Readonly<Record<string, NumeralStyle>> = { a: 'letter', A: 'Letter', i: 'roman', I: 'Roman' };

/** The styles in the parts of a file that hold some, each with what it takes over from that which it is based on. */
export function stylesOf(sources: readonly string[], budget: Budget): Styles {
  const own = new Map<string, Style>();
  const lists = new Map<string, ListLevel[]>();
  for (const source of sources) {
    let style: Style | null = null;
    let list: ListLevel[] | null = null;
    readXml(source, prefixes, budget, {
      open(name, attributes) {
        if (name === 'style:style') {
          const id = attributes['style:name'] ?? '';
          style = {
            name: attributes['style:display-name'] ?? id.replaceAll('_20_', ' '),
            based: attributes['style:parent-style-name'],
          };
          own.set(id, style);
        } else if (name === 'text:list-style') lists.set(attributes['style:name'] ?? '', (list = []));
        else if (list && name.startsWith('text:list-level-style-')) addLevel(list, attributes);
        else if (style && name === 'style:text-properties') textProperties(style, attributes);
        else if (style && name === 'style:paragraph-properties')
          style.breaks = attributes['fo:break-before'] === 'page';
      },
      close(name) {
        if (name === 'style:style') style = null;
        else if (name === 'text:list-style') list = null;
      },
    });
  }
  return { named: new Map([...own.keys()].map((id) => [id, whole(own, id)])), lists };
}

function textProperties(style: Style, attributes: Attributes): void {
  const weight = attributes['fo:font-weight'];
  const slant = attributes['fo:font-style'];
  const position = attributes['style:text-position'];
  if (weight !== undefined) style.strong = weight === 'bold' || Number(weight) >= 600;
  if (slant !== undefined) style.emphasis = slant !== 'normal';
  if (position !== undefined) style.raised = /^(?:super|[1-9])/u.test(position);
  if (attributes['text:display'] !== undefined) style.hidden = attributes['text:display'] === 'none';
}

function addLevel(list: ListLevel[], attributes: Attributes): void {
  const depth = Number(attributes['text:level'] ?? '1') - 1;
  if (!(depth >= 0 && depth < deepest)) return;
  const format = attributes['style:num-format'] ?? '';
  list[depth] = {
    style: format === '' ? null : (numerals[format] ?? 'decimal'),
    before: (attributes['style:num-prefix'] ?? '').slice(0, longestMark),
    after: (attributes['style:num-suffix'] ?? '').slice(0, longestMark),
    start: Number(attributes['text:start-value'] ?? '1') || 1,
    shown: Number(attributes['text:display-levels'] ?? '1') || 1,
  };
}

/** Names are taken over as well: a style without one of its own, made for one place, is called as what it is based on. */
function whole(own: ReadonlyMap<string, Style>, id: string): Style {
  let style = own.get(id)!;
  let based = style.based;
  for (let i = 0; based !== undefined && i < longestChain; i++) {
    const base = own.get(based);
    const isMade = /^P\d+$/u.test(style.name);
    // A break is of the one style, not of those based on it.
    style = { ...base, ...style, ...(isMade && base ? { name: base.name } : {}) };
    based = base?.based;
  }
  return style;
}
