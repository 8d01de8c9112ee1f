import type { WithProblems } from '../../document/problem.ts';
import { readBibtex } from './bibtex/index.ts';
import { readCslJson } from './csl/json.ts';
import { readCslYaml } from './csl/yaml.ts';
import type { BibliographyEntry } from './entry.ts';
import { BibliographyReport, quoted } from './report.ts';
import { readEndnoteXml } from './tagged/endnoteXml.ts';
import { entriesOf } from './tagged/index.ts';
import { readMedline } from './tagged/medline.ts';
import { readRefer } from './tagged/refer.ts';
import { readRis } from './tagged/ris.ts';

export type { BibliographyEntry, Mention } from './entry.ts';

type Reader = (text: string, report: BibliographyReport) => readonly BibliographyEntry[];

/** The formats that are read, each with its reader. */
const readers = {
  /** BibTeX, and biblatex where a file does not say which. */
  bibtex: readBibtex,
  biblatex: (text, report) => readBibtex(text, report, 'biblatex'),
  'csl-json': readCslJson,
  'csl-yaml': readCslYaml,
  'endnote-xml': (text, report) => entriesOf(readEndnoteXml(text, report), text),
  medline: (text) => entriesOf(readMedline(text), text),
  refer: (text) => entriesOf(readRefer(text), text),
  ris: (text, report) => entriesOf(readRis(text, report), text),
} as const satisfies Record<string, Reader>;

/** A format of bibliography files. */
export type BibliographyFormat = keyof typeof readers;

/**
 * The entries of a bibliography file as CSL-JSON, in their order, those with a key that another has already included. It
 * never throws: what is wrong with one entry costs that entry at most, and is reported with its place.
 */
export function parseBibliography(
  uri: string,
  text: string,
  format: BibliographyFormat,
): WithProblems<readonly BibliographyEntry[]> {
  const report = new BibliographyReport(uri);
  const entries = readers[format](text, report);
  reportDuplicates(entries, report);
  return { value: entries, problems: report.problems };
}

function reportDuplicates(entries: readonly BibliographyEntry[], report: BibliographyReport): void {
  const seen = new Map<string, BibliographyEntry>();
  for (const entry of entries) {
    const { key, keySpan } = entry;
    const first = seen.get(key);
    if (key !== '' && first) {
      report.warn(
        'duplicate-key',
        `Another entry has the key ${quoted(key)} already: a citation of it means the first.`,
        keySpan,
        { ...first.keySpan, message: 'the first entry of that key' },
      );
    }
    if (!first) seen.set(key, entry);
  }
}
