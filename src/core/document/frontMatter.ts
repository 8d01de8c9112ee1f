import { isScalar, isSeq, parseDocument as parseYaml, type Document as Yaml } from 'yaml';
import type { Span } from '../text/span.ts';
import type { Author, Keyword } from './document.ts';
import { languageOf } from './language.ts';
import type { FrontMatter } from './metadata.ts';

/** Front matter longer than this, in UTF-16 units, is left alone. */
const longest = 20_000;

/** What the YAML at the top of a Markdown file says of the document. What cannot be read says nothing. */
export function frontMatterOf(text: string, span: Span | undefined): FrontMatter {
  if (!span || span.end - span.start > longest) return { authors: [] };
  const yaml = parseYaml(text.slice(span.start, span.end), { logLevel: 'silent' });
  if (yaml.errors.length > 0) return { authors: [] };
  const data = plain(yaml);
  if (typeof data !== 'object' || data === null) return { authors: [] };
  const { title, author, authors, date, year, doi } = data as Record<string, unknown>;
  const when = /\d{4}/u.exec(String(year ?? date ?? ''))?.[0];
  return {
    ...(typeof title === 'string' && title !== '' ? { title } : {}),
    authors: [author ?? authors ?? []].flat().flatMap(authorOf),
    ...(when ? { year: Number(when) } : {}),
    keywords: keywordsOf(yaml, span.start),
    ...(typeof doi === 'string' ? { doi: doi.replace(/^https?:\/\/(?:dx\.)?doi\.org\//u, '') } : {}),
  };
}

/** The data of a YAML text; nothing where its aliases would make it explode. */
function plain(yaml: Yaml): unknown {
  try {
    return yaml.toJS({ maxAliasCount: 20 });
  } catch {
    return null;
  }
}

/** The keywords of a list, or the only one, each with its place in the source. */
function keywordsOf(yaml: Yaml, from: number): Keyword[] {
  const node = yaml.get('keywords', true) ?? yaml.get('tags', true);
  return (isSeq(node) ? node.items : [node]).flatMap((item): Keyword[] => {
    if (!isScalar(item) || typeof item.value !== 'string' || !item.range) return [];
    const [start, end] = item.range;
    return [{ start: from + start, end: from + end, text: item.value, language: languageOf(item.value) }];
  });
}

/** The author that a name, `Family, Given` or `Given Family`, or a record of its parts gives. */
export function authorOf(value: unknown): Author[] {
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
