import type { WithProblems } from '../document/problem.ts';
import type { Glossary } from './concept.ts';
import { parseCsv } from './csv/read.ts';
import { writeCsv } from './csv/write.ts';
import { parseJsonLd, writeJsonLd } from './skos/jsonLd.ts';
import { parseTurtle, writeTurtle } from './skos/turtle.ts';
import { mentionsSkos } from './skos/vocabulary.ts';
import { parseTbx } from './tbx/read.ts';
import { writeTbx } from './tbx/write.ts';
import { parseGlossary } from './yaml.ts';
import { writeYaml } from './yamlWrite.ts';

/** The formats of glossaries: our own in YAML, SKOS in Turtle and in JSON-LD, TBX, and a table. */
export const glossaryFormats = ['yaml', 'skos', 'jsonld', 'tbx', 'csv'] as const;
export type GlossaryFormat = (typeof glossaryFormats)[number];

/** The formats that are read at once; the library for JSON-LD works in turns. */
export type ImmediateFormat = Exclude<GlossaryFormat, 'jsonld'>;

interface Handler<Answer = WithProblems<Glossary>> {
  /** How the name of a file of this format ends that was named for it alone. */
  readonly extension: string;
  readonly name: RegExp;
  /** For names that other files have too: whether this is a glossary at all. */
  readonly recognises?: (text: string) => boolean;
  readonly parse: (uri: string, text: string) => Answer;
  readonly write: (glossary: Omit<Glossary, 'uri'>) => string;
}

const handlers: Readonly<Record<ImmediateFormat, Handler>> & { jsonld: Handler<Promise<WithProblems<Glossary>>> } = {
  yaml: { extension: '.yaml', name: /(?:^|[./])glossary\.ya?ml$/iu, parse: parseGlossary, write: writeYaml },
  skos: { extension: '.ttl', name: /\.ttl$/iu, recognises: mentionsSkos, parse: parseTurtle, write: writeTurtle },
  jsonld: {
    extension: '.jsonld',
    name: /\.jsonld$/iu,
    recognises: mentionsSkos,
    parse: parseJsonLd,
    write: writeJsonLd,
  },
  tbx: { extension: '.tbx', name: /\.tbx$/iu, parse: parseTbx, write: writeTbx },
  csv: { extension: '.csv', name: /(?:^|[./])glossary\.csv$/iu, parse: parseCsv, write: writeCsv },
};

/** The format of a glossary by the name of its file, without query; `null` where it is no glossary's name. */
export const glossaryFormatOf = (name: string): GlossaryFormat | null =>
  glossaryFormats.find((format) => handlers[format].name.test(name)) ?? null;

/** Whether a file's name alone says that it is a glossary; anything may be in Turtle. */
export const isGlossaryName = (name: string): boolean => {
  const format = glossaryFormatOf(name);
  return format !== null && !handlers[format].recognises;
};

/** Reads a glossary; `null` where the text is none, although its name could be one's. */
export function parseGlossaryAs(uri: string, text: string, format: ImmediateFormat): WithProblems<Glossary> | null {
  const { recognises, parse } = handlers[format];
  return recognises && !recognises(text) ? null : parse(uri, text);
}

/** As {@link parseGlossaryAs}, in any format. */
export async function readGlossary(
  uri: string,
  text: string,
  format: GlossaryFormat,
): Promise<WithProblems<Glossary> | null> {
  if (format !== 'jsonld') return parseGlossaryAs(uri, text, format);
  const { recognises, parse } = handlers.jsonld;
  return recognises!(text) ? parse(uri, text) : null;
}

/** A glossary as the text of a file. What a format has no place for is left out. */
export const writeGlossary = (glossary: Omit<Glossary, 'uri'>, format: GlossaryFormat): string =>
  handlers[format].write(glossary);

/** How the name of a file of this format ends. */
export const extensionOf = (format: GlossaryFormat): string => handlers[format].extension;
