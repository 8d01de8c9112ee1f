import { candidatesOf } from '../../core/glossary/candidates/candidates.ts';
import { definitionsOf } from '../../core/glossary/definitions/definitions.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { Document } from '../../core/document/document.ts';
import type { Occurrence } from '../../core/glossary/concept.ts';
import { LineIndex } from '../../core/text/lineIndex.ts';
import type { Span } from '../../core/text/span.ts';
import { TermIndex } from '../../features/termIndex.ts';
import { Misuse } from '../command.ts';
import type { Command, Invocation } from '../command.ts';
import type { Io } from '../io.ts';
import { asOption, otherwise } from '../asOption.ts';
import { listConcordance } from '../listConcordance.ts';
import { load } from '../load.ts';
import { Paths } from '../paths.ts';
import { placeIn } from '../places.ts';
import { glossaryPath } from '../starters.ts';

/** `terms`: where the terms of glossaries stand in documents, or which key terms a document has. */
export const terms: Command = {
  name: 'terms',
  summary: 'Find the terms of glossaries, and declared keywords, in documents.',
  usage: [
    'FILE… [--glossary FILE] [--corpus DIR]',
    '--extract N FILE…',
    '--definitions FILE…',
    '--concordance CONCEPT FILE…',
  ],
  help: `Terms are the wordings of the glossaries (--glossary, and those of the corpus) and the keywords
that the documents declare. A term is found hyphenated, glued, inflected, or broken over lines;
of those that overlap the longest stands.

--extract lists the key terms of each document instead: the keywords that it declares for itself,
then the phrases that look most like terms, by what they are made of, how often and where they
stand. The score tells how they compare within the document.

--definitions lists what each document says itself that its terms mean, and the abbreviations that
it introduces.

--concordance lists every place of a concept, given by its id or any of its wordings, in all of them,
with what stands before and after it; of a text that is no concept's, the places of that text.

With --format json, per document: {path, occurrences: [{start, end, concept, label, lang,
nested?: […]}]}, where nested are shorter terms within a longer one, or
{path, candidates: [{text, score}]}, best first, or
{path, definitions: [{term, start, end, definition: {start, end}, form, lang}]}; with --concordance, per place:
{path, start, end, left, keyword, right, page, label, lang}. start and end are UTF-16 offsets into the file.`,
  options: {
    glossary: {
      type: 'string',
      multiple: true,
      value: 'FILE',
      help: 'a glossary in YAML, or starter:social-credit, which ships with Glossator; may be repeated',
    },
    corpus: {
      type: 'string',
      multiple: true,
      value: 'DIR',
      help: 'a folder whose glossaries and keywords are terms too; may be repeated',
    },
    as: asOption,
    extract: { type: 'string', value: 'N', help: 'list the N best key terms of each document' },
    definitions: { type: 'boolean', help: 'list the terms that each document defines for itself' },
    concordance: { type: 'string', value: 'CONCEPT', help: 'list the places of a concept, each in its context' },
  },
  async run(invocation, io) {
    if (invocation.operands.length === 0) throw new Misuse('which files?');
    const extract = invocation.count('extract');
    const glossaries = invocation.strings('glossary').map(glossaryPath);
    if (extract !== undefined && glossaries.length > 0) throw new Misuse('--extract needs no glossary.');
    const definitions = invocation.flag('definitions');
    if (definitions && (extract !== undefined || glossaries.length > 0))
      throw new Misuse('--definitions goes with neither --extract nor --glossary.');
    const concordance = invocation.string('concordance');
    if (concordance !== undefined && (definitions || extract !== undefined))
      throw new Misuse('--concordance goes with neither --extract nor --definitions.');
    const paths = new Paths();
    const { corpus, documents } = await load(
      {
        files: invocation.operands,
        corpora: invocation.strings('corpus'),
        glossaries,
        otherwise: otherwise(invocation),
      },
      io,
      paths,
    );
    if (concordance !== undefined) await listConcordance(concordance, corpus, documents, paths, invocation.format, io);
    else if (definitions) await listDefinitions(documents, paths, invocation.format, io);
    else if (extract === undefined) await listOccurrences(corpus, documents, paths, invocation.format, io);
    else await listCandidates(documents, extract, paths, invocation.format, io);
  },
};

type Format = Invocation['format'];

async function listOccurrences(
  corpus: Corpus,
  documents: readonly Document[],
  paths: Paths,
  format: Format,
  io: Io,
): Promise<void> {
  const index = TermIndex.of(corpus, { keywords: true });
  for (const document of documents) {
    const path = paths.pathOf(document.uri);
    const occurrences = index.occurrencesIn(document).map(record);
    if (format === 'json') {
      await io.json({ path, occurrences });
      continue;
    }
    const lines = new LineIndex(document.text);
    await io.text(
      [
        `${path}: ${occurrences.length} terms`,
        ...occurrences.map(
          ({ start, concept, label, lang }) => `${placeIn(lines, path, start)}: ${label} (${concept}, ${lang})`,
        ),
      ].join('\n'),
    );
  }
}

/** An occurrence as one line of the answer has it; shorter terms of other concepts within it stand below it. */
function record({ start, end, concept, label, nested = [] }: Occurrence): OccurrenceRecord {
  const own = { start, end, concept: concept.id, label: label.text, lang: label.language };
  return nested.length > 0 ? { ...own, nested: nested.map(record) } : own;
}

interface OccurrenceRecord extends Span {
  readonly concept: string;
  readonly label: string;
  readonly lang: string;
  readonly nested?: readonly OccurrenceRecord[];
}

async function listDefinitions(documents: readonly Document[], paths: Paths, format: Format, io: Io): Promise<void> {
  for (const document of documents) {
    const path = paths.pathOf(document.uri);
    const found = definitionsOf(document);
    if (format === 'json') {
      const definitions = found.map(({ term, termSpan, definition, form, language }) => ({
        term,
        start: termSpan.start,
        end: termSpan.end,
        definition: { start: definition.start, end: definition.end },
        form,
        lang: language,
      }));
      await io.json({ path, definitions });
      continue;
    }
    const lines = new LineIndex(document.text);
    await io.text(
      [
        `${path}: ${found.length} definitions`,
        ...found.map(({ term, termSpan, text }) => `${placeIn(lines, path, termSpan.start)}: ${term}: ${text}`),
      ].join('\n'),
    );
  }
}

async function listCandidates(
  documents: readonly Document[],
  limit: number,
  paths: Paths,
  format: Format,
  io: Io,
): Promise<void> {
  for (const document of documents) {
    const path = paths.pathOf(document.uri);
    const candidates = candidatesOf(document)
      .slice(0, limit)
      .map(({ text, score }) => ({ text, score }));
    if (format === 'json') await io.json({ path, candidates });
    else
      await io.text(
        [
          `${path}: ${candidates.length} key terms`,
          ...candidates.map(({ text, score }) => `  ${score.toFixed(2)}  ${text}`),
        ].join('\n'),
      );
  }
}
