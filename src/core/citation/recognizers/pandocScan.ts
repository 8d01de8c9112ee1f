/** A key, `@key` or `-@key`, where it stands. Offsets count within the text that was scanned. */
export interface Key {
  /** Where its `@` or, of a key that leaves the author out, its `-` stands. */
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly suppressed: boolean;
}

/** A pair of square brackets. */
export interface Bracket {
  readonly start: number;
  /** After the closing bracket. */
  end: number;
  /** The keys and semicolons that stand in it and in no bracket inside it. */
  readonly keys: Key[];
  readonly semicolons: number[];
  /** What follows the bracket makes it a link, a span or a note rather than a citation. */
  marked: boolean;
}

export interface PandocScan {
  readonly keys: readonly Key[];
  /** The closed brackets by where they begin. */
  readonly brackets: ReadonlyMap<number, Bracket>;
}

const special = /[\\`$<[\];@]/gu;
/** As pandoc's manual has it: single punctuation marks stand only inside a key, `//` as in an address may stand too. */
const simpleKey = /[\p{L}\p{N}\p{M}_*](?:[\p{L}\p{N}\p{M}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}\p{M}_])|[:/](?=\/))*/uy;
const bracedKey = /\{((?:[^\s{}\\]|\{[^\s{}\\]{0,200}\}){1,500})\}/uy;
const wordBefore = /[\p{L}\p{N}\p{M}.]$/u;
const tag =
  /<\/?[a-z][a-z0-9]{0,11}(?:\s[^<>]{0,1000})?\/?>|<(?:[a-z][\w+.-]{1,30}:|[\w.+-]{1,64}@)[^\s<>]{1,2000}>/iuy;
const math = /\$\$[^$]{1,5000}\$\$|\$(?!\s)[^$\n\\]{0,1000}(?:\\.[^$\n\\]{0,1000}){0,50}(?<![\s\\])\$(?!\d)/uy;
const linkTarget = /\((?:[^()\\\n]|\\.|\([^()\n]{0,500}\)){0,2000}\)/uy;
const attributes = /\{\s*(?:[#.][\w:-]|[\w-]{1,60}=|-\s*\})[^{}\n]{0,500}\}|\{-\}/uy;

/** Finds keys and brackets in Markdown, stepping over code, tags, comments, formulas and what is escaped. Linear. */
export function scanPandoc(text: string): PandocScan {
  const keys: Key[] = [];
  const brackets = new Map<number, Bracket>();
  const open: Bracket[] = [];
  const ticks = new Ticks(text);
  let commentsEnd = false;
  special.lastIndex = 0;
  for (let found = special.exec(text); found; found = special.exec(text)) {
    const i = found.index;
    switch (found[0]) {
      case '\\':
        special.lastIndex = i + 2;
        break;
      case '`':
        special.lastIndex = ticks.codeEnd(i);
        break;
      case '$':
        special.lastIndex = endOf(math, text, i) ?? i + 1;
        break;
      case '<': {
        if (!commentsEnd && text.startsWith('<!--', i)) {
          const end = text.indexOf('-->', i + 4);
          commentsEnd = end < 0;
          special.lastIndex = end < 0 ? i + 4 : end + 3;
        } else special.lastIndex = endOf(tag, text, i) ?? i + 1;
        break;
      }
      case '[':
        open.push({ start: i, end: i, keys: [], semicolons: [], marked: text[i - 1] === '^' || text[i + 1] === '^' });
        break;
      case ']': {
        const bracket = open.pop();
        if (!bracket) break;
        bracket.end = i + 1;
        brackets.set(bracket.start, bracket);
        const target = endOf(linkTarget, text, i + 1) ?? endOf(attributes, text, i + 1);
        if (target !== undefined) special.lastIndex = target;
        if (target !== undefined || text[i + 1] === '[') bracket.marked = true;
        break;
      }
      case ';':
        open.at(-1)?.semicolons.push(i);
        break;
      default: {
        const key = keyAt(text, i);
        if (!key) break;
        keys.push(key);
        open.at(-1)?.keys.push(key);
        special.lastIndex = key.end;
      }
    }
  }
  return { keys, brackets };
}

/** The key whose `@` stands at `at`; `undefined` where it goes on with a word, as in an e-mail address, or has no name. */
function keyAt(text: string, at: number): Key | undefined {
  const braced = text[at + 1] === '{';
  const pattern = braced ? bracedKey : simpleKey;
  pattern.lastIndex = at + 1;
  const found = pattern.exec(text);
  if (!found || wordBefore.test(text.slice(Math.max(0, at - 2), at))) return undefined;
  const dash = text[at - 1] === '-' && !/[\p{L}\p{N}\p{M}.-]$/u.test(text.slice(Math.max(0, at - 3), at - 1));
  return {
    start: dash ? at - 1 : at,
    end: pattern.lastIndex,
    key: braced ? found[1]! : found[0],
    suppressed: dash,
  };
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** The runs of backticks of a text, each looked for once. */
class Ticks {
  readonly #text: string;
  /** Where the runs of each length stand, the last first, so that the next is popped. */
  #runs: Map<number, number[]> | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** The end of the code that opens at `i`; the end of the ticks where nothing closes it. Asked in ascending order. */
  codeEnd(i: number): number {
    this.#runs ??= runsOf(this.#text);
    let length = 1;
    while (this.#text[i + length] === '`') length++;
    const same = this.#runs.get(length) ?? [];
    while (same.length > 0 && same.at(-1)! <= i) same.pop();
    return same.length > 0 ? same.at(-1)! + length : i + length;
  }
}

function runsOf(text: string): Map<number, number[]> {
  const runs = new Map<number, number[]>();
  for (const { 0: run, index } of text.matchAll(/`+/gu)) {
    const same = runs.get(run.length);
    if (same) same.push(index);
    else runs.set(run.length, [index]);
  }
  for (const same of runs.values()) same.reverse();
  return runs;
}
