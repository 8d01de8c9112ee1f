import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type BibliographyFormat, parseBibliography } from '../../../../src/core/bibliography/formats/index.ts';
import { marked } from '../../../support/marks.ts';

const read = (format: BibliographyFormat) => (text: string) => parseBibliography('memory:/works', text, format);
const ris = read('ris');

/** The same article in every format: what they agree on. */
const article = {
  type: 'article-journal',
  title: 'Of quays',
  'container-title': 'Journal of Tolls',
  author: [
    { family: 'Meer', given: 'Ann', 'non-dropping-particle': 'van der' },
    { family: 'Li', given: 'Wei' },
  ],
  issued: { 'date-parts': [[2020, 5]] },
  volume: '4',
  issue: '2',
  page: '11-19',
  DOI: '10.5555/quay',
};

describe('RIS', () => {
  it('is read as CSL-JSON', () => {
    const { value, problems } = ris(`TY  - JOUR
AU  - van der Meer, Ann
A1  - Li, Wei
TI  - Of
      quays
T2  - Journal of Tolls
PY  - 2020/05//
VL  - 4
IS  - 2
SP  - 11
EP  - 19
DO  - https://doi.org/10.5555/quay
ID  - quay
ER  - 
`);
    assert.deepEqual(problems, []);
    assert.deepEqual(value[0]?.csl, { id: 'quay', ...article });
  });

  it('says where records and keys stand', () => {
    const { text, spans } = marked('\n‹TY  - BOOK\nID  - ‹quay›\nTI  - A\nER  -›\n\n‹‹›TY  - BOOK\nTI  - B\nER  -› ');
    assert.deepEqual(
      ris(text).value.flatMap((entry) => [entry.span, entry.keySpan]),
      spans,
    );
  });

  it('ends a record that is not ended where the next begins', () => {
    const { value, problems } = ris('TY  - BOOK\nTI  - A\nTY  - BOOK\nTI  - B\n');
    assert.deepEqual(
      value.map(({ csl }) => csl.title),
      ['A', 'B'],
    );
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['bibliography-unclosed', 'bibliography-unclosed'],
    );
  });

  it('means by a tag what the type makes of it', () => {
    const [book, chapter, thesis] = ris(
      'TY  - BOOK\nT2  - S\nA2  - Li, Wei\nSN  - 9780000000002\nSP  - 90\nER  - \n' +
        'TY  - CHAP\nT2  - B\nA2  - Li, Wei\nA3  - Ek, Bo\nSP  - 90\nET  - 2\nER  - \n' +
        'TY  - THES\nT2  - Office\nVL  - PhD\nPB  - U\nER  - \n',
    ).value.map(({ csl }) => csl);
    assert.deepEqual(
      [book?.['collection-title'], book?.editor?.[0]?.family, book?.ISBN, book?.['number-of-pages'], book?.page],
      ['S', 'Li', '9780000000002', '90', undefined],
    );
    assert.deepEqual(
      [
        chapter?.['container-title'],
        chapter?.editor?.[0]?.family,
        chapter?.['collection-editor']?.[0]?.family,
        chapter?.page,
      ],
      ['B', 'Li', 'Ek', '90'],
    );
    assert.deepEqual([thesis?.['container-title'], thesis?.genre, thesis?.volume], [undefined, 'PhD', undefined]);
  });

  it('takes what has no comma for an institution, unless it looks like a person', () => {
    const names = ris('TY  - RPRT\nAU  - Office of Quays\nAU  - Ann Meer\nER  - \n').value[0]?.csl.author;
    assert.deepEqual(names, [{ literal: 'Office of Quays' }, { family: 'Meer', given: 'Ann' }]);
  });
});

describe('other exports', () => {
  it('of EndNote as text', () => {
    const { text, spans } = marked(
      '‹%0 Journal Article\n%A van der Meer, Ann\n%A Li, Wei\n%T Of quays\n%J Journal of Tolls\n%V 4\n%N 2\n%P 11-19\n%D 2020\n%8 May 2020\n%R 10.5555/quay\n%F ‹quay››\n\n‹%0 Book›\n',
    );
    const { value } = read('refer')(text);
    assert.deepEqual(value[0]?.csl, { id: 'quay', ...article });
    assert.deepEqual([value[0].span, value[0].keySpan, value[1]?.span], spans);
  });

  it('of EndNote as XML', () => {
    const { value, problems } = read('endnote-xml')(
      '<?xml version="1.0"?><xml><records><record><ref-type name="Journal Article">17</ref-type><contributors><authors>' +
        '<author><style face="normal">van der Meer, Ann</style></author><author>Li, Wei</author></authors></contributors>' +
        '<titles><title><style>Of </style><style face="italic">quays</style></title><secondary-title>Journal of Tolls</secondary-title></titles>' +
        '<pages>11-19</pages><volume>4</volume><number>2</number><dates><year>2020</year><pub-dates><date>May 2020</date></pub-dates></dates>' +
        '<electronic-resource-num>10.5555/quay</electronic-resource-num></record><record><titles><title>A &amp; B &#x2014; &bomb;</title></titles></record></records></xml>',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(value[0]?.csl, article);
    assert.equal(value[1]?.csl.title, 'A & B — &bomb;');
  });

  it('of PubMed', () => {
    const { value } = read('medline')(
      'PMID- 123\nTI  - Of\n      quays\nFAU - van der Meer, Ann\nAU  - van der Meer A\nFAU - Li, Wei\nAU  - Li W\nJT  - Journal of Tolls\nDP  - 2020 May\nVI  - 4\nIP  - 2\nPG  - 11-19\nLID - 10.5555/quay [doi]\n\nPMID- 124\nAU  - Li W\n',
    );
    assert.deepEqual(value[0]?.csl, { ...article, PMID: '123' });
    assert.deepEqual(value[1]?.csl.author, [{ family: 'Li', given: 'W' }]);
  });

  it('are read whatever they hold', () => {
    const piece = fc.constantFrom(
      'TY  - JOUR\n',
      'ER  - \n',
      'AU  - ',
      '%0 Book\n',
      '%A ',
      'PMID- ',
      '<record>',
      '</record>',
      '<style>',
      '<',
      '&#',
      '\n',
      'x, y',
      ',',
    );
    const formats: BibliographyFormat[] = ['ris', 'refer', 'medline', 'endnote-xml'];
    fc.assert(
      fc.property(fc.array(piece), fc.constantFrom(...formats), (pieces, format) => {
        const text = pieces.join('');
        for (const { span, keySpan } of read(format)(text).value) {
          assert.ok(
            0 <= span.start && span.start <= keySpan.start && keySpan.end <= span.end && span.end <= text.length,
          );
        }
      }),
    );
  });
});
