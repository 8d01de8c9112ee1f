import type { WithProblems } from '../../document/problem.ts';
import { assembled } from '../assemble.ts';
import { categories, type Glossary, type LabelKind } from '../concept.ts';
import { type ConceptDraft, DraftBuilder, readLanguage, type RelationKind, relationKinds } from '../draft.ts';
import { GlossaryReport } from '../report.ts';
import { type Element, elementsIn } from './element.ts';
import { fromXmlName } from './ids.ts';

/** The names of an entry, of a language's part of it, and of a term's, in TBX 3 and before. */
const entryNames: ReadonlySet<string> = new Set(['conceptEntry', 'termEntry']);
const languageNames: ReadonlySet<string> = new Set(['langSec', 'langSet']);
const termNames: ReadonlySet<string> = new Set(['termSec', 'tig', 'ntig']);

/**
 * Reads a terminology in TBX (ISO 30042): of 2019 or before, with data categories as elements (DCT) or as types of
 * elements (DCA).
 */
export function parseTbx(uri: string, text: string): WithProblems<Glossary> {
  const report = new GlossaryReport(uri);
  if (!report.fits(text)) return report.nothing();
  const found = [...elementsIn(text, new Set([...entryNames, 'title']))];
  const entries = report.within(found.filter(({ element }) => entryNames.has(element.name)));
  const title = spaced(found.find(({ element }) => !entryNames.has(element.name))?.element.text ?? '').slice(0, 500);
  if (entries.length === 0 && !/<(?:\w+:)?(?:tbx|martif)\b/.test(text))
    report.add('type', 'This is no TBX: expected an XML file with <tbx> or <martif>.', {
      start: 0,
      end: Math.min(1, text.length),
    });
  const drafts = entries.flatMap(({ element, closed }) => {
    if (!closed) report.warn('unclosed', `The end of this ${element.name} is missing.`, head(element));
    return readEntry(element, report) ?? [];
  });
  return { value: { uri, ...(title && { title }), concepts: assembled(drafts, report) }, problems: report.problems };
}

function readEntry(entry: Element, report: GlossaryReport): ConceptDraft | undefined {
  const draft = new DraftBuilder(report);
  readAbout(entry, 'und', draft);
  for (const section of entry.children.filter(({ name }) => languageNames.has(name))) {
    const tag = section.attributes.get('xml:lang') ?? section.attributes.get('lang') ?? 'und';
    const language = readLanguage(tag.trim(), head(section), report);
    if (!language) continue;
    readAbout(section, language, draft);
    for (const term of section.children.filter(({ name }) => termNames.has(name))) readTerm(term, language, draft);
  }
  const id = entry.attributes.get('id') ?? entry.attributes.get('xml:id');
  return draft.draft(id ? { id: fromXmlName(id), span: head(entry) } : undefined, entry.span, 'expected a <term>');
}

/** What an entry or a language says of the concept as a whole. */
function readAbout(element: Element, language: string, to: DraftBuilder): void {
  const parts = element.children.flatMap((part) => (part.name === 'descripGrp' ? [] : [part]));
  for (const group of element.children.filter(({ name }) => name === 'descripGrp')) {
    const source = group.children.find((part) => dataCategory(part) === 'source');
    for (const part of group.children) {
      if (dataCategory(part) === 'definition') definition(part, language, to, source);
      else parts.push(part);
    }
  }
  for (const part of parts) {
    const name = dataCategory(part);
    if (name === 'definition') definition(part, language, to);
    else if (name === 'subjectField') subjectField(part, to);
    else if (name === 'note')
      to.note({ text: spaced(part.text), language: part.attributes.get('xml:lang') ?? language }, part.span);
    else relation(part, name, to);
  }
}

function definition({ text, span }: Element, language: string, to: DraftBuilder, source?: Element): void {
  const said = source ? spaced(source.text) : '';
  to.definition({ text: spaced(text), language, ...(said && { source: said }) }, span);
}

/** The field of a term is its category where it is called so; any other field is not ours to judge. */
function subjectField({ text, span }: Element, to: DraftBuilder): void {
  const name = text.trim().toLowerCase();
  if (categories.some((category) => category === name)) to.setCategory(name, span);
}

/** Kinds of references between entries, under the names that data categories have for them. */
const relationNames: ReadonlyMap<string, RelationKind> = new Map([
  ['crossReference', 'related'],
  ['relatedConcept', 'related'],
  ['superordinateConceptGeneric', 'broader'],
  ['superordinateConceptPartitive', 'broader'],
  ['subordinateConceptGeneric', 'narrower'],
  ['subordinateConceptPartitive', 'narrower'],
]);

function relation(part: Element, name: string, to: DraftBuilder): void {
  const target = part.attributes.get('target');
  const known = relationNames.get(name);
  if (!known || !target) return;
  const said = relationKinds.find((kind) => kind === part.text.trim().toLowerCase());
  to.relation(said ?? known, fromXmlName(target.replace(/^#/, '')), part.span);
}

function readTerm(section: Element, language: string, to: DraftBuilder): void {
  const parts = descendants(section);
  const term = parts.find(({ name }) => name === 'term');
  if (!term) return;
  const value = (name: string) => parts.find((part) => dataCategory(part) === name)?.text.trim() ?? '';
  const status = value('administrativeStatus') || value('normativeAuthorization');
  const type = value('termType');
  const kind: LabelKind = /^(?:deprecated|superseded)Term/.test(status)
    ? 'deprecated'
    : /^(?:abbreviation|acronym|initialism)$/.test(type)
      ? 'abbreviation'
      : status.startsWith('preferredTerm') || (status === '' && !to.hasPreferred(language))
        ? 'preferred'
        : 'alternative';
  to.label({ text: spaced(term.text), language, kind }, term.span);
}

const descendants = (element: Element): Element[] =>
  element.children.flatMap((child) => [child, ...descendants(child)]);

/** What an element holds: in one style its name says so, in the other its type. */
const dataCategory = ({ name, attributes }: Element): string => attributes.get('type') ?? name;

/** Lines of a file are broken where it suits the file. */
const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The beginning of an element, where a problem of it is shown. */
const head = ({ span: { start, end } }: Element) => ({ start, end: Math.min(end, start + 40) });
