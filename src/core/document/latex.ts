import type { Span } from '../text/span.ts';

/** A control word, `\name` or `\name*`. */
export interface Command extends Span {
  readonly name: string;
  readonly starred: boolean;
}

/** What stands where in LaTeX. Offsets count within the text that was read. */
export interface LatexTokens {
  /** In order; none in comments, verbatim text or formulas. */
  readonly commands: readonly Command[];
  /** The closing bracket or brace of each opening one, by their offsets. */
  readonly closes: ReadonlyMap<number, number>;
  /** Sorted and apart. A comment ends before its line does. */
  readonly comments: readonly Span[];
  readonly verbatim: readonly Span[];
  readonly math: readonly Span[];
  /** The text between `\begin{document}` and `\end{document}`; all of it where there is neither. */
  readonly body: Span;
}

const verbatimLike = new Set(
  'verbatim verbatim* Verbatim BVerbatim LVerbatim alltt lstlisting minted comment filecontents filecontents* tikzpicture'.split(
    ' ',
  ),
);
const mathLike = new Set(
  'math displaymath equation eqnarray align alignat flalign gather multline IEEEeqnarray dmath'
    .split(' ')
    .flatMap((name) => [name, `${name}*`]),
);
const special = /[\\%$[\]{}]/gu;
const word = /[a-zA-Z@]+\*?/uy;
const environment = /[ \t]*\{([a-zA-Z]{1,30}\*?)\}/uy;
/** The longest verbatim text in a line that is looked for, in UTF-16 units. */
const longestVerb = 1000;
/** Words whose argument is no text, between any two marks. */
const inlineVerbatim = /^(?:verb|Verb|lstinline)\*?$/u;

/** Reads LaTeX's tokens as far as citations and prose need them. `%` begins a comment unless told otherwise. Linear. */
export function readLatex(text: string, { comments: withComments = true } = {}): LatexTokens {
  const commands: Command[] = [];
  const comments: Span[] = [];
  const verbatim: Span[] = [];
  const math: Span[] = [];
  const pairs = new Pairs();
  const search = new Search(text);
  let [bodyStart, bodyEnd] = [0, text.length];
  special.lastIndex = 0;
  const goOn = (to: number) => (special.lastIndex = to);
  const skip = (list: Span[], start: number, end: number) => {
    if (end < 0) return;
    list.push({ start, end });
    goOn(end);
  };
  for (let found = special.exec(text); found; found = special.exec(text)) {
    const i = found.index;
    const c = found[0];
    if (c === '%') {
      if (!withComments) continue;
      const end = search.lineEnd(i);
      comments.push({ start: i, end });
      goOn(end);
    } else if (c === '$') {
      skip(math, i, search.dollarsEnd(i));
    } else if (c !== '\\') {
      pairs.add(c, i);
    } else {
      word.lastIndex = i + 1;
      const name = word.exec(text)?.[0];
      if (name === undefined) {
        goOn(i + 2);
        const open = text[i + 1];
        if (open === '(' || open === '[') skip(math, i, search.after(open === '(' ? '\\)' : '\\]', i + 2));
        continue;
      }
      const end = i + 1 + name.length;
      goOn(end);
      if (inlineVerbatim.test(name)) {
        skip(verbatim, i, search.delimitedEnd(end));
        continue;
      }
      if (name === 'iffalse') {
        skip(comments, i, search.after('\\fi', end));
        continue;
      }
      environment.lastIndex = end;
      const env = name === 'begin' || name === 'end' ? environment.exec(text)?.[1] : undefined;
      commands.push({ start: i, end, name: name.replace('*', ''), starred: name.endsWith('*') });
      if (env === undefined) continue;
      if (env === 'document') {
        if (name === 'begin') bodyStart = environment.lastIndex;
        else {
          bodyEnd = i;
          break;
        }
      } else if (name === 'begin' && (verbatimLike.has(env) || mathLike.has(env)))
        skip(verbatimLike.has(env) ? verbatim : math, i, search.after(`\\end{${env}}`, environment.lastIndex));
    }
  }
  return { commands, closes: pairs.closes, comments, verbatim, math, body: { start: bodyStart, end: bodyEnd } };
}

/** Pairs brackets and braces; a brace that closes leaves brackets inside it unpaired. */
class Pairs {
  readonly closes = new Map<number, number>();
  /** The offsets of what is open, doubled; odd for braces. */
  readonly #open: number[] = [];
  #braces = 0;

  add(c: string, at: number): void {
    if (c === '{') {
      this.#braces++;
      this.#open.push(at * 2 + 1);
    } else if (c === '[') {
      this.#open.push(at * 2);
    } else if (c === ']') {
      if (this.#open.length > 0 && this.#open.at(-1)! % 2 === 0) this.closes.set(this.#open.pop()! / 2, at);
    } else if (this.#braces > 0) {
      this.#braces--;
      while (this.#open.at(-1)! % 2 === 0) this.#open.pop();
      this.closes.set((this.#open.pop()! - 1) / 2, at);
    }
  }
}

/** Looks for what closes something; what has not been found once is not looked for again. */
class Search {
  readonly #text: string;
  readonly #absent = new Set<string>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Where the next `mark` from `from` ends; -1 where there is none. */
  after(mark: string, from: number): number {
    if (this.#absent.has(mark)) return -1;
    const at = this.#text.indexOf(mark, from);
    if (at < 0) this.#absent.add(mark);
    return at < 0 ? -1 : at + mark.length;
  }

  lineEnd(from: number): number {
    let end = from;
    while (end < this.#text.length && this.#text[end] !== '\n' && this.#text[end] !== '\r') end++;
    return end;
  }

  /** The end of a formula that opens with dollars at `i`; -1 where none closes it in its paragraph. */
  dollarsEnd(i: number): number {
    const text = this.#text;
    const double = text[i + 1] === '$';
    for (let j = i + (double ? 2 : 1); j < text.length; j++) {
      const c = text[j];
      if (c === '\\') j++;
      else if (c === '$') return double && text[j + 1] === '$' ? j + 2 : j + 1;
      else if (c === '\n' && /^[ \t\r]*\n/u.test(text.slice(j + 1, j + 80))) return -1;
    }
    return -1;
  }

  /** The end of `|…|`, whatever the mark, on its line; -1 where it does not close. */
  delimitedEnd(from: number): number {
    const mark = this.#text[from];
    if (mark === undefined || /\s/u.test(mark)) return -1;
    const near = this.#text.slice(from + 1, from + longestVerb);
    const end = near.indexOf(mark === '{' ? '}' : mark);
    return end >= 0 && !/[\r\n]/u.test(near.slice(0, end)) ? from + end + 2 : -1;
  }
}
