/** The half of pdf.js that reads files. It has no types; importing it makes itself known to the other half. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
