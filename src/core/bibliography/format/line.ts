import type { Span } from '../../text/span.ts';

/** A text with parts of it in italics, built from left to right: where two pieces meet, no mark of punctuation stands twice. */
export interface Line {
  readonly text: string;
  /** Sorted, none touching another. */
  readonly italics: readonly Span[];
}

export const nothing: Line = { text: '', italics: [] };

export const line = (text: string): Line => ({ text, italics: [] });

export const inItalics = ({ text }: Line): Line => ({
  text,
  italics: text === '' ? [] : [{ start: 0, end: text.length }],
});

/** What ends a sentence, also before a closing quotation mark. */
const ended = /[.?!…。？！]["”’»›“]*$/u;
/** The mark before which stops go in English. */
const closingQuote = /”$/u;

/** `a` with `mark` and then `b` behind it. With `inside`, a stop or comma goes before a closing quotation mark. */
export function joined(a: Line, mark: string, b: Line, inside: boolean): Line {
  if (a.text === '') return b;
  if (b.text === '') return a;
  return appended(punctuated(a, mark, inside), b);
}

/** `a` with a mark at its end, or what of the mark it does not have already. */
export function punctuated(a: Line, mark: string, inside: boolean): Line {
  const [head = ''] = /^[.,]?/u.exec(mark)!;
  const rest = mark.slice(head.length);
  if (a.text === '' || head === '') return appended(a, line(mark));
  if (a.text.endsWith(head) || (head === '.' && ended.test(a.text))) return appended(a, line(rest));
  if (!inside || !closingQuote.test(a.text)) return appended(a, line(mark));
  const cut = a.text.length - 1;
  // A question takes no comma.
  const own = /[?!…]$/u.test(a.text.slice(0, cut)) ? '' : head;
  return appended({ text: a.text.slice(0, cut) + own + a.text.slice(cut), italics: a.italics }, line(rest));
}

function appended(a: Line, b: Line): Line {
  const by = a.text.length;
  return {
    text: a.text + b.text,
    italics: [...a.italics, ...b.italics.map(({ start, end }) => ({ start: start + by, end: end + by }))],
  };
}
