import { citationsOf } from '../core/citation/citations.ts';
import { footnoteDefinitionsOf } from './footnoteDefinitions.ts';
import type { Rule } from './rule.ts';

/** A footnote is defined and never called: a reader of the finished page does not see it. */
export const unusedFootnote: Rule = function* (document) {
  const definitions = footnoteDefinitionsOf(document);
  if (definitions.length === 0) return;
  const calls = citationsOf(document).filter((citation) => citation.style === 'footnote');
  const called = new Set(calls.flatMap((citation) => citation.items.map((item) => item.key.toLowerCase())));
  for (const { label, key, mark } of definitions) {
    if (called.has(key)) continue;
    const message = `Nothing in this document calls the footnote “${label}”.`;
    yield { uri: document.uri, span: mark, severity: 'information', code: 'unused-footnote', message };
  }
};
