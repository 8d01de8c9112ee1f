import type { Concept, Glossary, Label } from '../concept.ts';
import { relationKinds } from '../draft.ts';
import type { Value } from './statements.ts';
import * as vocabulary from './vocabulary.ts';
import { iri } from './vocabulary.ts';

/** A resource as it is to be written: what it is, and what is said of it, in this order. */
export interface Resource {
  /** Its address, relative to the file. */
  readonly id: string;
  readonly type: string;
  readonly properties: readonly (readonly [predicate: string, value: Value | Nested])[];
}

/** A resource without an address, written where it is named. */
export interface Nested {
  readonly kind: 'nested';
  readonly properties: readonly (readonly [predicate: string, value: Value])[];
}

/** A glossary in SKOS, whichever way it is then written. */
export function described({ title, concepts }: Omit<Glossary, 'uri'>): Resource[] {
  const scheme: Resource = {
    id: schemeAddress,
    type: vocabulary.scheme,
    properties: title ? [[iri('dcterms', 'title'), text(title, 'und')]] : [],
  };
  return [scheme, ...concepts.map(describedConcept)];
}

const schemeAddress = '#';

/** A concept's address in its file. */
const addressOf = (id: string): string => `#${encodeURIComponent(id.toWellFormed())}`;

function describedConcept({ id, labels, definitions, notes = [], category, ...relations }: Concept): Resource {
  return {
    id: addressOf(id),
    type: vocabulary.concept,
    properties: [
      [iri('skos', 'inScheme'), resource(schemeAddress)],
      [vocabulary.identifier, text(id, 'und')],
      ...labels.flatMap(describedLabel),
      ...definitions.flatMap(({ text: words, language, source }) => [
        [vocabulary.definition, text(words, language)] as const,
        ...(source
          ? [
              [
                vocabulary.definition,
                {
                  kind: 'nested',
                  properties: [
                    [vocabulary.rdfValue, text(words, language)],
                    [vocabulary.source, text(source, 'und')],
                  ],
                },
              ] as const,
            ]
          : []),
      ]),
      ...notes.map((note) => [iri('skos', 'note'), text(note.text, note.language)] as const),
      ...(category ? [[vocabulary.category, text(category, 'und')] as const] : []),
      ...relationKinds.flatMap((kind) =>
        (relations[kind] ?? []).map((other) => [iri('skos', kind), resource(addressOf(other))] as const),
      ),
    ],
  };
}

/** A label, and what SKOS has no word for beside it. */
function describedLabel({ text: words, language, kind, exact }: Label): (readonly [string, Value])[] {
  const name = kind === 'preferred' ? 'prefLabel' : kind === 'deprecated' ? 'hiddenLabel' : 'altLabel';
  const value = text(words, language);
  return [
    [iri('skos', name), value],
    ...(kind === 'abbreviation' ? [[vocabulary.abbreviation, value] as const] : []),
    ...(exact ? [[vocabulary.exact, value] as const] : []),
  ];
}

const text = (words: string, language: string): Value => ({ kind: 'text', text: words, language });
const resource = (id: string): Value => ({ kind: 'resource', id });
