import assert from 'node:assert/strict';
import type { Citation } from '../../src/core/citation/citation.ts';
import { citationsOf } from '../../src/core/citation/citations.ts';
import type { Format } from '../../src/core/document/document.ts';
import { documentOf } from './documents.ts';
import { marked, slices } from './marks.ts';

/** The citations of a small document. */
export const cite = (text: string, format: Format = 'plaintext'): readonly Citation[] =>
  citationsOf(documentOf(text, 'memory:/a', format));

/** Asserts that exactly the marked spans of a small document are citations, and returns them. */
export function citesExactly(source: string, format: Format = 'plaintext'): readonly Citation[] {
  const { text, spans } = marked(source);
  const found = cite(text, format);
  assert.deepEqual(slices(text, found), slices(text, spans));
  assert.deepEqual(
    found.map((c) => c.start),
    spans.map((s) => s.start),
  );
  return found;
}

/** What the items of a citation are called. */
export const keys = (c: Citation | undefined): string[] => c?.items.map((i) => i.key) ?? [];
