/**
 * What a word that points back means: `last` the citation before it (`ibid.`), `work` the author's work that was cited
 * before (`op. cit.`), `note` the note of a number (`supra note 5`).
 */
export type BackKind = 'last' | 'work' | 'note';

/** A word that points back, where it stands in a text. */
export interface BackWord {
  readonly kind: BackKind;
  readonly start: number;
  readonly end: number;
  /** The number of the note that it names. */
  readonly note?: string;
  /** True for words that mean other things too, unless they begin a note or a bracket: `там же`, `id.`, `(n 5)`. */
  readonly weak: boolean;
}

/** The words by what they mean, in English, German, Russian, Chinese, French and Spanish. */
const words = {
  last: /ibid(?:em)?(?!\p{L})\.?|ebd\.|id\.(?=\s?at\s\d)/u,
  weakLast: /id\.|idem(?!\p{L})|ebenda(?!\p{L})|там\s{1,3}же(?!\p{L})|同上|同前注(?!\s?[（(]?\d)/u,
  note: /supra,?\s{1,3}(?:at\s)?(?:notes?|nn?\.?|fn\.?|nota)\s?(\d{1,4})|notes?\s(\d{1,4}),?\s(?:above|supra)(?!\p{L})|(?:above|oben),?\s(?:note|n\.|Fn\.|Anm\.)\s?(\d{1,4})|(?:同?前注|前引注|前揭注|同注)\s?[（(]?(\d{1,4})[）)]?/u,
  weakNote: /\(nn?\.?\s?(\d{1,4})\)|(?:a\.\s?a\.\s?O\.?,?\s)?\(?fn\.\s?(\d{1,4})\)?|сноск[аиу]\s(\d{1,4})/u,
  work: /op\.\s?cit(?!\p{L})\.?|loc\.\s?cit(?!\p{L})\.?|(?:art|ob)\.\s?cit(?!\p{L})\.?|a\.\s?a\.\s?O(?!\p{L})\.?|(?:указ|цит)\.\s?соч\.?|前引[书書文]|前揭[书書文]/u,
};
const kinds: readonly (readonly [name: keyof typeof words, kind: BackKind, weak: boolean])[] = [
  ['last', 'last', false],
  ['weakLast', 'last', true],
  ['note', 'note', false],
  ['weakNote', 'note', true],
  ['work', 'work', false],
];
const any = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${kinds.map(([name]) => `(?<${name}>${words[name].source})`).join('|')})`,
  'giu',
);

/** The words of a text that point back, in their order. */
export function backWordsIn(text: string): BackWord[] {
  return [...text.matchAll(any)].map((match): BackWord => {
    const [, kind, weak] = kinds.find(([name]) => match.groups![name] !== undefined)!;
    const note = match.slice(1).find((group) => /^\d+$/u.test(group ?? ''));
    return { kind, weak, start: match.index, end: match.index + match[0].length, ...(note ? { note } : {}) };
  });
}

/** A text of so many letters with a figure in it cites something itself. */
const citing = 12;

/** Whether a note cites a work in what stands before a word that points back, which then means that one. */
export const citesBefore = (text: string): boolean => text.trim().length >= citing && /\d/u.test(text);
