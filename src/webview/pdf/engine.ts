import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { ToPage } from './messages.ts';

type Parts = Extract<ToPage, { type: 'open' }>['parts'];

/**
 * Opens a file in a worker. It is started from a blob, because a browser starts no worker from the address of another
 * site, where extensions lie. Nothing in the file is run: neither scripts nor forms.
 */
export async function openPdf(bytes: Uint8Array, parts: Parts): Promise<PDFDocumentProxy> {
  const program = await (await fetch(parts.worker)).blob();
  const address = URL.createObjectURL(new Blob([program], { type: 'text/javascript' }));
  const worker = new Worker(address);
  return pdfjs.getDocument({
    data: bytes,
    worker: pdfjs.PDFWorker.create({ port: worker }),
    verbosity: 0,
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: true,
    useWorkerFetch: false,
    cMapUrl: parts.cmaps,
    standardFontDataUrl: parts.fonts,
    wasmUrl: parts.wasm,
  }).promise;
}
