import { entriesIn } from '../core/bibliography/references.ts';
import type { Citation } from '../core/citation/citation.ts';
import { citationsOf } from '../core/citation/citations.ts';
import { resolveCitation } from '../core/corpus/resolution.ts';
import { companionsOf } from '../core/corpus/works.ts';
import type { Problem } from '../core/document/problem.ts';
import type { Rule } from './rule.ts';

/**
 * A number is cited that the reference list does not have. Where no list is known at all, that is said once, at the first
 * citation: the document may be an extract, and its reader can do nothing about the others.
 */
export const unresolvedCitation: Rule = function* (document, corpus) {
  const citations = citationsOf(document).filter((citation) => citation.style !== 'footnote');
  if (citations.length === 0) return;
  const problemOf = (citation: Citation, severity: Problem['severity'], message: string): Problem => ({
    uri: document.uri,
    span: { start: citation.start, end: citation.end },
    severity,
    code: severity === 'warning' ? 'unresolved-citation' : 'no-reference-list',
    message,
  });
  const hasList =
    entriesIn(document).length > 0 || companionsOf(corpus, document).some((c) => entriesIn(c.document).length > 0);
  if (!hasList) {
    const first = citations[0]!;
    const { problem } = resolveCitation(corpus, document, first);
    if (problem) yield problemOf(first, 'information', problem);
    return;
  }
  for (const citation of citations) {
    const { problem } = resolveCitation(corpus, document, citation);
    if (problem) yield problemOf(citation, 'warning', problem);
  }
};
