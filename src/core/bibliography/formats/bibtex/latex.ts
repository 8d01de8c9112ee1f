import { withoutMarkup } from '../markup.ts';
import { bibstring } from './bibstrings.ts';
import { accents, characters, firstArgumentUnread, quoting, transparent } from './latexCharacters.ts';

/**
 * The text that a piece of LaTeX prints: accents and signs as characters, commands that only dress their argument
 * undone, white space collapsed. One pass without recursion, so that time is linear in whatever is nested how deep.
 */
export function plainText(latex: string): string {
  if (latex === '') return '';
  if (!/[\\{}$~`']|--/.test(latex)) return collapsed(latex);
  const text = new Decoder(latex).run();
  return collapsed(/[\u0300-\u036f]/.test(text) ? text.normalize('NFC') : text);
}

/** The text of a field that is not LaTeX, such as an address: only what people escape out of habit is undone. */
export function verbatimText(value: string): string {
  const text = value.replace(/\\(?=[_%#&{}$~-])|[{}]/g, '').replace(/\\textunderscore\s?|\$_\$/g, '_');
  return text
    .replace(/\\(?:textasciitilde|sim)\s?|\$~\$/g, '~')
    .replace(/^\\(?:url|nolinkurl|path|href)\s*/, '')
    .trim();
}

const collapsed = (text: string): string => {
  const clean = withoutMarkup(text);
  return /\s\s|[^\S ]|^ | $/.test(clean) ? clean.replace(/\s+/g, ' ').trim() : clean;
};

class Decoder {
  readonly #latex: string;
  #at = 0;
  #out = '';
  /** What to write where each open brace closes. */
  readonly #closers: string[] = [];
  /** Accents that wait for their letter; the sign that is printed where none comes. */
  #pending = '';
  #alone = '';
  #math = false;

  constructor(latex: string) {
    this.#latex = latex;
  }

  run(): string {
    const latex = this.#latex;
    while (this.#at < latex.length) {
      plain.lastIndex = this.#at;
      const run = plain.exec(latex);
      if (run && this.#pending === '') {
        this.#out += run[0];
        this.#at = plain.lastIndex;
      } else this.#next(latex[this.#at]!);
    }
    return this.#out;
  }

  #next(c: string): void {
    if (c === '\\') return this.#command();
    this.#at++;
    if (c === '{') this.#closers.push('');
    else if (c === '}') this.#close();
    else if (c === '$') this.#math = !this.#math;
    else if (c === '~') this.#letter(' ');
    else if (this.#math && (c === '^' || c === '_')) return;
    else if (c === '-') this.#repeated('-', ['-', '–', '—']);
    else if (c === '`') this.#repeated('`', ['‘', '“']);
    else if (c === "'") this.#repeated("'", ["'", '”']);
    else this.#letter(this.#latex.codePointAt(this.#at - 1)! > 0xffff ? c + this.#latex[this.#at++]! : c);
  }

  #close(): void {
    this.#out += this.#alone;
    this.#pending = this.#alone = '';
    const closer = this.#closers.pop() ?? '';
    if (closer === endOfMath) this.#math = false;
    else this.#out += closer;
  }

  /** Writes a character, with the accents that wait for one. */
  #letter(c: string): void {
    if (this.#pending === '') this.#out += c;
    else if (c.trim() === '') return;
    else {
      const base = c === 'ı' ? 'i' : c === 'ȷ' ? 'j' : c;
      this.#out += base + this.#pending;
      this.#pending = this.#alone = '';
    }
  }

  /** Two or three of a sign in a row are another sign. */
  #repeated(sign: string, forms: readonly string[]): void {
    let count = 1;
    while (count < forms.length && this.#latex[this.#at] === sign) {
      count++;
      this.#at++;
    }
    this.#letter(forms[count - 1]!);
  }

  #command(): void {
    const latex = this.#latex;
    const name = /\\(?:[A-Za-z]+\*?|[^]?)/y;
    name.lastIndex = this.#at;
    const command = name.exec(latex)![0].slice(1);
    this.#at = name.lastIndex;
    const worded = /^[A-Za-z]/.test(command);
    const accent = accents.get(command);
    if (accent !== undefined && !(worded && command.length === 1 && this.#math)) {
      // Accents stack: the inner one stands nearer to the letter.
      this.#pending = accent + this.#pending;
      this.#alone = worded ? '' : command === '~' || command === '^' ? command : '';
      if (worded) this.#skipSpace();
      return;
    }
    if (worded) this.#skipSpace();
    const quotes = quoting.get(command);
    if (quotes && latex[this.#at] === '{') return this.#openGroup(quotes[0], quotes[1]);
    if (command === 'ensuremath' && latex[this.#at] === '{' && !this.#math) {
      this.#math = true;
      return this.#openGroup('', endOfMath);
    }
    const character = characters.get(command);
    if (command === '(' || command === ')') this.#math = command === '(';
    else if (command === 'bibstring' || command === 'autocap') this.#bibstring();
    else if (firstArgumentUnread.has(command)) this.#skipArgument();
    else if (transparent.has(command.replace('*', ''))) this.#skipOptions();
    else if (character !== undefined) this.#letter(character);
    else if (command === 'char' || command === 'symbol') this.#characterByNumber();
    else if (worded) for (this.#skipOptions(); this.#skipArgument(); this.#skipOptions());
  }

  /** `\symbol{126}`, `\char"7E`. */
  #characterByNumber(): void {
    const number = /\{?\s*(?:"([0-9A-Fa-f]{1,6})|(\d{1,7}))\s*\}?/y;
    number.lastIndex = this.#at;
    const found = number.exec(this.#latex);
    if (!found) return;
    this.#at = number.lastIndex;
    const code = found[1] ? parseInt(found[1], 16) : Number(found[2]);
    if (code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff))
      this.#letter(String.fromCodePoint(code));
  }

  #skipSpace(): void {
    while (this.#latex.charCodeAt(this.#at) <= 0x20) this.#at++;
  }

  #openGroup(before: string, after: string): void {
    this.#out += before;
    this.#closers.push(after);
    this.#at++;
  }

  /** `\\bibstring{newseries}`: a word that biblatex knows in many languages. */
  #bibstring(): void {
    const argument = /\{\s*(\w{1,40})\s*\}/y;
    argument.lastIndex = this.#at;
    const name = argument.exec(this.#latex)?.[1];
    if (name === undefined) return;
    this.#at = argument.lastIndex;
    this.#out += bibstring(name);
  }

  #skipOptions(): void {
    if (this.#latex[this.#at] !== '[') return;
    const end = this.#latex.slice(this.#at, this.#at + 200).indexOf(']');
    if (end >= 0) this.#at += end + 1;
  }

  /** Skips an argument in braces; false where there is none. */
  #skipArgument(): boolean {
    const start = this.#at;
    this.#skipSpace();
    if (this.#latex[this.#at] !== '{') {
      this.#at = start;
      return false;
    }
    let depth = 0;
    for (; this.#at < this.#latex.length; this.#at++) {
      const c = this.#latex[this.#at];
      if (c === '\\') this.#at++;
      else if (c === '{') depth++;
      else if (c === '}' && --depth === 0) {
        this.#at++;
        return true;
      }
    }
    return true;
  }
}

/** Stands among the closers for the end of a formula. */
const endOfMath = '$';

/** A run of characters that stand for themselves, wherever they are. */
const plain = /[^\\{}$~^_`'-]+/y;
