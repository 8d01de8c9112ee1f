import type { BibliographyFormat } from './index.ts';

/** Formats that a file's name tells by itself. */
const byExtension: ReadonlyMap<string, BibliographyFormat> = new Map([
  ['bib', 'bibtex'],
  ['bibtex', 'bibtex'],
  ['biblatex', 'biblatex'],
  ['enw', 'refer'],
  ['nbib', 'medline'],
  ['ris', 'ris'],
]);

/** Whether a file is named as one of BibTeX, whose entries stand apart: one can be cut out and leaves no comma or dash behind. */
export const isBibtex = (uri: string): boolean => /^bib/u.test(bibliographyFormatOf(uri, '') ?? '');

/** The types of CSL items, which tell CSL from whatever else is written in JSON and YAML. */
const cslType =
  'article(?:-journal|-magazine|-newspaper)?|bill|book|broadcast|chapter|classic|collection|dataset|document|' +
  'entry(?:-dictionary|-encyclopedia)?|event|figure|graphic|hearing|interview|legal_case|legislation|manuscript|map|' +
  'motion_picture|musical_score|pamphlet|paper-conference|patent|performance|periodical|personal_communication|' +
  'post(?:-weblog)?|regulation|report|review(?:-book)?|software|song|speech|standard|thesis|treaty|webpage';

/** Formats that share their file name's ending with other files, and the patterns that all stand where one begins. */
const byContent: ReadonlyMap<string, readonly [BibliographyFormat, ...RegExp[]]> = new Map<
  string,
  [BibliographyFormat, ...RegExp[]]
>([
  [
    'json',
    ['csl-json', /^[\s\ufeff]*[[{]/, /"(?:id|citation-key)"\s*:/, new RegExp(`"type"\\s*:\\s*"(?:${cslType})"`)],
  ],
  [
    'yaml',
    [
      'csl-yaml',
      /^(?:references:|[ \t]*- )/m,
      /^[ \t-]*id:/m,
      new RegExp(`^[ \\t-]*type:[ \\t]*["']?(?:${cslType})["']?\\s*$`, 'm'),
    ],
  ],
  ['xml', ['endnote-xml', /<records>\s*<record>/]],
]);

/** True for names of files that hold a bibliography, or may hold one: whether they do, {@link bibliographyFormatOf} says. */
export function mayBeBibliography(name: string): boolean {
  const ending = extension(name);
  return byExtension.has(ending) || byContent.has(ending);
}

/** The format of a bibliography file by its name and, where that is not enough, by how it begins; null for other files. */
export function bibliographyFormatOf(name: string, text: string): BibliographyFormat | null {
  const ending = extension(name);
  const certain = byExtension.get(ending);
  if (certain) return certain;
  const candidate = byContent.get(ending);
  if (!candidate) return null;
  const [format, ...patterns] = candidate;
  const beginning = text.slice(0, 4000);
  return patterns.every((pattern) => pattern.test(beginning)) ? format : null;
}

function extension(name: string): string {
  const ending = /\.([A-Za-z]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return ending === 'yml' ? 'yaml' : ending;
}
