/**
 * What stands at a place of folded text, as bits of {@link FoldedLetters.edges}. `boundary`: a word may begin here, and
 * end just before; `gap`: something that is not a letter stood before it; `space`: white space did; `digits`: a number
 * is glued to the end of a word, as calls of notes are; `sign`: the unit itself is no letter or digit.
 */
export const edge = { boundary: 1, gap: 2, space: 4, digits: 8, sign: 16 } as const;

/**
 * The letters, digits and signs of a stretch of text, folded so that two spellings of one wording become equal: case,
 * diacritics and width are gone, and so are spaces, hyphens, quotation marks and apostrophes, which are remembered as
 * edges. Every unit knows where it came from. One object is a buffer that can be filled again and again.
 */
export class FoldedLetters {
  /** The folded text in UTF-16 units; only the first `length` count, as in the other arrays. */
  units = new Uint16Array(256);
  /** Offset, in the text that was read, of the character that each unit comes from. */
  at = new Int32Array(256);
  /** What stands before each unit: bits of {@link edge}. */
  edges = new Uint8Array(256);
  length = 0;

  readonly #folded: Uint16Array;

  /** `folded` says what each unit is compared as: {@link foldedUnits}, or a table that goes further. */
  constructor(folded: Uint16Array = foldedUnits) {
    this.#folded = folded;
  }

  /** Fills the buffer with `[start, end)` of `text`. */
  read(text: string, start = 0, end = text.length): this {
    this.length = 0;
    // Two more than needed: whoever looks ahead a little stays inside.
    this.#reserve(end - start + 2);
    // All in local variables: this is what most of the time goes into when a text is looked through.
    const folded = this.#folded;
    let { units, at, edges } = this;
    let n = 0;
    let before: number = edge.boundary;
    let previous: number = kind.gap;
    for (let i = start; i < end; i++) {
      const c = charCodeAt.call(text, i);
      const k = kinds[c]!;
      let here = before;
      if (k === kind.letter) {
        if (previous === kind.unspaced) here |= edge.boundary;
      } else if (k === kind.space) {
        before = edge.boundary | edge.gap | edge.space | (before & edge.space);
        previous = k;
        continue;
      } else if (k === kind.upper) {
        // A joint such as the one in `PublicGoods`, where extraction lost the space.
        if (previous === kind.letter || previous === kind.unspaced) here |= edge.boundary;
      } else if (k === kind.unspaced) {
        here |= edge.boundary;
      } else if (k === kind.digit) {
        if (previous === kind.letter || previous === kind.upper) here |= edge.digits;
      } else if (k === kind.gap || k === kind.apostrophe) {
        before |= k === kind.gap ? edge.boundary | edge.gap : edge.boundary;
        previous = k;
        continue;
      } else if (k === kind.dropped) {
        continue;
      } else if (k === kind.sign) {
        here |= edge.boundary | edge.sign;
      } else {
        // The rare rest, taken apart character by character: ligatures, letters beyond the first plane, other scripts.
        const character = String.fromCodePoint(text.codePointAt(i)!);
        const rare = describe(character);
        const ends = rare.kind === kind.gap || rare.kind === kind.sign;
        if (ends || rare.kind === kind.unspaced || previous === kind.unspaced) before |= edge.boundary;
        if (rare.kind === kind.gap) before |= edge.gap;
        if (n + rare.text.length + end - i > units.length) {
          this.#reserve(2 * units.length + rare.text.length);
          ({ units, at, edges } = this);
        }
        for (let u = 0; u < rare.text.length; u++) {
          const unit = rare.text.charCodeAt(u);
          units[n] = folded[unit] || unit;
          at[n] = i;
          edges[n++] = rare.kind === kind.sign ? before | edge.sign : before;
          before = 0;
        }
        i += character.length - 1;
        if (rare.kind === kind.dropped) continue;
        if (rare.kind === kind.sign) before = edge.boundary | edge.gap;
        previous = rare.kind;
        continue;
      }
      units[n] = folded[c]!;
      at[n] = i;
      edges[n++] = here;
      before = k === kind.sign ? edge.boundary | edge.gap : 0;
      previous = k;
    }
    this.length = n;
    return this;
  }

  /** True where a word may begin at unit `i`, and one may end just before it. */
  isBoundary(i: number): boolean {
    return i >= this.length || (this.edges[i]! & edge.boundary) !== 0;
  }

  /** The folded letters as a string: unit `i` of this buffer is its unit `i`. */
  toString(): string {
    let text = '';
    for (let i = 0; i < this.length; i += 4096) {
      const units = this.units.subarray(i, Math.min(i + 4096, this.length));
      // Spreading a typed array is many times slower.
      text += String.fromCharCode.apply(null, units as unknown as number[]);
    }
    return text;
  }

  #reserve(length: number): void {
    if (length <= this.units.length) return;
    const grown = { units: new Uint16Array(length), at: new Int32Array(length), edges: new Uint8Array(length) };
    grown.units.set(this.units);
    grown.at.set(this.at);
    grown.edges.set(this.edges);
    Object.assign(this, grown);
  }
}

/** The end of the character that starts at `at` of `text`, its combining marks included. */
export function characterEnd(text: string, at: number): number {
  let end = at + (text.codePointAt(at)! > 0xffff ? 2 : 1);
  while (text.charCodeAt(end) >= firstMark && marks.test(text[end]!)) end++;
  return end;
}

/** `text` as a key under which spellings of one wording are equal: letters and signs only, folded. */
export const foldedKey = (text: string): string => new FoldedLetters().read(text).toString();

/** True for a folded unit of a script that is written without spaces, such as Chinese or Thai. */
export const isUnspaced = (unit: number): boolean => kinds[unit] === kind.unspaced || (unit >= 0xd800 && unit < 0xe000);

/** What a UTF-16 unit is to whoever compares words. `other` is looked at more closely. */
const kind = {
  other: 0,
  letter: 1,
  upper: 2,
  digit: 3,
  /** A letter of a script that is written without spaces: each may begin and end a word. */
  unspaced: 4,
  sign: 5,
  space: 6,
  gap: 7,
  apostrophe: 8,
  dropped: 9,
} as const;

/** Combining marks that only decorate a letter. Others, such as the vowels of Indic scripts, are letters to us. */
const marks =
  /^[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]$/;
/**
 * Called as a function: strings have many shapes inside the engine (made, sliced, joined, of one byte a unit or two), and
 * once a loop has met more than four, looking the method up for each unit costs half as much as all else it does.
 */
const { charCodeAt } = String.prototype;
const firstMark = 0x300;
const apostrophes = /^['’‘‛ʼʻʹ`´′＇]$/;
const gaps = /^[\p{Pd}\p{Pi}\p{Pf}"„‟＂〝〞〟「」『』《》〈〉_·・‧•⁃−\u00b2\u00b3\u00b9\u2070-\u209c\u2120\u2122®©]$/u;
const unspacedScripts =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tibetan}ー]/u;
/** Letters that no normalisation takes apart, and what they are compared as. */
const plainer: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
};

/** What one character is, and what it is compared as. */
function describe(character: string): { readonly kind: number; readonly text: string } {
  if (apostrophes.test(character)) return { kind: kind.apostrophe, text: '' };
  if (gaps.test(character)) return { kind: kind.gap, text: '' };
  if (/^[\p{Z}\p{Cc}]$/u.test(character)) return { kind: kind.space, text: '' };
  if (marks.test(character) || /^[\p{Cf}\u0640]$/u.test(character)) return { kind: kind.dropped, text: '' };
  const wide = character.normalize('NFKC');
  if (wide !== character) {
    const parts = Array.from(wide, describe).filter((part) => part.text !== '');
    return { kind: parts[0]?.kind ?? kind.gap, text: parts.map((part) => part.text).join('') };
  }
  const lower = character.toLowerCase();
  const text = Array.from(lower.normalize('NFD'), (c) => (marks.test(c) ? '' : (plainer[c] ?? c)))
    .join('')
    .normalize('NFC');
  if (!/^[\p{L}\p{N}\p{M}]/u.test(text)) return { kind: kind.sign, text };
  if (unspacedScripts.test(text)) return { kind: kind.unspaced, text };
  if (/^\p{Nd}$/u.test(text)) return { kind: kind.digit, text };
  return { kind: character === lower ? kind.letter : kind.upper, text };
}

/** The ranges that are looked up in tables; what lies outside is described when it is met. */
const described = [
  [0x0000, 0x0700],
  [0x1e00, 0x2070],
  [0x3000, 0x3100],
  [0xff00, 0xfff0],
] as const;
/** Scripts that fold to themselves, a unit a character. */
const themselves = [
  [0x0900, 0x0964, kind.letter],
  [0x0971, 0x0e00, kind.letter],
  [0x0e01, 0x0e3b, kind.unspaced],
  [0x3400, 0xa000, kind.unspaced],
  [0xac00, 0xd7a4, kind.unspaced],
] as const;

/** What each unit is taken for. */
export const kinds = new Uint8Array(0x10000);

/** What each UTF-16 unit is compared as, where it is one unit; otherwise 0. */
export const foldedUnits = new Uint16Array(0x10000);
for (const [from, to, is] of themselves) {
  kinds.fill(is, from, to);
  for (let c = from; c < to; c++) foldedUnits[c] = c;
}
for (const [from, to] of described) {
  for (let c = from; c < to; c++) {
    const { kind: is, text } = describe(String.fromCharCode(c));
    const plain = text.length === 1 && (is !== kind.digit || text.charCodeAt(0) === c);
    if (!plain && text !== '') continue;
    kinds[c] = is;
    foldedUnits[c] = text === '' ? 0 : text.charCodeAt(0);
  }
}
