import type { Extract } from './extraction.ts';
import type { Extractors } from './extractionTask.ts';

/** The readers of all formats. */
export const extractors: Extractors = {
  pdf: () => Promise.resolve(unknownFormat),
  word: () => Promise.resolve(unknownFormat),
  html: async () => (await import('./html/index.ts')).extractHtml,
  epub: () => Promise.resolve(unknownFormat),
  odt: () => Promise.resolve(unknownFormat),
};

const unknownFormat: Extract = (uri) =>
  Promise.resolve({
    value: null,
    problems: [{ uri, severity: 'information', code: 'file-format', message: 'Such files cannot be read yet.' }],
  });
