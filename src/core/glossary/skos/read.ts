import type { WithProblems } from '../../document/problem.ts';
import type { Span } from '../../text/span.ts';
import { assembled } from '../assemble.ts';
import { categories, type Glossary } from '../concept.ts';
import { type ConceptDraft, DraftBuilder, readLanguage, relationKinds } from '../draft.ts';
import type { GlossaryReport } from '../report.ts';
import type { Statement, Value } from './statements.ts';
import * as vocabulary from './vocabulary.ts';
import { iri } from './vocabulary.ts';

/** Reads the concepts out of statements in SKOS, in the order in which they first occur. */
export function readSkos(
  uri: string,
  statements: readonly Statement[],
  report: GlossaryReport,
): WithProblems<Glossary> {
  const graph = new Graph(statements);
  const concepts = report.within(graph.subjects.filter((subject) => graph.isConcept(subject)));
  const ids = idsOf(concepts, graph);
  const categoryOf = categoriesByMember(graph);
  const drafts = concepts
    .map((subject) => readConcept(subject, graph, ids, categoryOf.get(subject), report))
    .filter((draft) => draft !== undefined);
  const title = titleOf(graph);
  return {
    value: { uri, ...(title && { title }), concepts: assembled(drafts, report) },
    problems: report.problems,
  };
}

/** Statements by their subjects. */
class Graph {
  readonly #bySubject = new Map<string, Statement[]>();

  constructor(statements: readonly Statement[]) {
    for (const statement of statements) {
      const known = this.#bySubject.get(statement.subject);
      if (known) known.push(statement);
      else this.#bySubject.set(statement.subject, [statement]);
    }
  }

  get subjects(): readonly string[] {
    return [...this.#bySubject.keys()];
  }

  of(subject: string): readonly Statement[] {
    return this.#bySubject.get(subject) ?? [];
  }

  values(subject: string, predicate: string): readonly Value[] {
    return this.of(subject).flatMap((statement) => (statement.predicate === predicate ? [statement.object] : []));
  }

  /** The first text that one of `predicates` gives, the earlier of them first. */
  text(subject: string, ...predicates: readonly string[]): (Value & { kind: 'text' }) | undefined {
    for (const predicate of predicates) {
      const found = this.values(subject, predicate).find((value) => value.kind === 'text');
      if (found) return found;
    }
    return undefined;
  }

  isConcept(subject: string): boolean {
    const types = this.values(subject, vocabulary.rdfType).map((value) => (value.kind === 'resource' ? value.id : ''));
    if (types.includes(vocabulary.concept)) return true;
    if (types.some((type) => notConcepts.has(type))) return false;
    return this.of(subject).some(({ predicate }) => vocabulary.labelProperties.has(predicate));
  }
}

const notConcepts: ReadonlySet<string> = new Set([
  vocabulary.scheme,
  iri('skos', 'Collection'),
  iri('skos', 'OrderedCollection'),
  iri('skosxl', 'Label'),
]);

/** What each concept is called: its identifier, else the end of its address; the whole address where that is taken. */
function idsOf(concepts: readonly string[], graph: Graph): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const subject of concepts) {
    const stated = graph.text(subject, vocabulary.identifier)?.text.trim();
    if (!stated && subject.startsWith('_:')) continue;
    const short = stated || localName(subject);
    const id = stated || !taken.has(short) ? short : subject;
    taken.add(id);
    ids.set(subject, id);
  }
  return ids;
}

function localName(address: string): string {
  const end = address.replace(/[#/]+$/, '');
  const name = end.slice(Math.max(end.lastIndexOf('#'), end.lastIndexOf('/'), end.lastIndexOf(':')) + 1);
  try {
    return decodeURIComponent(name) || address;
  } catch {
    return name || address;
  }
}

function readConcept(
  subject: string,
  graph: Graph,
  ids: ReadonlyMap<string, string>,
  collected: string | undefined,
  report: GlossaryReport,
): ConceptDraft | undefined {
  const draft = new DraftBuilder(report);
  const statements = graph.of(subject);
  const span = statements[0]!.span;
  for (const { predicate, object, span: at } of statements) {
    const kind = vocabulary.labelProperties.get(predicate);
    if (kind) {
      for (const { text, language } of textsOf(object, graph, iri('skosxl', 'literalForm'), report, at))
        draft.label({ text, language, kind }, at);
    } else if (predicate === vocabulary.definition) {
      const from = object.kind === 'resource' ? graph.text(object.id, vocabulary.source)?.text : undefined;
      for (const { text, language } of textsOf(object, graph, vocabulary.rdfValue, report, at))
        draft.definition({ text, language, ...(from && { source: from }) }, at);
    } else if (vocabulary.noteProperties.has(predicate)) {
      for (const note of textsOf(object, graph, vocabulary.rdfValue, report, at)) draft.note(note, at);
    } else if (predicate === vocabulary.category && object.kind === 'text') draft.setCategory(object.text.trim(), at);
    else readRelation(predicate, object, ids, draft, at);
  }
  for (const { predicate, object } of statements) {
    if (object.kind !== 'text') continue;
    const language = canonical(object.language, report, span);
    if (!language) continue;
    if (predicate === vocabulary.abbreviation) draft.amend(object.text, language, { kind: 'abbreviation' });
    else if (predicate === vocabulary.exact) draft.amend(object.text, language, { exact: true });
  }
  if (collected && !draft.category) draft.setCategory(collected, span);
  sourceForAll(subject, graph, draft);
  const id = ids.get(subject);
  return draft.draft(id === undefined ? undefined : { id, span }, span, 'expected a skos:prefLabel');
}

function readRelation(predicate: string, object: Value, ids: ReadonlyMap<string, string>, to: DraftBuilder, at: Span) {
  const kind = relationKinds.find((one) => iri('skos', one) === predicate);
  if (kind && object.kind === 'resource') to.relation(kind, ids.get(object.id) ?? object.id, at);
}

/** The source that a concept has as a whole is that of its only definition. */
function sourceForAll(subject: string, graph: Graph, draft: DraftBuilder): void {
  const [only, second] = draft.definitions;
  const stated = graph.values(subject, vocabulary.source)[0];
  if (!only || second || only.source || !stated) return;
  const said = stated.kind === 'text' ? stated.text.trim() : stated.id;
  if (said) draft.definitions[0] = { ...only, source: said };
}

/** The text that a value is, or that the resource which it names has as `property`. */
function textsOf(value: Value, graph: Graph, property: string, report: GlossaryReport, at: Span) {
  const values = value.kind === 'text' ? [value] : graph.values(value.id, property);
  return values.flatMap((one) => {
    if (one.kind !== 'text') return [];
    const language = canonical(one.language, report, at);
    return language ? [{ text: one.text, language }] : [];
  });
}

const canonical = (tag: string, report: GlossaryReport, at: Span): string | undefined => readLanguage(tag, at, report);

/** Collections that are called as a category is say so of their members. */
function categoriesByMember(graph: Graph): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const subject of graph.subjects) {
    const members = graph.values(subject, vocabulary.member);
    if (members.length === 0) continue;
    const names = [
      localName(subject),
      ...graph.of(subject).flatMap(({ object }) => (object.kind === 'text' ? [object.text] : [])),
    ];
    const category = categories.find((one) => names.some((name) => name.trim().toLowerCase() === one));
    if (!category) continue;
    for (const value of members) if (value.kind === 'resource') found.set(value.id, category);
  }
  return found;
}

function titleOf(graph: Graph): string | undefined {
  const schemes = graph.subjects.filter((subject) =>
    graph.values(subject, vocabulary.rdfType).some((type) => type.kind === 'resource' && type.id === vocabulary.scheme),
  );
  for (const subject of schemes) {
    const title = graph.text(
      subject,
      iri('dcterms', 'title'),
      iri('skos', 'prefLabel'),
      iri('rdfs', 'label'),
      iri('dc', 'title'),
    );
    if (title) return title.text.trim().slice(0, 500);
  }
  return undefined;
}
