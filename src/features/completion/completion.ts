import { formatReference } from '../../core/bibliography/format/formatReference.ts';
import { shortReference } from '../../core/bibliography/format/shortReference.ts';
import type { ReferenceStyle } from '../../core/bibliography/format/style.ts';
import { defaultStyle } from '../../core/bibliography/format/styles/index.ts';
import { bibliographiesNear } from '../../core/corpus/bibliographyKeys.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import { companionsOf } from '../../core/corpus/works.ts';
import type { Document } from '../../core/document/document.ts';
import type { Span } from '../../core/text/span.ts';
import { candidatesOf, numberedCandidates, type Candidate } from './candidates.ts';
import { contextAt, type CompletionContext } from './context.ts';
import { locatorWords } from './locatorWords.ts';
import { lookUp } from './lookUp.ts';
import { meaningOf, wordingsAt } from './wordings.ts';

/** What may stand in place of what has been written of it. */
export interface Completions {
  /** In UTF-16 units of the text as it stands. */
  readonly replaced: Span;
  /** The best first. */
  readonly items: readonly CompletionChoice[];
}

export interface CompletionChoice {
  readonly kind: 'reference' | 'locator' | 'wording';
  readonly label: string;
  readonly insert: string;
  /** Who and when, in two or three words. */
  readonly short?: string;
  /** What a wording means, as plain text. */
  readonly documentation?: string;
  /** The work, to show the reference beside the choice: see {@link referenceText}. */
  readonly candidate?: Candidate;
}

/** How many works are offered at once: who wants another writes a letter more. */
export const maxCompletions = 100;

/**
 * What a citation may go on with at `offset` of `text`, the document as it stands, which may be some keystrokes newer than
 * what was parsed of it: keys, numbers, and the words of locators; elsewhere the wordings of terms. `null` where nothing fits.
 */
export function completionsAt(corpus: Corpus, document: Document, text: string, offset: number): Completions | null {
  const context = contextAt(text, offset, document.format);
  const items = context ? choices(corpus, document, context, text) : [];
  if (context && items.length > 0) return { replaced: { start: context.start, end: context.end }, items };
  // A key that no bibliography has is no word either; a bracket may open before any word.
  return context?.kind === 'key' || context?.kind === 'locator' ? null : wordings(corpus, document.uri, text, offset);
}

function wordings(corpus: Corpus, uri: string, text: string, offset: number): Completions | null {
  const found = wordingsAt(corpus, uri, text, offset);
  if (!found) return null;
  const items = found.items.map((choice): CompletionChoice => {
    const { category } = choice.concept;
    const documentation = meaningOf(choice);
    return {
      kind: 'wording',
      label: choice.label.text,
      insert: choice.insert,
      ...(category ? { short: category } : {}),
      ...(documentation !== '' ? { documentation } : {}),
    };
  });
  return { replaced: found.replaced, items };
}

function choices(corpus: Corpus, document: Document, context: CompletionContext, text: string): CompletionChoice[] {
  const { kind, written, start } = context;
  if (kind === 'key') return keyed(corpus, document.uri, written).map(reference);
  const gap = text[start - 1] === ',' ? ' ' : '';
  const numbers = kind === 'locator' ? [] : lookUp([numberedCandidatesFor(corpus, document)], written, maxCompletions);
  // Numbers are told from anything else in brackets by the list that has them.
  const locators = kind === 'locator' || (kind === 'number or locator' && hasNumbers(corpus, document));
  return [
    ...(locators ? locatorWords(document.language) : [])
      .filter((word) => word.toLowerCase().startsWith(written.toLowerCase()))
      .map((word): CompletionChoice => ({ kind: 'locator', label: word, insert: `${gap}${word} ` })),
    ...numbers.map((one) => ({ ...reference(one), insert: gap + one.key })),
  ];
}

/** The works that fit in all bibliographies, those of the nearest first; a key that several have is the nearest's. */
function keyed(corpus: Corpus, uri: string, written: string): readonly Candidate[] {
  const byKey = new Map<string, Candidate>();
  for (const one of lookUp(bibliographiesNear(corpus, uri).map(candidatesOf), written, maxCompletions)) {
    if (!byKey.has(one.key)) byKey.set(one.key, one);
  }
  return [...byKey.values()];
}

/** The numbered entries that a document cites from: of its own list, else of the first companion that has one. */
export function numberedCandidatesFor(corpus: Corpus, document: Document): readonly Candidate[] {
  const own = numberedCandidates(document);
  if (own.length > 0) return own;
  for (const companion of companionsOf(corpus, document)) {
    const theirs = numberedCandidates(companion.document);
    if (theirs.length > 0) return theirs;
  }
  return [];
}

const hasNumbers = (corpus: Corpus, document: Document): boolean => numberedCandidatesFor(corpus, document).length > 0;

function reference(candidate: Candidate): CompletionChoice {
  const { key, csl } = candidate;
  return { kind: 'reference', label: key, insert: key, short: shortReference(csl), candidate };
}

/** The reference of a work in a style, or as its list prints it where its title was not made out. */
export const referenceText = (
  { csl, printed }: Candidate,
  style: ReferenceStyle = defaultStyle,
  language?: string,
): string => (csl.title || printed === '' ? formatReference(csl, style, language).text : printed);
