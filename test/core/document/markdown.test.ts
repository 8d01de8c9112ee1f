import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from '../../../src/core/document/parse.ts';
import type { Document } from '../../../src/core/document/document.ts';

const parse = (text: string): Document => parseDocument({ uri: 'memory:/a.md', text, format: 'markdown' });
const read = (text: string): string => parse(text).reading.text;

describe('Markdown', () => {
  it('is read without its marks', () => {
    assert.equal(
      read('The **port board** sets _the tariff_, see [its page](https://example.org/a_b "title") and `code`.'),
      'The port board sets the tariff, see its page and code.',
    );
  });

  it('keeps marks that are characters', () => {
    assert.equal(
      read('2 * 3 is snake_case_name and \\*not emphasis\\*'),
      '2 * 3 is snake_case_name and *not emphasis*',
    );
  });

  it('is read without the calls of its notes, however they are written', () => {
    assert.equal(
      read('Fees rose<sup>1</sup> twice ^[2], fell[^a] once^3^ and rested⁴.'),
      'Fees rose twice, fell once and rested.',
    );
  });

  it('keeps an ordinal’s letters', () => {
    assert.equal(read('the 20<sup>th</sup> session'), 'the 20th session');
  });

  it('has the headings of its marks, whatever stands in them', () => {
    const d = parse('# **The Port** #\n\nText\n\nSecond\n------\n\n### *2. Fees*\n');
    assert.deepEqual(
      d.outline.map((s) => [s.level, s.text]),
      [
        [1, 'The Port'],
        [2, 'Second'],
        [3, '2. Fees'],
      ],
    );
  });

  it('does not read code, comments or front matter, but believes the latter', () => {
    const d = parse(
      '---\ntitle: Pilot fees\nauthor: [Mira Oduya, "Feld, Tomas"]\ndate: 2021-04-03\nkeywords: [pilot fee, port board]\n---\n\n```\n[1] secret\n```\n\n<!-- hidden\nmore -->\n\nSeen.\n',
    );
    assert.equal(d.reading.text.trim(), 'Seen.');
    assert.equal(d.metadata.title, 'Pilot fees');
    assert.equal(d.metadata.year, 2021);
    assert.deepEqual(
      d.metadata.keywords.map((k) => d.text.slice(k.start, k.end)),
      ['pilot fee', 'port board'],
    );
    assert.deepEqual(d.metadata.authors, [
      { family: 'Oduya', given: 'Mira' },
      { family: 'Feld', given: 'Tomas' },
    ]);
  });

  it('survives front matter whose aliases would explode', () => {
    const bomb = [
      'a: &a [x, x]',
      ...Array.from({ length: 30 }, (_, i) => `${'abcdefghijklmnopqrstuvwxyzabcdef'[i]}${i}: &k${i} [*a, *a, *a]`),
    ].join('\n');
    assert.equal(read(`---\n${bomb}\n---\nSeen.`).trim(), 'Seen.');
  });

  it('keeps the paragraphs of a footnote with it', () => {
    const d = parse('Text.[^a]\n\n[^a]: First.\n\n    Second paragraph.\n\nAfter.\n');
    assert.deepEqual(
      d.blocks.map((b) => [b.kind, b.label]),
      [
        ['paragraph', undefined],
        ['note', 'a'],
        ['note', 'a'],
        ['paragraph', undefined],
      ],
    );
  });
});

describe('any text at all', () => {
  const anything = fc
    .array(
      fc.oneof(
        fc.string({ maxLength: 12 }),
        fc.constantFrom(
          '[1]',
          '[^a]',
          '<sup>1</sup>',
          '\n',
          '\n\n',
          '- ',
          '](x)',
          '**',
          '`',
          'ﬁ',
          'é',
          '-\n',
          '\u00a0',
          '12\n',
          '# ',
          '\f',
          '| a |\n',
        ),
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(''));

  for (const format of ['plaintext', 'markdown'] as const) {
    it(`is a document whose every word of reading maps into its source and back (${format})`, () => {
      fc.assert(
        fc.property(anything, (text) => {
          const { reading, blocks } = parseDocument({ uri: 'memory:/x', text, format });
          for (const { index, 0: word } of reading.text.matchAll(/\S+/gu)) {
            const spans = reading.toSource({ start: index, end: index + word.length });
            assert.ok(spans.length > 0);
            for (const s of spans) {
              assert.ok(s.start < s.end && s.end <= text.length);
              assert.ok(reading.toReading(s));
            }
          }
          for (const b of blocks) {
            assert.ok(b.start <= b.end && b.end <= text.length, 'a block lies in its source');
            assert.ok(b.reading.end <= reading.text.length);
          }
        }),
      );
    });
  }
});
