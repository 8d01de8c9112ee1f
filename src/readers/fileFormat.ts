import type { Problem } from '../core/document/problem.ts';
import { decodeText } from './decode.ts';

/** The formats of files that are no text, but that a text is taken out of. */
export const fileFormats = ['pdf', 'word', 'html', 'epub', 'odt'] as const;
export type FileFormat = (typeof fileFormats)[number];

const endings: readonly (readonly [name: RegExp, format: FileFormat])[] = [
  [/\.pdf$/iu, 'pdf'],
  [/\.docx$/iu, 'word'],
  [/\.x?html?$/iu, 'html'],
  [/\.epub$/iu, 'epub'],
  [/\.odt$/iu, 'odt'],
];

/** The format of a file by its name; `null` where no text is taken out of such files. */
export const fileFormatOf = (name: string): FileFormat | null =>
  endings.find(([pattern]) => pattern.test(name))?.[1] ?? null;

/** What the first bytes of a file show. */
type Kind = 'pdf' | 'epub' | 'odt' | 'archive' | 'old-office' | 'binary' | 'text';

/** What a file must show to be what its name says: Word files are told from other archives by what is in them. */
const shown: Readonly<Record<FileFormat, readonly Kind[]>> = {
  pdf: ['pdf'],
  word: ['archive'],
  html: ['text'],
  epub: ['epub', 'archive'],
  odt: ['odt', 'archive'],
};

const called: Readonly<Record<FileFormat, string>> = {
  pdf: 'a PDF file',
  word: 'a Word document',
  html: 'a web page',
  epub: 'an EPUB book',
  odt: 'an OpenDocument text',
};

const found: Readonly<Record<Kind, string>> = {
  pdf: 'it holds a PDF file: rename it to .pdf',
  epub: 'it holds an EPUB book: rename it to .epub',
  odt: 'it holds an OpenDocument text: rename it to .odt',
  archive: 'it holds an archive (ZIP), as Word and EPUB files are',
  'old-office': 'it holds an Office document of the old kind, or one with a password: save it as .docx without one',
  binary: 'it holds something else',
  text: 'it holds plain text',
};

/** What is wrong with a file that does not begin as its name promises; `null` where it does. No parser sees such a file. */
export function misnamed(uri: string, format: FileFormat, bytes: Uint8Array): Problem | null {
  if (bytes.length === 0) return { uri, severity: 'information', code: 'file-empty', message: 'The file is empty.' };
  const kind = kindOf(uri, bytes);
  if (shown[format].includes(kind)) return null;
  const message = `The file is called ${called[format]}, but ${found[kind]}. It was not read.`;
  return { uri, severity: 'warning', code: 'file-misnamed', message };
}

/** How far into a file its mark is looked for, in bytes: some PDF files begin with a few lines of something else. */
const looked = 1024;

function kindOf(uri: string, bytes: Uint8Array): Kind {
  const head = Array.from(bytes.subarray(0, looked), (byte) => String.fromCharCode(byte)).join('');
  if (head.startsWith('PK\x03\x04')) {
    // These two say what they are in their first member, which is not packed.
    if (head.startsWith('mimetypeapplication/epub+zip', 30)) return 'epub';
    return head.startsWith('mimetypeapplication/vnd.oasis.opendocument.text', 30) ? 'odt' : 'archive';
  }
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'old-office';
  if (head.includes('%PDF-')) return 'pdf';
  return decodeText(uri, bytes.subarray(0, 8 * looked)).value === null ? 'binary' : 'text';
}
