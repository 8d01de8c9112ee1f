import { URI } from 'vscode-uri';
import { basename } from 'node:path';
import { glossaryFormats, glossaryFormatOf, readGlossary, writeGlossary } from '../../core/glossary/formats.ts';
import type { GlossaryFormat } from '../../core/glossary/formats.ts';
import { Misuse } from '../command.ts';
import type { Command, Invocation } from '../command.ts';
import { Paths, stdinPath } from '../paths.ts';
import { problemLine } from '../problems.ts';
import { readText } from '../readText.ts';

/** `glossary convert`: a glossary of one format in another. */
export const glossary: Command = {
  name: 'glossary',
  summary: 'Convert a glossary between YAML, SKOS, TBX and CSV.',
  usage: ['convert FILE --to yaml|skos|jsonld|tbx|csv [--from FORMAT]'],
  help: `Reads a glossary in the format that its name says (.yaml, .ttl, .jsonld, .tbx, .csv) or that --from
names, and writes it to standard output in another. skos is SKOS in Turtle, jsonld SKOS in JSON-LD,
tbx is TBX-Basic (ISO 30042:2019), csv a table with a row for each label.

An entry that is wrong is said and left out. What a format has no place for is left out: tbx knows no
exact labels, csv no title.

With --format json: {path, concepts, to, text}.`,
  options: {
    to: { type: 'string', value: 'FORMAT', help: `what is written: ${glossaryFormats.join(', ')}` },
    from: { type: 'string', value: 'FORMAT', help: 'what is read, where the name does not tell' },
  },
  async run(invocation, io) {
    const [action, path, ...more] = invocation.operands;
    if (action !== 'convert') throw new Misuse('what is to be done? Try: glossary convert FILE --to skos.');
    if (path === undefined || more.length > 0) throw new Misuse('glossary convert takes one file.');
    const to = formatNamed(invocation, 'to');
    if (!to) throw new Misuse(`--to is missing: ${glossaryFormats.join(', ')}.`);
    const from = formatNamed(invocation, 'from') ?? byName(path);
    if (!from) throw new Misuse(`${path}: the name tells no format; name it by --from.`);
    const paths = new Paths();
    const text = await readText(path, io, paths);
    if (text === null) return;
    const uri = path === stdinPath ? URI.file('/stdin').toString() : paths.uriOf(path);
    const read = await readGlossary(uri, text, from);
    if (!read) return io.fail(`${path}: This is no glossary: expected concepts of SKOS.`);
    for (const problem of read.problems) {
      const line = problemLine(problem, path, text);
      if (problem.severity === 'error') io.fail(line);
      else io.warn(line);
    }
    const written = writeGlossary(read.value, to);
    if (invocation.format === 'json') await io.json({ path, concepts: read.value.concepts.length, to, text: written });
    else await io.text(written.replace(/\r?\n$/, ''));
  },
};

/** A format by its name, or by what files of it are called. */
function formatNamed(invocation: Invocation, option: 'to' | 'from'): GlossaryFormat | undefined {
  const written = invocation.string(option);
  if (written === undefined) return undefined;
  const format = glossaryFormats.find((one) => one === written) ?? (written === 'ttl' ? 'skos' : undefined);
  if (!format) throw new Misuse(`--${option} is one of ${glossaryFormats.join(', ')}, not '${written}'.`);
  return format;
}

/** A file that is named on purpose needs no special name. */
function byName(path: string): GlossaryFormat | undefined {
  const name = basename(path);
  return glossaryFormatOf(name) ?? glossaryFormatOf(name.replace(/^.*(?=\.(?:ya?ml|csv)$)/i, 'glossary')) ?? undefined;
}
