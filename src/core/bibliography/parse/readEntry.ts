import type { CslItem } from '../csl.ts';
import { cleanEntry } from './cleanEntry.ts';
import { compose } from './compose.ts';
import { heedEditors } from './editors.ts';
import { takeIdentifiers } from './identifiers.ts';
import { parseSiteNote } from './siteNote.ts';
import { tag, type Weights } from './tagger.ts';
import { tokenize } from './tokens.ts';
import { typeOf } from './typeOf.ts';

/** No entry is longer; what a hostile text has beyond is not read. */
const LONGEST = 4000;

/** What a library's style says of the medium, in the middle of the entry. */
const MEDIUM =
  /\s?\[(?:online|on-line|internet|electronic resource|en ligne|en línea|elektronische ressource|электронный ресурс)\]/gi;

/** Reads one entry into CSL-JSON by the weights given. */
export function readEntry(entry: string, weights: Weights): CslItem {
  const { text, link } = cleanEntry(entry.slice(0, LONGEST));
  const { rest: found, ...identifiers } = takeIdentifiers(text);
  const rest = found.replace(MEDIUM, '');
  const language = /[([]in (Chinese|Russian|German|French|English|Spanish|Japanese|Korean)[)\]]\.?$/i.exec(rest);
  const body = language ? rest.slice(0, language.index).trim() : rest;
  const tokens = tokenize(body);
  const fields = parseSiteNote(body) ?? compose(body, tokens, heedEditors(tokens, tag(tokens, weights)));
  const item = {
    ...fields,
    ...(link !== undefined && { URL: link }),
    ...identifiers,
    ...(language && { language: LANGUAGES[language[1]!.toLowerCase()]! }),
  };
  return { type: typeOf(item, body), ...countedByDoi(item) };
}

/** A DOI that ends in year, issue and pages, with the year and the page printed, tells that a lone number is an issue. */
function countedByDoi(item: Omit<CslItem, 'type'>): Omit<CslItem, 'type'> {
  const { volume, ...rest } = item;
  const counted = /-(\d{4})-(\d{1,4})-(\d{1,6})(?:-\d{1,6})?$/.exec(item.DOI ?? '');
  const isIssue =
    counted &&
    volume === counted[2] &&
    item.issue === undefined &&
    Number(counted[1]) === item.issued?.['date-parts'][0]?.[0] &&
    counted[3] === /^\d+/.exec(item.page ?? '')?.[0];
  return isIssue ? { ...rest, issue: counted[2]! } : item;
}

const LANGUAGES: Readonly<Record<string, string>> = {
  chinese: 'zh',
  russian: 'ru',
  german: 'de',
  french: 'fr',
  english: 'en',
  spanish: 'es',
  japanese: 'ja',
  korean: 'ko',
};
