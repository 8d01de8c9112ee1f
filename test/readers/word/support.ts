import { extractionLimits, type Extraction, type ExtractionLimits } from '../../../src/readers/extraction.ts';
import type { Problem, WithProblems } from '../../../src/core/document/problem.ts';
import { extractWord } from '../../../src/readers/word/index.ts';
import { zip } from '../../support/zip.ts';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a Word file that a test writes, each without its root. */
export interface WordParts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly settings?: string;
  readonly core?: string;
  readonly app?: string;
  readonly links?: Readonly<Record<string, string>>;
}

/** A Word file with a body and the other parts that it needs. */
export function wordFile(body: string, parts: WordParts = {}): Uint8Array {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"${/^https?:/u.test(target) ? ' TargetMode="External"' : ''}/>`;
  const relations = (...list: string[]): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
  const part = (name: 'styles' | 'numbering' | 'footnotes' | 'endnotes' | 'settings') =>
    parts[name] === undefined
      ? []
      : [{ name: `word/${name}.xml`, content: `<?xml version="1.0"?><w:${name} ${w}>${parts[name]}</w:${name}>` }];
  return zip([
    {
      name: '_rels/.rels',
      content: relations(
        relation('r1', 'officeDocument', '/word/document.xml'),
        relation('r2', 'core-properties', 'docProps/core.xml'),
        relation('r3', 'extended-properties', 'docProps/app.xml'),
      ),
    },
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0"?><w:document ${w} ${r}><w:body>${body}</w:body></w:document>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      content: relations(
        ...['styles', 'numbering', 'footnotes', 'endnotes', 'settings'].map((name) =>
          relation(name, name, `${name}.xml`),
        ),
        ...Object.entries(parts.links ?? {}).map(([id, target]) => relation(id, 'hyperlink', target)),
      ),
    },
    { name: 'docProps/core.xml', content: `<p xmlns:dc="http://purl.org/dc/elements/1.1/">${parts.core ?? ''}</p>` },
    { name: 'docProps/app.xml', content: `<Properties>${parts.app ?? ''}</Properties>` },
    ...part('styles'),
    ...part('numbering'),
    ...part('footnotes'),
    ...part('endnotes'),
    ...part('settings'),
  ]);
}

/** A paragraph of some text, with its properties. */
export const p = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A run of some text, with its properties. */
export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

export const style = (id: string, name: string, more = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;

/** What is taken out of a file; fails where it is refused or damaged. */
export async function extracted(bytes: Uint8Array): Promise<Extraction> {
  const { value, problems } = await read(bytes);
  if (!value || problems.length > 0) throw new Error(problems[0]?.message);
  return value;
}

export const read = (
  bytes: Uint8Array,
  limits: ExtractionLimits = extractionLimits,
): Promise<WithProblems<Extraction | null>> => extractWord('file:///a.docx', bytes, limits);

/** The Markdown of a file, without the line end that closes it. */
export const markdownOf = async (body: string, parts?: WordParts): Promise<string> =>
  (await extracted(wordFile(body, parts))).text.trimEnd();

/** The problem for which a file is refused. */
export async function refusal(bytes: Uint8Array, limits?: ExtractionLimits): Promise<Problem> {
  const { value, problems } = await read(bytes, limits);
  if (value) throw new Error('the file was not refused');
  return problems[0]!;
}
