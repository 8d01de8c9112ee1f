import assert from 'node:assert/strict';
import { deflateSync } from 'node:zlib';
import { extractPdf } from '../../../src/readers/pdf/index.ts';
import { extractionLimits } from '../../../src/readers/extraction.ts';
import { show, smallPdf } from '../../support/smallPdf.ts';
import { extractMade, madeBytes } from '../../support/pdfFiles.ts';

/** The code of the only problem of a file that gives no text. */
async function refusal(bytes: Uint8Array, limits = extractionLimits): Promise<string> {
  const { value, problems } = await extractPdf('memory:/file.pdf', bytes, limits);
  assert.equal(value, null);
  assert.equal(problems.length, 1);
  return problems[0]!.code;
}

const page = { content: show(50, 700, 'Nothing follows.') };
const text = (value: string): Uint8Array => new TextEncoder().encode(value);

describe('a PDF file that is refused', () => {
  before(() => extractMade(smallPdf({ pages: [page] })));

  it('is none', async () => {
    assert.equal(await refusal(text('')), 'pdf-broken');
    assert.equal(await refusal(text('<!doctype html><p>Not found')), 'pdf-broken');
    assert.equal(await refusal(text('%PDF-1.7\n')), 'pdf-broken');
  });

  it('opens only with a password', async () => {
    assert.equal(await refusal(madeBytes('locked.pdf')), 'pdf-encrypted');
  });

  it('holds only pictures', async () => {
    assert.equal(await refusal(smallPdf({ pages: [{ content: '0 0 100 100 re f' }] })), 'pdf-no-text');
  });

  it('says that it has more pages than the limit', async () => {
    const limits = { ...extractionLimits, pages: 2 };
    assert.equal(await refusal(smallPdf({ pages: [page, page, page] }), limits), 'pdf-too-many-pages');
  });

  it('says that it has a million pages: those that it has are read', async () => {
    const { value } = await extractMade(smallPdf({ pages: [page], count: 1_000_000 }));
    assert.equal(value!.pages.length, 1);
  });

  it('has a page tree that goes round in a circle', async () => {
    assert.equal(await refusal(smallPdf({ pages: [], kids: '[2 0 R]', count: 5 })), 'pdf-broken');
  });

  it('has more text than the limit', async () => {
    const pages = [page, page, page];
    assert.equal(await refusal(smallPdf({ pages }), { ...extractionLimits, text: 20 }), 'pdf-too-long');
  });

  it('takes longer than the limit', async () => {
    assert.equal(await refusal(smallPdf({ pages: [page] }), { ...extractionLimits, time: 0 }), 'pdf-too-slow');
  });

  it('grows far beyond the limit', async () => {
    const limits = { ...extractionLimits, inflated: 10_000_000 };
    const once = deflateSync(Buffer.alloc(100_000_000, ' '), { level: 9 });
    const one = smallPdf({ pages: [{ content: once, streamEntries: '/Filter /FlateDecode' }] });
    assert.equal(await refusal(one, limits), 'pdf-inflated');
    const streamEntries = '/Filter [/FlateDecode /FlateDecode]';
    const two = smallPdf({ pages: [{ content: deflateSync(once), streamEntries }] });
    assert.equal(await refusal(two, limits), 'pdf-inflated');
  });

  it('is nested deeper than the stack', async () => {
    const catalog = `/Deep ${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`;
    await extractMade(smallPdf({ pages: [page], catalog }));
    await extractMade(smallPdf({ pages: [{ content: `${'['.repeat(1_000_000)}` }] }));
  });
});
