import type { Document } from '../core/document/document.ts';
import type { Category, Occurrence } from '../core/glossary/concept.ts';
import { lastStartingAtOrBefore } from '../core/text/span.ts';
import { finished, type Steps } from '../core/text/steps.ts';
import { occurrencesFrom } from './concordance.ts';
import type { TermIndex } from './termIndex.ts';

/** Which terms a reader wants highlighted. */
export interface TermChoice {
  /** The categories that are not; `other` stands for terms without one. */
  readonly hidden: ReadonlySet<Category | 'other'>;
  /** The languages, as primary tags, whose wordings are; all where there is none. */
  readonly languages: readonly string[];
  /** Whether a concept is highlighted only where it first stands, in the document or in each section. */
  readonly firstOnly: FirstOnly;
}
export const firstOnlyChoices = ['off', 'document', 'section'] as const;
export type FirstOnly = (typeof firstOnlyChoices)[number];

export const allTerms: TermChoice = { hidden: new Set(), languages: [], firstOnly: 'off' };

/** Above this length, in UTF-16 units, first occurrences are known only once they have been looked for in the background. */
const atOnce = 50_000;

/** The terms that are highlighted, of all that are known. Cards, navigation and counts know the others too. */
export class ShownTerms {
  readonly #terms: TermIndex;
  readonly #choice: TermChoice;
  readonly #firsts = new WeakMap<Document, ReadonlySet<number>>();
  /** What is known of each file as it last was, and what of that holds after an edit. */
  readonly #latest = new Map<string, { readonly text: string; readonly firsts: ReadonlySet<number> }>();
  readonly #carried = new WeakMap<Document, ReadonlySet<number>>();

  constructor(terms: TermIndex, choice: TermChoice = allTerms) {
    this.#terms = terms;
    this.#choice = choice;
  }

  /** Whether the category and the language of an occurrence are wanted. A wording of no language is of any. */
  isWanted({ concept: { category }, label }: Occurrence): boolean {
    const { hidden, languages } = this.#choice;
    if (hidden.has(category ?? 'other')) return false;
    const language = label.language.split('-')[0]!.toLowerCase();
    return languages.length === 0 || language === 'und' || languages.includes(language);
  }

  /** Those of `found`, occurrences in a document, that are highlighted in it. */
  of(document: Document, found: readonly Occurrence[]): Occurrence[] {
    const wanted = found.filter((one) => this.isWanted(one));
    if (this.#choice.firstOnly === 'off' || wanted.length === 0) return wanted;
    if (!this.isReady(document) && document.text.length <= atOnce) finished(this.prepare(document));
    const firsts = this.#firsts.get(document) ?? this.#carriedTo(document);
    // Of a long document that was just opened too many are shown for a moment, rather than none.
    return firsts ? wanted.filter(({ start }) => firsts.has(start)) : wanted;
  }

  /** Whether it is known what is highlighted in a document. */
  isReady(document: Document): boolean {
    return this.#choice.firstOnly === 'off' || this.#firsts.has(document);
  }

  /** Finds out what is highlighted in a document. */
  *prepare(document: Document): Steps<void> {
    const firsts = new Set<number>();
    let seen = new Set<unknown>();
    let section = -1;
    for (const { found } of occurrencesFrom(document, (one, within) => this.#terms.occurrencesIn(one, within))) {
      for (const one of found.filter((occurrence) => this.isWanted(occurrence))) {
        const here = this.#choice.firstOnly === 'section' ? lastStartingAtOrBefore(document.outline, one.start) : -1;
        if (here !== section) seen = new Set();
        section = here;
        if (seen.has(one.concept)) continue;
        seen.add(one.concept);
        firsts.add(one.start);
      }
      yield;
    }
    this.#firsts.set(document, firsts);
    this.#latest.set(document.uri, { text: document.text, firsts });
  }

  /** The first occurrences as they were before an edit, where it has moved them: nothing flickers while one writes. */
  #carriedTo(document: Document): ReadonlySet<number> | undefined {
    const before = this.#latest.get(document.uri);
    let carried = this.#carried.get(document);
    if (before && !carried) this.#carried.set(document, (carried = moved(before.text, document.text, before.firsts)));
    return carried;
  }
}

/** Offsets in one text where they stand in another, of which the beginning and the end are the same. */
function moved(before: string, now: string, offsets: ReadonlySet<number>): ReadonlySet<number> {
  const shorter = Math.min(before.length, now.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === now.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < shorter - head && before.charCodeAt(before.length - 1 - tail) === now.charCodeAt(now.length - 1 - tail))
    tail++;
  const result = new Set<number>();
  for (const offset of offsets) {
    if (offset < head) result.add(offset);
    else if (offset >= before.length - tail) result.add(offset + now.length - before.length);
  }
  return result;
}
