import assert from 'node:assert/strict';
import { extractionLimits, type Extraction } from '../../../src/readers/extraction.ts';
import { extractOdt } from '../../../src/readers/openDocument/index.ts';
import { zip, type Packed } from '../../support/zip.ts';

const names = ['office', 'style', 'text', 'table', 'meta'].map(
  (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
);
const root = `${names.join(' ')} xmlns:fo="fo" xmlns:draw="draw" xmlns:xlink="xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"`;

function odt(body: string, styles = '', more: readonly Packed[] = []): Uint8Array {
  return zip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true },
    {
      name: 'content.xml',
      content: `<?xml version="1.0"?><office:document-content ${root}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    },
    ...more,
  ]);
}

const read = (bytes: Uint8Array) => extractOdt('file:///a.odt', bytes, extractionLimits);

async function extracted(bytes: Uint8Array): Promise<Extraction> {
  const { value, problems } = await read(bytes);
  assert.deepEqual(problems, []);
  return value!;
}

const markdownOf = async (body: string, styles?: string): Promise<string> =>
  (await extracted(odt(body, styles))).text.trimEnd();
const p = (text: string): string => `<text:p>${text}</text:p>`;

describe('an OpenDocument text as Markdown', () => {
  it('has headings, a title by its style, and the styles of its text', async () => {
    const styles =
      '<style:style style:name="P1" style:parent-style-name="Title"/><style:style style:name="Title"/><style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="T2"><style:text-properties style:text-position="super 58%"/></style:style>';
    assert.equal(
      await markdownOf(
        `<text:p text:style-name="P1">Water</text:p><text:h text:outline-level="2">One</text:h>${p(
          'A <text:span text:style-name="T1">turn</text:span><text:span text:style-name="T2">3</text:span><text:s/>is<text:line-break/>a <text:a xlink:href="https://example.org/">share</text:a>',
        )}`,
        styles,
      ),
      '# Water\n\n## One\n\nA **turn**<sup>3</sup> is  \na [share](https://example.org/)',
    );
  });

  it('stands without what was deleted, comments, and the list of its headings', async () => {
    assert.equal(
      await markdownOf(
        `<text:tracked-changes>${p('gone')}</text:tracked-changes><text:table-of-content>${p('One 1')}</text:table-of-content>${p(
          'a<office:annotation><dc:creator>A</dc:creator><text:p>why</text:p></office:annotation>b',
        )}`,
      ),
      'ab',
    );
  });

  it('has lists with their numbers, going on where they do', async () => {
    const styles =
      '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/></text:list-style>';
    const list = (items: string, more = ''): string => `<text:list text:style-name="L" ${more}>${items}</text:list>`;
    const item = (content: string): string => `<text:list-item>${content}</text:list-item>`;
    assert.equal(
      await markdownOf(
        `${list(item(p('a') + `<text:list>${item(p('b'))}</text:list>`) + item(p('c')), 'xml:id="l1"')}${p('x')}${list(
          item(p('d')),
          'text:continue-list="l1"',
        )}${p('y')}${list(item(p('e')))}<text:list>${item(p('f'))}</text:list>`,
        styles,
      ),
      '1. a\n   - (a) b\n2. c\n\nx\n\n3. d\n\ny\n\n1. e\n- f',
    );
  });

  it('has marks of lists of a length that a line can hold', async () => {
    const long = 'of all '.repeat(10_000);
    const styles = `<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-prefix="Part ${long}" style:num-suffix=". ${long}"/></text:list-style>`;
    const items = Array.from({ length: 200 }, (_, i) => `<text:list-item>${p(`x${i}`)}</text:list-item>`).join('');
    const text = await markdownOf(`<text:list text:style-name="L">${items}</text:list>`, styles);
    assert.match(text, /^- Part of all .* x0$/mu);
    assert.ok(text.length < 200 * 420);
  });

  it('has notes under their block, endnotes at its end, each with a label of its own', async () => {
    const note = (kind: string, label: string, text: string): string =>
      `<text:note text:note-class="${kind}"><text:note-citation>${label}</text:note-citation><text:note-body>${p(text)}</text:note-body></text:note>`;
    assert.equal(
      await markdownOf(p(`a${note('footnote', '1', 'Foot.')} b${note('endnote', '1', 'End.')}`) + p('c')),
      'a[^1] b[^1-2]\n\n[^1]: Foot.\n\nc\n\n[^1-2]: End.',
    );
  });

  it('calls a note as it is printed, and no more', async () => {
    const citation = '<text:note-citation text:label="*">*<text:span>)</text:span><text:s/></text:note-citation>';
    const note = `<text:note text:note-class="footnote">${citation}<text:note-body>${p('Foot.')}</text:note-body></text:note>`;
    assert.equal(await markdownOf(p(`a${note}b`)), 'a[^*)]b\n\n[^*)]: Foot.');
  });

  it('has as many notes of one label as are called so', async () => {
    const count = 2000;
    const note = (i: number): string =>
      p(
        `a${i}<text:note text:note-class="footnote"><text:note-citation>${i === 7 ? '*-9' : '*'}</text:note-citation><text:note-body>${p(`Foot ${i}.`)}</text:note-body></text:note>`,
      );
    const text = await markdownOf(Array.from({ length: count }, (_, i) => note(i)).join(''));
    const labels = [...text.matchAll(/^\[\^([^\]]+)\]: Foot/gmu)].map((match) => match[1]);
    assert.equal(new Set(labels).size, count);
  });

  it('has tables, and text boxes after their paragraph', async () => {
    const cell = (text: string): string => `<table:table-cell>${p(text)}</table:table-cell>`;
    assert.equal(
      await markdownOf(
        `${p('a<draw:frame><draw:text-box>' + p('box') + '</draw:text-box></draw:frame>b')}<table:table><table:table-row><table:table-cell table:number-columns-spanned="2">${p(
          'A',
        )}</table:table-cell><table:covered-table-cell/></table:table-row><table:table-row>${cell('1')}${cell('2')}</table:table-row></table:table>`,
      ),
      'ab\n\nbox\n\n| A |  |\n| --- | --- |\n| 1 | 2 |',
    );
  });

  it('has the pages of its last layout', async () => {
    const { text, pages } = await extracted(odt(p('a <text:soft-page-break/>b')));
    assert.deepEqual(
      pages.map(({ start }) => text.slice(start).trim()),
      ['a b', 'b'],
    );
  });

  it('says its title and author; is refused with a password, or where it is something else', async () => {
    const meta: Packed = {
      name: 'meta.xml',
      content: `<office:document-meta ${root}><office:meta><dc:title>Water</dc:title><meta:initial-creator>Ann Roe</meta:initial-creator></office:meta></office:document-meta>`,
    };
    assert.deepEqual((await extracted(odt(p('a'), '', [meta]))).metadata, {
      title: 'Water',
      authors: [{ family: 'Roe', given: 'Ann' }],
    });
    const manifest: Packed = { name: 'META-INF/manifest.xml', content: '<manifest:encryption-data/>' };
    assert.equal((await read(odt(p('a'), '', [manifest]))).problems[0]?.code, 'file-encrypted');
    assert.equal((await read(zip([{ name: 'a', content: '' }]))).problems[0]?.code, 'file-format');
  });
});
