import assert from 'node:assert/strict';
import type { IGrammar } from 'vscode-textmate';
import { citationsIn, loadGrammar } from './tokenizer.ts';

for (const scope of ['text.html.markdown', 'text.plain.glossator']) {
  describe(`citation markers in ${scope}`, () => {
    let grammar: IGrammar;
    before(async () => {
      grammar = await loadGrammar(scope);
    });
    const finds = (text: string, ...expected: string[]) => assert.deepEqual(citationsIn(grammar, text), expected);

    it('colours numbers in brackets, with ranges, lists and locators', () => {
      finds('Ports publish their tariffs [3]. Most do [1-2], some late [4, 7–9].', '[3]', '[1-2]', '[4, 7–9]');
      finds(
        'The rule is older [12, p. 106] than the office [3, с. 15], see [5, § 4].',
        '[12, p. 106]',
        '[3, с. 15]',
        '[5, § 4]',
      );
      finds('As in [8, pp. 10–12; 9, art. 3]: nothing.', '[8, pp. 10–12; 9, art. 3]');
      finds('港口公布费率[3, 第12页]。', '[3, 第12页]');
    });

    it('colours markers that touch a word or another marker', () => {
      finds('The harbour board[4] met twice.[5][6]', '[4]', '[5]', '[6]');
    });

    it('colours raised numbers however they are written', () => {
      finds('The levy rose.^[7] It fell^[8, 9] again.', '^[7]', '^[8, 9]');
      finds('The levy rose.^7^ It fell^8,9^ again.', '^7^', '^8,9^');
      finds('The levy rose.<sup>1</sup> It fell<sup>[2, 3]</sup> again.', '<sup>1</sup>', '<sup>[2, 3]</sup>');
      finds('The levy rose.¹ It fell¹² again, “for good”³.', '¹', '¹²', '³');
    });

    it('colours footnote calls', () => {
      finds('The levy rose[^1] and fell[^board-minutes].', '[^1]', '[^board-minutes]');
    });

    it('leaves look-alikes alone', () => {
      finds('In [2019] the index a[1] was x[12] and arr[0], of [0, 1].');
      finds('See [draft], [A3], [p. 4], [12345], [1.5], [1/2], [ ], [x] and [].');
      finds('An area of 10 m² or 10³ km², x² and 2ⁿ.');
      finds('About 10^6^ litres, x^2^ and 3<sup>4</sup>, the 5<sup>th</sup> of m<sup>2</sup>, km<sup>2</sup>.');
      finds('An escaped \\[3] is none, nor is $[3] or ![3].');
    });

    it('takes no time that grows faster than the line', () => {
      const line = '[1' + ', 2'.repeat(6000) + ' '.repeat(6000) + '^'.repeat(3000) + '[^'.repeat(3000);
      const start = performance.now();
      citationsIn(grammar, line);
      assert.ok(performance.now() - start < 2000, `${performance.now() - start} ms`);
    });
  });
}

describe('citation markers and Markdown', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadGrammar('text.html.markdown');
  });
  const finds = (text: string, ...expected: string[]) => assert.deepEqual(citationsIn(grammar, text), expected);

  it('keeps out of code', () => {
    finds('Call `list[3]` or ` [3] ` here.');
    finds('```\na list [3]\n```\nA claim [3].', '[3]');
    finds('    a block of code [3]');
  });

  it('keeps out of links, images and their definitions', () => {
    finds('See [3](https://example.org/3), [the tariff [3]](x), ![3](plan.png) and [the board][3].');
    finds('[3]: https://example.org/3');
  });

  it('keeps out of tags', () => {
    finds('<a title="[3]">no</a>');
  });
});
