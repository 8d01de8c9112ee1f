import { isMap, isScalar, isSeq } from 'yaml';
import type { Span } from '../text/span.ts';
import { type Label, type LabelKind, labelKinds } from './concept.ts';
import { conceptLimits, type DraftBuilder, readLanguage } from './draft.ts';
import { type Entry, type Node, type YamlReport } from './yamlReport.ts';

const labelKeys = ['text', 'kind', 'exact'] as const;
const expectation = 'Labels must be a text, a list of texts, or languages with these';

/**
 * Reads `labels` in any of its forms: one wording, a list of which the first is preferred, wordings by their kinds, or
 * each of these by language. A wording is a text, or `{text, kind, exact}`.
 */
export function readLabels({ value, span }: Entry, to: DraftBuilder, report: YamlReport, language: string): void {
  const labels = new LabelReader(to, report);
  if (!isMap(value)) {
    if (isScalar(value) || isSeq(value)) labels.list(value, language, span);
    else report.wrongType(value, expectation, report.spanOf(value, span));
    return;
  }
  const entries = report.anyEntries(value);
  if (entries.some(({ key }) => key === 'text')) return labels.item(value, language, span);
  for (const entry of entries) {
    const kind = labelKinds.find((one) => one === entry.key);
    if (kind) labels.list(entry.value, language, entry.span, kind);
    else {
      const tag = readLanguage(entry.key, entry.span, report);
      if (tag) labels.inLanguage(entry.value, tag, entry.span);
    }
  }
}

class LabelReader {
  readonly #to: DraftBuilder;
  readonly #report: YamlReport;

  constructor(to: DraftBuilder, report: YamlReport) {
    this.#to = to;
    this.#report = report;
  }

  /** What stands under a language. */
  inLanguage(node: Node, language: string, at: Span): void {
    if (!isMap(node)) return this.list(node, language, at);
    if (node.items.some(({ key }) => isScalar(key) && key.value === 'text')) return this.item(node, language, at);
    for (const { key, value, span } of this.#report.entries(node, 'A language', labelKinds))
      this.list(value, language, span, key as LabelKind);
  }

  /** One wording or a list of them; of what kind they are where they do not say so themselves. */
  list(node: Node, language: string, at: Span, kind?: LabelKind): void {
    const items = this.#report.items(node);
    if (items.length > conceptLimits.labels) {
      const message = `A concept has ${items.length} labels in one language; the first ${conceptLimits.labels} are read.`;
      this.#report.warn('limit', message, this.#report.spanOf(node, at));
    }
    for (const item of items.slice(0, conceptLimits.labels)) this.item(item, language, at, kind);
  }

  item(node: Node, language: string, at: Span, kind?: LabelKind): void {
    const report = this.#report;
    const span = report.spanOf(node, at);
    const usual = kind ?? (this.#to.hasPreferred(language) ? 'alternative' : 'preferred');
    if (!isMap(node)) {
      const text = report.scalar(node, 'A label', at);
      if (text !== undefined) this.#to.label({ text, language, kind: usual }, span);
      return;
    }
    const entries = report.entries(node, 'A label', labelKeys);
    const entry = (name: string) => entries.find(({ key }) => key === name);
    const written = entry('text');
    if (!written) {
      report.add(
        'type',
        'A label must have its wording as "text": expected e.g. {text: NDRC, kind: abbreviation}.',
        span,
      );
      return;
    }
    const text = report.scalar(written.value, 'A label', written.span);
    const said = entry('kind');
    const exact = entry('exact');
    const label: Label = {
      text: text ?? '',
      language,
      kind: (said && this.#kind(said)) ?? usual,
      ...(exact && report.flag(exact) && { exact: true }),
    };
    if (text !== undefined) this.#to.label(label, report.spanOf(written.value, written.span));
  }

  #kind({ value, span }: Entry): LabelKind | undefined {
    const written = this.#report.text(value, 'A kind', span, conceptLimits.label)?.toLowerCase();
    const kind = labelKinds.find((one) => one === written);
    if (!kind && written !== undefined) {
      const message = `A label is ${labelKinds.join(', ')}, not "${written.slice(0, 40)}".`;
      this.#report.warn('kind', message, this.#report.spanOf(value, span));
    }
    return kind;
  }
}
