import { PLACEHOLDER, type Token } from './tokens.ts';

/** What a token looks like, apart from which word it is. The model's features are made of these numbers: append only. */
export const SHAPE = {
  none: 0,
  stop: 1,
  abbreviation: 2,
  comma: 3,
  colon: 4,
  semicolon: 5,
  open: 6,
  close: 7,
  quoteOpen: 8,
  quoteClose: 9,
  dash: 10,
  slash: 11,
  slashes: 12,
  ampersand: 13,
  question: 14,
  mark: 15,
  url: 16,
  doi: 17,
  isbn: 18,
  initial: 19,
  initials: 20,
  capitals: 21,
  capitalised: 22,
  lower: 23,
  mixed: 24,
  year: 25,
  yearLetter: 26,
  digit1: 27,
  digit2: 28,
  digit3: 29,
  digit4: 30,
  digit5: 31,
  alphanumeric: 32,
  ideographs: 33,
} as const;

const MARKS: Readonly<Record<string, number>> = {
  ',': SHAPE.comma,
  '，': SHAPE.comma,
  '、': SHAPE.comma,
  ':': SHAPE.colon,
  '：': SHAPE.colon,
  ';': SHAPE.semicolon,
  '；': SHAPE.semicolon,
  '(': SHAPE.open,
  '（': SHAPE.open,
  '[': SHAPE.open,
  '【': SHAPE.open,
  ')': SHAPE.close,
  '）': SHAPE.close,
  ']': SHAPE.close,
  '】': SHAPE.close,
  '《': SHAPE.quoteOpen,
  '》': SHAPE.quoteClose,
  '/': SHAPE.slash,
  '//': SHAPE.slashes,
  '&': SHAPE.ampersand,
  '?': SHAPE.question,
  '!': SHAPE.question,
  '。': SHAPE.stop,
  '？': SHAPE.question,
  [PLACEHOLDER.url]: SHAPE.url,
  [PLACEHOLDER.doi]: SHAPE.doi,
  [PLACEHOLDER.isbn]: SHAPE.isbn,
};

/** The shapes of an entry's tokens, marks told apart by their neighbours where the mark alone does not say. */
export function shapesOf(tokens: readonly Token[]): Uint8Array {
  const shapes = new Uint8Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) shapes[i] = shapeAt(tokens, i, shapes);
  return shapes;
}

function shapeAt(tokens: readonly Token[], i: number, before: Uint8Array): number {
  const { text, spaced } = tokens[i]!;
  const mark = MARKS[text];
  if (mark !== undefined) return mark;
  const next = tokens[i + 1];
  if (text === '.') {
    const last = i > 0 ? before[i - 1]! : 0;
    const lastText = tokens[i - 1]?.text ?? '';
    const short =
      last === SHAPE.initial || (last === SHAPE.initials && lastText.length < 3) || ABBREVIATION.test(lastText);
    // `im 19. Jahrhundert`: an ordinal, as its article or preposition tells.
    const ordinal = (last === SHAPE.digit1 || last === SHAPE.digit2) && i > 1 && before[i - 2] === SHAPE.lower;
    return (short || ordinal) && next !== undefined ? SHAPE.abbreviation : SHAPE.stop;
  }
  if (/^["“”„‟«»‘’‚‹›'`´]$/.test(text))
    return (spaced || i === 0 || before[i - 1] === SHAPE.open) && !next?.spaced ? SHAPE.quoteOpen : SHAPE.quoteClose;
  if (/^[-‐‑‒–—―−]$/.test(text)) return SHAPE.dash;
  return wordShape(text);
}

/** Words whose stop does not end a sentence. */
const ABBREVIATION =
  /^(?:p|pp|pg|vol|vols|no|nos|nr|ed|eds|edn|trans|transl|dr|st|bd|bde|jg|hrsg|hg|s|aufl|u|a|o|z|d|ff|f|et|al|cf|vgl|art|proc|univ|dept|int|inc|ltd|co|j|rev|phys|chem|math|diss|phil|ing|prof|jr|sr|mr|mrs|ms|vs|ca|geb|bzw|incl|suppl|hl|th|ch|c)$/i;

function wordShape(text: string): number {
  if (/^\d/.test(text)) {
    if (/^\d+$/.test(text)) {
      if (text.length === 4 && /^(?:1[5-9]|20)/.test(text)) return SHAPE.year;
      return SHAPE.digit1 + Math.min(text.length, 5) - 1;
    }
    return /^(?:1[5-9]|20)\d\d[a-z]$/.test(text) ? SHAPE.yearLetter : SHAPE.alphanumeric;
  }
  if (!/^\p{L}/u.test(text)) return SHAPE.mark;
  if (/\d/.test(text)) return SHAPE.alphanumeric;
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text)) return SHAPE.ideographs;
  if (/^\p{Lu}$/u.test(text) || /^\p{Lu}-\p{Lu}$/u.test(text)) return SHAPE.initial;
  if (/^\p{Lu}{2,3}$/u.test(text)) return SHAPE.initials;
  if (/^[\p{Lu}'’-]+$/u.test(text)) return SHAPE.capitals;
  if (/^\p{Ll}/u.test(text)) return SHAPE.lower;
  return /^\p{Lu}[\p{Ll}\p{M}'’]*(?:[-'’]\p{L}[\p{Ll}\p{M}]*)*$/u.test(text) ? SHAPE.capitalised : SHAPE.mixed;
}
