import assert from 'node:assert/strict';
import type { Problem } from '../../../src/core/document/problem.ts';
import { extractEpub } from '../../../src/readers/epub/index.ts';
import { extractionLimits, type Extraction } from '../../../src/readers/extraction.ts';
import { zip, type Packed } from '../../support/zip.ts';

interface BookParts {
  readonly texts: Readonly<Record<string, string>>;
  readonly metadata?: string;
  readonly navigation?: string;
  readonly more?: readonly Packed[];
  /** Texts that the spine names and the book does not have. */
  readonly missing?: readonly string[];
}

/** A book with texts in the order in which they are given. */
function bookFile({ texts, metadata = '', navigation, more = [], missing = [] }: BookParts): Uint8Array {
  const names = [...Object.keys(texts), ...missing];
  const items = names.map((name, i) => `<item id="t${i}" href="text/${name}" media-type="application/xhtml+xml"/>`);
  const nav =
    navigation === undefined
      ? ''
      : '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>';
  const page = (body: string): string =>
    `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body>${body}</body></html>`;
  return zip([
    { name: 'mimetype', content: 'application/epub+zip', stored: true },
    {
      name: 'META-INF/container.xml',
      content: '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
    },
    {
      name: 'OPS/book.opf',
      content: `<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${metadata}</metadata>
      <manifest>${items.join('')}${nav}</manifest><spine>${nav && '<itemref idref="nav"/>'}${names.map((_, i) => `<itemref idref="t${i}"/>`).join('')}</spine></package>`,
    },
    ...(navigation === undefined ? [] : [{ name: 'OPS/nav.xhtml', content: page(navigation) }]),
    ...Object.entries(texts).map(([name, body]) => ({ name: `OPS/text/${name}`, content: page(body) })),
    ...more,
  ]);
}

async function extracted(book: BookParts): Promise<Extraction> {
  const { value, problems } = await extractEpub('file:///a.epub', bookFile(book), extractionLimits);
  assert.deepEqual(problems, []);
  return value!;
}

async function problemOf(bytes: Uint8Array): Promise<Problem> {
  const { problems } = await extractEpub('file:///a.epub', bytes, extractionLimits);
  return problems[0]!;
}

describe('a book', () => {
  it('is read in the order of its spine, without its list of contents', async () => {
    const { text } = await extracted({
      navigation: '<nav epub:type="toc"><ol><li><a href="text/b.xhtml">One</a></li></ol></nav>',
      texts: {
        'b.xhtml': '<h1>One</h1><p>First<br/>line<a id="x"/> and <i/>more.</p>',
        'a.xhtml': '<h1>Two</h1><p>Second.</p>',
      },
    });
    assert.equal(text, '# One\n\nFirst  \nline and more.\n\n# Two\n\nSecond.\n');
  });

  it('has its notes wherever they stand, those of one number apart', async () => {
    const { text } = await extracted({
      texts: {
        'a.xhtml': '<p>One<a epub:type="noteref" href="notes.xhtml#n1">1</a>.</p>',
        'b.xhtml': '<p>Two<a epub:type="noteref" href="./notes.xhtml#m1">1</a>.</p>',
        'notes.xhtml':
          '<h2>Notes</h2><aside epub:type="footnote" id="n1"><p>1. First.</p></aside><aside epub:type="footnote" id="m1"><p>Second.</p></aside>',
      },
    });
    assert.equal(text, 'One[^1].\n\nTwo[^1-2].\n\n## Notes\n\n[^1]: First.\n\n[^1-2]: Second.\n');
  });

  it('has the pages of the print, as they are marked or listed', async () => {
    const pagesOf = async (book: BookParts) => {
      const { text, pages } = await extracted(book);
      return pages.map(({ start, label }) => [label, text.slice(start).trim()]);
    };
    assert.deepEqual(
      await pagesOf({ texts: { 'a.xhtml': '<p>a <span epub:type="pagebreak" id="p5">5</span>b</p>' } }),
      [['5', 'b']],
    );
    assert.deepEqual(
      await pagesOf({
        navigation:
          '<nav epub:type="page-list"><ol><li><a href="text/a.xhtml">1</a></li><li><a href="text/a.xhtml#p2">2</a></li></ol></nav>',
        texts: { 'a.xhtml': '<p>a</p><p id="p2">b</p>' },
      }),
      [
        ['1', 'a\n\nb'],
        ['2', 'b'],
      ],
    );
  });

  it('says its title, its authors, its year and its DOI', async () => {
    const metadata =
      '<dc:title>Water</dc:title><dc:creator>Ann Roe</dc:creator><dc:creator>Bo Li</dc:creator><dc:date>2014-05-01</dc:date><dc:identifier>urn:doi:10.1234/w.5</dc:identifier>';
    assert.deepEqual((await extracted({ metadata, texts: { 'a.xhtml': '<p>a</p>' } })).metadata, {
      title: 'Water',
      authors: [
        { family: 'Roe', given: 'Ann' },
        { family: 'Li', given: 'Bo' },
      ],
      year: 2014,
      doi: '10.1234/w.5',
    });
  });

  it('is refused where it is none, or where its texts are locked, but not where only its fonts are', async () => {
    assert.equal((await problemOf(zip([{ name: 'a', content: '' }]))).code, 'file-format');
    const locked = (uri: string): Packed => ({
      name: 'META-INF/encryption.xml',
      content: `<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:CipherReference URI="${uri}"/></enc:EncryptedData></encryption>`,
    });
    const texts = { 'a.xhtml': '<p>a</p>' };
    assert.equal((await problemOf(bookFile({ texts, more: [locked('OPS/text/a.xhtml')] }))).code, 'file-encrypted');
    await extracted({ texts, more: [locked('OPS/fonts/a.otf')] });
  });

  it('is refused where many small texts leave their tags open, as one large text is', async () => {
    const open = Array.from({ length: 90 }, (_, i) => `<b id="${i}">`).join('');
    const text = (i: number): [string, string] => [`${i}.xhtml`, `<p>${open}</p>${'<p>x'.repeat(100)}`];
    const book = (count: number): Uint8Array =>
      bookFile({ texts: Object.fromEntries(Array.from({ length: count }, (_, i) => text(i))) });
    assert.match((await problemOf(book(20))).message, /grow without bounds/u);
    const { value } = await extractEpub('file:///a.epub', book(2), extractionLimits);
    assert.ok(value);
  });

  it('is read without a text that is missing, with a note', async () => {
    const bytes = bookFile({ texts: { 'a.xhtml': '<p>a</p>' }, missing: ['b.xhtml'] });
    const { value, problems } = await extractEpub('file:///a.epub', bytes, extractionLimits);
    assert.equal(value?.text, 'a\n');
    assert.equal(problems[0]?.code, 'file-damaged');
  });
});
