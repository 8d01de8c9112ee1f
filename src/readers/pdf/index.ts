import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import type { WithProblems } from '../../core/document/problem.ts';
import type { ExtractedPage, Extraction, ExtractionLimits } from '../extraction.ts';
import { inflatesBeyond } from './bombs.ts';
import { openPdf, type ReadCMap } from './engine.ts';
import { metadataOf } from './metadata.ts';
import { pageText } from './pageText.ts';
import { piecesOf } from './pieces.ts';
import { problemOf, Refused, unreadPages } from './refusals.ts';

export type { ReadCMap } from './engine.ts';

/** The header of a PDF file may stand so many bytes after its beginning. Source: ISO 32000-1, annex H.3, note 13. */
const headerWithin = 1024;

/**
 * The text of a PDF file, page by page, as it is read. An `Extract`, to which `readCMap` gives the tables that Chinese,
 * Japanese and Korean files without their own fonts need: every bundle keeps them elsewhere.
 */
export async function extractPdf(
  uri: string,
  bytes: Uint8Array,
  limits: ExtractionLimits,
  readCMap: ReadCMap = noCMaps,
): Promise<WithProblems<Extraction | null>> {
  try {
    const { unread, ...value } = await extracted(new Uint8Array(bytes), limits, readCMap);
    return { value, problems: unreadPages(uri, unread) };
  } catch (error) {
    return { value: null, problems: [problemOf(uri, error)] };
  }
}

/** What was taken out, and the numbers of the pages that could not be read, from 1 on. */
interface Extracted extends Extraction {
  readonly unread: readonly number[];
}

const noCMaps: ReadCMap = (name) => Promise.reject(new Error(`The character map ${name} is not at hand.`));

async function extracted(
  bytes: Uint8Array<ArrayBuffer>,
  limits: ExtractionLimits,
  readCMap: ReadCMap,
): Promise<Extracted> {
  const end = performance.now() + limits.time;
  if (!new TextDecoder('latin1').decode(bytes.subarray(0, headerWithin)).includes('%PDF-'))
    throw new Refused('pdf-broken', 'The file is no PDF file, although its name says so.');
  if (await inflatesBeyond(bytes, limits.inflated))
    throw new Refused(
      'pdf-inflated',
      `The PDF file holds compressed data that grows beyond ${limits.inflated} bytes, and was not read.`,
    );
  const loading = await openPdf(bytes, readCMap);
  try {
    const file = await loading.promise;
    if (file.numPages > limits.pages)
      throw new Refused(
        'pdf-too-many-pages',
        `The PDF file says that it has ${file.numPages} pages; up to ${limits.pages} are read.`,
      );
    return await textOf(file, limits, end);
  } finally {
    // Whatever is still going on in it ends with an error that nobody waits for.
    loading.destroy().catch(() => {});
  }
}

async function textOf(file: PDFDocumentProxy, limits: ExtractionLimits, end: number): Promise<Extracted> {
  const labels = await file.getPageLabels().catch(() => null);
  const metadata = metadataOf(await file.getMetadata().catch(() => ({ info: {}, metadata: null })));
  const pages: ExtractedPage[] = [];
  const unread: number[] = [];
  let text = '';
  for (let number = 1; number <= file.numPages; number++) {
    if (number > 1) text += '\n\f';
    const label = labels?.[number - 1]?.trim();
    pages.push({ start: text.length, ...(label ? { label } : {}) });
    try {
      text += await textOfPage(file, number);
    } catch {
      unread.push(number);
    }
    if (text.length > limits.text)
      throw new Refused('pdf-too-long', `The text of the PDF file is longer than ${limits.text} characters.`);
    if (performance.now() > end)
      throw new Refused('pdf-too-slow', `Reading the PDF file took longer than ${limits.time / 1000} seconds.`);
  }
  if (unread.length === file.numPages)
    throw new Refused('pdf-broken', 'No page of the PDF file can be read: it is damaged.');
  if (!/[\p{L}\p{N}]/u.test(text))
    throw new Refused(
      'pdf-no-text',
      'The PDF file has no text: it holds only pictures of pages. Run text recognition (OCR) on it first.',
    );
  return { text, format: 'plaintext', pages, metadata, unread };
}

async function textOfPage(file: PDFDocumentProxy, number: number): Promise<string> {
  const page = await file.getPage(number);
  const view = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ disableNormalization: true });
  page.cleanup();
  const pieces = piecesOf(
    items.filter((item): item is TextItem => 'str' in item),
    view.transform as number[],
  );
  return pageText(pieces, view.height);
}
