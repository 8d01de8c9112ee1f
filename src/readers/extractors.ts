import type { Extractors } from './extractionTask.ts';
import type { ReadCMap } from './pdf/engine.ts';

/** The readers of all formats. `readCMap` is how the reader of PDF files has the tables that it needs for some. */
export const extractorsWith = (readCMap: ReadCMap): Extractors => ({
  pdf: async () => {
    const { extractPdf } = await import('./pdf/index.ts');
    return (uri, bytes, limits) => extractPdf(uri, bytes, limits, readCMap);
  },
  word: async () => (await import('./word/index.ts')).extractWord,
  html: async () => (await import('./html/index.ts')).extractHtml,
  epub: async () => (await import('./epub/index.ts')).extractEpub,
  odt: async () => (await import('./openDocument/index.ts')).extractOdt,
});
