import type { CslItem } from './csl.ts';
import { MODEL } from './parse/model.ts';
import { readEntry } from './parse/readEntry.ts';
import type { Weights } from './parse/tagger.ts';
import { unpackWeights } from './parse/weights.ts';

/**
 * Reads one bibliography entry, as a reader would read it, into CSL-JSON. Adds nothing that the entry does not print;
 * a label, markup and links may still be in it. Never throws, and takes time in proportion to the entry's length.
 */
export function parseReference(entry: string): CslItem {
  return readEntry(entry, weights());
}

// Unpacked when first needed, as most sessions begin without an entry to read.
let unpacked: Weights | undefined;
const weights = (): Weights => (unpacked ??= unpackWeights(MODEL));
