import type { Document } from '../../core/document/document.ts';

/** The kinds of documents that a search tells apart, as a query names them. */
export const documentKinds = ['pdf', 'word', 'web', 'book', 'markdown', 'latex', 'text'] as const;
export type DocumentKind = (typeof documentKinds)[number];

const byExtension: Readonly<Record<string, DocumentKind>> = {
  pdf: 'pdf',
  docx: 'word',
  odt: 'word',
  html: 'web',
  htm: 'web',
  xhtml: 'web',
  epub: 'book',
};

/** What kind of file a document comes from. */
export function documentKind({ uri, format }: Pick<Document, 'uri' | 'format'>): DocumentKind {
  const extension = /\.([a-z]{1,6})(?:[?#].*)?$/iu.exec(uri)?.[1]?.toLowerCase() ?? '';
  return byExtension[extension] ?? (format === 'plaintext' ? 'text' : format);
}
