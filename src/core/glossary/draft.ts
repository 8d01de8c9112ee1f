import { foldedKey } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { categories, type Category, type Definition, type Label, type Note } from './concept.ts';
import { nearest } from './nearest.ts';
import { type GlossaryReport, shortened } from './report.ts';

/** What a concept may have at most, in characters where nothing else is said. */
export const conceptLimits = {
  id: 200,
  labels: 200,
  label: 200,
  definition: 10_000,
  definitions: 100,
  relations: 500,
} as const;

/** The id of another concept as a glossary names it; whether there is such a one is known only at the end. */
export interface Mention {
  readonly id: string;
  readonly span: Span;
}

export const relationKinds = ['broader', 'narrower', 'related'] as const;
export type RelationKind = (typeof relationKinds)[number];

/** A concept as a file has it: its id may be missing, its relations are not yet looked up. */
export interface ConceptDraft {
  readonly id?: string;
  /** Where the id stands, or the entry where it has none. */
  readonly idSpan: Span;
  readonly labels: readonly Label[];
  readonly definitions: readonly Definition[];
  readonly notes: readonly Note[];
  readonly category?: Category;
  readonly relations: Readonly<Record<RelationKind, readonly Mention[]>>;
  readonly span: Span;
}

/** Gathers what an entry says, holds it to what a concept may be, and reports the rest. All formats read through it. */
export class DraftBuilder {
  readonly labels: Label[] = [];
  readonly definitions: Definition[] = [];
  readonly notes: Note[] = [];
  readonly relations: Record<RelationKind, Mention[]> = { broader: [], narrower: [], related: [] };
  category?: Category;
  readonly #report: GlossaryReport;
  readonly #written = new Map<string, number>();
  #unread = 0;

  constructor(report: GlossaryReport) {
    this.#report = report;
  }

  /** Whether a language has a preferred wording already. */
  hasPreferred(language: string): boolean {
    return this.labels.some((label) => label.language === language && label.kind === 'preferred');
  }

  label({ text: written, language, kind, exact }: Label, at: Span): void {
    const text = this.text(written, 'A label', at, conceptLimits.label);
    if (text === undefined) return;
    if (foldedKey(text) === '') {
      this.#report.add('empty', `The label "${shortened(text)}" has no letter to look for.`, at);
      return;
    }
    const key = `${language}\n${text}`;
    if (this.#written.has(key)) return;
    if (this.labels.length >= conceptLimits.labels) {
      if (this.#unread++ > 0) return;
      const message = `A concept has more than ${conceptLimits.labels} labels; the first ${conceptLimits.labels} are read.`;
      this.#report.warn('limit', message, at);
      return;
    }
    let counted = kind;
    if (kind === 'preferred' && this.hasPreferred(language)) {
      const first = this.labels.find((label) => label.language === language && label.kind === 'preferred')!;
      const message = `"${shortened(first.text)}" is the preferred wording in this language already: "${shortened(text)}" counts as an alternative.`;
      this.#report.warn('preferred', message, at);
      counted = 'alternative';
    }
    this.#written.set(key, this.labels.length);
    this.labels.push({ text, language, kind: counted, ...(exact && { exact }) });
  }

  /** Says that a label read before is of another kind, or exact; nothing where there is no such label. */
  amend(text: string, language: string, change: Partial<Pick<Label, 'kind' | 'exact'>>): void {
    const at = this.#written.get(`${language}\n${text.trim()}`);
    if (at !== undefined) this.labels[at] = { ...this.labels[at]!, ...change };
  }

  definition({ text: written, language, source }: Definition, at: Span): void {
    const text = this.text(written, 'A definition', at, conceptLimits.definition);
    if (text === undefined || !this.#more(this.definitions, 'definitions', at)) return;
    const same = this.definitions.findIndex((one) => one.text === text && one.language === language);
    const said = source?.trim();
    if (same < 0) this.definitions.push({ text, language, ...(said && { source: said }) });
    else if (said) this.definitions[same] = { text, language, source: said };
  }

  note({ text: written, language }: Note, at: Span): void {
    const text = this.text(written, 'A note', at, conceptLimits.definition);
    if (text === undefined || !this.#more(this.notes, 'notes', at)) return;
    if (!this.notes.some((note) => note.text === text && note.language === language))
      this.notes.push({ text, language });
  }

  relation(kind: RelationKind, id: string, at: Span): void {
    if (id !== '' && this.#more(this.relations[kind], 'relations', at)) this.relations[kind].push({ id, span: at });
  }

  /** Takes `written` as the category where it is one; what it was most likely meant to be is said where it is none. */
  setCategory(written: string, at: Span): void {
    const category = categories.find((c) => c === written.toLowerCase());
    if (category) this.category = category;
    else {
      const meant = nearest(written, categories);
      const hint = meant ? `did you mean "${meant}"?` : `expected one of ${categories.join(', ')}.`;
      this.#report.warn('category', `There is no category "${shortened(written)}": ${hint}`, at);
    }
  }

  /** A text of the file, trimmed; `undefined`, and a problem, where it is empty or too long. */
  text(written: string, what: string, at: Span, limit: number): string | undefined {
    const text = written.trim();
    if (text === '') this.#report.add('empty', `${what} is empty: write its text or take the line out.`, at);
    else if (text.length > limit)
      this.#report.add('limit', `${what} has ${text.length} characters; at most ${limit} are read.`, at);
    else return text;
    return undefined;
  }

  /** The draft; `undefined`, and a problem, where no label of it can be looked for. `hint` says what was expected. */
  draft(id: Mention | undefined, span: Span, hint: string): ConceptDraft | undefined {
    if (this.labels.length === 0) {
      this.#report.add('no-labels', `This concept has no label, so nothing can be found for it: ${hint}.`, span);
      return undefined;
    }
    const { labels, definitions, notes, relations, category } = this;
    const named = id && this.text(id.id, 'An id', id.span, conceptLimits.id);
    return {
      ...(named !== undefined && { id: named }),
      idSpan: id?.span ?? span,
      labels,
      definitions,
      notes,
      relations,
      ...(category && { category }),
      span,
    };
  }

  #more(list: readonly unknown[], what: 'definitions' | 'notes' | 'relations', at: Span): boolean {
    const limit = what === 'relations' ? conceptLimits.relations : conceptLimits.definitions;
    if (list.length < limit) return true;
    if (list.length === limit && this.#unread++ === 0)
      this.#report.warn('limit', `A concept has more than ${limit} ${what}; the first ${limit} are read.`, at);
    return false;
  }
}

/** The tag of a language as written in a glossary; `undefined`, and a problem, where it cannot be one. */
export function readLanguage(written: string, span: Span, report: GlossaryReport): string | undefined {
  if (/^[a-z]{2,3}(-[a-z0-9]{1,8}){0,4}$/i.test(written)) return inUsualCase(written);
  const message = `"${shortened(written)}" is not a language tag: expected one such as en, de, ru, zh or zh-Hant.`;
  report.add('language', message, span);
  return undefined;
}

/** A tag as RFC 5646 (section 2.1.1) writes it, `zh-Hant` or `en-GB`: RDF tools turn all of it to small letters. */
const inUsualCase = (tag: string): string =>
  tag
    .toLowerCase()
    .split('-')
    .map((part, i, parts) => {
      if (i === 0 || parts.slice(0, i).some((before) => before.length === 1)) return part;
      if (part.length === 4 && /^[a-z]/.test(part)) return part[0]!.toUpperCase() + part.slice(1);
      return part.length === 2 ? part.toUpperCase() : part;
    })
    .join('-');
