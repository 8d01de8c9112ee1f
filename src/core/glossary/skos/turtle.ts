import { DataFactory, Parser, Writer } from 'n3';
import type { WithProblems } from '../../document/problem.ts';
import type { Span } from '../../text/span.ts';
import type { Glossary } from '../concept.ts';
import { GlossaryReport } from '../report.ts';
import { described } from './describe.ts';
import { readSkos } from './read.ts';
import { addressOf, type Statement, type Value, valueOf } from './statements.ts';
import { turtleStatements } from './turtleStatements.ts';
import { namespaces, rdfType } from './vocabulary.ts';

/** Directives are read again before each statement: more than so many characters of them are no glossary's. */
const longestPreamble = 20_000;

/** Reads a glossary in SKOS, written in Turtle. Each statement is parsed by itself, so that a fault costs that one. */
export function parseTurtle(uri: string, text: string): WithProblems<Glossary> {
  const report = new GlossaryReport(uri);
  if (!report.fits(text)) return report.nothing();
  const statements: Statement[] = [];
  let preamble = '';
  for (const span of turtleStatements(text)) {
    const source = text.slice(span.start, span.end);
    if (/^@?(?:prefix|base)\b/i.test(source)) {
      const directive = source.startsWith('@') ? `${source} .\n` : `${source}\n`;
      if (preamble.length + directive.length <= longestPreamble && parsed(uri, directive, span, report))
        preamble += directive;
      continue;
    }
    for (const { subject, predicate, object } of parsed(uri, `${preamble}${source} .`, span, report) ?? []) {
      statements.push({ subject: addressOf(subject), predicate: predicate.value, object: valueOf(object), span });
    }
  }
  return readSkos(uri, statements, report);
}

function parsed(uri: string, source: string, span: Span, report: GlossaryReport) {
  try {
    return new Parser({ format: 'text/turtle', baseIRI: uri, blankNodePrefix: '' }).parse(source);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/ on line \d+\.?$/, '') : String(error);
    report.add('syntax', `This statement is not valid Turtle and was left out: ${reason}.`, span);
    return undefined;
  }
}

/** Any address will do: what begins with it is written relative to the file. */
const base = 'urn:glossator:file';

/** Writes a glossary as SKOS in Turtle. */
export function writeTurtle(glossary: Omit<Glossary, 'uri'>): string {
  const { rdf, skos, dcterms, glossator } = namespaces;
  const writer = new Writer({ prefixes: { rdf, skos, dcterms, glossator }, baseIRI: base });
  for (const { id, type, properties } of described(glossary)) {
    const subject = DataFactory.namedNode(base + id);
    writer.addQuad(subject, DataFactory.namedNode(rdfType), DataFactory.namedNode(type));
    for (const [predicate, value] of properties) {
      const object =
        value.kind === 'nested'
          ? writer.blank(
              value.properties.map(([name, said]) => ({
                predicate: DataFactory.namedNode(name),
                object: termOf(said),
              })),
            )
          : termOf(value);
      writer.addQuad(subject, DataFactory.namedNode(predicate), object);
    }
  }
  let text = '';
  writer.end((error, written) => {
    if (error) throw error;
    text = written;
  });
  return text;
}

const termOf = (value: Value) =>
  value.kind === 'resource'
    ? DataFactory.namedNode(base + value.id)
    : DataFactory.literal(value.text, value.language === 'und' ? undefined : value.language);
