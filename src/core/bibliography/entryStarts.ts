import { endsSentence } from '../text/characters.ts';
import { countingUp, type Counted } from '../text/countingUp.ts';

/** A line of a list, as printed. */
export interface ListLine {
  readonly text: string;
  /** True where something other than a line's end stands before: a blank line, or white space that indents. */
  readonly afterGap: boolean;
}

const label = /^(?:\[(\d{1,4})\]|\((\d{1,3})\)|(\d{1,4})[.)]?)\s*(?=[\p{L}"“„«‘»'(\[*])/u;
/** A label that is no word: it has a figure, or two capitals. */
const name = /^\\?\[(?=[^\]]*(?:\d|\p{Lu}{2}))\p{L}(?:[^\]\s]|\s(?=\d)){1,23}\]:?\s*\S/u;
/** Authors as lists print them first: `Ruiz, A.`, `Ruiz A,`, `Ruiz, Ana`, `van Dijk, J.`, `A. Ruiz`, `Ruiz, A./Ong, B.`. */
const author =
  /^(?:(?:van|von|de|der|den|del|della|di|da|du|la|le|el|al|ten|ter|zu|dos|d’|d')\s+){0,3}\p{Lu}[\p{L}\p{M}’'´`-]*(?:[ -]\p{Lu}[\p{L}\p{M}’'´`-]+){0,2}(?:,\s*(?:\p{Lu}|v\.|von|de)|\s\p{Lu}{1,3}(?=[,.\s(:])|\s+\p{Lu}\.)|^(?:\p{Lu}\.[\s-]?){1,3}\s?\p{Lu}[\p{L}’'-]+/u;
/** The mark of a repeated author. */
const sameAuthor = /^(?:[—–_-]{2,}|[―—]|ders\.|dies\.|idem|id\.|same author)/iu;
const yearNear = /(?<![\d-])(?:1[5-9]|20)\d{2}[a-z]?(?!\d)/u;
const dated = new RegExp(
  `${yearNear.source}|in press|forthcoming|im Erscheinen|o\\.\\s?J\\.|n\\.\\s?d\\.|https?:|www\\.`,
  'iu',
);
const bareYearStart = /^\(?(?:1[5-9]|20)\d{2}[a-z]?\)?[.,:]/u;
/** What goes on with the entry above: a container, a publisher, pages, an address. */
const goesOn =
  /^(?:in[:\s]|pp?\.|s\.\s?\d|vol|no\.|nr|bd|hrsg|hg|eds?\b|available|retrieved|accessed|https?:|www\.|doi|and\s|und\s|&|verlag|press|university|\(|\d{1,4}\s?[–-]\s?\d)/iu;
const openEnd =
  /(?:[,;:&/–-]|\b(?:and|und|of|the|in|der|die|das|des|von|for|to|a|et|de|la|pp|S|Vol|Hg|Hrsg|eds?)\.?)$/u;
/** So many authors in a row make a list; so many lines has an entry at most. */
const longRow = 8;
const widestEntry = 7;
/** From which score a line begins an entry. */
const threshold = 1.6;
/** The score for a list whose entries begin with no author as lists print them, and from how many lines an entry one is that. */
const weakThreshold = 1.2;
const longEntry = 6;

/**
 * Which lines of a reference list begin an entry. Labelled lists count up; in others a line begins an entry that looks
 * like its author, stands after the end of another, and keeps the order of the alphabet where the list has one.
 */
export function entryStarts(lines: readonly ListLine[]): number[] {
  if (lines.length === 0) return [];
  const counted = countedStarts(lines);
  if (counted.length >= 2) return counted;
  const named = namedStarts(lines);
  if (named.length >= 2) return named;
  const width = usualWidth(lines);
  const likely = lines.map((line, i) => likeness(line, lines[i - 1], lines[i + 1], width));
  const starts = startsFrom(lines, likely, threshold);
  // A list that prints its authors otherwise shows its entries by where the ones above end.
  const known = starts.filter((i) => author.test(lines[i]!.text)).length;
  return starts.length * longEntry < lines.length && known * 2 < starts.length
    ? startsFrom(lines, likely, weakThreshold)
    : starts;
}

function startsFrom(lines: readonly ListLine[], likely: readonly number[], from: number): number[] {
  const sorted = isSorted(lines.filter((_, i) => likely[i]! >= from));
  const starts: number[] = [];
  let last = '';
  for (const [i, line] of lines.entries()) {
    const key = sortKey(line.text);
    const repeated = sameAuthor.test(line.text);
    const score = likely[i]! + (sorted && !repeated && last !== '' && key !== '' ? orderScore(last, key) : 0);
    if (i === 0 ? !/^\p{Ll}/u.test(line.text) : score >= from) {
      starts.push(i);
      if (!repeated && key !== '') last = key;
    }
  }
  return starts.filter((start, k) => k === 0 || isWhole(lines, start, starts[k + 1] ?? lines.length));
}

/** Whether what begins at a line is more than the last words of the entry above, a place or a journal: it has an author or a year. */
const isWhole = (lines: readonly ListLine[], start: number, end: number): boolean =>
  author.test(lines[start]!.text) ||
  sameAuthor.test(lines[start]!.text) ||
  dated.test(textFrom(lines, start, end - start));

/** What the order of the alphabet says for a line after the entry whose key is `last`. */
function orderScore(last: string, key: string): number {
  const sameLetter = key.slice(0, 1) === last.slice(0, 1);
  if (key < last) return sameLetter ? -0.3 : -0.8;
  return sameLetter || nextLetter(last, key) ? 0.6 : 0;
}

/**
 * Where a list without a heading stands among lines: a long row of authors in the order of the alphabet, each with a year
 * in its entry. `null` where there is none.
 */
export function sortedList(lines: readonly ListLine[]): { first: number; end: number } | null {
  const heads = lines.flatMap((line, i): Head[] =>
    author.test(line.text) && yearNear.test(textFrom(lines, i, 4))
      ? [{ line: i, letter: sortKey(line.text).slice(0, 1), row: 1, first: i }]
      : [],
  );
  let best: Head | undefined;
  for (const [k, head] of heads.entries()) {
    // A line out of order, as where a name stands in the middle of an entry, does not break the row.
    for (let j = k - 1; j >= Math.max(0, k - widestEntry); j--) {
      const before = heads[j]!;
      if (head.line - before.line > 2 * widestEntry) break;
      if (before.letter <= head.letter && before.row + 1 > head.row) {
        head.row = before.row + 1;
        head.first = before.first;
      }
    }
    if (!best || head.row > best.row) best = head;
  }
  if (!best || best.row < longRow) return null;
  return { first: best.first, end: Math.min(lines.length, best.line + widestEntry) };
}

/** A line that begins like an entry, and the longest row in the order of the alphabet that ends with it. */
interface Head {
  readonly line: number;
  readonly letter: string;
  row: number;
  /** The line at which the row begins. */
  first: number;
}

/** Whether a list goes on in lines that follow something else: the first is an entry that keeps the order. */
export function continuesList(last: ListLine | undefined, lines: readonly ListLine[]): boolean {
  const first = lines[0];
  if (!first || !last || !author.test(first.text) || !yearNear.test(textFrom(lines, 0, 2))) return false;
  return sortKey(first.text) >= sortKey(last.text) && nextLetter(sortKey(last.text), sortKey(first.text));
}

const textFrom = (lines: readonly ListLine[], at: number, count: number): string =>
  lines
    .slice(at, at + count)
    .map((line) => line.text)
    .join(' ');

/** The lines whose labels count up from the first, where they make most of a list. */
function countedStarts(lines: readonly ListLine[]): number[] {
  const places = lines.flatMap((line, i): (Counted & { readonly line: number })[] => {
    const found = label.exec(line.text);
    const number = Number(found?.[1] ?? found?.[2] ?? found?.[3] ?? Number.NaN);
    if (Number.isNaN(number)) return [];
    // A volume or a page may begin a line in the middle of an entry.
    const above = lines[i - 1]?.text ?? '';
    const ended = i === 0 || line.afterGap || endsSentence(above) || /[\d)\]/>]$/u.test(above);
    return [{ line: i, first: number, most: number, weight: ended ? 1 : 0.3 }];
  });
  const starts = countingUp(places).map((place) => place.line);
  return starts.length >= 3 && starts[0]! <= 2 ? starts : [];
}

/** The lines that begin with a label such as `[ABC99]` or `[GDPR]`, where the list begins with one. */
function namedStarts(lines: readonly ListLine[]): number[] {
  const starts = lines.flatMap((line, i) => (name.test(line.text) ? [i] : []));
  return starts[0] === 0 ? starts : [];
}

/** How much a line looks like the first of an entry. */
function likeness(line: ListLine, before: ListLine | undefined, after: ListLine | undefined, width: number): number {
  const { text } = line;
  if (/^\p{Ll}/u.test(text) && !author.test(text)) return 0;
  let score = 0;
  if (author.test(text)) score += 1.2;
  else if (sameAuthor.test(text)) score += 1.2;
  else if (/^[\p{Lu}"“„«‘»'\p{Script=Han}\p{Script=Cyrillic}]/u.test(text)) score += 0.3;
  const head = `${text} ${after?.text ?? ''}`;
  const year = yearNear.exec(head)?.index ?? Number.POSITIVE_INFINITY;
  if (year < 110) score += 0.5;
  if (/^[^.]{3,90}\((?:1[5-9]|20)\d{2}[a-z]?\)/u.test(head)) score += 0.5;
  if (goesOn.test(text)) score -= 1.2;
  if (bareYearStart.test(text)) score -= 0.8;
  if (before) {
    if (line.afterGap) score += 0.6;
    if (endsSentence(before.text) || /(?:\d|https?:\S+)$/u.test(before.text)) score += 0.5;
    else score -= 0.5;
    if (openEnd.test(before.text)) score -= 1.2;
    if (width > 0 && before.text.length < width * 0.8) score += 0.5;
  }
  return score;
}

const usualWidth = (lines: readonly ListLine[]): number =>
  lines.map((l) => l.text.length).sort((a, b) => a - b)[Math.floor(lines.length * 0.75)] ?? 0;

const sortKey = (text: string): string =>
  text
    .slice(0, 24)
    .normalize('NFKD')
    .replace(/^(?:(?:van|von|de|der|den|del|di|da|du|la|le|the|die|das)\s+)+/u, '')
    .toLowerCase()
    .replace(/[^\p{L}\s,].*$/u, '')
    .replace(/[^\p{L}]/gu, '')
    .slice(0, 6);

const nextLetter = (last: string, key: string): boolean => key.charCodeAt(0) - last.charCodeAt(0) <= 2;

/** Whether lines that surely begin entries stand in the order of the alphabet. */
function isSorted(lines: readonly ListLine[]): boolean {
  const keys = lines.map((l) => sortKey(l.text)).filter((k) => k !== '');
  if (keys.length < 4) return false;
  let steps = 0;
  for (let i = 1; i < keys.length; i++) if (keys[i]!.slice(0, 1) >= keys[i - 1]!.slice(0, 1)) steps++;
  return steps >= (keys.length - 1) * 0.8;
}
