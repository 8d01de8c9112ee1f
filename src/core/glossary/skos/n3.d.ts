/** What we use of `n3`. Its own types ask for those of Node, which the core does without. */
declare module 'n3' {
  interface Term {
    readonly termType: string;
    readonly value: string;
    readonly language?: string;
  }
  interface Quad {
    readonly subject: Term;
    readonly predicate: Term;
    readonly object: Term;
  }
  export class Parser {
    constructor(options: { format: string; baseIRI: string; blankNodePrefix: string });
    /** Throws at the first fault. */
    parse(text: string): Quad[];
  }
  export class Writer {
    constructor(options: { prefixes: Readonly<Record<string, string>>; baseIRI: string });
    addQuad(subject: Term, predicate: Term, object: Term): void;
    blank(properties: { predicate: Term; object: Term }[]): Term;
    end(done: (error: Error | null, text: string) => void): void;
  }
  export const DataFactory: {
    namedNode(iri: string): Term;
    literal(text: string, language?: string): Term;
  };
}
