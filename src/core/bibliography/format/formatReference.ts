import { languageOf } from '../../document/language.ts';
import type { CslItem } from '../csl.ts';
import { kindOf } from './kind.ts';
import { inItalics, joined, line, nothing, punctuated, type Line } from './line.ts';
import { partOf } from './parts.ts';
import type { Kind, Part, Piece, ReferenceStyle, Word } from './style.ts';
import { aroundIn, termsOf } from './terms.ts';

/** An entry as one line, with what stands in italics. Missing parts leave no trace. */
export type FormattedReference = Line;

/** An item in a style; its few words in `language`, a BCP 47 tag, unless the style takes those of the item itself. */
export function formatReference(csl: CslItem, style: ReferenceStyle, language = 'en'): FormattedReference {
  const words = style.ownWords ? ownLanguage(csl) : language;
  const kind = kindOf(csl);
  const work: Work = {
    csl,
    kind,
    style,
    language: words,
    inside: termsOf(words).stopInQuotes && !style.singleQuotes,
    spent: new Set(),
  };
  const written = rendered(style.forms[kind], work).line;
  // A stop at the end of an address would be taken for a part of it.
  const address = partOf('link', csl, kind, style, words);
  const ends = address !== '' && written.text.endsWith(address);
  return ends || written.text === '' ? written : punctuated(written, style.end, work.inside);
}

interface Work {
  readonly csl: CslItem;
  readonly kind: Kind;
  readonly style: ReferenceStyle;
  readonly language: string;
  /** Whether stops go inside quotation marks. */
  readonly inside: boolean;
  /** Parts that have been shown in place of another, and are not shown again. */
  readonly spent: Set<Part>;
}

interface Rendered {
  readonly line: Line;
  /** The parts in it. What has none, as a word alone, is not shown. */
  readonly parts: readonly Part[];
}

const empty: Rendered = { line: nothing, parts: [] };

function rendered(piece: Piece, work: Work): Rendered {
  if (typeof piece === 'string') {
    const text = work.spent.has(piece)
      ? ''
      : partOf(piece, work.csl, work.kind, work.style, work.language).replace(/\s+/gu, ' ').trim();
    return text === '' ? empty : { line: line(text), parts: [piece] };
  }
  if ('word' in piece) return worded(piece, work);
  if ('all' in piece) {
    const there = piece.all.map((one) => rendered(one, work)).filter(({ line: { text } }) => text !== '');
    const parts = there.flatMap((one) => one.parts);
    if (parts.length === 0) return empty;
    return { line: there.reduce((sum, one) => joined(sum, piece.by, one.line, work.inside), nothing), parts };
  }
  if ('first' in piece) {
    for (const choice of piece.first) {
      const found = rendered(choice, work);
      if (found.line.text === '') continue;
      if (piece.once) for (const part of found.parts) spend(part, work);
      return found;
    }
    return empty;
  }
  const inner = rendered(piece.piece, work);
  if (inner.line.text === '') return empty;
  const [open, close] = piece.quoted ? quotesFor(inner.line.text, work) : ['', ''];
  let { line: dressed } = inner;
  if (piece.capital) dressed = { ...dressed, text: dressed.text.replace(/^\p{Ll}/u, (c) => c.toUpperCase()) };
  if (piece.italic) dressed = inItalics(dressed);
  const opened = joined(line((piece.before ?? '') + open), '', dressed, false);
  return { ...inner, line: punctuated(opened, close + (piece.after ?? ''), work.inside) };
}

function worded({ word, of }: Word, work: Work): Rendered {
  const term = termsOf(work.language, work.style.terms)[word];
  if (!of) return { line: line(term), parts: [] };
  const inner = rendered(of, work);
  if (inner.line.text === '') return empty;
  const [before, after] = aroundIn(term);
  return { ...inner, line: joined(joined(line(before), '', inner.line, false), '', line(after), false) };
}

function spend(part: Part, { spent }: Work): void {
  spent.add(part);
  if (part === 'editorsLead') spent.add('editors').add('editorLabel').add('editorTitle');
}

/** The quotation marks of the language; none for a title that has some of its own. */
function quotesFor(text: string, { language, style }: Work): readonly [string, string] {
  if (/^[“„«"《‘].*[”“»"》’]$/u.test(text)) return ['', ''];
  const { quotes } = termsOf(language);
  return style.singleQuotes && quotes[0] === '“' ? ['‘', '’'] : quotes;
}

/** The language of an item: what it says, else what its title is written in. */
function ownLanguage({ language, title = '' }: CslItem): string {
  const said = /^[a-z]{2}(?![a-z])/iu.exec(language ?? '')?.[0].toLowerCase();
  if (said) return said;
  if (/\p{sc=Han}/u.test(title)) return 'zh';
  if (/\p{sc=Cyrillic}/u.test(title)) return 'ru';
  const found = languageOf(title);
  return found === 'und' ? 'en' : found;
}
