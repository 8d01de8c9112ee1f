import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { parseBibliography } from '../../../../src/core/bibliography/formats/index.ts';
import { marked } from '../../../support/marks.ts';

const json = (text: string) => parseBibliography('memory:/works.json', text, 'csl-json');
const yaml = (text: string) => parseBibliography('memory:/works.yaml', text, 'csl-yaml');

const plain = { noNullPrototype: true };

const items = fc.uniqueArray(
  fc.record(
    {
      id: fc.stringMatching(/^[a-z]{1,6}[0-9]{0,4}$/),
      type: fc.constantFrom('book', 'article-journal', 'webpage'),
      title: fc.stringMatching(/^\p{L}[\p{L} :,'"\\{}[\]#&-]{0,20}\p{L}$/u).map((title) => title.replace(/\s+/g, ' ')),
      author: fc.array(
        fc.record({ family: fc.stringMatching(/^\p{Lu}\p{Ll}{1,6}$/u), given: fc.constant('A.') }, plain),
        {
          minLength: 1,
          maxLength: 3,
        },
      ),
      issued: fc.integer({ min: 1500, max: 2100 }).map((year) => ({ 'date-parts': [[year]] })),
    },
    plain,
  ),
  { selector: ({ id }) => id, maxLength: 6 },
);

describe('CSL-JSON', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(items, fc.constantFrom(undefined, 2), (written, indent) => {
        const text = JSON.stringify(written, null, indent);
        const { value, problems } = json(text);
        assert.deepEqual(problems, []);
        assert.deepEqual(
          value.map(({ csl }) => csl),
          written,
        );
        for (const { key, span, keySpan } of value) {
          assert.equal(text.slice(keySpan.start, keySpan.end), key);
          assert.deepEqual((JSON.parse(text.slice(span.start, span.end)) as { id: string }).id, key);
        }
      }),
    );
  });

  it('says where items and keys stand', () => {
    const { text, spans } = marked('[‹{"type": "book", "id": "‹quay›"}›, ‹{"id": ‹7›}›]');
    assert.deepEqual(
      json(text).value.flatMap((entry) => [entry.span, entry.keySpan]),
      spans,
    );
  });

  it('is found in an object too', () => {
    const item = '{"type": "book", "title": "T"}';
    assert.equal(json(`{"items": [${item}]}`).value[0]?.csl.title, 'T');
    assert.equal(json(`{"references": [${item}]}`).value[0]?.csl.title, 'T');
    assert.equal(json(`{"quay": ${item}}`).value[0]?.key, 'quay');
    assert.equal(json('{"id": "quay", "type": "book"}').value[0]?.key, 'quay');
  });

  it('loses one item to one fault', () => {
    const { text, spans } = marked('[\n  {"id": "a"},\n  ‹{"id": "b", "title": }›,\n  {"id": "c"}\n]');
    const { value, problems } = json(text);
    assert.deepEqual(
      value.map(({ key }) => key),
      ['a', 'c'],
    );
    assert.deepEqual(
      problems.map(({ span }) => span),
      spans,
    );
  });

  it('goes on with the next item where one is not closed', () => {
    assert.deepEqual(
      json('[\n  {"id": "a", "author": [{"family": "X"},\n  {"id": "b"},\n  {"id": "c"}\n]').value.map(
        ({ key }) => key,
      ),
      ['b', 'c'],
    );
  });

  it('has numbers, dates and names in CSL’s form', () => {
    const { csl } = json(
      '[{"id": 7, "volume": 3, "issued": {"raw": "2014-06"}, "accessed": {"date-parts": [["2015", "2"]]}, "author": [{"literal": "X"}, 5], "event": "E", "custom": {}}]',
    ).value[0]!;
    assert.deepEqual(csl, {
      id: '7',
      type: 'document',
      volume: '3',
      issued: { 'date-parts': [[2014, 6]] },
      accessed: { 'date-parts': [[2015, 2]] },
      author: [{ literal: 'X' }],
      'event-title': 'E',
    });
  });

  it('never throws', () => {
    const piece = fc.constantFrom('[', ']', '{', '}', '"', ':', ',', '"id"', '"a"', '\n', ' ', '1', '\\', 'null');
    fc.assert(fc.property(fc.array(piece), (pieces) => void json(pieces.join(''))));
    for (const deep of ['[', '{"a":', '[{"id":']) json(deep.repeat(50_000));
  });
});

describe('CSL-YAML', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(items, (written) => {
        if (written.length === 0) return;
        const text = stringify({ references: written });
        const { value, problems } = yaml(text);
        assert.deepEqual(problems, []);
        assert.deepEqual(
          value.map(({ csl }) => csl),
          written,
        );
        for (const { key, keySpan } of value) assert.equal(text.slice(keySpan.start, keySpan.end), key);
      }),
    );
  });

  it('is read as pandoc writes it', () => {
    const { text, spans } = marked(`---
references:
‹- id: ‹quay2020›
  author:
  - family: Brenwick
    given: Odalys
  issued:
  - year: 2020
    month: 5
  title: "Of quays: a ledger"
  type: book›
‹- title: Tolls
  id: '‹toll›'›
nocite: x
...
`);
    const { value, problems } = yaml(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(value[0]?.csl, {
      id: 'quay2020',
      type: 'book',
      author: [{ family: 'Brenwick', given: 'Odalys' }],
      issued: { 'date-parts': [[2020, 5]] },
      title: 'Of quays: a ledger',
    });
    assert.deepEqual(
      value.flatMap((entry) => [entry.span, entry.keySpan]),
      spans,
    );
  });

  it('may stand in brackets', () => {
    const { text, spans } = marked('references: [‹{id: ‹a›, type: book}›, ‹{id: ‹b›}›]');
    assert.deepEqual(
      yaml(text).value.flatMap((entry) => [entry.span, entry.keySpan]),
      spans,
    );
  });

  it('loses one item to one fault', () => {
    const { value, problems } = yaml('- id: a\n- id: b\n  title: "never closed\n- id: c\n');
    assert.deepEqual(
      value.map(({ key }) => key),
      ['a', 'c'],
    );
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['bibliography-syntax'],
    );
  });

  it('neither grows by aliases nor falls by depth', () => {
    const bomb = `- id: a\n  x0: &x0 [1, 1]\n${Array.from({ length: 30 }, (_, i) => `  x${i + 1}: &x${i + 1} [*x${i}, *x${i}]`).join('\n')}\n`;
    for (const text of [bomb, '- '.repeat(20_000), `- id: ${'['.repeat(20_000)}`]) {
      assert.deepEqual(yaml(text).value, []);
      assert.ok(yaml(text).problems.length > 0);
    }
  });
});
