import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Concept, Label, Occurrence } from '../../../src/core/glossary/concept.ts';
import type { Introduction } from '../../../src/core/glossary/localMeanings.ts';
import { TermMatcher } from '../../../src/core/glossary/matcher.ts';
import { entriesOf } from '../../../src/core/glossary/wording.ts';
import { foldedKey } from '../../../src/core/text/fold.ts';
import { overlaps } from '../../../src/core/text/span.ts';
import { documentOf } from '../../support/documents.ts';
import { marked, slices } from '../../support/marks.ts';

/** A concept by its id; labels are English and preferred unless told otherwise. */
const concept = (id: string, ...labels: (string | Partial<Label>)[]): Concept => ({
  id,
  labels: labels.map((label) => ({
    text: id,
    language: 'en',
    kind: 'preferred',
    ...(typeof label === 'string' ? { text: label } : label),
  })),
  definitions: [],
  span: { start: 0, end: 0 },
});
const short = (text: string): Partial<Label> => ({ text, kind: 'abbreviation' });
const matcherOf = (...concepts: Concept[]): TermMatcher => new TermMatcher(entriesOf(concepts));

/** What was found, as `concept` or `concept[what is nested]`. */
const shown = (found: readonly Occurrence[]): string[] =>
  found.map(({ concept: { id }, nested }) => (nested ? `${id}[${shown(nested).join(' ')}]` : id));

describe('nested terms', () => {
  const levy = concept('levy', 'levy');
  const water = concept('water', 'water');
  const waterLevy = concept('water levy', 'water levy');
  const register = concept('register', 'water levy register');

  it('are kept below the longest, each with those within it', () => {
    const found = matcherOf(levy, water, waterLevy, register).occurrencesIn(
      documentOf('The water levy registers of the levy.'),
    );
    assert.deepEqual(shown(found), ['register[water levy[water levy]]', 'levy']);
    const [inner] = found[0]!.nested!;
    assert.deepEqual([inner!.start, inner!.end], [4, 14]);
  });

  it('are not those of the same concept, nor those that reach out of it', () => {
    const one = concept('one', 'water levy', 'levy');
    assert.deepEqual(shown(matcherOf(one).occurrencesIn(documentOf('A water levy.'))), ['one']);
    const found = matcherOf(register, concept('reform', 'register reform')).occurrencesIn(
      documentOf('Water levy register reform.'),
    );
    assert.deepEqual(shown(found), ['register']);
  });
});

describe('a wording of two concepts', () => {
  const check = concept('check', 'audit');
  const hearing = concept('hearing', 'hearing', 'audit');
  const document = documentOf('An audit and a hearing.');
  const meanings = (found: readonly Occurrence[]): string[][] =>
    found.map(({ concept: { id }, alternatives = [] }) => [id, ...alternatives.map((other) => other.concept.id)]);

  it('is ambiguous where nothing decides', () => {
    assert.deepEqual(meanings(matcherOf(check, hearing).occurrencesIn(document)), [['check', 'hearing'], ['hearing']]);
  });

  it('means the one that the document defines', () => {
    const found = matcherOf(check, hearing).occurrencesIn(document, undefined, { defined: () => hearing });
    assert.deepEqual(meanings(found), [['hearing'], ['hearing']]);
  });

  it('else means that of the glossary that comes first', () => {
    const matcher = new TermMatcher([...entriesOf([check], 1), ...entriesOf([hearing], 0)]);
    assert.deepEqual(meanings(matcher.occurrencesIn(document)), [['hearing'], ['hearing']]);
  });

  it('is shared only where both have its very letters', () => {
    const found = matcherOf(concept('many', 'audits'), check).occurrencesIn(documentOf('Some audits, an audit.'));
    assert.deepEqual(meanings(found), [['many'], ['check']]);
  });
});

describe('abbreviations', () => {
  const office = concept('office', 'public health office', short('PHO'));
  const union = concept('union', 'united ships', short('US'));
  const council = concept('council', 'council of elders', short('CoE'));

  /** Asserts what is found where a document introduces `introduced`, given as `[short](long)` in the text. */
  function assertFinds(matcher: TermMatcher, source: string): void {
    const { text, spans } = marked(source);
    const introductions = Array.from(
      text.matchAll(/(\p{L}[\p{L} ]*?) \((\p{Lu}[\p{L}]+)\)/gu),
      ({ 0: all, 1: long, 2: abbreviation, index }): Introduction => ({
        short: abbreviation!,
        // The last words of what stands before the bracket, one a capital.
        long: lastWords(index, long!, abbreviation!.length),
        at: { start: index + all.length - 1 - abbreviation!.length, end: index + all.length - 1 },
      }),
    );
    const found = matcher.occurrencesIn(documentOf(text), undefined, { introductions });
    assert.deepEqual(slices(text, found), slices(text, spans));
  }
  const lastWords = (index: number, text: string, count: number): { start: number; end: number } => {
    const words = text.split(' ').slice(-count).join(' ');
    return { start: index + text.length - words.length, end: index + text.length };
  };

  it('are found in their case, also in plural and possessive', () => {
    assertFinds(matcherOf(council), 'The ‹CoE›, both ‹CoEs›, the ‹CoE’s› seal; the COE, CoEx.');
    assertFinds(matcherOf(office), 'A ‹PHO›, two ‹PHOs› and the ‹PHO›-led round; PHOTO, a telepho.');
  });

  it('are not found where the document writes the letters as a word', () => {
    assertFinds(matcherOf(union), 'They told us of the US and of more.');
    assertFinds(matcherOf(union), 'Us they told of the US.');
    assertFinds(matcherOf(union), 'They bus the crust to the ‹US› by www.us.example and us@us.example.');
  });

  it('are found from their introduction on, even then', () => {
    assertFinds(matcherOf(union), 'It told us. The US before; the ‹united ships› (‹US›) and the ‹US› after us.');
  });

  it('mean what the document says they mean', () => {
    assertFinds(matcherOf(office), 'A ‹PHO› first. The port harbour order (PHO) is no other PHO.');
    assertFinds(
      matcherOf(office),
      'The public health offices board (PHO) is another ‹PHO›.'
        .replace('public health offices', '‹public health offices›')
        .replace('(PHO)', '(‹PHO›)'),
    );
  });

  it('of the document alone count for the concept that they stand for, from there on', () => {
    assertFinds(
      matcherOf(concept('rounds', 'joint open inspection')),
      'The JOI before. A ‹joint open inspection› (‹JOI›), two ‹JOIs›; joi, JOIN.',
    );
    assertFinds(matcherOf(concept('rounds', 'open inspection')), 'A joint ‹open inspection› (JOI), and a JOI.');
  });
});

describe('the occurrences of terms', () => {
  const vocabulary = [
    'public',
    'register',
    'registers',
    'policy',
    'policies',
    'Satzung',
    'Satzungen',
    'реестр',
    'реестра',
    '许可',
    '制度',
    'AB',
    'ab',
  ];
  const word = fc.constantFrom(...vocabulary);
  const label = fc.record({
    words: fc.array(word, { minLength: 1, maxLength: 3 }),
    language: fc.constantFrom('en', 'de', 'ru', 'zh', 'und'),
    kind: fc.constantFrom('preferred' as const, 'abbreviation' as const),
    exact: fc.boolean(),
  });
  const glossaries = fc
    .array(fc.array(label, { minLength: 1, maxLength: 2 }), { maxLength: 6 })
    .map((concepts) =>
      concepts.map((labels, i) =>
        concept(
          `c${i}`,
          ...labels.map(({ words, language, kind, exact }) => ({ text: words.join(' '), language, kind, exact })),
        ),
      ),
    );
  const separator = fc.constantFrom(' ', ' ', ' ', '-', '\n', ', ', '. ', '\n\n');
  const texts = fc.array(fc.tuple(word, separator), { maxLength: 60 }).map((parts) => parts.flat().join(''));
  const all = (found: readonly Occurrence[]): Occurrence[] => found.flatMap((o) => [o, ...all(o.nested ?? [])]);

  it('are written as their labels, but for endings', () => {
    fc.assert(
      fc.property(glossaries, texts, (concepts, text) => {
        for (const { start, end, label: of } of all(matcherOf(...concepts).occurrencesIn(documentOf(text)))) {
          const [ours, theirs] = [foldedKey(of.text), foldedKey(text.slice(start, end))];
          if (of.exact) assert.equal(text.slice(start, end).replace(/\s+/gu, ' '), of.text);
          // Of each word of the vocabulary the first six letters are its stem.
          const stems = (key: string): string =>
            key.replaceAll(
              /(regist|polic|satzun|реестр)\p{L}{0,3}?(?=public|regist|polic|satzun|реестр|许|制|ab|$)/gu,
              '$1',
            );
          assert.equal(stems(theirs), stems(ours));
        }
      }),
    );
  });

  it('are the same whatever part is asked for', () => {
    fc.assert(
      fc.property(glossaries, texts, fc.nat(300), fc.integer({ min: 1, max: 80 }), (concepts, text, start, length) => {
        const matcher = matcherOf(...concepts);
        const document = documentOf(text);
        const within = { start, end: start + length };
        const whole = matcher
          .occurrencesIn(document)
          .filter(({ segments }) => segments.some((s) => overlaps(s, within)));
        assert.deepEqual(matcher.occurrencesIn(document, within), whole);
      }),
    );
  });

  it('are not changed by labels that do not occur', () => {
    const strange = concept(
      'strange',
      'publican',
      'registrar policies',
      { text: 'Satzungsrecht', language: 'de' },
      { text: 'реестровый', language: 'ru' },
      { text: '许可法', language: 'zh' },
      short('ABC'),
    );
    fc.assert(
      fc.property(glossaries, texts, (concepts, text) => {
        const document = documentOf(text);
        assert.deepEqual(
          matcherOf(...concepts, strange).occurrencesIn(document),
          matcherOf(...concepts).occurrencesIn(document),
        );
      }),
    );
  });

  it('lie apart, and those within others inside them', () => {
    const assertApart = (found: readonly Occurrence[], from: number, to: number): void => {
      let last = from;
      for (const { start, end, nested = [] } of found) {
        assert.ok(start >= last && end > start && end <= to);
        assertApart(nested, start, end);
        last = end;
      }
    };
    fc.assert(
      fc.property(glossaries, texts, (concepts, text) =>
        assertApart(matcherOf(...concepts).occurrencesIn(documentOf(text)), 0, text.length),
      ),
    );
  });

  it('are found in a text made to be slow', () => {
    const matcher = matcherOf(
      concept('a', 'abc abc abc abc abc abc abc abc', 'abc abc', 'abc'),
      concept('b', 'abc abc abc', 'abcs abc abcs'),
    );
    const found = matcher.occurrencesIn(documentOf('abcs abc '.repeat(20_000)));
    assert.equal(found.length, 5_000);
  });
});
