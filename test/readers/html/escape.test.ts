import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { markdownOf } from './support.ts';

const readingOf = (text: string): string =>
  parseDocument({ uri: 'file:///page.md', text, format: 'markdown' }).reading.text;
const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');

describe('text of a page that looks like Markdown', () => {
  for (const text of [
    '# no heading',
    '> no quotation',
    '| no table |',
    '* no item',
    '+ no item',
    '--- ',
    '===',
    '~~~ no fence',
    '``` no fence',
    '<!-- no comment -->',
    '<div>no tag</div>',
    'a [^1] that calls nothing',
    '[^1]: no note',
    '[see a]: no-definition',
    'an [a](no link)',
    'a *b* _c_ **d** `e`',
    'a \\* b \\ c',
    'two ^2 and &amp; no entity',
    'https://example.org/_a_*b and more *of it',
  ])
    it(`stays as it is: ${text}`, async () => {
      assert.equal(readingOf(await markdownOf(`<p>${escaped(text)}</p>`)), text.trim());
    });

  it('keeps a heading that ends like one with closing marks or attributes', async () => {
    assert.equal(readingOf(await markdownOf('<h2>On C#</h2><h2>The set {x}</h2>')), 'On C#\nThe set {x}');
  });

  it('is read as it was written, whatever it is', async () => {
    const pieces = ['a', 'Wort', ' ', '*', '_', '`', '[', ']', '(', ')', '<', '>', '&', '#', '^', '\\', '|', '!', '~', '=', '^1', '[^', 'b>']; // prettier-ignore
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), async (parts) => {
        const text = `word${parts.join('')}word`;
        const read = readingOf(await markdownOf(`<p>${escaped(text)}</p>`));
        assert.equal(read, text.replace(/ +/gu, ' ').trim());
      }),
    );
  });
});
