import type { LatexTokens } from '../../document/latex.ts';

/** A key with the notes that stand before and after it, as written but for comments. */
export interface NotedKey {
  readonly key: string;
  readonly before: string;
  readonly after: string;
}

/** Notes and lists of keys that are longer, in UTF-16 units, belong to something else. */
const longest = 4000;
const gap = /(?:[ \t]{1,80}|%[^\n]{0,500}\n){0,8}(?:\r?\n[ \t]{0,80})?(?:%[^\n]{0,500}\n[ \t]{0,80}){0,4}/uy;
const parenthesis = /\s{0,20}\(([^()]{0,500})\)/uy;
/** A note of apacite's before the works, `\cite<see>[p. 3]{a}`; or where on a slide of beamer's one shows, which is none. */
const angled = /\s{0,20}<([^<>\n]{0,200})>/uy;
const overlay = /^[\d\s,+.|-]*$/u;
const comment = /(?<!\\)%[^\n]*(?:\n\s*|$)/gu;

/** Reads the arguments of a citing command, one after the other, from where its name ends. */
export class LatexArguments {
  readonly #text: string;
  readonly #closes: LatexTokens['closes'];
  /** Where the last argument that was read ends. */
  end: number;

  constructor(text: string, at: number, { closes }: LatexTokens) {
    this.#text = text;
    this.#closes = closes;
    this.end = at;
  }

  /** `[pre][post]{a,b}`; nothing, and nothing read, where that does not stand here. */
  one(): NotedKey[] {
    const from = this.end;
    const lead = this.#matched(angled);
    const [first, after] = notes(this.#argument('['), () => this.#argument('['));
    const keys = keysOf(this.#argument('{'));
    if (keys.length === 0) this.end = from;
    const before = lead === undefined || overlay.test(lead) ? first : `${lead} ${first}`.trim();
    return withNotes(
      keys.map((key) => ({ key, before: '', after: '' })),
      before,
      after,
    );
  }

  /** `(pre)(post)[pre][post]{a,b}[pre][post]{c}…` */
  several(): NotedKey[] {
    const [before, after] = notes(this.#matched(parenthesis), () => this.#matched(parenthesis));
    const keys: NotedKey[] = [];
    for (let more = this.one(); more.length > 0; more = this.one()) keys.push(...more);
    return withNotes(keys, before, after);
  }

  /** `[pre]{volume}[pages]{a,b}` */
  volume(): NotedKey[] {
    const before = this.#argument('[') ?? '';
    const volume = this.#argument('{');
    const pages = this.#argument('[');
    const keys = volume === undefined ? [] : keysOf(this.#argument('{'));
    const printed = `vol. ${volume}`;
    return withNotes(
      keys.map((key) => ({ key, before: '', after: '' })),
      pages ? `${before} ${printed},`.trim() : before,
      pages ?? printed,
    );
  }

  /** The keys in the `n`th of a macro's arguments, the first of which may be optional. */
  nth(n: number, optional: boolean): NotedKey[] {
    let left = n;
    if (optional) {
      this.#argument('[');
      left--;
    }
    for (; left > 1; left--) this.#argument('{');
    return left === 1 ? keysOf(this.#argument('{')).map((key) => ({ key, before: '', after: '' })) : [];
  }

  /** What stands within an argument's marks, where a sticky pattern finds it here. */
  #matched(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.end;
    const found = pattern.exec(this.#text);
    if (found) this.end = pattern.lastIndex;
    return found?.[1];
  }

  /** The next argument where it opens with `open`; spaces, comments and one line break may stand before it. */
  #argument(open: '[' | '{'): string | undefined {
    gap.lastIndex = this.end;
    gap.test(this.#text);
    const start = gap.lastIndex;
    const close = this.#text[start] === open ? this.#closes.get(start) : undefined;
    if (close === undefined || close - start > longest) return undefined;
    this.end = close + 1;
    return this.#text.slice(start + 1, close);
  }
}

/** One note stands after the works, two stand before and after. */
function notes(first: string | undefined, second: () => string | undefined): readonly [before: string, after: string] {
  const last = first === undefined ? undefined : second();
  return last === undefined ? ['', first ?? ''] : [first!, last];
}

const keysOf = (argument: string | undefined): string[] =>
  argument === undefined || /[\\#{}[\]]/u.test(argument)
    ? []
    : argument
        .replace(comment, '')
        .split(/[,\s]+/u)
        .filter((key) => key !== '');

/** Notes around several works are the first one's and the last one's. */
function withNotes(keys: readonly NotedKey[], before: string, after: string): NotedKey[] {
  const join = (a: string, b: string, mark: string): string => (a === '' || b === '' ? a + b : a + mark + b);
  return keys.map((key, i) => ({
    key: key.key,
    before: i === 0 ? join(before, key.before, ' ') : key.before,
    after: i === keys.length - 1 ? join(key.after, after, ', ') : key.after,
  }));
}

/** What a note prints: without comments, commands, braces; ties are spaces and `--` is a dash. */
export const printedNote = (note: string): string =>
  note
    .replace(comment, '')
    .replace(/\\[,;: ]|~/gu, ' ')
    .replace(/\\([SP])(?![a-zA-Z])(?:\{\})?/gu, (_, sign: string) => (sign === 'S' ? '§' : '¶'))
    .replace(/\\[a-zA-Z]+\*?[ \t]?/gu, '')
    .replace(/\\([%&_#$])|[{}]/gu, '$1')
    .replace(/---/gu, '—')
    .replace(/--/gu, '–')
    .replace(/\s+/gu, ' ')
    .trim();
