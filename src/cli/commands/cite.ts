import { formatReference } from '../../core/bibliography/format/formatReference.ts';
import type { ReferenceStyle } from '../../core/bibliography/format/style.ts';
import type { Document } from '../../core/document/document.ts';
import { citeRecord } from '../citeRecord.ts';
import type { CiteRecord } from '../citeRecord.ts';
import { Misuse } from '../command.ts';
import type { Command } from '../command.ts';
import { asOption, otherwise } from '../asOption.ts';
import { styleIn, styleOption } from '../styleOption.ts';
import { load } from '../load.ts';
import { Paths } from '../paths.ts';
import { Places } from '../places.ts';

/** `cite`: what documents cite, and where it leads. */
export const cite: Command = {
  name: 'cite',
  summary: 'List the citations of documents, the references they lead to, and the headings.',
  usage: ['FILE… [--corpus DIR]'],
  help: `Citations are resolved within the files, and within the folder where one is given: a document without a
list of its own cites from that of another record of the same work.

With --format json, per document: {path, title, sections, citations, references}. start and end
are UTF-16 offsets into the file. What leads nowhere has no targets, and its problem says why.`,
  options: {
    corpus: {
      type: 'string',
      multiple: true,
      value: 'DIR',
      help: 'a folder of documents that may be cited from; may be repeated',
    },
    style: styleOption,
    as: asOption,
  },
  async run(invocation, io) {
    if (invocation.operands.length === 0) throw new Misuse('which files?');
    const paths = new Paths();
    const { corpus, documents } = await load(
      { files: invocation.operands, corpora: invocation.strings('corpus'), otherwise: otherwise(invocation) },
      io,
      paths,
    );
    const places = new Places(corpus, paths);
    const style = styleIn(invocation);
    for (const document of documents) {
      const record = citeRecord(corpus, document, paths.pathOf);
      if (invocation.format === 'json') await io.json(record);
      else await io.text(readable(record, document, places, style));
    }
  },
};

function readable(
  { path, title, citations, references }: CiteRecord,
  document: Document,
  places: Places,
  style: ReferenceStyle,
): string {
  const out = [`${path}: ${title ?? '(no title)'}`, `  ${citations.length} citations, ${references.length} references`];
  for (const { start, text, style, targets, problem } of citations) {
    out.push(`${places.of(path, start)}: ${style} ${oneLine(text)}`);
    for (const target of targets)
      out.push(`    → ${places.of(target.path, target.start)}${target.label ? ` (${target.label})` : ''}`);
    if (problem !== undefined) out.push(`    ${problem}`);
  }
  for (const { start, end, label, csl } of references) {
    out.push(
      `${places.of(path, start)}: ${label === undefined ? '' : `(${label}) `}${formatReference(csl, style, document.language).text || oneLine(document.text.slice(start, end))}`,
    );
  }
  return out.join('\n');
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
