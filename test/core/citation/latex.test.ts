import assert from 'node:assert/strict';
import fc from 'fast-check';
import { citationsOf } from '../../../src/core/citation/citations.ts';
import type { Citation } from '../../../src/core/citation/citation.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';
import type { Format } from '../../../src/core/document/document.ts';
import { marked, slices } from '../../support/marks.ts';

const cite = (text: string, format: Format = 'latex'): readonly Citation[] =>
  citationsOf(parseDocument({ uri: 'memory:/a.tex', text, format }));

/** Asserts that exactly the marked spans are citations. */
function citesExactly(source: string, format: Format = 'latex'): readonly Citation[] {
  const { text, spans } = marked(source);
  const found = cite(text, format);
  assert.deepEqual(slices(text, found), slices(text, spans));
  return found;
}

const itemsOf = (text: string) => cite(text).flatMap((c) => c.items);
const modesOf = (text: string) => itemsOf(text).map(({ key, mode }) => [key, mode ?? 'normal'].join(' '));

describe('citations in LaTeX', () => {
  it('have a note after their works, or one before and one after', () => {
    const found = citesExactly(
      String.raw`Fees ‹\citep[see][pp.~3--5, and more]{ruiz2019,ong}› rose ‹\parencite[12]{feld}›.`,
    );
    assert.deepEqual(
      found.map((c) => c.items),
      [
        [
          { key: 'ruiz2019', prefix: 'see' },
          { key: 'ong', locator: { label: 'page', value: '3–5' }, suffix: ', and more' },
        ],
        [{ key: 'feld', locator: { label: 'page', value: '12' } }],
      ],
    );
  });

  it('say how they name the author', () => {
    assert.deepEqual(
      modesOf(String.raw`\cite{a} \citet{b} \citeauthor{c} \citeyear{d} \textcite{e} \autocite*{f} \citep*{g}`),
      [
        'a normal',
        'b author-in-text',
        'c author-in-text',
        'd suppress-author',
        'e author-in-text',
        'f suppress-author',
        'g normal',
      ],
    );
    assert.deepEqual(modesOf(String.raw`\Citet{a,b}`), ['a author-in-text', 'b normal']);
  });

  it('may take several groups, with notes around them all', () => {
    const [found] = citesExactly(String.raw`So ‹\autocites(compare)(passim)[see][3]{a}[chap.~2]{b}{c}›.`);
    assert.deepEqual(found?.items, [
      { key: 'a', prefix: 'compare see', locator: { label: 'page', value: '3' } },
      { key: 'b', locator: { label: 'chapter', value: '2' } },
      { key: 'c', suffix: 'passim' },
    ]);
  });

  it('may stand on several lines, with comments between', () => {
    const [found] = citesExactly('So ‹\\cite%\n  [p. 3]{a, % the first\n  b}›.');
    assert.deepEqual(
      found?.items.map((item) => item.key),
      ['a', 'b'],
    );
  });

  it('may name a volume first, as biblatex’s do', () => {
    const found = citesExactly(
      'So ‹\\volcite[see]{2}[25]{ruiz}›, ‹\\pvolcite{3}{ong}› and ‹\\tvolcite{1}[\\S~4]{li}›.',
    );
    assert.deepEqual(
      found.map((c) => c.items),
      [
        [{ key: 'ruiz', prefix: 'see vol. 2,', locator: { label: 'page', value: '25' } }],
        [{ key: 'ong', locator: { label: 'volume', value: '3' } }],
        [{ key: 'li', mode: 'author-in-text', prefix: 'vol. 1,', locator: { label: 'section', value: '4' } }],
      ],
    );
  });

  it('may be apacite’s, with a note in angles, or stand on a slide', () => {
    const found = citesExactly(
      '‹\\citeA{ruiz}› and ‹\\cite<see>[p.~9]{ong}› and ‹\\cite<2->{li}› and ‹\\citeyearNP{li}›.',
    );
    assert.deepEqual(
      found.map((c) => c.items[0]),
      [
        { key: 'ruiz', mode: 'author-in-text' },
        { key: 'ong', prefix: 'see', locator: { label: 'page', value: '9' } },
        { key: 'li' },
        { key: 'li', mode: 'suppress-author' },
      ],
    );
  });

  it('name works in passing inside a note', () => {
    const [found] = citesExactly(String.raw`So ‹\citep[against \citet{a}]{b}›.`);
    assert.deepEqual(
      found?.items.map((item) => item.key),
      ['b', 'a'],
    );
  });

  it('are none in comments, verbatim text, formulas, before the document and after it', () => {
    citesExactly(
      '\\newcommand{\\x}{\\cite{a}}\n\\begin{document}\n50\\% ‹\\cite{b}› % \\cite{c}\n\\verb|\\cite{d}| $x\\text{\\cite{e}}$\n\n' +
        '\\begin{verbatim}\n\\cite{f}\n\\end{verbatim}\n\\begin{align*}\\text{\\cite{g}}\\end{align*}\n\\iffalse \\cite{h} \\fi\n\\end{document}\n\\cite{i}\n',
    );
    citesExactly(String.raw`\citestyle{apa} \cite{} \cite \urlcite{https://e.example}{the site} \label{cite:a}`);
  });

  it('are those of the document’s own commands too', () => {
    const found = citesExactly(
      '\\newcommand{\\seealso}[2]{(see also \\citealp[#1]{#2})}\n\\newcommand\\by[2][x]{\\citet[#1]{#2}}\n\\let\\says\\citet\n\\begin{document}\n‹\\seealso{3}{a}›, ‹\\by[4]{b}›, ‹\\by{c}› and ‹\\says[5]{d}›.\n\\end{document}\n',
    );
    assert.deepEqual(
      found.map(({ items: [item] }) => [item?.key, item?.mode]),
      [
        ['a', undefined],
        ['b', 'author-in-text'],
        ['c', 'author-in-text'],
        ['d', 'author-in-text'],
      ],
    );
  });

  it('leave numbers in options and above the line alone', () => {
    citesExactly(String.raw`A line\\[3] and \parbox[2]{3cm}{x} and $x^{2}$ and ‹\cite[3]{a}›.`);
  });

  it('stand in Markdown too, where a per cent sign begins no comment, but not in plain text', () => {
    citesExactly('Up 5% ‹\\citep[3]{a}› and `\\cite{b}`.', 'markdown');
    citesExactly('Up \\citep{a}.', 'plaintext');
  });

  it('are as printed and apart, whatever the text', () => {
    const bit = fc.constantFrom(
      '\\cite',
      '\\citet',
      '\\cites',
      '[',
      ']',
      '{',
      '}',
      '(',
      ')',
      'a',
      ',',
      '%',
      '\n',
      '$',
      '\\',
      ' ',
      '\\begin{verbatim}',
      '\\end{verbatim}',
    );
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 60 }), (bits) => {
        const text = bits.join('');
        let end = 0;
        for (const c of cite(text)) {
          assert.equal(text.slice(c.start, c.end), c.text);
          assert.ok(c.start >= end && c.items.length > 0);
          end = c.end;
        }
      }),
    );
  });
});
