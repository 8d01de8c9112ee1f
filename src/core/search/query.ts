import { isUnspaced } from '../text/fold.ts';
import { FoldedText, Tokens } from './foldedText.ts';
import { parseQuery, type QueryPart, type QueryProblem } from './queryLanguage.ts';

/** One token that is looked for: a folded word, or a pair of characters of a script without spaces (or one alone). */
export interface Key {
  readonly text: string;
  readonly unspaced: boolean;
  /** True where it may be only the beginning of a word: it is still being typed, or was written `begin*`. */
  readonly begun: boolean;
  /** Errors that are allowed; absent where the length decides. */
  readonly errors?: number;
}

/** What one place of the query asks for: any of its keys. */
export interface Slot {
  readonly keys: readonly Key[];
  /** True where nothing stands between it and the slot before, as in a word of a script without spaces. */
  readonly joined: boolean;
  /** The word that was typed, where the slot is a part of it: it may be a word that is misspelt, and not two. */
  readonly whole?: Key;
}

/** Words that must stand one after another, folded and between spaces; in a script without spaces, as they are. */
export interface Phrase {
  readonly text: string;
  readonly keys: readonly Key[];
  /** How its first and last words are bounded: only scripts with spaces have whole words. */
  readonly unspaced: boolean;
}

/** Two phrases that must stand at most so many words apart. */
export interface Nearness {
  readonly one: Phrase;
  readonly other: Phrase;
  readonly distance: number;
}

/** What a query asks of the documents. */
export type FieldPart = Extract<QueryPart, { kind: 'field' }> & { readonly without?: boolean };

/** A query as the index understands it. */
export interface Query {
  /** What makes a passage a better answer, in the order of the query. */
  readonly slots: readonly Slot[];
  /** The plain words as one folded text: the nearer a passage comes to having it, the better. */
  readonly text: string;
  /** Of each group, a passage must have one phrase. */
  readonly required: readonly (readonly Phrase[])[];
  readonly excluded: readonly Phrase[];
  readonly near: readonly Nearness[];
  readonly fields: readonly FieldPart[];
  readonly problems: readonly QueryProblem[];
}

/** More of a query is not looked at, in UTF-16 units and in tokens. */
const longest = 500;
const mostSlots = 48;

/** Reads what was typed. While the last word is being typed it may be only begun; a space ends it. */
export function readQuery(typed: string): Query {
  const written = typed.slice(0, longest);
  const { parts, problems } = parseQuery(written);
  const slots: Slot[] = [];
  const required: Phrase[][] = [];
  const excluded: Phrase[] = [];
  const near: Nearness[] = [];
  const fieldParts: FieldPart[] = [];
  const plain: string[] = [];
  for (const [i, part] of parts.entries()) {
    const unfinished = i === parts.length - 1 && part.end === written.length;
    if (part.kind === 'words') {
      const own = slotsOf(part.text, unfinished || part.prefix === true, part.errors);
      const joins = parts[i - 1]?.kind === 'or' && own.length > 0 && slots.length > 0;
      // `a OR b` is one place with two keys; of longer alternatives each word helps.
      if (joins && own.length === 1) slots.push({ ...own[0]!, keys: [...slots.pop()!.keys, ...own[0]!.keys] });
      else slots.push(...own);
      plain.push(part.text);
    } else if (part.kind === 'phrase') {
      const phrase = phraseOf(part.text);
      if (!phrase) continue;
      slots.push(...phrase.keys.map((key) => ({ keys: [key], joined: false })));
      plain.push(part.text);
      const group = parts[i - 1]?.kind === 'or' ? required.at(-1) : undefined;
      const optional =
        (parts[i - 1]?.kind === 'or' && parts[i - 2]?.kind === 'words') ||
        (parts[i + 1]?.kind === 'or' && parts[i + 2]?.kind === 'words');
      if (group) group.push(phrase);
      else if (!optional) required.push([phrase]);
    } else if (part.kind === 'without') {
      if (part.part.kind === 'field') fieldParts.push({ ...part.part, without: true });
      const phrase = part.part.kind === 'words' || part.part.kind === 'phrase' ? phraseOf(part.part.text) : null;
      if (phrase) excluded.push(phrase);
    } else if (part.kind === 'near') {
      const [one, other] = [parts[i - 1], parts[i + 1]].map((p) => (p && 'text' in p ? phraseOf(p.text) : null));
      if (one && other) near.push({ one, other, distance: part.distance });
    } else if (part.kind === 'field') fieldParts.push(part);
  }
  const text = new FoldedText().read(plain.join(' ')).toString();
  return { slots: slots.slice(0, mostSlots), text, required, excluded, near, fields: fieldParts, problems };
}

function slotsOf(text: string, begun: boolean, errors: number | undefined): Slot[] {
  const tokens = tokensOf(text);
  return tokens.map((token, i) => ({
    keys: [{ ...token, begun: begun && i === tokens.length - 1, ...(errors === undefined ? {} : { errors }) }],
    joined: token.joined,
  }));
}

function phraseOf(text: string): Phrase | null {
  const keys = tokensOf(text).map((token): Key => ({
    text: token.text,
    unspaced: token.unspaced,
    begun: false,
    errors: 0,
  }));
  if (keys.length === 0) return null;
  return { text: new FoldedText().read(text).toString(), keys, unspaced: keys[0]!.unspaced || keys.at(-1)!.unspaced };
}

/** The words and pairs of a text, folded. */
function tokensOf(text: string): { text: string; unspaced: boolean; joined: boolean }[] {
  const folded = new FoldedText().read(text);
  const whole = folded.toString();
  const { starts, ends, count } = new Tokens().read(folded.units, folded.length);
  const tokens: { text: string; unspaced: boolean; joined: boolean }[] = [];
  for (let i = 0; i < count; i++) {
    const joined = i > 0 && starts[i]! < ends[i - 1]!;
    tokens.push({ text: whole.slice(starts[i], ends[i]), unspaced: isUnspaced(folded.units[starts[i]!]!), joined });
  }
  return tokens;
}
