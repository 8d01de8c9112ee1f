import { missingIn } from '../core/bibliography/faults.ts';
import type { BibliographyEntry } from '../core/bibliography/formats/entry.ts';
import { mapped } from '../core/text/steps.ts';
import { portion, type Finding, type Rule } from './rule.ts';

/**
 * An entry of a bibliography file lacks what works of its type are found by. Entries that a document prints are left
 * alone: what is missing there may only not have been made out.
 */
export const missingField: Rule = {
  codes: ['missing-field'],
  *inBibliography({ uri, entries }) {
    return (yield* mapped(entries, portion, (entry) => lackOf(entry, uri))).flat();
  },
};

function lackOf(entry: BibliographyEntry, uri: string): Finding[] {
  const { csl, keySpan, span, key, mentions = [] } = entry;
  const missing = missingIn(entry);
  // A set of entries has no fields of its own.
  if (missing.length === 0 || (csl.type === 'document' && mentions.length > 0)) return [];
  const names = missing.map((name) => `no ${name}`);
  const list = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}` : names[0]!;
  const message = `This ${typeNames[csl.type] ?? 'entry'} has ${list}.`;
  const at = key === '' ? { start: span.start, end: span.start + 1 } : keySpan;
  return [{ uri, span: at, severity: 'information', code: 'missing-field', message }];
}

const typeNames: Readonly<Record<string, string>> = {
  'article-journal': 'journal article',
  'article-magazine': 'magazine article',
  'article-newspaper': 'newspaper article',
  book: 'book',
  chapter: 'chapter',
  'paper-conference': 'conference paper',
  report: 'report',
  thesis: 'thesis',
  webpage: 'web page',
};
