import type { Steps } from '../../text/steps.ts';
import { AuthorIndex } from '../authorYear.ts';
import { closeBracket, openBracket } from '../brackets.ts';
import type { Citation, CitationItem, Locator } from '../citation.ts';
import { locatorAt } from '../locators.ts';
import { namesBefore, type NameRow } from '../names.ts';
import { foundIn, type Prose, type Recognizer, type Stretch } from './recognizer.ts';

const year =
  /(?<![\d\p{L}/.–-])((?:1[5-9]|20)\d{2})([a-z]?)(?![\d\p{L}]|[–-]\d)|(?<=[\p{L}.][,\s]{1,2}|[(（])(in\s+press|in\s+prep\.?|forthcoming|n\.\s?d\.|o\.\s?J\.)/gu;
/** More years of the same authors: `2019a, b`, `2008, 2011 and 2016`. */
const moreYears = /^\s*(?:[,;/]|and|und|&)\s*((?:1[5-9]|20)\d{2})?([a-z]?)(?![\d\p{L}.–-]|\s\d)/u;
const signal =
  /^[\s(]*(?:(?:see|also|e\.\s?g\.?|i\.\s?e\.?|cf\.?|compare|for example|for instance|in|by|vgl\.?|siehe|auch|z\.\s?B\.?|см\.?|voir|cf|ver|véase|参见|见|and|but|following|from|after|,|;)[\s,.:]*)*$/iu;
/** What makes of four digits a page or a number of an official journal: `I S. 1583`, `Nr. 1907`. */
const counts = /(?<!\p{L})(?:S|pp?|с|№|Nr|no|Bl)\.?\s?$/iu;
/** A place before a publisher, as full references in brackets print it: `(Northport: Ong & Ruiz, 2014)`. */
const placed = /^[([（]\s?\p{Lu}[\p{L}.]+(?:[\s,/-]{1,2}\p{Lu}[\p{L}.]*){0,3}:\s$/u;
/** Where no list can confirm them, so many clear cases make a document's style author–date. */
const clearCases = 3;
/** And so many let a lone name before a year in brackets be an author. */
const plainCases = 6;
const longestNamed = 50;
const longestTail = 90;

/** One place that reads like authors with a year, before the document has decided on its style. */
interface Candidate {
  readonly citation: Citation;
  readonly confirmed: boolean;
  readonly clear: boolean;
  /** True for one name before a bracket that holds nothing but a year and pages. */
  readonly named: boolean;
}

/** `(Li 2014)`, `Li and Wu (2014, p. 3)`, `(see Ruiz et al., 2019a, b; Ong 2020)`, `（张三，2020）`: authors with a year. */
export const authorDate: Recognizer = function* (prose) {
  const index = new AuthorIndex(prose.entries);
  const candidates = yield* foundIn(prose.stretches, (stretch) => candidatesIn(stretch, index));
  const confirmed = candidates.filter((c) => c.confirmed).length;
  const clear = candidates.filter((c) => c.clear).length;
  const established =
    prose.entries.length > 0 ? confirmed >= 2 && confirmed * 3 >= clear : clear >= clearCases && !isNumbered(prose);
  if (!established) return candidates.filter((c) => c.confirmed).map((c) => c.citation);
  const common = yield* commonWords(prose);
  // Where authors and years are plainly the way to cite and no list says who they are, `Ruiz (2014)` is one too.
  const plainly = prose.entries.length === 0 && clear >= plainCases;
  return candidates
    .filter((c) => c.confirmed || c.clear || (plainly && c.named && !endsCommon(c.citation.items[0]!.family!, common)))
    .map((c) => (c.confirmed || !opensSentence(prose, c.citation) ? c.citation : withoutOpening(c.citation, common)));
};

/** Whether a name's last word is one that the text also writes in lower case. */
const endsCommon = (name: string, common: ReadonlySet<string>): boolean =>
  common.has(name.split(/\s+/u).at(-1)!.toLowerCase());

const opensSentence = ({ document }: Prose, { start }: Citation): boolean =>
  /(?:^|[.!?…:;][”"’)\]\d]*\s+|\n\s*)$/u.test(document.text.slice(Math.max(0, start - 8), start));

/** A citation without a word before its name that has its capital from the sentence: `Later Ruiz (2014)`. */
function withoutOpening(citation: Citation, common: ReadonlySet<string>): Citation {
  const { start, text, items } = citation;
  const first = items[0];
  const opening = /^\p{Lu}[\p{L}’'-]*\s+/u.exec(first?.family ?? '')?.[0];
  if (!opening || first!.mode !== 'author-in-text' || !text.startsWith(opening)) return citation;
  const family = first!.family!.slice(opening.length);
  if (!common.has(opening.trim().toLowerCase()) || endsCommon(family, common)) return citation;
  const own = items.map((item) =>
    item.family === first!.family ? { ...item, key: `${family} ${item.year}`, family } : item,
  );
  return { ...citation, start: start + opening.length, text: text.slice(opening.length), items: own };
}

/** The words that a text writes in lower case. */
function* commonWords({ stretches }: Prose): Steps<Set<string>> {
  return new Set(yield* foundIn(stretches, ({ text }) => text.match(/(?<![\p{L}’'-])\p{Ll}[\p{L}’'-]{2,}/gu) ?? []));
}

const isNumbered = ({ claimed }: Prose): boolean => claimed.filter((c) => c.style !== 'footnote').length > clearCases;

function candidatesIn({ start, text }: Stretch, index: AuthorIndex): Candidate[] {
  const found: Candidate[] = [];
  let done = 0;
  for (const match of text.matchAll(year)) {
    if (match.index < done || counts.test(text.slice(Math.max(0, match.index - 8), match.index))) continue;
    const bracket = openBracket(text, match.index);
    const narrative = bracket >= 0 && /^[([（]\s*$/u.test(text.slice(bracket, match.index));
    const made = narrative
      ? narrativeAt(text, bracket, match, index)
      : bracket >= 0
        ? groupAt(text, bracket, match, index)
        : null;
    if (!made) continue;
    done = made.end;
    const citation: Citation = {
      start: start + made.start,
      end: start + made.end,
      text: text.slice(made.start, made.end),
      style: 'author-date',
      items: made.items,
    };
    const named = narrative && /\)$/u.test(citation.text) && citation.text.length < longestNamed;
    found.push({ citation, confirmed: made.confirmed, clear: made.clear, named });
  }
  return found;
}

interface Made {
  readonly start: number;
  readonly end: number;
  readonly items: CitationItem[];
  readonly confirmed: boolean;
  readonly clear: boolean;
}

type Match = RegExpExecArray;

/** `Li and Wu (2014, p. 3)`: the names stand before the bracket. */
function narrativeAt(text: string, bracket: number, match: Match, index: AuthorIndex): Made | null {
  const names = namesBefore(text, bracket, false) ?? smallNames(text, bracket, match[0], index);
  if (!names || /\p{L}/u.test(text.slice(names.start, bracket)) === false) return null;
  const end = closeBracket(text, match.index);
  if (end < 0) return null;
  const row = confirmedRow(text, names, bracket, match[0], index);
  const items = itemsAt(text, row, match, end - 1, 'author-in-text').items;
  const confirmed = isKnown(items, index);
  // Beyond a locator, more text in the bracket belongs to the sentence.
  return {
    start: row.start,
    end: end - match.index > longestTail ? match.index + match[0].length : end,
    items,
    confirmed,
    clear: names.certain,
  };
}

/** Names that have lost their capitals, where the list knows them: `as ruiz (2014) says`. */
function smallNames(text: string, bracket: number, when: string, index: AuthorIndex): NameRow | null {
  const names = namesBefore(text, bracket, true);
  return names && index.find({ family: names.family, year: when.slice(0, 4) }).length > 0 ? names : null;
}

/** Names that run together with a sentence's capitals, cut back to what the list knows. */
function confirmedRow(text: string, names: NameRow, end: number, when: string, index: AuthorIndex): NameRow {
  if (/^\p{Script=Han}+$/u.test(names.family)) return knownHan(names, when, index);
  if (names.coauthors.length > 0 || index.find({ family: names.family, year: when.slice(0, 4) }).length > 0)
    return names;
  const words = text
    .slice(names.start, end)
    .trimEnd()
    .split(/(?<=\s)/u);
  let start = names.start;
  for (const [i, word] of words.entries()) {
    if (i > 0) {
      const family = words.slice(i).join('').trim();
      if (index.find({ family, year: when.slice(0, 4) }).length > 0) return { ...names, start, family };
    }
    start += word.length;
  }
  return names;
}

/** A Han name, of two characters at least, without those of the words before it; as it was where the list knows none. */
function knownHan(names: NameRow, when: string, index: AuthorIndex): NameRow {
  for (let from = 0; from + 2 <= names.family.length; from++) {
    const family = names.family.slice(from);
    if (index.find({ family, year: when.slice(0, 4) }).length > 0)
      return { ...names, start: names.start + from, family };
  }
  return names;
}

/** `(see Li, 2014; Wu 2015)`: all stands in the bracket; every year of it is read at once. */
function groupAt(text: string, bracket: number, first: Match, index: AuthorIndex): Made | null {
  const close = closeBracket(text, first.index);
  if (close < 0) return null;
  const items: CitationItem[] = [];
  let start = -1;
  let clear = false;
  let last = first.index;
  const pattern = new RegExp(year.source, year.flags);
  pattern.lastIndex = first.index;
  for (let match = pattern.exec(text); match && match.index < close; match = pattern.exec(text)) {
    const names = namesBefore(text, match.index, true);
    if (!names || names.start <= bracket || names.start < last - (items.length === 0 ? 400 : 0)) continue;
    if (placed.test(text.slice(bracket, names.start))) return null;
    const made = itemsAt(text, names, match, close - 1);
    const strong = names.certain || /^[,\s]*$/u.test(text.slice(names.start + names.family.length, match.index));
    if (!strong && !isKnown(made.items, index)) continue;
    if (start < 0)
      start = signal.test(text.slice(bracket, names.start)) || names.start - bracket < 4 ? bracket : names.start;
    clear ||= names.certain || /,\s*$/u.test(text.slice(0, match.index).slice(-2)) || strong;
    items.push(...made.items);
    last = pattern.lastIndex = Math.max(made.end, pattern.lastIndex);
  }
  if (items.length === 0) return null;
  const end = close - last <= longestTail && start === bracket ? close : start === bracket ? close : last;
  return { start, end, items, confirmed: isKnown(items, index), clear };
}

const isKnown = (items: readonly CitationItem[], index: AuthorIndex): boolean =>
  items.some((item) => index.find(item).length > 0);

/** The items of one row of names: a year, further years of theirs, and a locator. */
function itemsAt(
  text: string,
  names: NameRow,
  match: Match,
  limit: number,
  mode?: 'author-in-text',
): { items: CitationItem[]; end: number } {
  const years = [(match[1] ?? match[0]) + (match[2] ?? '')];
  let end = match.index + match[0].length;
  for (;;) {
    const more = moreYears.exec(text.slice(end, Math.min(limit, end + 16)));
    if (!more || (!more[1] && !more[2])) break;
    years.push((more[1] ?? years.at(-1)!.slice(0, 4)) + (more[2] ?? ''));
    end += more[0].length;
  }
  const tail = locatorAfter(text.slice(end, Math.min(limit, end + 40)));
  if (tail) end += tail.length;
  const items = years.map((y, i): CitationItem => ({
    key: `${names.family} ${y}`,
    family: names.family,
    year: y,
    ...(names.coauthors.length > 0 ? { coauthors: names.coauthors } : {}),
    ...(mode ? { mode } : {}),
    ...(tail && i === years.length - 1 ? { locator: tail.locator } : {}),
  }));
  return { items, end };
}

/** `, p. 505`, `: 505`, `, 6–8` after a year. */
function locatorAfter(text: string): { locator: Locator; length: number } | null {
  const gap = /^\s*[,:，：]\s*/u.exec(text);
  if (!gap) return null;
  const named = locatorAt(text.slice(gap[0].length));
  if (named) return { locator: named.locator, length: gap[0].length + named.length };
  const bare = /^\d{1,4}(?:\s?[–—-]\s?\d{1,4})?(?:\s?ff?\.?)?(?=\s*(?:[,;.)]|$))/u.exec(text.slice(gap[0].length));
  return bare && !/^(?:1[5-9]|20)\d{2}$/u.test(bare[0])
    ? { locator: { label: 'page', value: bare[0].replace(/\.$/u, '') }, length: gap[0].length + bare[0].length }
    : null;
}
