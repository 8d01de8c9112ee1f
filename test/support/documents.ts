import type { Document, Format } from '../../src/core/document/document.ts';
import { parseDocument } from '../../src/core/document/parse.ts';

/** A document of `text`, plain text called `memory:/document.txt` unless told otherwise. */
export const documentOf = (text: string, uri = 'memory:/document.txt', format: Format = 'plaintext'): Document =>
  parseDocument({ uri, text, format });
