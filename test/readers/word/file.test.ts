import assert from 'node:assert/strict';
import { extractionLimits } from '../../../src/readers/extraction.ts';
import { zip } from '../../support/zip.ts';
import { extracted, p, read, refusal, wordFile } from './support.ts';

describe('a Word file', () => {
  it('says its title and its authors', async () => {
    const core = '<dc:title>Water</dc:title><dc:creator>Ann Roe; Bo Li</dc:creator>';
    assert.deepEqual((await extracted(wordFile(p('a'), { core }))).metadata, {
      title: 'Water',
      authors: [
        { family: 'Roe', given: 'Ann' },
        { family: 'Li', given: 'Bo' },
      ],
    });
  });

  it('is refused where it is no Word document, or no archive', async () => {
    assert.equal((await refusal(zip([{ name: 'a', content: 'x' }]))).code, 'file-format');
    assert.equal((await refusal(new TextEncoder().encode('no archive'))).code, 'file-broken');
  });

  it('is read as far as it goes where its XML is damaged, with a note', async () => {
    const { value, problems } = await read(wordFile(`${p('a')}</w:body></w:document><w:p><w:r><w:t>b`));
    assert.match(value!.text, /^a\n/u);
    assert.equal(problems[0]?.code, 'file-damaged');
  });

  it('is refused where it is nested too deep or would grow too large', async () => {
    assert.match((await refusal(wordFile('<w:sdt>'.repeat(100_000)))).message, /nested more than 512 deep/u);
    assert.match((await refusal(wordFile('<w:p/>'.repeat(3_000_000)))).message, /more than 200 times its size/u);
    assert.match(
      (await refusal(wordFile(p('abcdef')), { ...extractionLimits, text: 5 })).message,
      /more than 5 characters/u,
    );
  });

  it('has no entities of its own, so that none can grow', async () => {
    const bomb =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><w:document><w:p><w:r><w:t>&b;&constructor;</w:t></w:r></w:p></w:document>';
    const { value } = await read(zip([{ name: 'word/document.xml', content: bomb }]));
    assert.equal(value?.text, '\\&b;\\&constructor;\n');
  });
});
