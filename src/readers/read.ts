import { bibliographyFormatOf, mayBeBibliography } from '../core/bibliography/formats/detect.ts';
import { parseBibliography } from '../core/bibliography/formats/index.ts';
import type { FileContent } from '../core/corpus/corpus.ts';
import type { Format } from '../core/document/document.ts';
import type { Problem, WithProblems } from '../core/document/problem.ts';
import { parseInSteps } from '../core/document/parse.ts';
import type { Glossary } from '../core/glossary/concept.ts';
import { glossaryFormatOf, isGlossaryName, parseGlossaryAs, readGlossary } from '../core/glossary/formats.ts';
import { finished, type Steps } from '../core/text/steps.ts';
import { decodeText } from './decode.ts';
import type { Extraction } from './extraction.ts';
import { fileFormatOf, fileFormats } from './fileFormat.ts';

/** What the user allows files to cost. */
export interface Limits {
  /** The largest file that is read, in megabytes of 1,000,000 bytes: the setting `glossator.maxFileSize`. */
  readonly maxFileSize: number;
  /** For files that a text is taken out of: which are read, and what one may cost. The settings `glossator.extract.*`. */
  readonly extract: ExtractSettings;
}

export interface ExtractSettings {
  /** Which of the {@link fileFormats} are read. */
  readonly formats: readonly string[];
  readonly maxPages: number;
  readonly maxSeconds: number;
}

export const defaultLimits: Limits = {
  maxFileSize: 20,
  extract: { formats: fileFormats, maxPages: 5000, maxSeconds: 60 },
};

/** `extracted` is what is no text: a text is taken out of it. */
export type FileKind = Format | 'bibliography' | 'glossary' | 'extracted';

const kinds: readonly (readonly [name: RegExp, kind: FileKind])[] = [
  [/\.(?:md|markdown|mdown|mkd|qmd|rmd)$/iu, 'markdown'],
  [/\.(?:tex|ltx|latex)$/iu, 'latex'],
  [/\.(?:txt|text)$/iu, 'plaintext'],
];

/** What a file is to the corpus, by its name; `null` for what it does not read. */
export function kindOf(uri: string): FileKind | null {
  const name = fileNameOf(uri);
  if (glossaryFormatOf(name)) return 'glossary';
  if (fileFormatOf(name)) return 'extracted';
  return kinds.find(([pattern]) => pattern.test(name))?.[1] ?? (mayBeBibliography(name) ? 'bibliography' : null);
}

/** Whether a file is read, by its name: the user may want no text from files of some formats. */
export function isWanted(uri: string, { extract }: Limits): boolean {
  const format = fileFormatOf(fileNameOf(uri));
  return format ? extract.formats.includes(format) : kindOf(uri) !== null;
}

const fileNameOf = (uri: string): string => uri.replace(/[?#].*$/su, '');

/** Whether a file's name alone says what it is; a JSON file may be a bibliography, or anything. */
export function isCertain(uri: string): boolean {
  const kind = kindOf(uri);
  if (kind === 'glossary') return isGlossaryName(fileNameOf(uri));
  return kind !== 'bibliography' || bibliographyFormatOf(uri, '') !== null;
}

/** Whether a file is read by a library that promises its answer, so that an editor's text of it is not followed. */
export const isReadLater = (uri: string): boolean =>
  glossaryFormatOf(fileNameOf(uri)) === 'jsonld' || kindOf(uri) === 'extracted';

/** Reads the bytes of a file as what its name says it is; nothing of what {@link isReadLater}. Never throws: what cannot be read is a problem. */
export const readBytes = (uri: string, bytes: Uint8Array, limits: Limits = defaultLimits): FileContent =>
  finished(readBytesInSteps(uri, bytes, limits));

/** The same a step at a time. */
export function* readBytesInSteps(uri: string, bytes: Uint8Array, limits: Limits): Steps<FileContent> {
  const kind = kindOf(uri);
  if (!kind || kind === 'extracted') return {};
  const oversize = sizeProblem(uri, bytes.length, limits);
  if (oversize) return isCertain(uri) ? { problems: [oversize] } : {};
  const decoded = decodeText(uri, bytes);
  // A JSON or YAML file that holds no bibliography is none of ours, whatever is wrong with it.
  if (kind === 'bibliography' && !bibliographyFormatOf(uri, decoded.value ?? '')) return {};
  if (decoded.value === null) return { problems: decoded.problems };
  yield;
  const content = yield* readTextInSteps(uri, decoded.value, kind);
  return { ...content, problems: [...decoded.problems, ...(content.problems ?? [])] };
}

/** The same for a glossary that {@link isReadLater}. */
export async function readBytesLater(uri: string, bytes: Uint8Array, limits: Limits): Promise<FileContent> {
  const oversize = sizeProblem(uri, bytes.length, limits);
  if (oversize) return isCertain(uri) ? { problems: [oversize] } : {};
  const { value, problems } = decodeText(uri, bytes);
  if (value === null) return { problems };
  const content = await readGlossaryText(uri, value);
  return { ...content, problems: [...problems, ...(content.problems ?? [])] };
}

/** Reads a text, such as an editor holds it, as what it is; nothing of what {@link isReadLater}. */
export const readText = (uri: string, text: string, kind: FileKind): FileContent =>
  finished(readTextInSteps(uri, text, kind));

/** The same a step at a time; a bibliography or a glossary takes one. */
export function* readTextInSteps(uri: string, text: string, kind: FileKind): Steps<FileContent> {
  if (kind === 'bibliography') return readBibliography(uri, text);
  if (kind === 'extracted') return {};
  if (kind !== 'glossary') return { document: yield* parseInSteps({ uri, text, format: kind }) };
  const format = glossaryFormatOf(fileNameOf(uri)) ?? 'yaml';
  return format === 'jsonld' ? {} : glossaryContent(parseGlossaryAs(uri, text, format));
}

/** The document that the text taken out of a file is. */
export function* readExtraction(uri: string, { text, format, ...extracted }: Extraction): Steps<FileContent> {
  return { document: yield* parseInSteps({ uri, text, format, extracted }) };
}

/** Reads a text as a glossary in the format that its name says, YAML where it says none. */
export const readGlossaryText = async (uri: string, text: string): Promise<FileContent> =>
  glossaryContent(await readGlossary(uri, text, glossaryFormatOf(fileNameOf(uri)) ?? 'yaml'));

const glossaryContent = (read: WithProblems<Glossary> | null): FileContent =>
  read ? { glossary: read.value, problems: read.problems } : {};

/** The entries of a bibliography; nothing where a file only has a name like one. */
function readBibliography(uri: string, text: string): FileContent {
  const format = bibliographyFormatOf(uri, text);
  if (!format) return {};
  const { value, problems } = parseBibliography(uri, text, format);
  return { bibliography: { uri, entries: value }, problems };
}

/** The problem of a file that is too large to be read; `null` for any other. `size` in bytes. */
export function sizeProblem(uri: string, size: number, limits: Limits): Problem | null {
  if (size <= limits.maxFileSize * 1_000_000) return null;
  const mb = (size / 1_000_000).toFixed(1);
  return {
    uri,
    severity: 'warning',
    code: 'file-too-large',
    message: `The file has ${mb} MB and was not read: the limit is ${limits.maxFileSize} MB (setting “glossator.maxFileSize”).`,
  };
}
