import { parseDocument as parseYaml } from 'yaml';
import type { Span } from '../text/span.ts';
import type { Author } from './document.ts';
import type { FrontMatter } from './metadata.ts';

/** Front matter longer than this, in UTF-16 units, is left alone. */
const longest = 20_000;

/** What the YAML at the top of a Markdown file says of the document. What cannot be read says nothing. */
export function frontMatterOf(text: string, span: Span | undefined): FrontMatter {
  if (!span || span.end - span.start > longest) return { authors: [] };
  const yaml = parseYaml(text.slice(span.start, span.end), { logLevel: 'silent' });
  if (yaml.errors.length > 0) return { authors: [] };
  const data: unknown = yaml.toJS({ maxAliasCount: 20 });
  if (typeof data !== 'object' || data === null) return { authors: [] };
  const { title, author, authors, date, year, doi } = data as Record<string, unknown>;
  const when = /\d{4}/u.exec(String(year ?? date ?? ''))?.[0];
  return {
    ...(typeof title === 'string' && title !== '' ? { title } : {}),
    authors: [author ?? authors ?? []].flat().flatMap(authorOf),
    ...(when ? { year: Number(when) } : {}),
    ...(typeof doi === 'string' ? { doi: doi.replace(/^https?:\/\/(?:dx\.)?doi\.org\//u, '') } : {}),
  };
}

function authorOf(value: unknown): Author[] {
  if (typeof value === 'string') {
    const comma = /^([^,]+),\s*(.+)$/u.exec(value);
    if (comma) return [{ family: comma[1]!, given: comma[2]! }];
    const words = value.trim().split(/\s+/u);
    return words[0]
      ? [{ family: words.at(-1)!, ...(words.length > 1 ? { given: words.slice(0, -1).join(' ') } : {}) }]
      : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  const { name, family, given } = value as Record<string, unknown>;
  if (typeof family === 'string') return [{ family, ...(typeof given === 'string' ? { given } : {}) }];
  return typeof name === 'string' ? authorOf(name) : [];
}
