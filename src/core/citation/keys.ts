import type { CitationItem } from './citation.ts';
import { locatorAt } from './locators.ts';

/** The widest range that is written out; `[1–400]` is no citation. */
const widest = 60;
/** Numbers of entries are no years and no quantities. */
const largest = 999;

const number = /^\s*(\d{1,3})([a-z]?)(?![\d\p{L}])(?:\s*(?:[-‐‑–—−]|\.\.)\s*(\d{1,3})[a-z]?(?![\d\p{L}]))?/u;
/** Words that lead a reader to the numbers: `see 4`, `cf. 7`, `and 8`. */
const lead = /^\s*(?:(?:see|also|cf\.?|e\.g\.?,?|compare|vgl\.?|siehe|см\.?|voir|and|und|и)\s+){0,3}/iu;

/**
 * Reads what stands inside a numeric citation's brackets: `3`, `1–2`, `3, 5–7`, `3, p. 106`, `3, с. 7; 5`. `null` where
 * anything else stands there too.
 */
export function numericItems(content: string): CitationItem[] | null {
  const items: CitationItem[] = [];
  let rest = content;
  while (rest.trim() !== '') {
    rest = rest.slice(lead.exec(rest)![0].length);
    const found = number.exec(rest);
    if (!found) return null;
    const first = Number(found[1]);
    const last = found[3] === undefined ? first : Number(found[3]);
    if (first < 1 || last < first || last > largest || last - first > widest) return null;
    for (let n = first; n <= last; n++) items.push({ key: `${n}${first === last ? found[2]! : ''}` });
    rest = rest.slice(found[0].length);
    const comma = /^\s*[,:，：]?\s*/u.exec(rest)![0].length;
    const locator = locatorAt(rest.slice(comma));
    if (locator) {
      items.push({ ...items.pop()!, locator: locator.locator });
      rest = rest.slice(comma + locator.length);
    }
    const separator = /^\s*(?:[,;，；、]\s*|$|(?=(?:and|und|и)\s))/u.exec(rest);
    if (!separator) return null;
    rest = rest.slice(separator[0].length);
  }
  return items.length > 0 ? items : null;
}
