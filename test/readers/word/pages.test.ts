import assert from 'node:assert/strict';
import { extracted, p, run, wordFile, type WordParts } from './support.ts';

const rendered = '<w:r><w:lastRenderedPageBreak/></w:r>';
const made = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';

/** The text of each page of a document, with its label. */
async function pagesOf(body: string, parts?: WordParts): Promise<[string | undefined, string][]> {
  const { text, pages } = await extracted(wordFile(body, parts));
  return pages.map(({ start, label }, i) => [
    label,
    text
      .slice(start, pages[i + 1]?.start)
      .replace(/\s+/gu, ' ')
      .trim(),
  ]);
}

describe('the pages of a Word document', () => {
  it('are those of its last layout, also in the middle of a paragraph', async () => {
    assert.deepEqual(await pagesOf(`${p('a')}<w:p>${run('b ')}${rendered}${run('c')}</w:p>${p('d')}`), [
      [undefined, 'a b'],
      [undefined, 'c d'],
    ]);
  });

  it('are those between breaks, a break that the layout repeats being one', async () => {
    assert.deepEqual(
      await pagesOf(`${p('a')}${made}<w:p>${rendered}${run('b')}</w:p>${p('c', '<w:pageBreakBefore/>')}`),
      [
        [undefined, 'a'],
        [undefined, 'b'],
        [undefined, 'c'],
      ],
    );
  });

  it('are not told where the layout was not kept and the file counts another number of them', async () => {
    assert.deepEqual(await pagesOf(p('a') + made + p('b'), { app: '<Pages>5</Pages>' }), []);
    assert.equal((await pagesOf(p('a') + made + p('b'), { app: '<Pages>2</Pages>' })).length, 2);
    assert.deepEqual(await pagesOf(p('a')), []);
  });

  it('are called as their section numbers them', async () => {
    const section = (type: string): string => `<w:sectPr><w:pgNumType ${type}/></w:sectPr>`;
    const labels = (
      await pagesOf(
        `${p('a')}${made}${p('b', section('w:fmt="lowerRoman"'))}<w:p>${rendered}${run('c')}</w:p>${made}${p('d')}${section('w:start="1"')}`,
      )
    ).map(([label]) => label);
    assert.deepEqual(labels, ['i', 'ii', '1', '2']);
  });
});
