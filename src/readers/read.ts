import { bibliographyFormatOf, mayBeBibliography } from '../core/bibliography/formats/detect.ts';
import { parseBibliography } from '../core/bibliography/formats/index.ts';
import type { FileContent } from '../core/corpus/corpus.ts';
import type { Format } from '../core/document/document.ts';
import type { Problem } from '../core/document/problem.ts';
import { parseInSteps } from '../core/document/parse.ts';
import { parseGlossary } from '../core/glossary/yaml.ts';
import { finished, type Steps } from '../core/text/steps.ts';
import { decodeText } from './decode.ts';

/** What the user allows files to cost. */
export interface Limits {
  /** The largest file that is read, in megabytes of 1,000,000 bytes: the setting `glossator.maxFileSize`. */
  readonly maxFileSize: number;
}

export const defaultLimits: Limits = { maxFileSize: 20 };

export type FileKind = Format | 'bibliography' | 'glossary';

const kinds: readonly (readonly [name: RegExp, kind: FileKind])[] = [
  [/(?:^|[./])glossary\.ya?ml$/iu, 'glossary'],
  [/\.(?:md|markdown|mdown|mkd|qmd|rmd)$/iu, 'markdown'],
  [/\.(?:tex|ltx|latex)$/iu, 'latex'],
  [/\.(?:txt|text)$/iu, 'plaintext'],
];

/** What a file is to the corpus, by its name; `null` for what it does not read. */
export function kindOf(uri: string): FileKind | null {
  const name = uri.replace(/[?#].*$/su, '');
  return kinds.find(([pattern]) => pattern.test(name))?.[1] ?? (mayBeBibliography(name) ? 'bibliography' : null);
}

/** Whether a file's name alone says what it is; a JSON file may be a bibliography, or anything. */
export const isCertain = (uri: string): boolean =>
  kindOf(uri) !== 'bibliography' || bibliographyFormatOf(uri, '') !== null;

/** Reads the bytes of a file as what its name says it is. Never throws: what cannot be read is a problem. */
export const readBytes = (uri: string, bytes: Uint8Array, limits: Limits = defaultLimits): FileContent =>
  finished(readBytesInSteps(uri, bytes, limits));

/** The same a step at a time. */
export function* readBytesInSteps(uri: string, bytes: Uint8Array, limits: Limits): Steps<FileContent> {
  const kind = kindOf(uri);
  if (!kind) return {};
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

/** Reads a text, such as an editor holds it, as what it is. */
export const readText = (uri: string, text: string, kind: FileKind): FileContent =>
  finished(readTextInSteps(uri, text, kind));

/** The same a step at a time; a bibliography or a glossary takes one. */
export function* readTextInSteps(uri: string, text: string, kind: FileKind): Steps<FileContent> {
  if (kind === 'bibliography') return readBibliography(uri, text);
  if (kind !== 'glossary') return { document: yield* parseInSteps({ uri, text, format: kind }) };
  const { value, problems } = parseGlossary(uri, text);
  return { glossary: value, problems };
}

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
