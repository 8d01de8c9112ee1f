import type { Document } from '../../document/document.ts';
import { overlaps, type Span } from '../../text/span.ts';
import type { Label } from '../concept.ts';
import { definitionsOf, type LocalDefinition } from '../definitions/definitions.ts';
import { TermMatcher } from '../matcher.ts';
import { entriesOf } from '../wording.ts';
import type { DraftTerms } from './draftTerms.ts';

/** The terms that a draft defines and never uses: each at its first definition. Of abbreviations the letters themselves count. */
export function unusedIn(document: Document, { all }: DraftTerms): LocalDefinition[] {
  const definitions = definitionsOf(document);
  if (definitions.length === 0) return [];
  const places = new Map<object, Span[]>();
  for (const { concept, label, start, end } of all) {
    for (const key of [concept, label]) {
      const known = places.get(key);
      if (known) known.push({ start, end });
      else places.set(key, [{ start, end }]);
    }
  }
  const told = new Set<object>();
  return definitions.filter(({ termSpan, definition, form, term, language }) => {
    const here = all.filter((occurrence) => overlaps(occurrence, termSpan));
    const named = here.find((o) => o.start <= termSpan.start && termSpan.end <= o.end) ?? here[0];
    const key = named && (form === 'abbreviation' && named.label.text === term ? named.label : named.concept);
    if (!key || told.has(key)) return false;
    told.add(key);
    const isElsewhere = (place: Span): boolean => !overlaps(place, termSpan) && !overlaps(place, definition);
    return !places.get(key)!.some(isElsewhere) && !inAnyForm(document, term, language).some(isElsewhere);
  });
}

/** Where a term stands in whatever capitals and form: one that its definition begins with a capital is highlighted only so. */
function inAnyForm(document: Document, text: string, language: string): Span[] {
  const labels: Label[] = [{ text, language, kind: 'preferred' }];
  const concept = { id: '', labels, definitions: [], span: { start: 0, end: 0 } };
  return new TermMatcher(entriesOf([concept])).occurrencesIn(document);
}
