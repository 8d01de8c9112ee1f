/** How far a search for a brace may look in vain, over all of a file, in lengths of the file: what keeps time linear. */
const patience = 4;

/** A place in a BibTeX file that moves forward over the pieces of its grammar. */
export class Cursor {
  readonly text: string;
  at = 0;
  #vain = 0;

  constructor(text: string) {
    this.text = text;
  }

  get atEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** True where so much was searched in vain that the rest is better left unread. */
  get exhausted(): boolean {
    return this.#vain > patience * this.text.length;
  }

  skipSpace(): void {
    while (this.text.charCodeAt(this.at) <= 0x20) this.at++;
  }

  /** Between fields, `%` begins a comment. */
  skipSpaceAndComments(): void {
    for (this.skipSpace(); this.text[this.at] === '%'; this.skipSpace()) this.skipLine();
  }

  skipLine(): void {
    const end = this.text.indexOf('\n', this.at);
    this.at = end < 0 ? this.text.length : end;
  }

  take(c: string): boolean {
    if (this.text[this.at] !== c) return false;
    this.at++;
    return true;
  }

  takeAfterSpace(c: string): boolean {
    const start = this.at;
    this.skipSpace();
    if (this.take(c)) return true;
    this.at = start;
    return false;
  }

  peekAfterSpace(): string | undefined {
    let at = this.at;
    while (this.text.charCodeAt(at) <= 0x20) at++;
    return this.text[at];
  }

  /** Takes the bracket that opens an entry; what closes it, or nothing. */
  open(): string {
    return this.take('{') ? '}' : this.take('(') ? ')' : '';
  }

  word(): string {
    return this.#match(/[A-Za-z][\w-]*/y);
  }

  /** The name of a field or of a string. */
  name(): string {
    return this.#match(/[^\s"#%'(),={}@\\]+/y);
  }

  skipKey(): void {
    this.#match(/[^\n,={}"]*/y);
  }

  /** Skips a number or the name of a string, up to a comma, a brace, or the line's end; its end without spaces. */
  skipBare(close: string): number {
    this.#match(close === ')' ? /[^\n,{}"#)]*/y : /[^\n,{}"#]*/y);
    let end = this.at;
    while (this.text.charCodeAt(end - 1) <= 0x20) end--;
    return end;
  }

  /** Over what is no field, to where the next may begin: a comma, the entry's end, or what looks like an entry. */
  skipToField(close: string): void {
    for (; !this.atEnd; this.at++) {
      const c = this.text[this.at]!;
      if (c === ',' || c === close) return;
      if (c === '\n' && this.#entryAfter(this.at)) return;
      if (c === '{' && !this.skipDelimited()) return;
      else if (c === '{') this.at--;
    }
  }

  /** True where a line begins here that looks like an entry. */
  atEntry(): boolean {
    return this.text[this.at] === '@' && this.#looksLikeEntry(this.at);
  }

  /** Skips what is in a bracket that was opened, with its end; false, where it has none, at the end of the file. */
  skipGroup(close: string): boolean {
    const start = this.at;
    let depth = 1;
    const open = close === '}' ? '{' : '(';
    for (; this.at < this.text.length; this.at++) {
      const c = this.text[this.at];
      if (c === '\\') this.at++;
      else if (c === open) depth++;
      else if (c === close && --depth === 0) {
        this.at++;
        return true;
      }
    }
    this.#vain += this.text.length - start;
    this.at = this.text.length;
    return false;
  }

  /**
   * Skips a text in braces or in quotes, with its delimiters. Where it is not closed before the next entry or the end of
   * the file, it is read once more with `\}` as a brace, which BibTeX takes it for; false where that does not help.
   */
  skipDelimited(): boolean {
    const start = this.at;
    if (this.#skipDelimited(true)) return true;
    const end = this.at;
    this.#vain += end - start;
    this.at = start;
    if (this.#skipDelimited(false)) return true;
    this.at = end;
    return false;
  }

  #skipDelimited(escapes: boolean): boolean {
    const { text } = this;
    const quote = text.charCodeAt(this.at) === 0x22;
    let depth = quote ? 0 : 1;
    for (let i = this.at + 1; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c === 0x5c) {
        if (escapes && !(depth === 1 && this.#closesField(i + 1))) i++;
      } else if (c === 0x7b) depth++;
      else if (c === 0x7d) {
        depth--;
        if (depth === 0 && !quote) {
          this.at = i + 1;
          return true;
        }
        // The entry is closed before the quote is.
        if (depth < 0) {
          this.at = i;
          return false;
        }
      } else if (c === 0x22) {
        if (quote && depth === 0) {
          this.at = i + 1;
          return true;
        }
      } else if (c === 0x0a && this.#entryAfter(i)) {
        this.at = i;
        return false;
      }
    }
    this.at = text.length;
    return false;
  }

  /** True where the brace at `at` ends a field, as another follows it: what stands before may be a path, as in `{C:\\}`. */
  #closesField(at: number): boolean {
    nextField.lastIndex = at;
    return nextField.test(this.text);
  }

  /** True where the line after the line break at `at` looks like an entry. */
  #entryAfter(at: number): boolean {
    let i = at + 1;
    while (this.text.charCodeAt(i) === 0x20 || this.text.charCodeAt(i) === 0x09) i++;
    return this.text.charCodeAt(i) === 0x40 && this.#looksLikeEntry(i);
  }

  #looksLikeEntry(at: number): boolean {
    entryHead.lastIndex = at;
    return entryHead.test(this.text);
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }
}

/** The end of a field in braces and the beginning of the next. */
const nextField = /\}\s{0,20},\s{0,40}[A-Za-z][\w-]{0,40}\s{0,20}=/y;

/** An entry with its key and its first field's name: what no text holds by chance at the start of a line. */
const entryHead =
  /@[A-Za-z]{1,40}[ \t]{0,20}[{(][ \t]{0,20}[^\s,={}"]{0,200}[ \t]{0,20},\s{0,20}[A-Za-z][\w-]{0,60}[ \t]{0,20}=/y;
