import assert from 'node:assert/strict';
import { fileFormatOf, misnamed, type FileFormat } from '../../src/readers/fileFormat.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));
const word = bytes(`PK\x03\x04${'\0'.repeat(26)}[Content_Types].xml`);
const book = bytes(`PK\x03\x04${'\0'.repeat(26)}mimetypeapplication/epub+zip`);
const odt = bytes(`PK\x03\x04${'\0'.repeat(26)}mimetypeapplication/vnd.oasis.opendocument.text`);
const old = bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old');
const pdf = bytes('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n');
const page = bytes('<!doctype html><title>Fees</title><p>Harbours charge fees.</p>');
const png = bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0');

describe('a file that a text is taken out of', () => {
  it('is known by its name', () => {
    const formats = ['a.PDF', 'a.docx', 'a.html', 'a.htm', 'a.xhtml', 'a.epub', 'a.odt'].map(fileFormatOf);
    assert.deepEqual(formats, ['pdf', 'word', 'html', 'html', 'html', 'epub', 'odt']);
    assert.deepEqual(['a.doc', 'a.txt', 'pdf', 'a.xml', 'a.pdf.txt'].map(fileFormatOf), [null, null, null, null, null]);
  });

  it('is read where it begins as its name promises', () => {
    const right: readonly [FileFormat, Uint8Array][] = [
      ['pdf', pdf],
      ['pdf', bytes(`\n${'x'.repeat(500)}%PDF-1.4`)],
      ['word', word],
      ['html', page],
      ['html', bytes('\xff\xfe<\0p\0>\0')],
      ['epub', book],
      ['epub', word],
      ['odt', odt],
    ];
    for (const [format, content] of right) assert.equal(misnamed('memory:/a', format, content), null);
  });

  it('is refused, and told what it is instead, where it holds something else', () => {
    const wrong: readonly [FileFormat, Uint8Array, RegExp][] = [
      ['word', pdf, /called a Word document, but it holds a PDF file: rename it to \.pdf/],
      ['word', odt, /OpenDocument text: rename it to \.odt/],
      ['word', old, /old kind, or one with a password: save it as \.docx/],
      ['word', page, /plain text/],
      ['pdf', page, /called a PDF file, but it holds plain text/],
      ['pdf', word, /archive/],
      ['html', png, /called a web page, but it holds something else/],
      ['html', pdf, /rename it to \.pdf/],
      ['odt', book, /rename it to \.epub/],
    ];
    for (const [format, content, message] of wrong) {
      const problem = misnamed('memory:/a', format, content);
      assert.match(problem?.message ?? '', message);
      assert.equal(problem?.code, 'file-misnamed');
    }
  });

  it('says that it is empty', () => {
    assert.equal(misnamed('memory:/a.pdf', 'pdf', new Uint8Array())?.code, 'file-empty');
  });
});
