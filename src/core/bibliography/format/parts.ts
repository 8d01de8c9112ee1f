import type { CslItem } from '../csl.ts';
import { formatDate, formatYear } from './dates.ts';
import { formatNames } from './names.ts';
import type { Kind, Part, ReferenceStyle } from './style.ts';
import { aroundIn, termsOf } from './terms.ts';

/** What a part of an item says in a style; '' where the item has not said it. */
export function partOf(part: Part, csl: CslItem, kind: Kind, style: ReferenceStyle, language: string): string {
  const terms = termsOf(language, style.terms);
  switch (part) {
    case 'authors':
      return formatNames(csl.author ?? [], style.authors, language);
    case 'editors':
      return formatNames(csl.editor ?? [], style.editors, language);
    case 'editorsLead':
      return kind === 'chapter' ? '' : formatNames(csl.editor ?? [], style.authors, language);
    case 'editorLabel':
      return editorWord(csl, terms.editor, terms.editors);
    case 'editorTitle':
      return editorWord(csl, terms.editorTitle, terms.editorsTitle);
    case 'translators':
      return formatNames(csl.translator ?? [], style.editors, language);
    case 'year':
      return formatYear(csl.issued);
    case 'date':
      return formatDate(csl.issued, style.dates, language);
    case 'day':
      return csl.issued?.['date-parts'][0]?.[1] === undefined ? '' : formatDate(csl.issued, style.dates, language);
    case 'accessed':
      return formatDate(csl.accessed, style.dates, language);
    case 'title':
      return csl.title ?? '';
    case 'container':
      return csl['container-title'] ?? '';
    case 'collection':
      return [csl['collection-title'], csl['collection-title'] && csl['collection-number']].filter(Boolean).join(' ');
    case 'volume':
      return csl.volume ?? '';
    case 'issue':
      return csl.issue ?? '';
    case 'issueOfVolume':
      return csl.volume ? (csl.issue ?? '') : '';
    case 'issueAlone':
      return csl.volume ? '' : (csl.issue ?? '');
    case 'number':
      return csl.number ?? '';
    case 'section':
      return csl.section ?? '';
    case 'pages':
      return pagesOf(csl, style);
    case 'labelledPages':
      return csl.page ? aroundIn(severalPages.test(csl.page) ? terms.pages : terms.page).join(pagesOf(csl, style)) : '';
    case 'edition':
      return /^\d+$/u.test(csl.edition ?? '') ? terms.edition(csl.edition!) : (csl.edition ?? '');
    case 'genre':
      return csl.genre ?? '';
    case 'authority':
      return csl.authority ?? '';
    case 'place':
      return csl['publisher-place'] ?? csl['event-place'] ?? '';
    case 'publisher':
      return csl.publisher ?? '';
    case 'extent':
      return csl['number-of-pages'] ?? '';
    case 'doi':
      return doiOf(csl);
    case 'url':
      return doiOf(csl) === '' ? (csl.URL ?? '') : '';
    case 'link':
      return doiOf(csl) === '' ? (csl.URL ?? '') : `https://doi.org/${doiOf(csl)}`;
    case 'code':
      return style.codes?.(csl, kind) ?? '';
  }
}

const severalPages = /[-‐‑–—−,;]|\d\s?ff?\b/u;

const pagesOf = ({ page = '' }: CslItem, { dash }: ReferenceStyle): string =>
  page.replace(/(?<=[\dA-Za-z])\s*[-‐‑–—−]+\s*(?=[\dA-Za-z])/gu, dash);

const editorWord = ({ editor = [] }: CslItem, one: string, several: string): string =>
  editor.length === 0 ? '' : editor.length > 1 ? several : one;

const doiOf = ({ DOI = '' }: CslItem): string =>
  DOI.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/iu, '');
