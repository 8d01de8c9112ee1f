import type { CslItem } from '../csl.ts';
import { tidy } from './compose.ts';
import { PLACEHOLDER } from './tokens.ts';

const NOTE =
  /(?:^|[.:;]\s?)(?:please\s)?(?:refer to|see|visit|available (?:at|from|on))\s(?:the\s)?((?:official\s)?web\s?site of\s)([^\n]{2,200})$/i;

/** Reads a note that names a web site: `Please refer to the website of X, URL`, with or without a title before. */
export function parseSiteNote(text: string): Omit<CslItem, 'type'> | null {
  const found = NOTE.exec(text);
  if (!found) return null;
  const site = tidy(found[2]!.split(PLACEHOLDER.url)[0]!);
  const title = tidy(text.slice(0, found.index));
  // Without a title the note describes the site; with one it names where the title stands.
  return title === ''
    ? { 'container-title': `${found[1]!}${site}` }
    : { title, 'container-title': site.replace(/^the\s/i, '') };
}
