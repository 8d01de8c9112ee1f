import type { Span } from '../../text/span.ts';
import { mapped } from '../../text/steps.ts';
import type { Citation, CitationItem } from '../citation.ts';
import { readSuffix } from '../suffix.ts';
import { proseSegments } from './indentedCode.ts';
import { scanPandoc, type Bracket, type Key, type PandocScan } from './pandocScan.ts';
import { portion, type Recognizer } from './recognizer.ts';

/**
 * `[see @key, pp. 3–5; -@other]`, `@key [p. 3]`, `@{odd key}`: the citations of pandoc's Markdown, which Quarto and
 * R Markdown share. Keys of figures and sections, `@fig-one`, look the same and are told apart by what they lead to.
 * All that is prose is read, the entries of a list of references too: no entry looks like this.
 */
export const pandoc: Recognizer = function* ({ document }) {
  if (document.format !== 'markdown' || !document.text.includes('@')) return [];
  const segments = proseSegments(document);
  const read = ({ start, end }: Span): Citation[] => citationsIn(document.text.slice(start, end), start);
  return (yield* mapped(segments, portion, read)).flat();
};

/** The citations of one stretch of Markdown that begins at `start` in its document. */
function citationsIn(text: string, start: number): Citation[] {
  if (!text.includes('@')) return [];
  const scan = scanPandoc(text);
  const groups = groupsOf(scan);
  const citations: Citation[] = [];
  let group = 0;
  for (let i = 0; i < scan.keys.length;) {
    const key = scan.keys[i]!;
    while (groups[group] && groups[group]!.end <= key.start) group++;
    const around = groups[group] && groups[group]!.start < key.start ? groups[group] : undefined;
    const bracket = around ?? bracketAfter(text, key.end, scan);
    const from = around?.start ?? key.start;
    const to = bracket?.end ?? key.end;
    const within: Key[] = [];
    for (; i < scan.keys.length && scan.keys[i]!.start < to; i++) within.push(scan.keys[i]!);
    const items = around ? itemsOf(text, around, within) : inSentence(text, within, bracket, bracket === groups[group]);
    citations.push({ start: start + from, end: start + to, text: text.slice(from, to), style: 'pandoc', items });
  }
  return citations;
}

/** A part of a bracket between semicolons, with its keys. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly keys: readonly Key[];
}

/** The outermost brackets that are citations, in order: each part between semicolons has a key. */
function groupsOf({ brackets }: PandocScan): Bracket[] {
  const groups: Bracket[] = [];
  for (const bracket of [...brackets.values()].sort((a, b) => a.start - b.start)) {
    if (bracket.keys.length === 0 || bracket.marked || (groups.at(-1)?.end ?? 0) > bracket.start) continue;
    if (partsOf(bracket).every((part) => part.keys.length > 0)) groups.push(bracket);
  }
  return groups;
}

/** Cuts a bracket at its semicolons. */
function partsOf({ start, end, keys, semicolons }: Bracket): Part[] {
  const cuts = [...semicolons, end - 1];
  let from = start + 1;
  let next = 0;
  return cuts.map((to) => {
    const first = next;
    while (next < keys.length && keys[next]!.start < to) next++;
    const part = { start: from, end: to, keys: keys.slice(first, next) };
    from = to + 1;
    return part;
  });
}

/** A key in the sentence, with the bracket that it takes along: more citations, or what is cited of it. */
function inSentence(
  text: string,
  keys: readonly Key[],
  bracket: Bracket | undefined,
  isGroup: boolean,
): CitationItem[] {
  const [own, ...rest] = keys;
  const first = mentioned(own!);
  if (!bracket) return [first];
  if (isGroup) return [first, ...itemsOf(text, bracket, rest)];
  const place = partsOf(bracket)[0]!;
  return [{ ...first, ...readSuffix(plain(text.slice(place.start, place.end))) }, ...itemsOf(text, bracket, rest)];
}

/**
 * The works of a bracket, in order. The first key of a part is what it cites; others stand in its prefix or suffix as they
 * would in a sentence.
 */
function itemsOf(text: string, bracket: Bracket, within: readonly Key[]): CitationItem[] {
  const parts = new Map(partsOf(bracket).map((part) => [part.keys[0], part]));
  return within.map((key) => {
    const part = parts.get(key);
    if (!part) return mentioned(key);
    const prefix = plain(text.slice(part.start, key.start)).replace(/\s+/gu, ' ').trim();
    return {
      key: key.key,
      ...(key.suppressed ? { mode: 'suppress-author' } : {}),
      ...(prefix === '' ? {} : { prefix }),
      ...readSuffix(plain(text.slice(key.end, part.end))),
    };
  });
}

const mentioned = ({ key, suppressed }: Key): CitationItem => ({
  key,
  mode: suppressed ? 'suppress-author' : 'author-in-text',
});

/** The bracket that a key in the sentence takes with it, `@key [p. 3]`: on its line or at the start of the next. */
function bracketAfter(text: string, at: number, { brackets }: PandocScan): Bracket | undefined {
  const gap = /^[ \t]{0,20}(?:\r?\n[ \t]{0,20})?(?=\[)/u.exec(text.slice(at, at + 44));
  const bracket = gap && brackets.get(at + gap[0].length);
  if (!bracket || bracket.marked) return undefined;
  return partsOf(bracket).every((part, i) => i === 0 || part.keys.length > 0) ? bracket : undefined;
}

/** Markdown without its marks: emphasis, code, escapes, where links lead. */
const plain = (text: string): string =>
  text.replace(/\[([^[\]]*)\]\([^()]*\)/gu, '$1').replace(/\\([!-/:-@[-`{-~])|[*`]/gu, '$1');
