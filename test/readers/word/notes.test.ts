import assert from 'node:assert/strict';
import { markdownOf, p, run } from './support.ts';

const call = (id: number, kind = 'footnote'): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
const note = (id: number, content: string, kind = 'footnote'): string =>
  `<w:${kind} w:id="${id}"><w:p><w:r><w:${kind}Ref/></w:r>${run(` ${content}`)}</w:p></w:${kind}>`;
const separator = '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>';

describe('the notes of a Word document', () => {
  it('stand under the block that calls them, numbered as they are called', async () => {
    assert.equal(
      await markdownOf(`<w:p>${run('One')}${call(5)}${run(', two')}${call(2)}</w:p>${p('Next')}`, {
        footnotes: separator + note(2, 'Second.') + note(5, 'First.'),
      }),
      'One[^1], two[^2]\n\n[^1]: First.\n\n[^2]: Second.\n\nNext',
    );
  });

  it('that stand at the end of the document come there, in numbers of their own', async () => {
    assert.equal(
      await markdownOf(`<w:p>${run('One')}${call(1, 'endnote')}${call(1)}</w:p>${p('Next')}`, {
        footnotes: note(1, 'Foot.'),
        endnotes: note(1, 'End.', 'endnote'),
      }),
      'One[^i][^1]\n\n[^1]: Foot.\n\nNext\n\n[^i]: End.',
    );
    assert.equal(
      await markdownOf(`<w:p>${run('One')}${call(1, 'endnote')}${call(1)}</w:p>`, {
        footnotes: note(1, 'Foot.'),
        endnotes: note(1, 'End.', 'endnote'),
        settings: '<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>',
      }),
      'One[^1][^1-2]\n\n[^1-2]: Foot.\n\n[^1]: End.',
    );
  });

  it('follow the table that calls them', async () => {
    assert.equal(
      await markdownOf(
        `<w:tbl><w:tr><w:tc><w:p>${run('a')}${call(1)}</w:p></w:tc><w:tc>${p('b')}</w:tc></w:tr><w:tr><w:tc>${p('c')}</w:tc><w:tc>${p('d')}</w:tc></w:tr></w:tbl>`,
        { footnotes: note(1, 'Foot.') },
      ),
      '| a[^1] | b |\n| --- | --- |\n| c | d |\n\n[^1]: Foot.',
    );
  });

  it('are no calls where the file has no such note', async () => {
    assert.equal(await markdownOf(`<w:p>${run('One')}${call(9)}</w:p>`, { footnotes: note(1, 'x') }), 'One');
  });
});
