import fc from 'fast-check';
import {
  categories,
  type Concept,
  type Glossary,
  type Label,
  labelKinds,
} from '../../../../src/core/glossary/concept.ts';
import { foldedKey } from '../../../../src/core/text/fold.ts';

/** What may stand in a text of a glossary: any character, signs that formats give a meaning among them. */
const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    fc.string({ unit: fc.constantFrom('a', 'é', '居', ' ', '\n', '"', "'", ',', ';', ':', '#', '-', '&', '<', '>', '=', '[', '{', '|', '\\', '@', '_x0041_', '.', '^'), minLength: 1, maxLength: 12 }), // prettier-ignore
    fc.constantFrom(
      'no',
      'true',
      '2030',
      'null',
      '~',
      '- a',
      'a: b',
      'key:',
      '*x',
      '&x',
      '!x',
      '%x',
      '=SUM(A1)',
      "'=x",
      '"',
      'a #b',
    ),
  )
  .map((text) => text.trim())
  .filter((text) => text !== '' && text.length <= 60);

const wording = words.filter((text) => foldedKey(text) !== '');
const language = fc.constantFrom('en', 'de', 'ru', 'zh-Hant', 'en-GB', 'und');

const label: fc.Arbitrary<Label> = fc
  .record({ text: wording, language, kind: fc.constantFrom(...labelKinds), exact: fc.boolean() })
  .map(({ exact, ...rest }) => ({ ...rest, ...(exact && { exact }) }));

const labels = fc.uniqueArray(label, {
  minLength: 1,
  maxLength: 6,
  selector: ({ text, language: tag, kind }) => (kind === 'preferred' ? `${tag} preferred` : `${tag}\n${text}`),
}).filter((list) => new Set(list.map((one) => `${one.language}\n${one.text}`)).size === list.length); // prettier-ignore

const definition = fc
  .record({ text: words, language, source: fc.option(words, { nil: undefined }) })
  .map(({ source, ...rest }) => ({ ...rest, ...(source !== undefined && { source }) }));

const key = ({ text, language: tag }: { text: string; language: string }): string => `${tag}\n${text}`;

interface Parts {
  readonly id: string;
  readonly concept: Omit<Concept, 'id' | 'span'>;
  readonly links: readonly (readonly ['broader' | 'related', number])[];
}

const parts: fc.Arbitrary<Parts> = fc.record({
  id: words.filter((id) => !/[|\n]/.test(id)),
  concept: fc
    .record({
      labels,
      definitions: fc.uniqueArray(definition, { maxLength: 3, selector: key }),
      category: fc.option(fc.constantFrom(...categories), { nil: undefined }),
      notes: fc.uniqueArray(fc.record({ text: words, language }), { maxLength: 2, selector: key }),
    })
    .map(({ category, notes, ...rest }) => ({
      ...rest,
      ...(category && { category }),
      ...(notes.length > 0 && { notes }),
    })),
  links: fc.array(fc.tuple(fc.constantFrom('broader' as const, 'related' as const), fc.nat(5)), { maxLength: 3 }),
});

/** Any glossary, its relations kept in both directions. */
export const glossaries: fc.Arbitrary<Glossary> = fc
  .record({
    title: fc.option(words, { nil: undefined }),
    concepts: fc.uniqueArray(parts, { maxLength: 5, selector: ({ id }) => id }),
  })
  .map(({ title, concepts }) => {
    const made = concepts.map(({ id, concept }) => ({
      id,
      ...concept,
      broader: [] as string[],
      narrower: [] as string[],
      related: [] as string[],
      span: { start: 0, end: 0 },
    }));
    const put = (list: string[], id: string): void => void (list.includes(id) || list.push(id));
    for (const [i, { links }] of concepts.entries()) {
      for (const [kind, to] of links) {
        const [one, other] = [made[i]!, made[to]];
        if (!other || one === other) continue;
        put(one[kind], other.id);
        put(kind === 'broader' ? other.narrower : other.related, one.id);
      }
    }
    return { uri: 'memory:/a', ...(title !== undefined && { title }), concepts: made };
  });

/** What two glossaries must have in common to say the same: the order of languages and kinds tells nothing. */
export function meaningOf({ concepts }: Pick<Glossary, 'concepts'>, change: (text: string) => string = (text) => text) {
  const sorted = <T>(list: readonly T[], of: (one: T) => string): T[] =>
    list.toSorted((a, b) => (of(a) < of(b) ? -1 : of(a) > of(b) ? 1 : 0));
  return concepts.map(({ id, labels: all, definitions, notes = [], category, broader = [], narrower = [], related = [] }) => ({
    id: change(id),
    labels: sorted(all.map((one) => ({ ...one, text: change(one.text) })), (one) => `${one.language} ${one.kind}`),
    definitions: sorted(
      definitions.map((one) => ({ ...one, text: change(one.text), ...(one.source && { source: change(one.source) }) })),
      (one) => one.language,
    ),
    notes: sorted(notes.map((one) => ({ ...one, text: change(one.text) })), (one) => one.language),
    category,
    broader: broader.map(change).toSorted(),
    narrower: narrower.map(change).toSorted(),
    related: related.map(change).toSorted(),
  })); // prettier-ignore
}
