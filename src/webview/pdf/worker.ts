/** The half of pdf.js that reads files: it takes the messages of the worker that it is in. */
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
