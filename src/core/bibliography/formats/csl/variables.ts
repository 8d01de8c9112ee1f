import type { CslDate, CslItem, CslName } from '../../csl.ts';

/** The names of the variables of `CslItem` that hold a `T`. */
type Holding<T> = { [K in keyof CslItem]-?: NonNullable<CslItem[K]> extends T ? K : never }[keyof CslItem];

const names = [
  'author', 'chair', 'collection-editor', 'compiler', 'composer', 'container-author', 'contributor', 'curator', 'director',
  'editor', 'editorial-director', 'editor-translator', 'executive-producer', 'guest', 'host', 'illustrator', 'interviewer',
  'narrator', 'organizer', 'original-author', 'performer', 'producer', 'recipient', 'reviewed-author', 'script-writer',
  'series-creator', 'translator',
] as const satisfies readonly Holding<readonly CslName[]>[]; // prettier-ignore

const dates = [
  'issued', 'accessed', 'available-date', 'event-date', 'original-date', 'submitted',
] as const satisfies readonly Holding<CslDate>[]; // prettier-ignore

const texts = [
  'title', 'title-short', 'volume-title', 'container-title', 'container-title-short', 'collection-title', 'original-title',
  'reviewed-title', 'event-title', 'publisher', 'publisher-place', 'original-publisher', 'original-publisher-place',
  'event-place', 'authority', 'jurisdiction', 'volume', 'issue', 'page', 'page-first', 'edition', 'number', 'chapter-number',
  'collection-number', 'number-of-pages', 'number-of-volumes', 'part', 'part-title', 'printing', 'section', 'supplement',
  'version', 'abstract', 'annote', 'archive', 'archive_collection', 'archive_location', 'archive-place', 'call-number',
  'citation-label', 'dimensions', 'division', 'genre', 'keyword', 'language', 'medium', 'note', 'references', 'scale',
  'source', 'status', 'DOI', 'ISBN', 'ISSN', 'PMCID', 'PMID', 'URL',
] as const satisfies readonly Holding<string>[]; // prettier-ignore

/** Variables of CSL that hold names. */
export const nameVariables: ReadonlySet<string> = new Set(names);
/** Variables of CSL that hold dates. */
export const dateVariables: ReadonlySet<string> = new Set(dates);
/** Variables of CSL that hold texts and numbers. */
export const textVariables: ReadonlySet<string> = new Set(texts);
