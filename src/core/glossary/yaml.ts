import { isMap, isScalar, isSeq } from 'yaml';
import type { WithProblems } from '../document/problem.ts';
import { type Span, span } from '../text/span.ts';
import { assembled } from './assemble.ts';
import type { Glossary } from './concept.ts';
import { type ConceptDraft, readLanguage } from './draft.ts';
import { glossaryLimits } from './report.ts';
import { readConcept } from './yamlConcept.ts';
import { readYaml } from './yamlNodes.ts';
import { type Entry, type Node, YamlReport } from './yamlReport.ts';

const keys = ['title', 'language', 'readOnly', 'precedence', 'concepts'] as const;

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
 *       de:
 *         preferred: Quartiersversammlung
 *         abbreviation: QV
 *         deprecated: Viertelsrat
 *       zh: 居民大会
 *     definition:
 *       en: { text: Where the residents of a ward decide., source: 'Charter, § 4' }
 *     notes: Not to be confused with the ward council.
 *     broader: assembly
 * ```
 *
 * `labels` may also be one text or a list, `definition` one text. What is wrong costs as little as can be: a label, a
 * concept, never the file, unless it is no glossary at all. `schemas/glossary.schema.json` says the same to editors.
 */
export function parseGlossary(uri: string, text: string): WithProblems<Glossary> {
  const report = new YamlReport(uri, text);
  if (!report.fits(text, glossaryLimits.characters)) return report.nothing();
  const root = readYaml(text, report);
  const start = span(0, Math.min(text.length, 1));
  if (!isMap(root)) {
    const empty = !root || (isScalar(root) && root.value === '');
    if (empty && report.problems.length === 0)
      report.warn('no-concepts', 'This glossary is empty: expected a list named "concepts".', start);
    else if (!empty) report.wrongType(root, 'A glossary must be a mapping with "concepts"', report.spanOf(root, start));
    return report.nothing();
  }
  const entries = report.entries(root, 'A glossary', keys);
  const [title, language, readOnly, precedence, list] = keys.map((key) => entries.find((e) => e.key === key));
  const titled = title && report.text(title.value, 'The title', title.span, 500);
  const tag = language && report.text(language.value, 'The language', language.span, 35);
  const tagged = (tag && readLanguage(tag, language.span, report)) || 'und';
  const locked = readOnly && report.flag(readOnly);
  const rank = precedence && readPrecedence(precedence, report);
  const drafts = readConcepts(list?.value ?? null, report, tagged, list?.span ?? start);
  const concepts = assembled(drafts, report);
  const value = {
    uri,
    ...(titled && { title: titled }),
    ...(locked && { readOnly: true }),
    ...(rank !== undefined && { precedence: rank }),
    concepts,
  };
  return { value, problems: report.problems };
}

function readPrecedence({ value, span: at }: Entry, report: YamlReport): number | undefined {
  const written = report.text(value, 'The precedence', at, 20);
  if (written === undefined) return undefined;
  if (/^[+-]?\d{1,6}$/.test(written)) return Number(written);
  report.warn('precedence', 'The precedence must be a whole number, such as 10.', report.spanOf(value, at));
  return undefined;
}

function readConcepts(list: Node, report: YamlReport, language: string, at: Span): ConceptDraft[] {
  if (!isSeq(list)) {
    report.wrongType(list, 'A glossary must have a list named "concepts"', report.spanOf(list, at));
    return [];
  }
  return report
    .within(list.items as Node[], at)
    .map((item) => readConcept(item, report, language, at))
    .filter((draft) => draft !== undefined);
}
