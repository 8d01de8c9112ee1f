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

  it('is refused where open tags would be opened again without end', async () => {
    const open = Array.from({ length: 80 }, (_, i) => `<b id=${i}>`).join('');
    assert.match(await problemOf(`<p>${open}</p>${'<p>x'.repeat(n)}`), /grow without bounds/u);
    const attributes = Array.from({ length: 1000 }, (_, i) => `a${i}`).join(' ');
    assert.match(await problemOf(`<p><b ${attributes}>${'<p>x'.repeat(n)}`), /grow without bounds/u);
  });

  it('is refused where most of it stands in hundreds of elements', async () => {
    for (const around of ['<blockquote>'.repeat(400), '<ol><li>'.repeat(200), '<table><tr><td><ul><li>'.repeat(80)])
      assert.match(await problemOf(`${around}${'<p>x'.repeat(n)}`), /most of its elements are nested more than 100/u);
  });

  it('is refused where its lists are nested so deep that their marks would be most of its text', async () => {
    const lists = '<ol start=100000000><li>'.repeat(40);
    assert.match(await problemOf(`${lists}${'<p>x'.repeat(n)}`), /marks outgrow its text/u);
  });

  it('is read where tags are left open in each of its paragraphs, as old pages do', async () => {
    const paragraph = 'The council of the valley shares the water among its members by turns, as it has for long. ';
    const open = Array.from({ length: 40 }, (_, i) => `<font size=2 face="F${i}"><b>`).join('');
    const { text } = await extracted(`<p>${open}${`<p><font size=3>${paragraph}`.repeat(1500)}`);
    assert.equal(text.match(/council/gu)?.length, 1500);
  });

  it('is read where it is as deep as pages are, and deeper in places', async () => {
    const turns = async (html: string): Promise<number> => (await extracted(html)).text.match(/turn/gu)!.length;
    const paragraph = '<p>A turn is one share of time.</p>';
    assert.equal(await turns(`${'<ul><li>'.repeat(20)}${paragraph.repeat(5000)}`), 5000);
    assert.equal(await turns(`${'<div>'.repeat(90)}${paragraph.repeat(12_000)}`), 12_000);
    assert.equal(await turns(`${'<div>'.repeat(400)}${paragraph.repeat(2000)}`), 2000);
  });

  it('is read in time where a tag has any number of attributes', async () => {
    const attributes = Array.from({ length: n }, (_, i) => `a${i}`).join(' ');
    assert.equal((await extracted(`<p ${attributes}>One<p ${attributes}>Two`)).text, 'One\n\nTwo\n');
  });

  it('is read in time where headings repeat a long title', async () => {
    const title = 'x '.repeat(30_000);
    const { text } = await extracted(`<title>${title}</title>${'<h1>xxxy</h1>'.repeat(30_000)}<main>${title}</main>`);
    assert.ok(text.length >= 60_000);
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
