import assert from 'node:assert/strict';
import { referencesOf } from '../../../src/core/bibliography/references.ts';
import type { Reference } from '../../../src/core/bibliography/reference.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';
import type { Format } from '../../../src/core/document/document.ts';
import { marked } from '../../support/marks.ts';

const refer = (text: string, format: Format = 'plaintext'): readonly Reference[] =>
  referencesOf(parseDocument({ uri: 'memory:/a', text, format }));

describe('a reference list', () => {
  it('is what stands under its heading, entry by entry', () => {
    const { text, spans } = marked(
      'References\n\n‹1. Oduya M. Pilot fees // Small Ports [Northport]. 2019. N 4. P. 1–9.›\n\n‹2. Feld T. Boards // Small Ports [Northport]. 2020. N 5. P. 3–8.›\n\nAbout the authors\n\nMira Oduya teaches the law of the sea in Northport.\n',
    );
    const found = refer(text);
    assert.deepEqual(
      found.map(({ start, end }) => ({ start, end })),
      spans,
    );
    assert.deepEqual(
      found.map((r) => r.label),
      ['1', '2'],
    );
    assert.equal(found[0]?.csl.title, 'Pilot fees');
  });

  it('keeps an entry whole that a page break cut', () => {
    const found = refer(
      'References\n\n- [1] Oduya M, 2019, Pilot fees. Small Ports, 2019, 4(2):\n\n11-19.\n\n- [2] Feld T, 2020, Boards. Small Ports, 5(1): 3–8.\n',
    );
    assert.equal(found.length, 2);
    assert.equal(found[0]?.segments?.length, 2);
    assert.equal(found[0]?.csl.page, '11-19');
  });

  it('needs no heading where its entries are numbered from one', () => {
    const list = [1, 2, 3]
      .map((n) => `[${n}] Oduya M. Pilot fees, part ${n}. Small Ports, 201${n}, 4(2): 1–9.`)
      .join('\n\n');
    assert.equal(refer(`The fee rose [1].\n\n${list}\n`).length, 3);
  });

  it('is none where a list of duties is numbered', () => {
    assert.deepEqual(
      refer('The board shall\n\n1. publish its tariff\n\n2. hear the pilots\n\n3. answer complaints\n'),
      [],
    );
  });

  it('may be headed in another language', () => {
    assert.equal(refer('Список литературы\n\n1. Одуя М. Сборы // Малые порты. 2019. № 4. С. 1–9.\n').length, 1);
    assert.equal(
      refer('## Literaturverzeichnis\n\nOduya, M. (2019): Lotsengelder. Nordhafen: Kai.\n', 'markdown').length,
      1,
    );
    assert.equal(refer('参考文献\n\n[1] 张三. 引航费[J]. 港口研究, 2019(4): 1-9.\n').length, 1);
  });
});

describe('the body of a footnote', () => {
  it('is a reference, with the address that its link leads to', () => {
    const [note] = refer(
      'Fees rose<sup>1</sup>.\n\n<sup>1</sup> See the [tariff\\_page](https://example.org/tariff_page).\n',
      'markdown',
    );
    assert.equal(note?.kind, 'footnote');
    assert.equal(note?.label, '1');
    assert.equal(note?.csl.URL, 'https://example.org/tariff_page');
  });

  it('is none where it explains a mark on a name', () => {
    assert.deepEqual(refer('Mira Oduya^{*}\n\n^{*}Author to whom letters should be sent.\n'), []);
  });
});
