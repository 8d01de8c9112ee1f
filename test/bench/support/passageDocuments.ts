import type { Document } from '../../../src/core/document/document.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { PassageIndex } from '../../../src/core/search/passageIndex.ts';
import { Reading } from '../../../src/core/text/reading.ts';

/** Passages to a document. */
export const perDocument = 60;

const documentsOf = (passages: readonly string[]) =>
  Array.from({ length: Math.ceil(passages.length / perDocument) }, (_, d) => ({
    uri: `memory:/${d}.txt`,
    passages: passages.slice(d * perDocument, (d + 1) * perDocument),
  }));

/** The index of documents that have these passages, in order. */
export function indexOf(passages: readonly string[]): PassageIndex {
  const index = new PassageIndex();
  for (const { uri, passages: own } of documentsOf(passages)) index.add(plainDocument(uri, own));
  for (const steps = index.tidying(); !steps.next().done;);
  return index;
}

/** The number of the passage that begins at an offset of a document, by `uri offset`. */
export function numbersOf(passages: readonly string[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const [d, { uri, passages: own }] of documentsOf(passages).entries()) {
    let at = 0;
    for (const [i, text] of own.entries()) {
      numbers.set(`${uri} ${at}`, d * perDocument + i);
      at += text.length + 2;
    }
  }
  return numbers;
}

/** A document whose blocks are the passages: what is measured is the search, not the parser. */
function plainDocument(uri: string, own: readonly string[]): Document {
  const text = own.join('\n\n');
  let at = 0;
  const blocks = own.map((passage) => {
    const span = { start: at, end: at + passage.length };
    at = span.end + 2;
    return {
      ...model.blocks[0]!,
      ...span,
      kind: 'note' as const,
      segments: [span],
      reading: span,
      bodyStart: span.start,
    };
  });
  const reading = new Reading(text, Int32Array.of(0), Int32Array.of(0), Int32Array.of(text.length));
  return { ...model, uri, text, blocks, reading };
}

const model = parseDocument({ uri: 'memory:/model.txt', text: 'A paragraph.', format: 'plaintext' });
