import { workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import { textScheme } from '../protocol/textAddress.ts';

/** The languages whose files are documents of the corpus. */
const languages: readonly string[] = ['markdown', 'plaintext'];

/**
 * Where documents come from besides the workspace's own folders. Not every scheme is welcome: comment boxes, chat inputs,
 * notebook cells, output and the old side of a comparison are Markdown or plain text too, and no documents.
 */
const schemes: readonly string[] = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web', textScheme];

/** The schemes that documents may have now. */
export function documentSchemes(): string[] {
  const folders = workspace.workspaceFolders ?? [];
  return [...new Set([...schemes, ...folders.map((folder) => folder.uri.scheme)])];
}

/** Files that no language of this editor may be known for: they are told by their names. */
const drafts = '**/*.{tex,ltx,latex}';
const bibliographies = '**/*.{bib,bibtex,biblatex}';
const glossaries = '**/{*.ttl,*.jsonld,*.tbx,glossary.csv,*.glossary.csv}';

/** The files that the server is told of: documents, bibliographies, and glossaries for their problems. */
export const documentSelector = () =>
  documentSchemes().flatMap((scheme) => [
    ...languages.map((language) => ({ scheme, language })),
    { scheme, pattern: drafts },
    { scheme, pattern: bibliographies },
    { scheme, pattern: glossaries },
    { scheme, language: 'yaml', pattern: '**/{glossary,*.glossary}.{yaml,yml}' },
  ]);

/** Whether this is a document in which terms are shown. */
export const isDocument = (document: TextDocument): boolean =>
  languages.includes(document.languageId) && documentSchemes().includes(document.uri.scheme);

/** Whether the server has something to say about this file. */
export const concernsServer = (document: TextDocument): boolean =>
  isDocument(document) ||
  /\.(?:tex|ltx|latex|bib|bibtex|biblatex|ttl|jsonld|tbx)$|[/.]glossary\.csv$/i.test(document.uri.path) ||
  (document.languageId === 'yaml' && /[/.]glossary\.ya?ml$/.test(document.uri.path));
