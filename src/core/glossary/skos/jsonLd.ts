import { JsonLdParser } from 'jsonld-streaming-parser';
import { JsonScanner } from '../../bibliography/formats/csl/jsonScanner.ts';
import type { WithProblems } from '../../document/problem.ts';
import { applyEdits, type TextEdit } from '../../text/edit.ts';
import { type Span, span } from '../../text/span.ts';
import type { Glossary } from '../concept.ts';
import { GlossaryReport } from '../report.ts';
import { described, type Nested } from './describe.ts';
import { readSkos } from './read.ts';
import { addressOf, type Statement, type Value, valueOf } from './statements.ts';
import { namespaces } from './vocabulary.ts';

/** How many objects and lists may stand in each other. A glossary needs six. */
const deepest = 50;
/** The property by which an entry carries the place where it stands through the parser. */
const placeProperty = 'urn:glossator:place';

/**
 * Reads a glossary in SKOS, written in JSON-LD. Each entry of a graph is parsed by itself, so that a fault costs that
 * one. Contexts must stand in the file: nothing is fetched. The parser works in turns, hence the promise; it never rejects.
 */
export async function parseJsonLd(uri: string, text: string): Promise<WithProblems<Glossary>> {
  const report = new GlossaryReport(uri);
  if (!report.fits(text) || !isJson(text, report)) return report.nothing();
  const statements: Statement[] = [];
  for (const { source, at } of piecesOf(text, report)) {
    try {
      const read = await statementsIn(uri, source, at);
      for (const statement of read) statements.push(statement);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const head = span(at.start, Math.min(at.end, at.start + 80));
      report.add('syntax', `This is no JSON-LD that can be read: ${reason.replace(/\.?$/, '.')}`, head);
      // What is refused to one entry is refused to all that share its context.
      if (reason.includes(refused)) break;
    }
  }
  return readSkos(uri, statements, report);
}

/** A document of JSON-LD that is parsed by itself, and where it stands in the file. */
interface Piece {
  readonly source: string;
  readonly at: Span;
}

/** The entries of a list, or of a graph, each with the context that they share; else the whole file. */
function piecesOf(text: string, report: GlossaryReport): Piece[] {
  const scanner = new JsonScanner(text);
  const root = scanner.skipSpace(0);
  const member = (name: string): Span | undefined =>
    text[root] === '{' ? scanner.members(root).find(({ key }) => key === name)?.value : undefined;
  const graph = text[root] === '[' ? span(root, text.length) : member('@graph');
  const spans =
    graph && text[graph.start] === '[' ? scanner.elements(graph.start).spans : [span(root, scanner.valueEnd(root))];
  const context = member('@context');
  const around: readonly [string, string] =
    graph && context ? [`{"@context":${text.slice(context.start, context.end)},"@graph":[`, ']}'] : ['', ''];
  return spans.flatMap((at) => {
    const source = withPlaces(text, scanner, at);
    if (source !== null) return [{ source: around[0] + source + around[1], at }];
    const message = `This is nested too deeply to be read: at most ${deepest} objects and lists may stand in each other.`;
    report.add('limit', message, span(at.start, Math.min(at.end, at.start + 1)));
    return [];
  });
}

/** The value at `at`, in which each entry has its place as a property; `null` where something lies too deep. */
function withPlaces(text: string, scanner: JsonScanner, at: Span): string | null {
  const edits: TextEdit[] = [];
  if (!markPlaces(text, scanner, at.start, 0, edits)) return null;
  const here = edits.map(({ start, text: marked }) => ({
    start: start - at.start,
    end: start - at.start,
    text: marked,
  }));
  return applyEdits(text.slice(at.start, at.end), here);
}

function isJson(text: string, report: GlossaryReport): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const at = Math.min(Number(/position (\d+)/.exec(message)?.[1] ?? 0), Math.max(0, text.length - 1));
    const reason = message
      .split(/[,(]|\.\.\./)[0]!
      .replace(/\s+in JSON.*$/, '')
      .trim();
    report.add('syntax', `This is not valid JSON: ${reason}.`, span(at, Math.min(text.length, at + 1)));
    return false;
  }
}

/** Gives each entry a property with its place; false where something lies too deep. */
function markPlaces(text: string, scanner: JsonScanner, at: number, depth: number, edits: TextEdit[]): boolean {
  if (depth > deepest) return false;
  if (text[at] === '[') {
    return scanner.elements(at).spans.every(({ start }) => markPlaces(text, scanner, start, depth + 1, edits));
  }
  if (text[at] !== '{') return true;
  const members = scanner.members(at);
  if (members.length > 1 && members.some(({ key }) => key === '@id' || key === 'id')) {
    const place = `${at}-${scanner.valueEnd(at)}`;
    edits.push({ start: at + 1, end: at + 1, text: `"${placeProperty}":"${place}",` });
  }
  return members.every(
    ({ key, value }) => key === '@context' || markPlaces(text, scanner, value.start, depth + 1, edits),
  );
}

function placesOf(statements: readonly Statement[]): ReadonlyMap<string, Span> {
  const places = new Map<string, Span>();
  for (const { subject, predicate, object } of statements) {
    if (predicate !== placeProperty || object.kind !== 'text' || places.has(subject)) continue;
    const [start, end] = object.text.split('-').map(Number);
    places.set(subject, span(start!, end!));
  }
  return places;
}

/** The statements of a document, each with the place of its entry, or else `otherwise`. */
async function statementsIn(uri: string, text: string, otherwise: Span): Promise<Statement[]> {
  const read = await new Promise<Statement[]>((resolve, reject) => {
    const statements: Statement[] = [];
    const parser = new JsonLdParser({ baseIRI: uri, documentLoader: { load: refuse } });
    parser.on('data', ({ subject, predicate, object }) => {
      const parts = { subject: addressOf(subject), predicate: predicate.value, object: valueOf(object) };
      statements.push({ ...parts, span: otherwise });
    });
    parser.on('error', reject);
    parser.on('end', () => resolve(statements));
    parser.write(text);
    parser.end();
  });
  const places = placesOf(read);
  return read
    .filter(({ predicate }) => predicate !== placeProperty)
    .map((statement) => ({ ...statement, span: places.get(statement.subject) ?? otherwise }));
}

const refused = 'contexts are not fetched from the network, write it into the file';
const refuse = (): Promise<never> => Promise.reject(new Error(refused));

/** Writes a glossary as SKOS in JSON-LD, with its context in the file. */
export function writeJsonLd(glossary: Omit<Glossary, 'uri'>): string {
  const { rdf, skos, dcterms, glossator } = namespaces;
  const graph = described(glossary).map(({ id, type, properties }) => ({
    '@id': id,
    '@type': shortName(type),
    ...objectOf(properties),
  }));
  return `${JSON.stringify({ '@context': { rdf, skos, dcterms, glossator }, '@graph': graph }, null, 2)}\n`;
}

function objectOf(properties: readonly (readonly [string, Value | Nested])[]): Record<string, unknown> {
  const object: Record<string, unknown[]> = {};
  for (const [predicate, value] of properties) (object[shortName(predicate)] ??= []).push(plain(value));
  return Object.fromEntries(Object.entries(object).map(([name, list]) => [name, list.length === 1 ? list[0] : list]));
}

function plain(value: Value | Nested): unknown {
  if (value.kind === 'nested') return objectOf(value.properties);
  if (value.kind === 'resource') return { '@id': value.id };
  return value.language === 'und' ? value.text : { '@value': value.text, '@language': value.language };
}

function shortName(address: string): string {
  const found = Object.entries(namespaces).find(([, namespace]) => address.startsWith(namespace));
  return found ? `${found[0]}:${address.slice(found[1].length)}` : address;
}
