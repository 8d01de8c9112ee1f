import type { Budget } from '../refusal.ts';
import { readXml } from '../xml/xml.ts';
import { formatted } from './numbering.ts';
import { prefixes } from './parts.ts';

/** The texts of notes by their identifiers: parts of the XML, read when a note is called. */
export type NoteTexts = ReadonlyMap<string, string>;

/** The notes of a part of a file. Lines that only part them from the text are none. */
export function noteTextsOf(source: string | null, budget: Budget): NoteTexts {
  const notes = new Map<string, string>();
  readXml(source ?? '', prefixes, budget, {
    passes: (name) => name === 'w:footnote' || name === 'w:endnote',
    passed(_, attributes, content) {
      if ((attributes['w:type'] ?? 'normal') === 'normal') notes.set(attributes['w:id'] ?? '', content);
    },
    open: () => undefined,
    close: () => undefined,
  });
  return notes;
}

/** How the notes of a document are numbered, by the kinds of notes; the formats of Word. */
export interface NoteFormats {
  footnote: string;
  endnote: string;
}

export function noteFormatsOf(settings: string | null, budget: Budget): NoteFormats {
  const formats: NoteFormats = { footnote: 'decimal', endnote: 'lowerRoman' };
  let kind: keyof NoteFormats | null = null;
  readXml(settings ?? '', prefixes, budget, {
    open(name, attributes) {
      if (name === 'w:footnotePr') kind = 'footnote';
      else if (name === 'w:endnotePr') kind = 'endnote';
      else if (name === 'w:numFmt' && kind) formats[kind] = attributes['w:val'] ?? 'decimal';
    },
    close(name) {
      if (name === 'w:footnotePr' || name === 'w:endnotePr') kind = null;
    },
  });
  return formats;
}

/** Names notes as they are called: in the numbers of their kind, each name once. */
export class NoteLabels {
  readonly #taken = new Set<string>();
  readonly #counts = { footnote: 0, endnote: 0 };
  readonly #formats: NoteFormats;

  constructor(formats: NoteFormats) {
    this.#formats = formats;
  }

  next(kind: keyof NoteFormats): string {
    const wanted = formatted(++this.#counts[kind], this.#formats[kind]);
    let label = wanted;
    for (let i = 2; this.#taken.has(label); i++) label = `${wanted}-${i}`;
    this.#taken.add(label);
    return label;
  }
}
