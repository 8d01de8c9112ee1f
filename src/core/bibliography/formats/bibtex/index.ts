import { type Span, span } from '../../../text/span.ts';
import type { BibliographyEntry, CheckedVariable, Mention } from '../entry.ts';
import type { BibliographyReport } from '../report.ts';
import { authorless } from './entryTypes.ts';
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
      ...(authorless.has(entry.type) && { authorless: true as const }),
      places: placesIn(entry),
    };
  });
}

/** The fields that hold what may be impossible; of two the first that an entry has counts. */
const checked: readonly (readonly [CheckedVariable, readonly string[]])[] = [
  ['issued', ['date', 'year']],
  ['page', ['pages', 'page', 'eid']],
  ['DOI', ['doi']],
  ['ISBN', ['isbn']],
  ['ISSN', ['issn']],
];

function placesIn({ fields }: RawEntry): BibliographyEntry['places'] & object {
  const places: Partial<Record<CheckedVariable, Span>> = {};
  for (const [variable, names] of checked) {
    const name = names.find((one) => fields.has(one));
    if (name !== undefined) places[variable] = fields.get(name)!.span;
  }
  return places;
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
