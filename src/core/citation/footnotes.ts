import { isContinuation, referencesOf } from '../bibliography/references.ts';
import type { Reference } from '../bibliography/reference.ts';
import type { Document } from '../document/document.ts';
import { perDocument } from '../document/perDocument.ts';
import type { Citation } from './citation.ts';
import { citationsOf } from './citations.ts';

/** The Markdown footnotes of a document, and what is wrong with them. */
export interface Footnotes {
  readonly calls: readonly Citation[];
  /** By their place; where a label is defined twice, the first counts. */
  readonly definitions: readonly Reference[];
  readonly undefinedCalls: readonly Citation[];
  readonly unusedDefinitions: readonly Reference[];
  readonly duplicateDefinitions: readonly Reference[];
}

/** Pairs the calls `[^label]` with the definitions `[^label]: …`. Labels count as written, as pandoc takes them: `[^Note]` does not call `[^note]`. */
export const footnotesOf = perDocument((document: Document): Footnotes => {
  const calls = citationsOf(document).filter((c) => c.text.startsWith('[^'));
  const notes = new Set(
    document.blocks.filter((b) => b.kind === 'note' && !isContinuation(document, b)).map((b) => b.start),
  );
  const definitions = referencesOf(document).filter(
    (r) => r.kind === 'footnote' && notes.has(r.start) && document.text.startsWith('[^', r.start),
  );
  const first = new Map<string, Reference>();
  const duplicateDefinitions = definitions.filter((d) => {
    const key = d.label!;
    if (first.has(key)) return true;
    first.set(key, d);
    return false;
  });
  const called = new Set(calls.map((c) => c.items[0]!.key));
  return {
    calls,
    definitions,
    undefinedCalls: calls.filter((c) => !first.has(c.items[0]!.key)),
    unusedDefinitions: definitions.filter((d) => !called.has(d.label!)),
    duplicateDefinitions,
  };
});
