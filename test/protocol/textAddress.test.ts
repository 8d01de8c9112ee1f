import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { URI } from 'vscode-uri';
import { fileOfText, textAddressOf } from '../../src/protocol/textAddress.ts';

describe('the address of the text of a file', () => {
  it('shows the path of the file, and ends as the language of the text', () => {
    assert.equal(URI.parse(textAddressOf('file:///a/b%20c/report.PDF')).path, '/a/b c/report.PDF.txt');
    assert.equal(URI.parse(textAddressOf('vscode-vfs://github/o/r/paper.docx')).path, '/o/r/paper.docx.md');
  });

  it('leads back to the file, wherever that is and whatever an editor escapes', () => {
    const segment = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
    const file = fc
      .record({
        scheme: fc.constantFrom('file', 'vscode-remote', 'vscode-vfs', 'memfs'),
        authority: fc.constantFrom('', 'wsl+debian', 'ssh-remote+host', 'github'),
        path: fc
          .array(segment, { minLength: 1, maxLength: 4 })
          .map((parts) => `/${parts.join('/').replace(/^\/+/u, '')}.pdf`),
        query: fc.constantFrom('', 'ref=main', 'a b&c'),
      })
      .map((parts) => URI.from(parts).toString());
    fc.assert(
      fc.property(file, (uri) => {
        const address = textAddressOf(uri);
        assert.equal(fileOfText(address), uri);
        // As an editor hands it back: parsed, and written with all or little escaped.
        assert.equal(fileOfText(URI.parse(address).toString()), uri);
        assert.equal(URI.parse(address).toString(), address);
      }),
    );
  });

  it('is no address of a text for any other file, nor for the text of a text', () => {
    assert.equal(fileOfText('file:///a/report.pdf.txt?file:///b.pdf'), null);
    assert.equal(fileOfText('glossator-text:/a/report.pdf.txt'), null);
    assert.equal(fileOfText(textAddressOf(textAddressOf('file:///a.pdf'))), null);
  });
});
