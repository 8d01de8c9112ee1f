/** Small questions about characters that several folders ask. */

/** True where a text ends like a sentence, closing quotation marks and brackets aside. */
export const endsSentence = (text: string): boolean => /[.!?…:;。！？：；][\s"'“”‘’»«)\]*_]*$/u.test(text.slice(-12));

/** True where a text goes on like the middle of a sentence. */
export const startsLower = (text: string): boolean => /^[("“«„‘'[]{0,2}\p{Ll}/u.test(text.slice(0, 8));

/** The hyphens that a typesetter breaks a word with: hyphen-minus, hyphen, soft hyphen. */
export const isBreakHyphen = (c: number): boolean => c === 0x2d || c === 0x2010 || c === 0xad;

const exponent = /(?:(?<!\d)(?!(?:1[5-9]|20)\d\d$)\d+|(?<!\p{L})(?:k?m|cm|mm|dm|ha|sec?|kg|x|n|r|R|χ|σ|CO|CH)\s?)$/u;

/** Whether a number above the line after this text is a power, as in `40 m²` and `10⁶`, and no mark of a note. A year takes none. */
export const takesExponent = (before: string): boolean => exponent.test(before.slice(-8));

/** Whether a UTF-16 unit is a letter or a mark of one, roughly but fast: outside ASCII all that is no space, sign or digit. */
export const isLetterCode = (c: number): boolean =>
  c < 0x80
    ? (c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a)
    : c >= 0xc0 &&
      c !== 0xd7 &&
      c !== 0xf7 &&
      !(c >= 0x2000 && c < 0x2c00) &&
      !(c >= 0x2e00 && c < 0x3040) &&
      c < 0xfe00;
