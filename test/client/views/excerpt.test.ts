import assert from 'node:assert/strict';
import fc from 'fast-check';
import { excerpt } from '../../../src/client/views/excerpt.ts';
import { withoutIcons } from '../../../src/client/views/icons.ts';
import { marked } from '../../support/marks.ts';

/** The line that is shown of a snippet whose matches are marked. */
const line = (source: string): string => {
  const { text, spans } = marked(source);
  const highlights = spans.map(({ start, end }) => [start, end] as const);
  return excerpt(text, highlights);
};

describe('the line of a search result', () => {
  it('is the snippet where its first match is near the start', () => {
    assert.equal(line('The board publishes the ‹tariff› late.'), 'The board publishes the ‹tariff› late.');
    assert.equal(line('No match is marked here.'), 'No match is marked here.');
  });

  it('begins with a word shortly before a match that is far', () => {
    const shown = line('In the years before the war nobody on the island had to know what the ‹board› did.');
    assert.equal(shown, '…the island had to know what the ‹board› did.');
  });

  it('marks matches in a row as one', () => {
    assert.equal(line('The ‹tariff› ‹board› is ‹late›.'), 'The ‹tariff board› is ‹late›.');
  });

  it('is one line', () => {
    assert.equal(line('The board\n\n  publishes\tthe tariff.'), 'The board publishes the tariff.');
  });

  it('begins a little before a far match in a language without spaces', () => {
    assert.equal(line('港'.repeat(100) + '‹费率›公布'), '…' + '港'.repeat(32) + '‹费率›公布');
  });

  it('cuts no character in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.nat(400), (text, at) => {
        assert.equal(excerpt(text, [[Math.min(at, text.length), text.length]]).isWellFormed(), true);
      }),
    );
  });
});

describe('text among icons', () => {
  it('shows no icon that a document asks for', () => {
    assert.equal(withoutIcons('a $(trash) and $(x)'), 'a \\$(trash) and \\$(x)');
  });
});
