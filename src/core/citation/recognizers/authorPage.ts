import { AuthorIndex, nameKey } from '../authorYear.ts';
import type { Citation, CitationItem } from '../citation.ts';
import { namesBefore } from '../names.ts';
import type { Recognizer, Stretch } from './recognizer.ts';

const bracketed = /[([（]([^()[\]（）]{2,300})[)\]）]/gu;
const page = /^(.*?)[,\s]+((?:pp?\.\s?)?\d{1,4}(?:\s?[–-]\s?\d{1,4})?)$/u;
const title = /,?\s*[“"‘«][^”"’»]{3,200}[”"’»][,.]?\s*/u;
const signal = /^(?:(?:see|also|e\.g\.,?|cf\.|compare|and)\s+)+/iu;
const etAl =
  /(?<!\p{L})(\p{Lu}[\p{L}\p{M}’'-]+(?:\s\p{Lu}[\p{L}\p{M}’'-]+)?(?:,?\s(?:and|und|&)\s\p{Lu}[\p{L}\p{M}’'-]+|\set\sal\.))/gu;
/** So many brackets with known authors, and hardly a year among them, make the style. */
const fewest = 3;

/** `(Ruiz and Ong 505)`, `(Li et al.)`, `Li et al.`: authors without a year, where the list confirms each of them. */
export const authorPage: Recognizer = ({ stretches, entries, claimed }) => {
  if (
    entries.length < fewest ||
    claimed.filter((c) => c.style === 'author-date' || c.style === 'numeric').length > fewest
  )
    return [];
  if (entries.some((e) => e.label !== undefined)) return [];
  const index = new AuthorIndex(entries);
  const inBrackets = stretches.flatMap((stretch) => bracketsIn(stretch, index));
  if (inBrackets.length < fewest) return [];
  return [...inBrackets, ...stretches.flatMap((stretch) => namesIn(stretch, index))];
};

function bracketsIn({ start, text }: Stretch, index: AuthorIndex): Citation[] {
  return [...text.matchAll(bracketed)].flatMap((match): Citation[] => {
    const items: CitationItem[] = [];
    for (const part of match[1]!.split(/\s*;\s*/u)) {
      const item = itemOf(part.replace(signal, ''), index);
      if (!item) return [];
      items.push(item);
    }
    return [
      {
        start: start + match.index,
        end: start + match.index + match[0].length,
        text: match[0],
        style: 'author-date',
        items,
      },
    ];
  });
}

function itemOf(part: string, index: AuthorIndex): CitationItem | null {
  const paged = page.exec(part);
  const rest = (paged?.[1] ?? part).replace(title, '').replace(/[,\s]+$/u, '');
  const names = namesBefore(rest, rest.length, false);
  const family = names && names.start === 0 ? names.family : rest;
  if (!/^\p{Lu}/u.test(family) || index.find(family).length === 0) return null;
  return {
    key: rest,
    family,
    ...(paged ? { locator: { label: 'page', value: paged[2]!.replace(/^pp?\.\s?/u, '') } } : {}),
  };
}

/** Authors in the sentence itself: two of one entry, or one with `et al.`. */
function namesIn({ start, text }: Stretch, index: AuthorIndex): Citation[] {
  return [...text.matchAll(etAl)].flatMap((match): Citation[] => {
    const [first, second] = match[1]!.split(/,?\s(?:and|und|&|et)\s/u);
    const found = index.find(first!);
    const joint = second && !second.startsWith('al') ? nameKey(second) : '';
    if (!found.some((e) => joint === '' || e.csl.author?.some((a) => nameKey(a.family ?? '') === joint))) return [];
    return [
      {
        start: start + match.index,
        end: start + match.index + match[0].length,
        text: match[0],
        style: 'author-date',
        items: [{ key: match[1]!, family: first!, mode: 'author-in-text' }],
      },
    ];
  });
}
