import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainText, verbatimText } from '../../../../src/core/bibliography/formats/bibtex/latex.ts';

describe('LaTeX as plain text', () => {
  const cases: Record<string, readonly [latex: string, text: string][]> = {
    'has letters with their accents': [
      [`{\\"O}zg{\\"u}r M\\"uller`, 'Özgür Müller'],
      [`Garc\\'{\\i}a, Na\\"{\\i}m, \\'{i}`, 'García, Naïm, í'],
      ['\\v{S}koda \\c{c}a \\c Ca \\H{o} \\k{a} \\r a \\=a \\.z', 'Škoda ça Ça ő ą å ā ż'],
      ['\\~n \\^{\\j} \\u{g}', 'ñ ĵ ğ'],
      ['\\={\\"u}', 'ǖ'],
      ['\\~{}home \\^{}', '~home ^'],
    ],
    'has letters and signs that commands stand for': [
      ["{\\ss} \\ae{}ra \\O resund \\L{}\\'od\\'z", 'ß æra Øresund Łódź'],
      ['Notes \\& Queries, 5\\%, \\$3, \\#4, a\\_b', 'Notes & Queries, 5%, $3, #4, a_b'],
      ['\\textquotedblleft a\\textquotedblright\\ \\ldots', '“a” …'],
    ],
    'has dashes, quotation marks and spaces': [
      ["1--2 --- ``quoted'' and `single'", "1–2 — “quoted” and ‘single'"],
      ['J.~A.\\,B.\\ C', 'J. A. B. C'],
      ['broken\n   line\\\\next', 'broken line next'],
      ['pre\\-fix', 'prefix'],
    ],
    'is rid of what only dresses it': [
      ['\\emph{On} {T}he \\textbf{Quay} {\\it of} {Lund}', 'On The Quay of Lund'],
      ['\\enquote{said} by \\mkbibquote{her}', '“said” by “her”'],
      ['\\href{https://example.org}{the page}', 'the page'],
      ['\\foreignlanguage{french}{le quai}', 'le quai'],
      ['\\noopsort{1973b}1973', '1973'],
    ],
    'is rid of the markup of databases': [
      ['CO<sub>2</sub> &amp; <i class="x">Quays</i>, 1 < 2 > 0', 'CO2 & Quays, 1 < 2 > 0'],
      ['Notes {\\&}amp; Queries', 'Notes & Queries'],
    ],
    'has formulas as far as letters go': [
      ['Cu$_2$O at $\\alpha \\le 3$', 'Cu2O at α≤3'],
      ['the 5$^{\\mbox{th}}$ and \\(n^{2}\\)', 'the 5th and n2'],
      ['\\ensuremath{H_2}O under_score', 'H2O under_score'],
    ],
  };
  for (const [name, list] of Object.entries(cases)) {
    it(name, () => {
      for (const [latex, text] of list) assert.equal(plainText(latex), text);
    });
  }

  it('leaves plain words as they are', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[\p{L}\p{N}.,:;()]{1,8}$/u)), (words) => {
        const text = words.join(' ');
        assert.equal(plainText(text), text);
      }),
    );
  });

  it('never fails, however deep and broken', () => {
    const piece = fc.constantFrom(
      '\\',
      '{',
      '}',
      '$',
      "\\'",
      '\\emph',
      '\\x',
      '[',
      ']',
      '~',
      '-',
      'a',
      ' ',
      '\\enquote{',
      '"',
    );
    fc.assert(fc.property(fc.array(piece), (pieces) => void plainText(pieces.join(''))));
    assert.equal(plainText("\\'{".repeat(100_000)), '');
    assert.equal(plainText(`${'{'.repeat(100_000)}a`), 'a');
  });
});

describe('a verbatim field', () => {
  it('keeps its signs', () => {
    assert.equal(verbatimText('https://example.org/~a/%7Eb?c=d&e--f'), 'https://example.org/~a/%7Eb?c=d&e--f');
  });

  it('is rid of escapes that it does not need', () => {
    assert.equal(verbatimText('\\url{https://example.org/a\\_b\\#c}'), 'https://example.org/a_b#c');
    assert.equal(verbatimText('10.5555/a{\\textunderscore}b'), '10.5555/a_b');
  });
});
