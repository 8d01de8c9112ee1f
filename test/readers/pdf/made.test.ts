import assert from 'node:assert/strict';
import { extractMade, madeBytes, madeFiles, pageRecall, pageTexts } from '../../support/pdfFiles.ts';

describe('the text of PDF files by different producers', () => {
  for (const { file, producer, pages } of madeFiles)
    it(`is whole, in order, and on its pages: ${producer}`, async () => {
      const { value, problems } = await extractMade(madeBytes(file));
      assert.deepEqual(problems, []);
      assert.deepEqual(
        value!.pages.map((page) => page.label),
        pages.map((page) => page.label),
      );
      const recalls = pageTexts(value!).map((text, i) => pageRecall(pages[i]!, text));
      for (const { known, found } of recalls) assert.ok(found / known >= 0.99, `${found} of ${known} words`);
    });

  it('has no more than that and what pages print around it', async () => {
    for (const { file, pages } of madeFiles) {
      const { value } = await extractMade(madeBytes(file));
      for (const [i, text] of pageTexts(value!).entries()) {
        const { known, extra } = pageRecall(pages[i]!, text);
        assert.ok(extra <= Math.max(10, known * 0.07), `${extra} words more in ${file}`);
      }
    }
  });
});
