import assert from 'node:assert/strict';
import fc from 'fast-check';
import { passagesOf } from '../../../src/core/search/passages.ts';
import { documentOf } from '../../support/documents.ts';

const markdown = (text: string) => documentOf(text, 'memory:/document.md', 'markdown');
const textsOf = (text: string) => passagesOf(markdown(text)).map((p) => p.text);

const sentence = (n: number) =>
  `Sentence number ${n} says that the office keeps the register of all permits it grants.`;
const paragraph = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => sentence(from + i)).join(' ');

describe('passages', () => {
  it('are paragraphs with the nearest heading above them', () => {
    const first = paragraph(0, 4);
    const second = paragraph(4, 8);
    const passages = passagesOf(markdown(`# Law\n\n${first}\n\n## Scope\n\n${second}\n\n# Annex\n\n${first}`));
    assert.deepEqual(
      passages.map((p) => [p.heading, p.text]),
      [
        ['', 'Law'],
        ['Law', first],
        ['Law', 'Scope'],
        ['Scope', second],
        ['', 'Annex'],
        ['Annex', first],
      ],
    );
  });

  it('join tiny neighbours under one heading', () => {
    assert.deepEqual(textsOf('# List\n\nIt covers:\n\n- permits\n- fees\n\n# Next\n\nOthers.'), [
      'List',
      'It covers:\npermits\nfees',
      'Next',
      'Others.',
    ]);
  });

  it('split long paragraphs at the ends of sentences, into parts of about a length', () => {
    const parts = textsOf(paragraph(0, 40));
    assert.equal(parts.join(' '), paragraph(0, 40));
    for (const part of parts) {
      assert.match(part, /^Sentence .*\.$/);
      assert.ok(part.length <= 1200 && part.length >= 700, `${part.length}`);
    }
  });

  it('cut a sentence without end at a space, and never inside a character', () => {
    for (const part of textsOf('word '.repeat(1000))) assert.match(part, /^word( word)*$/);
    for (const part of textsOf('𠀀'.repeat(2000))) assert.match(part, /^𠀀+$/u);
  });

  it('leave code and furniture out', () => {
    assert.deepEqual(textsOf('One.\n\n```\ncode\n```\n'), ['One.']);
  });

  it('say where they stand in the source', () => {
    const text = '# *Law*\n\nThe **of\u00a0fice** decides.\n';
    const passage = passagesOf(markdown(text)).at(-1)!;
    assert.equal(text.slice(passage.start, passage.end).replace(/[*\u00a0]/g, ''), 'The office decides.');
  });

  it('hold all that is read, once and in order', () => {
    const block = fc.oneof(
      fc.constantFrom('# Heading', '- item\n- item', 'Short.', '法'.repeat(1500), paragraph(0, 3), paragraph(0, 30)),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
        const document = markdown(blocks.join('\n\n'));
        const passages = passagesOf(document);
        const letters = (s: string) => s.replace(/\s/g, '');
        assert.equal(letters(passages.map((p) => p.text).join('')), letters(document.reading.text));
        for (const { text, reading, start, end } of passages) {
          assert.equal(document.reading.text.slice(reading.start, reading.end), text);
          assert.ok(text.length > 0 && text.length <= 1200);
          assert.ok(start >= 0 && start < end && end <= document.text.length);
        }
      }),
      { numRuns: 50 },
    );
  });
});
