import { applyEdits, type TextEdit } from '../core/text/edit.ts';
import type { Span } from '../core/text/span.ts';
import { FreeIds } from '../core/glossary/conceptId.ts';
import { parseGlossary } from '../core/glossary/yaml.ts';
import { addConcept, addLabel } from '../core/glossary/yamlEdit.ts';
import { conceptOf, type Wordings } from './candidateTerms.ts';

/** The edit that adds a concept for each candidate to a glossary in YAML; `null` where the file cannot be edited. */
export function acceptCandidates(source: string, candidates: readonly Wordings[]): TextEdit | null {
  const ids = new FreeIds(new Set(parseGlossary('', source).value.concepts.map(({ id }) => id)));
  let text = source;
  for (const candidate of candidates) {
    const edit = addConcept(text, conceptOf(candidate, ids.idFor(candidate.text)));
    if (!edit) return null;
    text = applyEdits(text, [edit]);
  }
  return difference(source, text);
}

/** The edit that adds the wordings of candidates to the concept that stands at `at`; `null` where it cannot be edited. */
export function mergeCandidates(source: string, at: Span, candidates: readonly Wordings[]): TextEdit | null {
  let text = source;
  for (const { labels } of candidates.map((candidate) => conceptOf(candidate, ''))) {
    for (const { text: wording, language, kind } of labels) {
      // The concept stays where it is: what is added stands behind its beginning.
      const edit = addLabel(text, at, { text: wording, language, kind: kind === 'preferred' ? 'alternative' : kind });
      if (!edit) return null;
      text = applyEdits(text, [edit]);
    }
  }
  return difference(source, text);
}

/** The one edit that makes `after` of `before`. */
function difference(before: string, after: string): TextEdit {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let same = 0;
  const most = Math.min(before.length, after.length) - start;
  while (same < most && before.at(-1 - same) === after.at(-1 - same)) same++;
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}
