import type { Document } from '../../document/document.ts';
import { foldedKey } from '../../text/fold.ts';
import { definitionsOf, type LocalDefinition } from '../definitions/definitions.ts';

/** A definition of a term that the document has defined before. */
export interface RepeatedDefinition {
  readonly definition: LocalDefinition;
  readonly first: LocalDefinition;
}

/**
 * The definitions of terms that stand defined already. To introduce an abbreviation is one thing and to say what it means
 * is another, so that each may be done once.
 */
export function repeatedIn(document: Document): RepeatedDefinition[] {
  const first = new Map<string, LocalDefinition>();
  const found: RepeatedDefinition[] = [];
  for (const definition of definitionsOf(document)) {
    const { term, language, form } = definition;
    const key = `${form === 'abbreviation'}\n${language}\n${form === 'abbreviation' ? term : foldedKey(term)}`;
    const before = first.get(key);
    if (before) found.push({ definition, first: before });
    else first.set(key, definition);
  }
  return found;
}
