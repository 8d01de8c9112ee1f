import { isMap, isScalar, isSeq } from 'yaml';
import type { WithProblems } from '../document/problem.ts';
import { type Span, span } from '../text/span.ts';
import type { Concept, Glossary } from './concept.ts';
import { type ConceptDraft, readConcept, readLanguage } from './yamlConcept.ts';
import { FreeIds } from './conceptId.ts';
import { readYaml } from './yamlNodes.ts';
import { type Node, YamlReport } from './yamlReport.ts';

/** How much of a glossary is read. */
export const glossaryLimits = { characters: 1_000_000, concepts: 20_000 } as const;
/**
 * Reads a glossary in YAML:
 *
 * ```yaml
 * title: Words of the wards
 * language: en                      # of what names none; optional
 * concepts:
 *   - id: ward-assembly                # optional: made of the first label otherwise
 *     category: instrument
 *     labels:
 *       en: [ward assembly, assembly of the ward]   # the first is preferred
 *       zh: 居民大会
 *     definition:
 *       en: Where the residents of a ward decide.
 * ```
 *
 * `labels` may also be one text or a list, `definition` one text. What is wrong costs as little as can be: a label, a
 * concept, never the file, unless it is no glossary at all.
 */
export function parseGlossary(uri: string, text: string): WithProblems<Glossary> {
  const report = new YamlReport(uri, text);
  const nothing: Glossary = { uri, concepts: [] };
  if (text.length > glossaryLimits.characters) {
    const limit = `the limit is ${glossaryLimits.characters}`;
    report.add('limit', `A glossary of ${text.length} characters is not read; ${limit}. Split it into several files.`);
    return { value: nothing, problems: report.problems };
  }
  const root = readYaml(text, report);
  const start = span(0, Math.min(text.length, 1));
  if (!isMap(root)) {
    const empty = !root || (isScalar(root) && root.value === '');
    if (empty && report.problems.length === 0)
      report.warn('no-concepts', 'This glossary is empty: expected a list named "concepts".', start);
    else if (!empty) report.wrongType(root, 'A glossary must be a mapping with "concepts"', report.spanOf(root, start));
    return { value: nothing, problems: report.problems };
  }
  const entries = report.entries(root, 'A glossary', ['title', 'language', 'concepts']);
  const [title, language, list] = ['title', 'language', 'concepts'].map((key) => entries.find((e) => e.key === key));
  const titled = title && report.text(title.value, 'The title', title.span, 500);
  const tag = language && report.text(language.value, 'The language', language.span, 35);
  const tagged = (tag && readLanguage(tag, language.span, report)) || 'und';
  const drafts = readConcepts(list?.value ?? null, report, tagged, list?.span ?? start);
  const concepts = withIds(drafts, report);
  return { value: { uri, ...(titled && { title: titled }), concepts }, problems: report.problems };
}

function readConcepts(list: Node, report: YamlReport, language: string, at: Span): ConceptDraft[] {
  if (!isSeq(list)) {
    report.wrongType(list, 'A glossary must have a list named "concepts"', report.spanOf(list, at));
    return [];
  }
  const items = list.items as Node[];
  if (items.length > glossaryLimits.concepts) {
    const message = `This glossary has ${items.length} concepts; the first ${glossaryLimits.concepts} are read.`;
    report.warn('limit', message, at);
  }
  return items
    .slice(0, glossaryLimits.concepts)
    .map((item) => readConcept(item, report, language, at))
    .filter((draft) => draft !== undefined);
}

/** The drafts with an id each. One whose id is taken is left out; ids that we make give way to those that are written. */
function withIds(drafts: readonly ConceptDraft[], report: YamlReport): Concept[] {
  const written = new Set<string>();
  const kept = drafts.filter(({ id, idSpan }) => {
    if (id === undefined) return true;
    const free = !written.has(id);
    if (free) written.add(id);
    else report.add('duplicate-id', `Another concept has the id "${id}" already: give this one its own.`, idSpan);
    return free;
  });
  const ids = new FreeIds(written);
  return kept.map(({ id, labels, definitions, category, span: place }) => ({
    id: id ?? ids.idFor(labels[0]!.text),
    labels,
    definitions,
    ...(category && { category }),
    span: place,
  }));
}
