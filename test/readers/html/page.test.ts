import assert from 'node:assert/strict';
import { extractHtml } from '../../../src/readers/html/index.ts';
import { extractionLimits } from '../../../src/readers/extraction.ts';
import { bytesOf, extracted, markdownOf } from './support.ts';

describe('the bytes of a page', () => {
  it('are read in the encoding that the page names, or that they show', async () => {
    const latin = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));
    assert.equal(await markdownOf(latin('<meta charset=iso-8859-1><p>caf\u00e9')), 'café');
    assert.equal(
      await markdownOf(
        latin('<meta http-equiv=Content-Type content="text/html; charset=windows-1251"><p>\u00e2\u00ee\u00e4\u00e0'),
      ),
      'вода',
    );
    assert.equal(await markdownOf(latin('<p>caf\u00e9 \u0093x\u0094')), 'café “x”');
    assert.equal(await markdownOf('<meta charset=utf-8><p>café'), 'café');
    assert.equal(await markdownOf('<?xml version="1.0" encoding="utf-8"?><p>café'), 'café');
    const utf16 = Uint8Array.from([
      0xff,
      0xfe,
      ...[...'<p>вода'].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    ]);
    assert.equal(await markdownOf(utf16), 'вода');
  });

  it('may refer to characters by name or number', async () => {
    assert.equal(await markdownOf('<p>&sect;&nbsp;5 &#8211; &#x201e;&auml;&ldquo;'), '§\u00a05 – „ä“');
  });
});

describe('what a page says of itself', () => {
  it('is told to catalogues', async () => {
    const { metadata } = await extracted(
      `<title>Water | Journal</title><meta name=citation_title content="Water"><meta name=citation_author content="Roe, Ann">
      <meta name=citation_author content="Bo Li"><meta name=citation_publication_date content="2019/05/01"><meta name=citation_doi content="doi:10.1234/ab.5">`,
    );
    assert.deepEqual(metadata, {
      title: 'Water',
      authors: [
        { family: 'Roe', given: 'Ann' },
        { family: 'Li', given: 'Bo' },
      ],
      year: 2019,
      doi: '10.1234/ab.5',
    });
  });

  it('is told to search engines', async () => {
    const { metadata } = await extracted(
      `<title>Water | News</title><script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"News"},
      {"@type":"NewsArticle","headline":"Water","datePublished":"2020-02-03","author":[{"name":"Ann Roe"}]}]}</script>
      <script type="application/ld+json">{"broken"</script>`,
    );
    assert.deepEqual(metadata, { title: 'Water', authors: [{ family: 'Roe', given: 'Ann' }], year: 2020 });
  });
});

describe('a page that would cost too much', () => {
  const n = 100_000;
  const problemOf = async (html: string, limits = extractionLimits): Promise<string> => {
    const { value, problems } = await extractHtml('file:///page.html', bytesOf(html), limits);
    assert.equal(value, null);
    assert.equal(problems[0]!.code, 'file-limit');
    return problems[0]!.message;
  };

  it('is refused where it is nested too deep', async () => {
    assert.match(await problemOf('<div>'.repeat(n)), /nested more than 512 deep/u);
    assert.match(await problemOf('<b><a href=x>'.repeat(n)), /nested more than 512 deep/u);
    assert.match(await problemOf('<table><tr><td>'.repeat(n)), /nested more than 512 deep/u);
  });

  it('is refused where a tag has too many attributes', async () => {
    assert.match(
      await problemOf(`<div ${Array.from({ length: n }, (_, i) => `a${i}`).join(' ')}>`),
      /more than 2000 attributes/u,
    );
  });

  it('is refused where open tags would be opened again without end', async () => {
    const open = Array.from({ length: 400 }, (_, i) => `<b id=${i}>`).join('');
    assert.match(await problemOf(`<p>${open}</p>${'<p>x'.repeat(n)}`), /grow without bounds/u);
  });

  it('is refused where its text is too long, it has too many pages, or takes too long', async () => {
    assert.match(await problemOf('<p>abcdef', { ...extractionLimits, text: 5 }), /more than 5 characters/u);
    const pages = '<hr role="doc-pagebreak"><p>x'.repeat(5);
    assert.match(await problemOf(pages, { ...extractionLimits, pages: 4 }), /more than 4 pages/u);
    assert.match(await problemOf('<p>x'.repeat(n), { ...extractionLimits, time: 0 }), /takes longer than 0 seconds/u);
  });

  it('holds no text, and says so', async () => {
    const { value, problems } = await extractHtml('file:///page.html', bytesOf('<script>x</script>'), extractionLimits);
    assert.equal(value?.text, '');
    assert.equal(problems[0]?.code, 'file-empty');
  });
});
