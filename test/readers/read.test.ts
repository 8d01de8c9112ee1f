import assert from 'node:assert/strict';
import { defaultLimits, kindOf, readBytes } from '../../src/readers/read.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const codes = (content: ReturnType<typeof readBytes>): string[] => content.problems?.map((p) => p.code) ?? [];

describe('a file', () => {
  it('is what its name says', () => {
    assert.equal(kindOf('file:///a/b.MD'), 'markdown');
    assert.equal(kindOf('/a/b.txt'), 'plaintext');
    assert.equal(kindOf('file:///a/glossary.yaml'), 'glossary');
    assert.equal(kindOf('file:///a/port.glossary.yml'), 'glossary');
    assert.notEqual(kindOf('file:///a/myglossary.yaml'), 'glossary');
    assert.equal(kindOf('file:///a/works.bib'), 'bibliography');
    assert.equal(kindOf('file:///a/b.pdf'), 'extracted');
    assert.equal(kindOf('file:///a/b.png'), null);
  });

  it('that is only named like a bibliography is none, whatever stands in it', () => {
    assert.deepEqual(readBytes('package.json', bytes('{"name": "a"}')), {});
    assert.deepEqual(readBytes('empty.json', bytes('')), {});
  });

  it('that is empty is an empty document, with a note', () => {
    const content = readBytes('a.txt', bytes(''));
    assert.equal(content.document?.text, '');
    assert.deepEqual(codes(content), ['file-empty']);
  });

  it('that holds binary data is refused', () => {
    const content = readBytes('a.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 4]));
    assert.equal(content.document, undefined);
    assert.deepEqual(codes(content), ['file-not-text']);
  });

  it('that is larger than the limit is refused, and the limit and its setting are named', () => {
    const content = readBytes('a.txt', new Uint8Array(2_100_000), { ...defaultLimits, maxFileSize: 2 });
    assert.equal(content.document, undefined);
    assert.match(content.problems?.[0]?.message ?? '', /2\.1 MB .* 2 MB .*glossator\.maxFileSize/);
  });

  for (const [name, encode] of [
    ['UTF-16 with its mark', (t: string) => utf16(`\ufeff${t}`, true)],
    ['big-endian UTF-16 with its mark', (t: string) => utf16(`\ufeff${t}`, false)],
    ['UTF-16 without a mark', (t: string) => utf16(t, true)],
    ['UTF-8 with a mark', (t: string) => bytes(`\ufeff${t}`)],
  ] as const) {
    it(`in ${name} is read, without the mark`, () => {
      const text = 'The tariff of the harbour, published in spring.';
      assert.equal(readBytes('a.txt', encode(text)).document?.text, text);
    });
  }

  it('that is not valid UTF-8 is read as far as it goes, with a note', () => {
    const content = readBytes('a.txt', Uint8Array.from([...bytes('Geb'), 0xfc, ...bytes('hr fuer Lotsen')]));
    assert.match(content.document?.text ?? '', /^Geb.hr/u);
    assert.deepEqual(codes(content), ['file-encoding']);
  });
});

function utf16(text: string, little: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), little);
  return new Uint8Array(view.buffer);
}
