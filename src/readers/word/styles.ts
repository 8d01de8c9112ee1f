import type { Budget } from '../refusal.ts';
import { readXml } from '../xml/xml.ts';
import { isOn, numberIn, prefixes } from './parts.ts';

/** What a style says of paragraphs or of text, as far as it matters to what is read. */
export interface Style {
  name: string;
  based?: string;
  /** From 0 for the highest; 9 is text. */
  outline?: number;
  list?: string;
  depth?: number;
  strong?: boolean;
  emphasis?: boolean;
  hidden?: boolean;
}

export type Styles = ReadonlyMap<string, Style>;

/** How long a chain of styles, each based on the next, is followed. */
const longestChain = 20;

/** The styles of a file by their names in it, each with what it takes over from those that it is based on. */
export function stylesOf(source: string | null, budget: Budget): Styles {
  const own = new Map<string, Style>();
  let style: Style | null = null;
  readXml(source ?? '', prefixes, budget, {
    open(name, attributes) {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:style') own.set(attributes['w:styleId'] ?? '', (style = { name: '' }));
      if (!style) return;
      if (name === 'w:name') style.name = value.toLowerCase();
      else if (name === 'w:basedOn') style.based = value;
      else if (name === 'w:outlineLvl') style.outline = numberIn(attributes, 'w:val') ?? 9;
      else if (name === 'w:numId') style.list = value;
      else if (name === 'w:ilvl') style.depth = numberIn(attributes, 'w:val') ?? 0;
      else if (name === 'w:b') style.strong = isOn(attributes);
      else if (name === 'w:i') style.emphasis = isOn(attributes);
      else if (name === 'w:vanish') style.hidden = isOn(attributes);
    },
    close(name) {
      if (name !== 'w:style' || !style) return;
      // The usual headings have a level even where the file leaves it to Word.
      const named = /^heading ([1-9])$/u.exec(style.name);
      if (named) style.outline ??= Number(named[1]) - 1;
      style = null;
    },
  });
  return new Map([...own.keys()].map((id) => [id, whole(own, id)]));
}

function whole(own: ReadonlyMap<string, Style>, id: string): Style {
  let style = own.get(id)!;
  let based = style.based;
  for (let i = 0; based !== undefined && i < longestChain; i++) {
    const base = own.get(based);
    style = { ...base, ...style };
    based = base?.based;
  }
  return style;
}

/** The level of a heading, from 1; `null` for other paragraphs. `outline` is what the paragraph itself says. */
export function headingLevel(style: Style | undefined, outline: number | undefined): number | null {
  const level = outline ?? style?.outline;
  if (level !== undefined) return level < 9 ? Math.min(level + 1, 6) : null;
  return style?.name === 'title' ? 1 : null;
}

/** Whether a paragraph belongs to a table of contents, which repeats the headings. */
export const isContents = (style: Style | undefined): boolean =>
  /^(?:toc \d|toc heading|contents (?:heading|\d)|table of figures|index \d)$/u.test(style?.name ?? '');
