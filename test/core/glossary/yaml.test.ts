import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { parseGlossary } from '../../../src/core/glossary/yaml.ts';
import { glossaryLimits } from '../../../src/core/glossary/report.ts';
import { marked, slices } from '../../support/marks.ts';

const parse = (text: string) => parseGlossary('memory:/glossary.yaml', text);
const labelsIn = (text: string) => parse(text).value.concepts.map((c) => c.labels.map((l) => l.text));

/** Asserts that `source` has problems of just these codes, at its marks. */
function assertProblems(source: string, ...codes: string[]): readonly string[] {
  const { text, spans } = marked(source);
  const { problems } = parse(text);
  assert.deepEqual(
    problems.map((p) => p.code),
    codes.map((code) => `glossary-${code}`),
  );
  assert.deepEqual(
    slices(
      text,
      problems.map((p) => p.span!),
    ),
    slices(text, spans),
  );
  return problems.map((p) => p.message);
}

describe('a glossary in YAML', () => {
  const whole = `# Words of ours
title: Words of the wards
language: en
concepts:
  - id: ward-assembly
    category: Instrument
    labels:
      en: [Ward assembly, assembly of the ward]
      zh: 居民大会
    definition:
      en: >
        A meeting
        of residents.
  - labels: permit plus
  - labels: [office, 2030, no]
    definition: Where one goes.
`;

  it('has concepts with labels, definitions and a category', () => {
    const { value, problems } = parse(whole);
    assert.deepEqual(problems, []);
    assert.equal(value.title, 'Words of the wards');
    const [bank, plus, office] = value.concepts;
    assert.deepEqual(bank?.labels, [
      { text: 'Ward assembly', language: 'en', kind: 'preferred' },
      { text: 'assembly of the ward', language: 'en', kind: 'alternative' },
      { text: '居民大会', language: 'zh', kind: 'preferred' },
    ]);
    assert.equal(bank.category, 'instrument');
    assert.deepEqual(bank.definitions, [{ text: 'A meeting of residents.', language: 'en' }]);
    assert.deepEqual(plus?.labels, [{ text: 'permit plus', language: 'en', kind: 'preferred' }]);
    assert.deepEqual(
      office?.labels.map((l) => l.text),
      ['office', '2030', 'no'],
    );
    assert.deepEqual(office.definitions, [{ text: 'Where one goes.', language: 'en' }]);
  });

  it('says where each concept stands', () => {
    const { text, spans } = marked('concepts:\n  - ‹labels: a›\n  - ‹id: x\n    labels: b›\n\n# end\n');
    assert.deepEqual(
      parse(text).value.concepts.map((c) => c.span),
      spans,
    );
  });

  it('makes ids of the first label where none is written', () => {
    const ids = (text: string) => parse(text).value.concepts.map((c) => c.id);
    assert.deepEqual(ids('concepts: [{labels: Permit + review}, {labels: 居民大会}]'), ['permit-review', '居民大会']);
    assert.deepEqual(ids('concepts: [{labels: a}, {labels: A}, {id: a-2, labels: b}]'), ['a', 'a-3', 'a-2']);
  });

  it('may begin with a byte order mark and have Windows line ends', () => {
    const { text, spans } = marked('\ufeffconcepts:\r\n  - ‹labels: a›\r\n');
    assert.deepEqual(parse(text).value.concepts[0]?.span, spans[0]);
  });

  describe('that is wrong', () => {
    it('keeps what could be read of bad YAML, and names the place', () => {
      assertProblems('concepts:\n  - labels: [a, b\n  ‹-› labels: c\n', 'syntax');
      assert.deepEqual(labelsIn('concepts:\n  - labels: [a, b\n  - labels: c\n'), [['a', 'b'], ['c']]);
      assert.deepEqual(labelsIn('concepts:\n  - labels: first: two\n  - labels: c\n'), [['c']]);
    });

    it('loses only the concept that is wrong', () => {
      const source = 'concepts:\n  - ‹words›\n  - ‹‹label›: x›\n  - ‹id: y›\n  - labels: z\n';
      const messages = assertProblems(source, 'type', 'no-labels', 'unknown-key', 'no-labels');
      assert.match(messages[0]!, /mapping.*this is a text/);
      assert.match(messages[2]!, /did you mean "labels"/);
      assert.deepEqual(labelsIn(source.replaceAll(/[‹›]/g, '')), [['z']]);
    });

    it('loses only the label or the definition that is wrong', () => {
      const source = 'concepts:\n  - labels: [a, ‹""›, ‹[b]›, ‹"–"›]\n    definition: [‹[c]›]\n';
      assertProblems(source, 'empty', 'type', 'empty', 'type');
      assert.deepEqual(labelsIn(source.replaceAll(/[‹›]/g, '')), [['a']]);
    });

    it('suggests the category that was meant', () => {
      const [message] = assertProblems('concepts: [{labels: a, category: ‹instrumnt›}]', 'category');
      assert.match(message!, /did you mean "instrument"/);
      const [other] = assertProblems('concepts: [{labels: a, category: ‹qqqqqqqqqq›}]', 'category');
      assert.match(other!, /expected one of instrument, /);
    });

    it('keeps the first of two concepts with one id', () => {
      const source = 'concepts: [{id: x, labels: a}, {id: ‹x›, labels: b}]';
      assertProblems(source, 'duplicate-id');
      assert.deepEqual(labelsIn(source.replaceAll(/[‹›]/g, '')), [['a']]);
    });

    it('names languages by their tags', () => {
      const [message] = assertProblems('concepts: [{labels: {en: a, ‹english›: b}}]', 'language');
      assert.match(message!, /"english" is not a language tag.*en, de/);
    });

    it('reads the first of two equal keys', () => {
      const source = 'concepts: [{labels: a, ‹labels›: b}]';
      assertProblems(source, 'duplicate-key');
      assert.deepEqual(labelsIn(source.replaceAll(/[‹›]/g, '')), [['a']]);
    });

    it('follows no alias', () => {
      assertProblems('concepts:\n  - &a\n    labels: a\n  - ‹*a›\n', 'alias');
    });

    it('has no concepts at all', () => {
      assertProblems('‹›', 'no-concepts');
      assertProblems('‹- a›', 'type');
      assertProblems('‹concepts›:', 'type');
      assertProblems('title: x\nconcepts: ‹a›', 'type');
    });

    it('is too much, and names the limit', () => {
      const huge = `concepts:\n  - labels: ${'a'.repeat(glossaryLimits.characters)}\n`;
      assert.match(parse(huge).problems[0]!.message, new RegExp(`${glossaryLimits.characters}`));
      const long = 'a'.repeat(201);
      const [message] = assertProblems(`concepts: [{labels: [b, ‹${long}›]}]`, 'limit');
      assert.match(message!, /201 characters; at most 200/);
    });

    it('is nested without end', () => {
      const { problems } = parse('['.repeat(20_000));
      assert.ok(problems.some((p) => p.message.includes('nested too deeply')));
    });

    it('has more problems than anyone reads', () => {
      const { problems } = parse(`concepts:\n${'  - x\n'.repeat(1000)}`);
      assert.equal(problems.length, 101);
      assert.match(problems.at(-1)!.message, /900 more/);
    });
  });

  it('takes any text, and every problem lies in it', () => {
    const line = fc.constantFrom(
      'concepts:',
      '  - labels: a',
      '  - id: x',
      '    labels: {en: [b',
      '- ',
      '\t',
      '"',
      '&a *a',
      '? :',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string()), { maxLength: 12 }), (lines) => {
        const text = lines.join('\n');
        for (const { span } of parse(text).problems) {
          if (span) assert.ok(span.start >= 0 && span.end <= text.length && span.start <= span.end);
        }
      }),
    );
  });

  it('reads what a YAML writer writes', () => {
    const word = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme-ascii' }).map((s) => `w${s}`.trim());
    const labels = fc.dictionary(fc.constantFrom('en', 'de', 'zh-Hant'), fc.uniqueArray(word, { minLength: 1 }), {
      minKeys: 1,
    });
    fc.assert(
      fc.property(fc.array(labels, { maxLength: 4 }), (all) => {
        const { value, problems } = parse(stringify({ concepts: all.map((l) => ({ labels: l })) }));
        assert.deepEqual(problems, []);
        assert.deepEqual(
          value.concepts.map((c) => c.labels.map((l) => [l.language, l.text])),
          all.map((l) => Object.entries(l).flatMap(([tag, texts]) => texts.map((t) => [tag, t]))),
        );
      }),
    );
  });
});
