import { AuthorIndex } from '../authorYear.ts';
import type { Citation, CitationItem, Locator } from '../citation.ts';
import { locatorAt } from '../locators.ts';
import { namesBefore } from '../names.ts';
import { foundIn, type Recognizer, type Stretch } from './recognizer.ts';

const bracketed = /[([（]([^()[\]（）]{2,300})[)\]）]/gu;
const pages = /[,\s]+((?:pp?\.\s?|S\.\s?)?\d{1,4}(?:\s?[–-]\s?\d{1,4})?)$/u;
/** A short title, in quotation marks or in Markdown's stars. */
const title = /,?\s*(?:[“"‘«]([^”"’»]{3,200})[”"’»]|(?<!\*)\*{1,2}([^*]{3,200})\*{1,2})[,.]?$/u;
const signal = /^(?:(?:see|also|e\.g\.,?|cf\.|compare|and|vgl\.|siehe|auch)\s+)+/iu;
/** Where a row of names may end in a sentence: after two of them, or after `et al.`. */
const rowEnd = /(?<!\p{L})(?:(?:and|und|&)\s\p{Lu}[\p{L}\p{M}’'-]+(?:\s\p{Lu}[\p{L}\p{M}’'-]+)?|et\sal\.)/gu;
/** So many brackets with known authors, and hardly a year among them, make the style. */
const fewest = 3;

/**
 * `(Ruiz and Ong 505)`, `(Li et al.)`, `(Ong, “Small Ports” 12)`, `Li et al.`: authors without a year, where the list
 * confirms each of them.
 */
export const authorPage: Recognizer = function* ({ stretches, entries, claimed }) {
  if (
    entries.length < fewest ||
    claimed.filter((c) => c.style === 'author-date' || c.style === 'numeric').length > fewest
  )
    return [];
  if (entries.some((e) => e.label !== undefined)) return [];
  const index = new AuthorIndex(entries);
  const inBrackets = yield* foundIn(stretches, (stretch) => bracketsIn(stretch, index));
  if (inBrackets.length < fewest) return [];
  const taken = new Set(inBrackets.map((c) => c.start));
  const inText = yield* foundIn(stretches, (stretch) => namesIn(stretch, index));
  return [...inBrackets, ...inText.filter((c) => !taken.has(c.start))];
};

function bracketsIn(stretch: Stretch, index: AuthorIndex): Citation[] {
  return [...stretch.text.matchAll(bracketed)].flatMap((match): Citation[] => {
    const items: CitationItem[] = [];
    for (const part of match[1]!.split(/\s*;\s*/u)) {
      const item = itemOf(part.replace(signal, ''), index);
      if (!item) return titledAfterName(stretch, match, index);
      items.push(item);
    }
    return [citation(stretch, match.index, match.index + match[0].length, items)];
  });
}

/** `Ong (“Small Ports” 12)`: the author stands in the sentence, title and page in the bracket. */
function titledAfterName(stretch: Stretch, match: RegExpExecArray, index: AuthorIndex): Citation[] {
  const { rest, work, locator } = tailOf(match[1]!);
  const names = rest === '' && work !== undefined ? namesBefore(stretch.text, match.index, false) : null;
  if (!names) return [];
  const named = { family: names.family, coauthors: names.coauthors, title: work! };
  if (index.find(named).length === 0) return [];
  const item: CitationItem = {
    key: `${names.family}, ${work!}`,
    ...named,
    mode: 'author-in-text',
    ...(locator ? { locator } : {}),
  };
  return [citation(stretch, names.start, match.index + match[0].length, [item])];
}

function itemOf(part: string, index: AuthorIndex): CitationItem | null {
  const { rest, work, locator } = tailOf(part);
  const names = namesBefore(rest, rest.length, false);
  const row = names?.start === 0 ? names : { family: rest, coauthors: [] };
  if (!/^\p{Lu}[\p{L}’'-]/u.test(row.family) || index.find(row).length === 0) return null;
  return {
    key: rest,
    family: row.family,
    ...(row.coauthors.length > 0 ? { coauthors: row.coauthors } : {}),
    ...(work === undefined ? {} : { title: work }),
    ...(locator ? { locator } : {}),
  };
}

/** What stands behind the names in `Ong, “Small Ports” 12`: a title, pages, both or neither. */
function tailOf(part: string): { rest: string; work?: string; locator?: Locator } {
  const paged = pages.exec(part);
  const before = paged ? part.slice(0, paged.index) : part;
  const titled = title.exec(before);
  const work = titled?.[1] ?? titled?.[2];
  return {
    rest: (titled ? before.slice(0, titled.index) : before).replace(/[,\s]+$/u, ''),
    ...(work === undefined ? {} : { work: work.replace(/[.,]$/u, '') }),
    ...(paged ? { locator: locatorAt(paged[1]!)?.locator ?? { label: 'page', value: paged[1]! } } : {}),
  };
}

/** Authors in the sentence itself: several of one entry, or one with `et al.`. */
function namesIn(stretch: Stretch, index: AuthorIndex): Citation[] {
  return [...stretch.text.matchAll(rowEnd)].flatMap((match): Citation[] => {
    const end = match.index + match[0].length;
    const names = namesBefore(stretch.text, end, false);
    if (!names || names.coauthors.length === 0 || !index.lists(names)) return [];
    const item: CitationItem = {
      key: stretch.text.slice(names.start, end),
      family: names.family,
      coauthors: names.coauthors,
      mode: 'author-in-text',
    };
    return [citation(stretch, names.start, end, [item])];
  });
}

const citation = ({ start, text }: Stretch, from: number, to: number, items: readonly CitationItem[]): Citation => ({
  start: start + from,
  end: start + to,
  text: text.slice(from, to),
  style: 'author-date',
  items,
});
