import type { CslName } from '../../csl.ts';
import { plainText } from './latex.ts';

/**
 * The names of a field such as `author`: `von Last, Jr, First`, `First von Last`, `{An Institution}`, and biblatex's
 * `family=Last, given=First`, joined by `and`. `useprefix` says that a `von` belongs to the name it is sorted by.
 */
export function readNames(field: string, useprefix = false): CslName[] {
  return splitNames(field)
    .map((name) => readName(name, useprefix))
    .filter((name) => name !== undefined);
}

/** A list of texts that `and` joins, such as publishers. */
export const readList = (field: string): string[] =>
  splitNames(field)
    .map(plainText)
    .filter((text) => text !== '');

/** Cuts at `and`; at semicolons where a file has those instead, which is no BibTeX, but common. */
function splitNames(field: string): string[] {
  const words = topLevel(field, /[\s~]+/);
  const names: string[] = [''];
  for (const word of words) {
    if (/^and$/i.test(word)) names.push('');
    else names.push(`${names.pop()!} ${word}`.trim());
  }
  if (names.length > 1 || !field.includes(';')) return names.filter((name) => name !== '');
  const bySemicolon = topLevel(names[0]!, /;/).map((name) => name.trim());
  return bySemicolon.filter((name) => name !== '');
}

function readName(name: string, useprefix: boolean): CslName | undefined {
  if (isOneGroup(name)) return literal(name);
  const parts = topLevel(name, /,/).map((part) => part.trim());
  const keyed = /^(?:family|given|prefix|suffix|useprefix)(?:-i)?\s*=/i;
  if (parts.every((part) => keyed.test(part)) && parts.length > 0) return keyedName(parts, useprefix);
  while (parts.length > 1 && parts.at(-1) === '') parts.pop();
  if (parts.length === 1) return naturalName(words(parts[0]!), useprefix);
  const [last, second, ...rest] = parts;
  const [leading, family] = particleAndFamily(words(last!));
  const [given, trailing] = givenAndParticle(words(rest.length === 0 ? second! : rest.join(', ')));
  return nameOf(
    { family, given, particle: leading || trailing, ...(rest.length > 0 && { suffix: second! }) },
    useprefix,
  );
}

/** `First von Last`: the family name begins with the first small word, or else is the last word. */
function naturalName(all: readonly string[], useprefix: boolean): CslName | undefined {
  if (all.length < 2) return all.length === 0 ? undefined : nameOf({ family: all[0]! }, useprefix);
  const before = all.slice(0, -1);
  const first = before.findIndex(isSmall);
  if (first < 0) return nameOf({ given: before.join(' '), family: all.at(-1)! }, useprefix);
  const given = all.slice(0, first).join(' ');
  const [particle, family] = particleAndFamily(all.slice(first));
  return nameOf({ given, particle, family }, useprefix);
}

/** The small words that a family name begins with, and the rest, which has one word at least. */
function particleAndFamily(all: readonly string[]): [particle: string, family: string] {
  let end = 0;
  while (end < all.length - 1 && isSmall(all[end]!)) end++;
  return [all.slice(0, end).join(' '), all.slice(end).join(' ')];
}

/** `Johann Wolfgang von`, before which a family name and a comma stand. */
function givenAndParticle(all: readonly string[]): [given: string, particle: string] {
  let start = all.length;
  while (start > 1 && isSmall(all[start - 1]!)) start--;
  return [all.slice(0, start).join(' '), all.slice(start).join(' ')];
}

function keyedName(parts: readonly string[], useprefix: boolean): CslName | undefined {
  const values = new Map<string, string>();
  for (const part of parts) {
    const at = part.indexOf('=');
    values.set(part.slice(0, at).trim().toLowerCase(), part.slice(at + 1).trim());
  }
  const own = values.get('useprefix');
  const get = (key: string) => values.get(key) ?? '';
  return nameOf(
    { family: get('family'), given: get('given'), particle: get('prefix'), suffix: get('suffix') },
    own === undefined ? useprefix : plainText(own) === 'true',
  );
}

interface Parts {
  readonly family: string;
  readonly given?: string;
  readonly particle?: string;
  readonly suffix?: string;
}

function nameOf(parts: Parts, useprefix: boolean): CslName | undefined {
  const [family, given, particle, suffix] = [parts.family, parts.given, parts.particle, parts.suffix].map((part) =>
    plainText(part ?? ''),
  );
  if (!family) return given ? { literal: given } : undefined;
  if (family === 'others' && !given && !particle) return { literal: family };
  return {
    family,
    ...(given && { given }),
    ...(particle && { [useprefix ? 'non-dropping-particle' : 'dropping-particle']: particle }),
    ...(suffix && { suffix }),
  };
}

function literal(name: string): CslName | undefined {
  const text = plainText(name);
  return text === '' ? undefined : { literal: text };
}

const words = (text: string): string[] => topLevel(text, /[\s~]+/).filter((word) => word !== '');

/** True where a word begins with a small letter; what braces hold has no case, but for a letter with its accent. */
function isSmall(word: string): boolean {
  if (word.startsWith('{') && word[1] !== '\\') return false;
  const letter = /\p{L}/u.exec(/[\\{]/.test(word) ? plainText(word) : word)?.[0];
  return letter !== undefined && letter !== letter.toUpperCase() && letter === letter.toLowerCase();
}

/** True where braces hold the whole of it, so that it has no parts. `{\"O}` is a letter, not a name. */
function isOneGroup(name: string): boolean {
  if (!name.startsWith('{') || !name.endsWith('}')) return false;
  let depth = 0;
  for (let i = 0; i < name.length; i++) {
    const c = name[i];
    if (c === '\\') i++;
    else if (c === '{') depth++;
    else if (c === '}' && --depth === 0) return i === name.length - 1;
  }
  return false;
}

/** Cuts `text` where `separator`, a class of characters, stands outside of braces. */
function topLevel(text: string, separator: RegExp): string[] {
  if (!text.includes('{')) return text.split(separator);
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (c === '\\') i++;
    else if (c === '{') depth++;
    else if (c === '}') depth = Math.max(0, depth - 1);
    else if (depth === 0 && separator.test(c)) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}
