/** The vocabularies in which glossaries are written. */
export const namespaces = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  skosxl: 'http://www.w3.org/2008/05/skos-xl#',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  /** What SKOS has no word for: the category of a concept, and which of its labels are abbreviations or exact. */
  glossator: 'urn:glossator:vocabulary#',
} as const;
export type Prefix = keyof typeof namespaces;

export const iri = (prefix: Prefix, name: string): string => namespaces[prefix] + name;

export const rdfType: string = iri('rdf', 'type');
export const rdfValue: string = iri('rdf', 'value');
export const identifier: string = iri('dcterms', 'identifier');
export const source: string = iri('dcterms', 'source');
export const category: string = iri('glossator', 'category');
export const abbreviation: string = iri('glossator', 'abbreviation');
export const exact: string = iri('glossator', 'exact');
export const concept: string = iri('skos', 'Concept');
export const scheme: string = iri('skos', 'ConceptScheme');
export const definition: string = iri('skos', 'definition');
export const member: string = iri('skos', 'member');

/** Which labels of SKOS are which of ours. A hidden label is there to be found and not to be shown: a deprecated one. */
export const labelProperties: ReadonlyMap<string, 'preferred' | 'alternative' | 'deprecated'> = new Map(
  (['skos', 'skosxl'] as const).flatMap((prefix) => [
    [iri(prefix, 'prefLabel'), 'preferred'] as const,
    [iri(prefix, 'altLabel'), 'alternative'] as const,
    [iri(prefix, 'hiddenLabel'), 'deprecated'] as const,
  ]),
);

/** `skos:note` and the notes that are a kind of it. */
export const noteProperties: ReadonlySet<string> = new Set(
  ['note', 'scopeNote', 'editorialNote', 'changeNote', 'historyNote', 'example'].map((name) => iri('skos', name)),
);

/** Whether a text may be a glossary in SKOS: other files in Turtle or JSON-LD are none of ours. */
export const mentionsSkos = (text: string): boolean =>
  /www\.w3\.org\/2004\/02\/skos\/core#/.test(text) && /Concept|Label/.test(text);
