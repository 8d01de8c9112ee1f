import type { Span } from '../text/span.ts';

/** Marks that open a quotation, with those that may close it. */
const closing: Readonly<Record<string, string>> = {
  '“': '”"',
  '„': '“”"',
  '«': '»',
  '»': '«',
  '"': '"',
  '「': '」',
  '『': '』',
  '‘': '’',
  '‚': '‘',
};
/** A shorter one is a name or a word meant otherwise; two Chinese characters count as a word. */
const fewestWords = 4;
/** In UTF-16 units: a mark that closes none so far on is a slip. */
const longest = 1500;

/** The quotations of a text, without their marks, in order. Words set apart are none. */
export function quotationsIn(text: string): Span[] {
  const found: Span[] = [];
  for (let i = 0; i < text.length; i++) {
    const closers = closing[text[i]!];
    if (closers === undefined || !opens(text, i)) continue;
    const end = closedAt(text, i + 1, text[i]!, closers);
    if (end < 0) continue;
    if (countWords(text.slice(i + 1, end)) >= fewestWords) found.push({ start: i + 1, end });
    i = end;
  }
  return found;
}

/** Whether a mark begins something: an apostrophe and a straight mark behind a word do not. */
const opens = (text: string, at: number): boolean =>
  !/[\p{L}\p{N}.,;!?]/u.test(text[at - 1] ?? ' ') || /\p{sc=Han}/u.test(text[at - 1] ?? ' ');

function closedAt(text: string, from: number, opener: string, closers: string): number {
  let depth = 0;
  for (let i = from; i < Math.min(text.length, from + longest); i++) {
    const c = text[i]!;
    if (closers.includes(c)) {
      // `’` is an apostrophe as well.
      if (c === '’' && /\p{L}/u.test(text[i + 1] ?? ' ')) continue;
      if (depth === 0) return i;
      depth--;
    } else if (c === opener) depth++;
  }
  return -1;
}

const countWords = (text: string): number => (text.match(/\p{Script=Han}{1,2}|[\p{L}\p{N}]+/gu) ?? []).length;

/** The parts of a quotation that its source must have: without `[…]`, and what is put in brackets. */
export function partsOf(quotation: string): string[] {
  return quotation
    .split(/\[[^\]]{0,80}\]|\([….\s]{1,9}\)|…|\.{3,}|\. \. \./u)
    .map((part) => part.trim())
    .filter((part) => countWords(part) >= 2);
}
