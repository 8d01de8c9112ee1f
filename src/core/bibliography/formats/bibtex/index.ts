import { span } from '../../../text/span.ts';
import type { BibliographyEntry, Mention } from '../entry.ts';
import type { BibliographyReport } from '../report.ts';
import { withInherited } from './inherit.ts';
import type { RawEntry, RawField } from './raw.ts';
import { scanBibtex } from './scan.ts';
import { type Dialect, toCsl } from './toCsl.ts';

/** The entries of a BibTeX or biblatex file: whichever a file is written for, the fields of both are read. */
export function readBibtex(text: string, report: BibliographyReport, dialect: Dialect = 'bibtex'): BibliographyEntry[] {
  const written = scanBibtex(text, report);
  const complete = withInherited(written, report);
  return written.flatMap((entry, i) => {
    if (entry.type === 'xdata') return [];
    const aliases = mentionsIn(entry, ['ids']);
    const mentions = mentionsIn(entry, ['crossref', 'xref', 'xdata', 'related', 'entryset']);
    return {
      key: entry.key,
      span: entry.span,
      keySpan: entry.keySpan,
      csl: toCsl(complete[i]!, dialect),
      ...(aliases.length > 0 && { aliases }),
      ...(mentions.length > 0 && { mentions }),
    };
  });
}

/** The keys in fields that list keys; those that a `@string` gives have no place. */
function mentionsIn(entry: RawEntry, names: readonly string[]): Mention[] {
  return names.flatMap((name) => {
    const field = entry.fields.get(name);
    return field?.literal ? keysIn(field) : [];
  });
}

function keysIn(field: RawField): Mention[] {
  return [...field.text.matchAll(/[^\s,]+/g)].map(({ 0: key, index }) => {
    const start = field.span.start + index;
    return { key, span: span(start, start + key.length) };
  });
}
