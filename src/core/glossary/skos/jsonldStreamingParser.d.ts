/** What we use of `jsonld-streaming-parser`. Its own types ask for those of Node, which the core does without. */
interface Term {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
}
export declare class JsonLdParser {
  constructor(options: { baseIRI: string; documentLoader: { load(url: string): Promise<never> } });
  on(event: 'data', heard: (quad: { subject: Term; predicate: Term; object: Term }) => void): this;
  on(event: 'error', heard: (error: Error) => void): this;
  on(event: 'end', heard: () => void): this;
  write(text: string): boolean;
  end(): void;
}
