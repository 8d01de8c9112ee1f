import type { Block, Document } from '../../document/document.ts';
import { perDocument } from '../../document/perDocument.ts';
import { envelope, type Span } from '../../text/span.ts';
import { expansionStart } from './initials.ts';

/** A place where a document introduces an abbreviation, as `World Health Organization (WHO)` does. Spans are of the source. */
export interface LocalAbbreviation {
  readonly short: string;
  /** What it stands for, as the reading has it. */
  readonly longText: string;
  readonly long: Span;
  /** Where `short` stands as it is introduced: it is understood from here on. */
  readonly at: Span;
  /** The language of the paragraph. */
  readonly language: string;
}

/** The abbreviations that a document introduces in brackets, in reading order. Linear in its length. */
export const abbreviationsOf = perDocument((document: Document): readonly LocalAbbreviation[] =>
  document.blocks.flatMap((block) => inBlock(document, block)),
);

/** A pair of spans of the reading. */
interface Pair {
  readonly short: Span;
  readonly long: Span;
}

/** How far before a bracket an expansion may begin, and how long a bracket may be, in UTF-16 units. */
const reach = 160;

function inBlock(document: Document, block: Block): LocalAbbreviation[] {
  const text = document.reading.text.slice(block.reading.start, block.reading.end);
  const found: LocalAbbreviation[] = [];
  for (const match of text.matchAll(/[(（]([^()（）]{2,160})[)）]/gu)) {
    const pair = pairAt(text, match.index, match[1]!);
    if (!pair) continue;
    const source = ({ start, end }: Span): Span =>
      envelope(document.reading.toSource({ start: block.reading.start + start, end: block.reading.start + end }));
    found.push({
      short: text.slice(pair.short.start, pair.short.end),
      longText: text.slice(pair.long.start, pair.long.end),
      long: source(pair.long),
      at: source(pair.short),
      language: block.language,
    });
  }
  return found;
}

/** What the bracket that opens at `open` introduces; `null` where it holds something else. */
function pairAt(text: string, open: number, content: string): Pair | null {
  const start = open + 1;
  const close = start + content.length;
  // `Regulation (EU) 2016/679` names whose regulation it is.
  if (/^\s*(?:(?:No|Nr|N°|№|n\.º|n°)\b|\d)/u.test(text.slice(close + 1, close + 8))) return null;
  const parts = Array.from(content.matchAll(/[^,;:，；：]+/gu), (m) => trimmed(text, start + m.index, m[0].length));
  // `(KSA, 4, 100)` cites a volume and a page; a year may stand beside an abbreviation.
  if (/[,;]\s?(?:\p{L}{1,4}\.\s?)?(?!(?:1[5-9]|20)\d\d)\d/u.test(content)) return null;
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last) return null;
  return (
    before(text, open, first) ??
    // `…委员会（National Development and Reform Commission, NDRC）`
    (parts.length > 1 ? (before(text, last.start, last, start) ?? before(text, open, last)) : null) ??
    reversed(text, open, first)
  );
}

/** `Long Form (LF)`: the expansion before the bracket. */
function before(text: string, end: number, short: Span, from = Math.max(0, end - reach)): Pair | null {
  const word = text.slice(short.start, short.end);
  if (!isAbbreviation(word)) return null;
  const window = stretchBefore(text, from, end, word);
  if (!window) return null;
  const at = expansionStart(text.slice(window.start, window.end), word);
  if (at === null || window.end - window.start - at <= word.length) return null;
  if (!/\p{L}{4}|\p{sc=Han}{2}/u.test(text.slice(window.start + at, window.end))) return null;
  return { short, long: { start: window.start + at, end: window.end } };
}

/** `LF (Long Form)`: the abbreviation before the bracket. */
function reversed(text: string, open: number, content: Span): Pair | null {
  const word = /[\p{L}\p{N}][\p{L}\p{N}.&/-]{1,11}$/u.exec(text.slice(Math.max(0, open - 14), open).trimEnd())?.[0];
  if (!word || !isAbbreviation(word)) return null;
  const end = text.slice(0, open).trimEnd().length;
  const short = { start: end - word.length, end };
  const long = text.slice(content.start, content.end);
  const lead = /^(?:the|der|die|das|la|le|les|el|los|las|l['’]|即|是)\s?/iu.exec(long)?.[0].length ?? 0;
  const expansion = long.slice(lead);
  const whole = expansion.includes(' ') && expansionStart(expansion, word) === 0;
  return whole || isChineseFor(word, expansion)
    ? { short, long: { start: content.start + lead, end: content.end } }
    : null;
}

/** `WTO（世界贸易组织）`: letters cannot bear it out, so the bracket must hold nothing but a name. */
const isChineseFor = (short: string, long: string): boolean =>
  /^[A-Z]{3,8}$/.test(short) &&
  /^[\p{sc=Han}]{4,20}$/u.test(long) &&
  !/^(?:如|例如|含|包括|见|又|以下)|[等版]$/u.test(long);

/** Two to ten characters in one or two words, two of them capitals; no small number in Roman letters. */
const isAbbreviation = (word: string): boolean =>
  /^[\p{Lu}\p{N}\p{Ll}][\p{L}\p{N}.&/ -]{1,11}$/u.test(word) &&
  word.split(' ').length <= 2 &&
  (word.match(/\p{Lu}/gu)?.length ?? 0) >= 2 &&
  !/^(?:X{0,3}(?:IX|IV|V?I{0,3}))$/.test(word) &&
  !/^\p{Lu}\p{Ll}+[ -]\p{Lu}\p{Ll}+$/u.test(word);

/**
 * The words before `end` in which an expansion of `short` may stand: as many as Schwartz and Hearst allow, min(n + 5, 2n)
 * for n characters, and some more small words, back to where the sentence or a bracket begins.
 */
function stretchBefore(text: string, from: number, end: number, short: string): Span | null {
  let stop = end;
  while (stop > from && /[\s"“”„‟«»‘’'「」『』《》,，]/u.test(text[stop - 1]!)) stop--;
  // A year before the bracket belongs to a citation.
  const year = /\s(?:19|20)\d\d[a-z]?$/u.exec(text.slice(Math.max(from, stop - 8), stop));
  if (year) stop -= year[0].length;
  const words = Math.min(short.length + 5, short.length * 2) + 2;
  let start = stop;
  for (let count = 0; start > from; start--) {
    const c = text[start - 1]!;
    if (/[:;!?()（）。；：！？|\n]/u.test(c)) break;
    if (c === '.' && /\p{Ll}{3}\.$/u.test(text.slice(Math.max(from, start - 4), start))) break;
    if (/\s/u.test(c) && ++count >= words) break;
  }
  return start < stop ? { start, end: stop } : null;
}

/** The span of a part without the spaces, quotation marks and articles around it. */
function trimmed(text: string, at: number, length: number): Span {
  const part = text.slice(at, at + length);
  const lead = /^\s*(?:(?:the|der|die|das|la|le|el)\s+)?["“”„«»‘’'「『]*\s*/iu.exec(part)![0].length;
  const tail = /[\s"“”„‟«»‘’'」』]*$/u.exec(part.slice(lead))![0].length;
  return { start: at + lead, end: Math.max(at + lead, at + length - tail) };
}
