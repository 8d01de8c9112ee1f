import type * as PdfJs from 'pdfjs-dist';

/** The bytes of one of the tables by which Chinese, Japanese and Korean files number their characters, e.g. `GBK-EUC-H`. */
export type ReadCMap = (name: string) => Promise<Uint8Array>;

/**
 * pdf.js begins to read a file. It does so in the thread of whoever calls, which should be a worker of its own: files are
 * hostile, and only from outside can what never ends be ended. Nothing is evaluated, drawn or fetched.
 */
export async function openPdf(bytes: Uint8Array, readCMap: ReadCMap): Promise<PdfJs.PDFDocumentLoadingTask> {
  const { getDocument } = await loadEngine();
  return getDocument({
    // Copied, because pdf.js takes what it is given.
    data: bytes.slice(),
    verbosity: 0,
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    useWorkerFetch: false,
    cMapUrl: 'cmaps/',
    BinaryDataFactory: dataFrom(readCMap),
  });
}

/** Where pdf.js asks for data that it does not bring: character maps are given, fonts are needed for drawing alone. */
const dataFrom = (readCMap: ReadCMap) =>
  class {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      const name = /^([\w-]{1,40})\.bcmap$/u.exec(filename)?.[1];
      if (kind !== 'cMapUrl' || name === undefined) throw new Error(`${filename} is not needed to read text.`);
      return readCMap(name);
    }
  };

let engine: Promise<typeof PdfJs> | undefined;

/** Loads pdf.js once, when the first file is read. */
const loadEngine = (): Promise<typeof PdfJs> => (engine ??= importEngine());

/** What pdf.js looks for in the world around it. */
interface Surroundings {
  window?: unknown;
  DOMMatrix?: unknown;
  Path2D?: unknown;
  ImageData?: unknown;
}

async function importEngine(): Promise<typeof PdfJs> {
  const world = globalThis as Surroundings;
  // In a worker that sees no window it would take the worker's messages for its own.
  const inWorker = world.window === undefined;
  if (inWorker) world.window = globalThis;
  try {
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  } finally {
    if (inWorker) delete world.window;
  }
  const unused = function () {};
  // It makes a matrix as it loads, and draws with the others, which nobody asks of it here.
  world.DOMMatrix ??= unused;
  world.Path2D ??= unused;
  world.ImageData ??= unused;
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}
