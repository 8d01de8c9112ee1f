import type { Document } from '../core/document/document.ts';
import { perDocument } from '../core/document/perDocument.ts';
import type { Concept, Label, Occurrence } from '../core/glossary/concept.ts';
import { FreeIds } from '../core/glossary/conceptId.ts';
import { definitionsIfKnown, definitionsOf, type LocalDefinition } from '../core/glossary/definitions/definitions.ts';
import { isPronoun } from '../core/glossary/definitions/patterns.ts';
import { TermMatcher } from '../core/glossary/matcher.ts';
import { entriesOf } from '../core/glossary/wording.ts';
import { foldedKey } from '../core/text/fold.ts';
import { overlaps, type Span } from '../core/text/span.ts';

/** Above this length, in UTF-16 units, a document's definitions are used only once they have been looked for in the background. */
const atOnce = 300_000;
/** How far around what is asked for terms are looked at, so that what overlaps is settled as in the whole, in UTF-16 units. */
const margin = 200;

/**
 * The terms that documents define for themselves and nothing else knows. Each counts in its own document alone, as what a
 * contract calls “the Agreement” is no term of the next text.
 */
export class LocalTerms {
  readonly #matcherOf: (document: Document) => TermMatcher | null;
  readonly #concepts = new WeakSet<Concept>();

  /** `known` are the wordings, folded, of the terms that are found otherwise. */
  constructor(known: ReadonlySet<string>) {
    this.#matcherOf = perDocument((document) => {
      const concepts = localConcepts(document, known);
      for (const concept of concepts) this.#concepts.add(concept);
      return concepts.length > 0 ? new TermMatcher(entriesOf(concepts)) : null;
    });
  }

  /** Whether a concept is one that a document defines. */
  has(concept: Concept): boolean {
    return this.#concepts.has(concept);
  }

  /** `found`, the occurrences of other terms, together with those of the terms that the document defines. */
  joined(
    document: Document,
    within: Span | undefined,
    found: (within: Span | undefined) => Occurrence[],
  ): Occurrence[] {
    const isReady = document.text.length <= atOnce || definitionsIfKnown(document) !== null;
    const matcher = isReady ? this.#matcherOf(document) : null;
    if (!matcher) return found(within);
    const around = within && { start: Math.max(0, within.start - margin), end: within.end + margin };
    const local = matcher.occurrencesIn(document, around).filter((o) => isAsWritten(document, o));
    const all = longest([...found(around), ...local]);
    return within ? all.filter((o) => o.segments.some((segment) => overlaps(segment, within))) : all;
  }
}

/** What a document says that a concept means, by any of its wordings; in the order of the document. */
export function localDefinitionsOf(document: Document, concept: Concept): LocalDefinition[] {
  const keys = new Set(concept.labels.map((label) => foldedKey(label.text)));
  return definitionsOf(document).filter(
    ({ term, abbreviation }) =>
      keys.has(foldedKey(term)) || (abbreviation !== undefined && keys.has(foldedKey(abbreviation))),
  );
}

function localConcepts(document: Document, known: ReadonlySet<string>): Concept[] {
  const ids = new FreeIds();
  const seen = new Set(known);
  const concepts: Concept[] = [];
  for (const definition of definitionsOf(document)) {
    const { term, language, termSpan, abbreviation } = definition;
    const key = foldedKey(term);
    if (key.length < 2 || term.length > 80 || seen.has(key) || isPronoun(term, language)) continue;
    seen.add(key);
    concepts.push({
      id: ids.idFor(term, 'defined:'),
      labels: [labelOf(definition), ...(abbreviation && abbreviation !== term ? [short(abbreviation, language)] : [])],
      definitions: [],
      span: termSpan,
    });
  }
  return concepts;
}

/** A name with a capital, where nouns have none, is meant only so: “the Agreement” is not any agreement. */
const labelOf = ({ term, language, form }: LocalDefinition): Label =>
  form === 'abbreviation'
    ? short(term, language)
    : {
        text: term,
        language,
        kind: 'preferred',
        ...(language !== 'de' && /^\p{Lu}/u.test(term) ? { exact: true } : {}),
      };

const short = (text: string, language: string): Label => ({ text, language, kind: 'abbreviation' });

const isAsWritten = ({ text }: Document, { label, start }: Occurrence): boolean =>
  label.exact !== true || text[start] === label.text[0];

/** Those of `occurrences` that overlap no longer one; of two as long, the first. In the order of the source. */
function longest(occurrences: readonly Occurrence[]): Occurrence[] {
  const byStart = occurrences.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: Occurrence[] = [];
  for (const occurrence of byStart) {
    const last = kept.at(-1);
    if (!last || last.end <= occurrence.start) kept.push(occurrence);
    else if (occurrence.end - occurrence.start > last.end - last.start) kept[kept.length - 1] = occurrence;
  }
  return kept;
}
