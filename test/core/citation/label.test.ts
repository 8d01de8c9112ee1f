import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Labels, labelItems } from '../../../src/core/citation/labels.ts';
import { entriesIn } from '../../../src/core/bibliography/references.ts';
import { cite, citesExactly, keys } from '../../support/cites.ts';
import { documentOf } from '../../support/documents.ts';

const list = `References

[RFC2119] Bradner, S.: Words for duties. RFC 2119, 1997.

[ABC+99] Abel, A.; Brand, B.; Castor, C.: Ports and people. Small Ports 4 (1999), 1–9.

[GDPR] Regulation on personal data. Official Journal L 119, 2016.

[Knu84] Knudsen, D.: The port book. Northport: Ong, 1984.

[ISO 27001] Port Board: Safe harbours. Standard, 2013.
`;

describe('labels in brackets', () => {
  it('are citations where the list has entries of these labels', () => {
    const found = citesExactly(
      `Words ‹[RFC2119]› bind, see ‹[ABC+99, p. 3; GDPR Art. 5(1)(c)]›, ‹[see Knu84: 12–15]› and ‹[ISO27001, Knu84]›.\n\n${list}`,
    );
    assert.deepEqual(
      found.map((c) => c.items),
      [
        [{ key: 'RFC2119' }],
        [
          { key: 'ABC+99', locator: { label: 'page', value: '3' } },
          { key: 'GDPR', locator: { label: 'article', value: '5(1)(c)' } },
        ],
        [{ key: 'Knu84', prefix: 'see', locator: { label: 'page', value: '12–15' } }],
        [{ key: 'ISO 27001' }, { key: 'Knu84' }],
      ],
    );
    assert.deepEqual(new Set(found.map((c) => c.style)), new Set(['label']));
  });

  it('keep the words behind them', () => {
    const [found] = citesExactly(`As said ‹[GDPR, recital 4]›.\n\n${list}`);
    assert.deepEqual(found?.items, [{ key: 'GDPR', suffix: 'recital 4' }]);
  });

  it('are none where no entry bears them out', () => {
    citesExactly(`See [NOTE], [Figure1], [TODO, p. 3], [COVID-19] and [sic], not [this].\n\n${list}`);
    citesExactly('See [RFC2119] and [Knu84] and [NOTE] twice, as in [RFC2119].');
  });

  it('are citations of nothing where entries of their kind are cited', () => {
    const found = citesExactly(
      `So ‹[RFC2119]›, ‹[Knu84; Xyz03]› and ‹[RFC 9999]›, but not [NOTE].\n\n${list}`.replace(
        '‹[RFC 9999]›',
        '‹[RFC9999]›',
      ),
    );
    assert.deepEqual(found.map(keys), [['RFC2119'], ['Knu84', 'Xyz03'], ['RFC9999']]);
  });

  it('are none in links and code', () => {
    const text = `See [GDPR](https://example.org) and \`[GDPR]\` and [the law][GDPR].\n\n## ${list}`;
    assert.deepEqual(cite(text, 'markdown'), []);
  });

  it('read any text in brackets without failing', () => {
    const labels = new Labels(entriesIn(documentOf(list)));
    const piece = fc.constantFrom('GDPR', 'Knu84', 'see ', ', ', '; ', ' p. 3', ':', '§', 'x', '9', ' ');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const items = labelItems(pieces.join(''), labels);
        assert.ok(items === null || items.length > 0);
      }),
    );
  });
});

describe('lists of entries with labels', () => {
  const labelsIn = (text: string, format: 'plaintext' | 'markdown' = 'plaintext'): (string | undefined)[] =>
    entriesIn(documentOf(text, 'memory:/a', format)).map((e) => e.label);
  const expected = ['RFC2119', 'ABC+99', 'GDPR', 'Knu84', 'ISO 27001'];

  it('have an entry a label, with blank lines between or without, and without a heading too', () => {
    assert.deepEqual(labelsIn(list), expected);
    assert.deepEqual(labelsIn(list.replace(/\n\n/gu, '\n')), expected);
    assert.deepEqual(labelsIn(`# ${list.replace(/\n\n/gu, '\n')}`, 'markdown'), expected);
    assert.deepEqual(labelsIn(`All else is said above.\n\n${list.slice('References\n\n'.length)}`), expected);
  });

  it('have an entry a label where the extraction broke their lines', () => {
    const broken = `References
[RFC2119] Bradner, S.: Words for duties and how they bind the boards of
all harbours. RFC 2119, 1997.
[ABC+99] Abel, A.; Brand, B.; Castor, C.: Ports and people in the years of
the long strike. Small Ports 4 (1999), 1–9.
[GDPR] Regulation on personal data and on how
it is kept. Official Journal L 119, 2016.
`;
    assert.deepEqual(labelsIn(broken), ['RFC2119', 'ABC+99', 'GDPR']);
  });

  it('may print them bold, escaped or with a colon in Markdown', () => {
    const text = `# References\n\n**[Knu84]** Knudsen, D.: The port book. Ong, 1984.\n\n\\[ABC99\\] Abel, A.: Ports. Ong, 1999.\n\n[Ong03]: Ong, C., “Weirs”, Small Ports, 2003.\n`;
    assert.deepEqual(labelsIn(text, 'markdown'), ['Knu84', 'ABC99', 'Ong03']);
  });

  it('are no definitions of links', () => {
    assert.deepEqual(labelsIn('# References\n\n[Ong03]: https://example.org "Weirs"\n', 'markdown'), []);
  });
});

describe('the list of a LaTeX document', () => {
  const bibliography = `\\begin{thebibliography}{99}
\\bibitem{li14} Li, A. (2014). Small ports. \\emph{Harbour Studies}, 3(2), 1--9.
\\bibitem[Wu(2015)]{wu}
B. Wu.
\\newblock Pilots and fees. % a comment
\\newblock \\emph{Harbour Studies}, 4:10--20, 2015.

\\bibitem [{\\textsc{Oduya} et~al.(2016)}] {oduya}
  Oduya, M.: \\textit{Boards}. Northport: Ong, 2016.
\\end{thebibliography}
`;
  const text = `\\documentclass{article}\n\\begin{document}\nPorts pay \\cite{li14,wu}.\n\n${bibliography}\nMore.\n\\end{document}\n`;

  it('has an entry an item, called by its key', () => {
    const entries = entriesIn(documentOf(text, 'memory:/a.tex', 'latex'));
    assert.deepEqual(
      entries.map(({ label, csl }) => [label, csl.title, csl.page]),
      [
        ['li14', 'Small ports', '1-9'],
        ['wu', 'Pilots and fees', '10-20'],
        ['oduya', 'Boards', undefined],
      ],
    );
  });
});
