import type { Citation } from './citation.ts';
import { citationsOf } from './citations.ts';
import { scanPandoc } from './recognizers/pandocScan.ts';
import type { Document } from '../document/document.ts';
import { perDocument } from '../document/perDocument.ts';
import { touches, type Span } from '../text/span.ts';

/** A key in a citation. The span is the key's alone, without `@` and braces. */
export interface CitedKey extends Span {
  readonly key: string;
  /** What stands around the key, which says how another would have to be written. */
  readonly form: 'plain' | 'braced' | 'command';
}

/** The keys that a document cites, in its order. */
export const citedKeysOf = perDocument((document: Document): readonly CitedKey[] =>
  citationsOf(document).flatMap((citation) =>
    citation.style === 'pandoc' ? keysInPandoc(citation) : citation.style === 'latex' ? keysInCommand(citation) : [],
  ),
);

/** The places of each key that a document cites. */
export const placesByKey = perDocument((document: Document): ReadonlyMap<string, readonly CitedKey[]> => {
  const places = new Map<string, CitedKey[]>();
  for (const cited of citedKeysOf(document)) {
    const same = places.get(cited.key);
    if (same) same.push(cited);
    else places.set(cited.key, [cited]);
  }
  return places;
});

/** The key in which a cursor stands, or at whose end. */
export const citedKeyAt = (document: Document, offset: number): CitedKey | null =>
  citedKeysOf(document).find((key) => touches(key, offset)) ?? null;

function keysInPandoc({ start, text, items }: Citation): CitedKey[] {
  const cited = new Set(items.map(({ key }) => key));
  return scanPandoc(text).keys.flatMap(({ key, end }) => {
    const braced = text[end - 1] === '}' && !key.endsWith('}');
    const to = start + end - (braced ? 1 : 0);
    return cited.has(key) ? [{ key, start: to - key.length, end: to, form: braced ? 'braced' : 'plain' }] : [];
  });
}

function keysInCommand({ start, text, items }: Citation): CitedKey[] {
  const cited = new Set(items.map(({ key }) => key));
  const found: CitedKey[] = [];
  for (const group of text.matchAll(/\{([^{}]{1,4000})\}/gu)) {
    for (const { 0: key, index } of group[1]!.matchAll(/[^,\s]+/gu)) {
      const from = start + group.index + 1 + index;
      if (cited.has(key)) found.push({ key, start: from, end: from + key.length, form: 'command' });
    }
  }
  return found;
}

/** Another key as it has to be written in that place: one that Markdown could not tell from what follows takes braces. */
export const writtenAs = (key: string, { form }: CitedKey): string => (form === 'plain' ? keyInMarkdown(key) : key);

/** A key as it stands behind `@`: in braces where Markdown could not tell it from what follows. */
export const keyInMarkdown = (key: string): string => (scanPandoc(`@${key} `).keys[0]?.key === key ? key : `{${key}}`);
