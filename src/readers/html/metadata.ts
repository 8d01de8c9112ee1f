import type { Author } from '../../core/document/document.ts';
import { authorOf } from '../../core/document/frontMatter.ts';
import type { Extraction } from '../extraction.ts';
import { attribute, isElement, isText, textOf, walk, type Parent } from './tree.ts';

/** JSON-LD longer than this, in UTF-16 units, is left alone. */
const longestData = 200_000;

/** What a page says of itself in its head: for catalogues of libraries and scholars first, then for the web. */
export function metadataOf(page: Parent): Extraction['metadata'] {
  const said = new Map<string, string[]>();
  const say = (name: string, value: unknown): void => {
    if (typeof value !== 'string' || value.trim() === '' || value.length > 1000) return;
    said.set(name, [...(said.get(name) ?? []).slice(0, 199), value.replace(/\s+/gu, ' ').trim()]);
  };
  walk(page, (node) => {
    if (!isElement(node)) return false;
    if (node.tagName === 'meta')
      say((attribute(node, 'name') || attribute(node, 'property')).toLowerCase(), attribute(node, 'content'));
    else if (
      node.tagName === 'title' &&
      node.parentNode &&
      isElement(node.parentNode) &&
      node.parentNode.tagName === 'head'
    )
      say('title', textOf(node));
    else if (node.tagName === 'script' && attribute(node, 'type') === 'application/ld+json') sayData(node, say);
    return true;
  });
  const all = (...names: string[]): string[] =>
    names.map((name) => said.get(name) ?? []).find((list) => list.length > 0) ?? [];
  const [title] = all('citation_title', 'dc.title', 'dcterms.title', 'ld:headline', 'og:title', 'title');
  const authors = all('citation_author', 'dc.creator', 'dcterms.creator', 'ld:author', 'author', 'article:author');
  const [date] = all('citation_publication_date', 'citation_date', 'citation_online_date', 'dc.date', 'dcterms.date', 'dcterms.issued', 'ld:datepublished', 'article:published_time', 'date'); // prettier-ignore
  const doi = /\b10\.\d{4,9}\/\S{1,200}/u.exec(
    all('citation_doi', 'dc.identifier', 'dcterms.identifier', 'doi')[0] ?? '',
  )?.[0];
  const year = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/u.exec(date ?? '')?.[0];
  return {
    ...(title ? { title } : {}),
    authors: authors.flatMap(authorsIn),
    ...(year ? { year: Number(year) } : {}),
    ...(doi ? { doi } : {}),
  };
}

/** The authors in a value that may name several. */
function authorsIn(value: string): Author[] {
  if (/^https?:/iu.test(value)) return [];
  return value.split(/\s*;\s*|\s+and\s+/u).flatMap(authorOf);
}

/** The work that a page describes for search engines, where it is told simply. */
function sayData(script: Parent, say: (name: string, value: unknown) => void): void {
  const [text] = script.childNodes;
  const source = text && isText(text) ? text.value : '';
  if (source.length > longestData) return;
  let data: unknown;
  try {
    data = JSON.parse(source);
  } catch {
    return;
  }
  const graph = isRecord(data) && Array.isArray(data['@graph']) ? data['@graph'] : [data].flat();
  for (const item of graph) {
    if (
      !isRecord(item) ||
      !/Article|Report|Legislation|Book|Thesis|BlogPosting|CreativeWork/u.test(String(item['@type']))
    )
      continue;
    say('ld:headline', item['headline'] ?? item['name']);
    say('ld:datepublished', item['datePublished']);
    for (const author of [item['author'] ?? []].flat()) say('ld:author', isRecord(author) ? author['name'] : author);
    return;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
