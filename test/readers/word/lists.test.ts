import assert from 'node:assert/strict';
import { markdownOf, p, style } from './support.ts';

const level = (depth: number, format: string, text: string, start = 1): string =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const kind = (id: number, ...levels: string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const list = (id: number, kind: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${kind}"/>${more}</w:num>`;
const item = (text: string, id: number, depth = 0, more = ''): string =>
  p(text, `${more}<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`);

describe('the lists of a Word document', () => {
  it('have bullets and numbers, one in the other', async () => {
    const numbering =
      kind(0, level(0, 'bullet', ''), level(1, 'lowerLetter', '(%2)')) +
      kind(1, level(0, 'decimal', '%1.', 3)) +
      list(1, 0) +
      list(2, 1);
    assert.equal(
      await markdownOf(
        [item('a', 1), item('b', 1, 1), item('c', 1, 1), item('d', 1), p('x'), item('e', 2), item('f', 2)].join(''),
        { numbering },
      ),
      '- a\n  - (a) b\n  - (b) c\n- d\n\nx\n\n3. e\n4. f',
    );
  });

  it('number headings and paragraphs as the file prints it', async () => {
    const styles = style('H1', 'heading 1', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>');
    const numbering =
      kind(0, level(0, 'upperRoman', 'Part %1'), level(1, 'decimal', '§ %2'), level(2, 'decimal', '%1.%2.%3')) +
      list(1, 0);
    const heading = (text: string): string => p(text, '<w:pStyle w:val="H1"/>');
    assert.equal(
      await markdownOf(
        [
          heading('Water'),
          item('One', 1, 1),
          item('Two', 1, 1),
          item('x', 1, 2),
          heading('Land'),
          item('Three', 1, 1),
        ].join(''),
        {
          styles,
          numbering,
        },
      ),
      '# Part I Water\n\n§ 1 One\n\n§ 2 Two\n\nI.2.1 x\n\n# Part II Land\n\n§ 1 Three',
    );
  });

  it('go on counting in another list of the kind, or begin anew where it says so', async () => {
    const numbering =
      kind(0, level(0, 'decimal', '%1.')) +
      list(1, 0) +
      list(2, 0) +
      list(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>');
    assert.equal(
      await markdownOf([item('a', 1), p('x'), item('b', 2), p('y'), item('c', 3), item('d', 3)].join(''), {
        numbering,
      }),
      '1. a\n\nx\n\n2. b\n\ny\n\n7. c\n8. d',
    );
  });

  it('hold paragraphs that go on with an item', async () => {
    const numbering = kind(0, level(0, 'bullet', '')) + list(1, 0);
    const styles = style('L', 'List Paragraph');
    assert.equal(
      await markdownOf(item('a', 1, 0, '<w:pStyle w:val="L"/>') + p('more', '<w:pStyle w:val="L"/>') + p('after'), {
        numbering,
        styles,
      }),
      '- a\n\n  more\n\nafter',
    );
  });

  it('have marks of a length that a line can hold', async () => {
    const numbering = kind(0, level(0, 'decimal', `Part %1 ${'of all '.repeat(10_000)}`)) + list(1, 0);
    const items = Array.from({ length: 200 }, (_, i) => item(`x${i}`, 1)).join('');
    const text = await markdownOf(items, { numbering });
    assert.match(text, /^Part 1 of all of all .* x0$/mu);
    assert.ok(text.length < 200 * 220);
  });

  it('have nine levels, whatever their items say', async () => {
    const numbering = kind(0, ...Array.from({ length: 9 }, (_, i) => level(i, 'bullet', ''))) + list(1, 0);
    const text = await markdownOf(Array.from({ length: 600 }, (_, i) => item(`x${i}`, 1, i)).join(''), { numbering });
    assert.equal(text.split('\n').at(-1), `${' '.repeat(16)}- x599`);
  });
});
