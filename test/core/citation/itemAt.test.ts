import assert from 'node:assert/strict';
import { citationsOf } from '../../../src/core/citation/citations.ts';
import { itemAt } from '../../../src/core/citation/itemAt.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';
import type { Format } from '../../../src/core/document/document.ts';
import { marked } from '../../support/marks.ts';

const list =
  '\n\n## References\n\nFeld, T. (2020). Boards. Small Ports, 5(1), 3–8.\n\nOduya, M. (2019). Pilot fees. Small Ports, 4(2), 1–9.\n\nOduya, M. (2021). Tariffs. Small Ports, 6(2), 1–9.\n';

function keyAt(source: string, format: Format = 'markdown'): string | undefined {
  const { text, cursor } = marked(source);
  const citation = citationsOf(parseDocument({ uri: 'memory:/a', text, format })).find(
    (c) => c.start <= cursor && cursor < c.end,
  );
  return citation && itemAt(citation, cursor).key;
}

describe('the work under the cursor', () => {
  it('is the number it stands on, or the last one before', () => {
    assert.equal(keyAt('So they say [¦3, 11, 1].'), '3');
    assert.equal(keyAt('So they say [3, 1¦1, 1].'), '11');
    assert.equal(keyAt('So they say [3, 11, ¦1].'), '1');
    assert.equal(keyAt('So they say ¦[3, 11].'), '3');
    assert.equal(keyAt('So they say [2, p. 1¦4; 5].'), '2');
  });

  it('is the first of a range for all that the range does not print', () => {
    assert.equal(keyAt('So they say [4¦-6].'), '4');
    assert.equal(keyAt('So they say [4-¦6].'), '6');
  });

  it('is the author it stands on', () => {
    assert.equal(keyAt(`Fees rose (Oduya, 2019; Fe¦ld, 2020).${list}`), 'Feld 2020');
    assert.equal(keyAt(`Fees rose (Odu¦ya, 2019; Feld, 2020).${list}`), 'Oduya 2019');
    assert.equal(keyAt(`Fees rose (Oduya, 2019, 2¦021).${list}`), 'Oduya 2021');
  });

  it('is the key it stands on', () => {
    assert.equal(keyAt('Fees rose [see @oduya2019, p. 4; @fe¦ld2020].'), 'feld2020');
  });
});
