import type { Span } from '../../text/span.ts';

/** What a statement says of its subject: another resource by its address, or a text. */
export type Value =
  | { readonly kind: 'resource'; readonly id: string }
  | { readonly kind: 'text'; readonly text: string; readonly language: string };

/** A triple of RDF, with the place of the entry that states it. Nodes without an address are called `_:` and a name. */
export interface Statement {
  readonly subject: string;
  readonly predicate: string;
  readonly object: Value;
  readonly span: Span;
}

/** A term as RDF libraries give it. */
interface Term {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
}

export const addressOf = ({ termType, value }: Term): string => (termType === 'BlankNode' ? `_:${value}` : value);

export const valueOf = (term: Term): Value =>
  term.termType === 'Literal'
    ? { kind: 'text', text: term.value, language: term.language || 'und' }
    : { kind: 'resource', id: addressOf(term) };
