import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseBibliography } from '../../../../src/core/bibliography/formats/index.ts';
import { marked, slices } from '../../../support/marks.ts';

const read = (text: string) => parseBibliography('memory:/works.bib', text, 'bibtex');
const only = (text: string) => {
  const { value } = read(text);
  assert.equal(value.length, 1);
  return value[0]!;
};
const keys = (text: string) => read(text).value.map(({ key }) => key);
const codes = (text: string) => read(text).problems.map(({ code }) => code.replace('bibliography-', ''));

describe('a BibTeX file', () => {
  it('is read as CSL-JSON', () => {
    const { value, problems } = read(`
      @Article{harbour2021,
        author  = {van der Meer, Ann-Marie and {Harbour Office} and others},
        title   = "The {Quay} of Tolls: A Ledger",
        journal = {Notes \\& Queries},
        year = 2021, month = mar, volume = 4, number = {2},
        pages   = {11--19},
        doi     = {https://doi.org/10.5555/quay_1},
      }`);
    assert.deepEqual(problems, []);
    assert.deepEqual(value[0]?.csl, {
      id: 'harbour2021',
      type: 'article-journal',
      title: 'The Quay of Tolls: A Ledger',
      'container-title': 'Notes & Queries',
      author: [
        { family: 'Meer', given: 'Ann-Marie', 'dropping-particle': 'van der' },
        { literal: 'Harbour Office' },
        { literal: 'others' },
      ],
      issued: { 'date-parts': [[2021, 3]] },
      volume: '4',
      issue: '2',
      page: '11-19',
      DOI: '10.5555/quay_1',
    });
  });

  it('says where entries and keys stand', () => {
    const { text, spans } = marked('notes ‹@book{‹quay›, title = {A}}›\n% said\n‹@book(‹toll›, title = "B")›');
    const { value } = read(text);
    assert.deepEqual(
      value.flatMap((entry) => [entry.span, entry.keySpan]),
      spans,
    );
  });

  it('says where keys of other entries are named', () => {
    const { text, spans } = marked(
      '@book{a, crossref = {‹whole›}, related = "‹b›,‹c›", ids = {‹old›}} @book{whole,title={W}}',
    );
    const [entry] = read(text).value;
    assert.deepEqual(
      [...entry!.mentions!, ...entry!.aliases!].map((mention) => mention.span),
      spans,
    );
    assert.deepEqual(
      [...entry!.mentions!, ...entry!.aliases!].map(({ key }) => key),
      slices(text, spans),
    );
  });

  it('puts in what @string defines, and joins parts', () => {
    const text = '@string{jq = "Journal of Quays"} @article{a, journal = jq # { and } # "Tolls", year = 19 # 99}';
    const { csl } = only(text);
    assert.equal(csl['container-title'], 'Journal of Quays and Tolls');
    assert.deepEqual(csl.issued, { 'date-parts': [[1999]] });
  });

  it('takes the name of a missing @string for the text, and says so', () => {
    const { text, spans } = marked('@article{a, journal = ‹jq›}');
    const { value, problems } = read(text);
    assert.equal(value[0]?.csl['container-title'], 'jq');
    assert.deepEqual(
      problems.map(({ code, span }) => [code, span]),
      [['bibliography-undefined-string', spans[0]]],
    );
  });

  it('skips comments and what stands between entries', () => {
    assert.deepEqual(keys('write to me@example.org {x}\n@comment{ @book{no, title={N}} }\n@comment no\n@book{yes,}'), [
      'yes',
    ]);
    assert.deepEqual(keys('@preamble{"\\newcommand{\\x}{y}"}\n@book{a,\n % said\n title={T}}'), ['a']);
  });

  describe('that is broken', () => {
    it('loses no entry after a brace that is missing', () => {
      const text = '@book{a,\n title = {Never {closed},\n year = 2000\n}\n@book{b,\n title = {Whole}\n}\n';
      assert.deepEqual(keys(text), ['a', 'b']);
      assert.deepEqual(codes(text), ['unclosed']);
      assert.equal(read(text).value[1]?.csl.title, 'Whole');
    });

    it('loses no field but the broken one', () => {
      const text = '@book{a, author = {Li, Wei}, , what is this, title = {T} year = {1999}}';
      const { csl } = only(text);
      assert.deepEqual([csl.title, csl.author?.[0]?.family, csl.issued?.['date-parts']], ['T', 'Li', [[1999]]]);
      assert.deepEqual(codes(text), ['syntax']);
    });

    it('keeps braces that a backslash escapes out of the count, unless the entry needs them', () => {
      assert.equal(only('@book{a, title = {One \\{ brace}}').csl.title, 'One { brace');
      assert.equal(only('@book{a, file = {C:\\}, title = {T}}').csl.title, 'T');
    });

    it('reports keys that are missing or taken, and keeps the entries', () => {
      const text = '@book{, title={A}} @book{b, title={B}} @book{b, title={C}}';
      assert.deepEqual(keys(text), ['', 'b', 'b']);
      assert.deepEqual(codes(text), ['no-key', 'duplicate-key']);
    });

    it('counts the first of two fields of one name', () => {
      const text = '@book{a, title={First}, title={Second}}';
      assert.equal(only(text).csl.title, 'First');
      assert.deepEqual(codes(text), ['duplicate-field']);
    });

    it('never throws, and keeps its spans in the file', () => {
      const piece = fc.constantFrom(
        '@book{',
        'a',
        ',',
        'title',
        '=',
        '{',
        '}',
        '"',
        '#',
        '\\',
        '\n',
        '%',
        '@',
        "\\'",
        '(',
        ')',
        '1',
        ' and ',
      );
      fc.assert(
        fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
          const text = pieces.join('');
          const { value, problems } = read(text);
          for (const { key, span, keySpan } of value) {
            assert.ok(span.start <= keySpan.start && keySpan.end <= span.end && span.end <= text.length);
            assert.equal(text.slice(keySpan.start, keySpan.end), key);
          }
          for (const { span } of problems) assert.ok(span && span.start >= 0 && span.end <= text.length);
        }),
      );
    });

    it('takes time in proportion to its length', () => {
      for (const piece of ['@a{k,t={', '@a{k,t={\n', '@comment{', '@a{k,"', '@a{k,t="', '{', '@string{a=b#']) {
        const start = performance.now();
        read(piece.repeat(200_000 / piece.length));
        assert.ok(performance.now() - start < 3000, piece);
      }
    });
  });

  it('reads every entry that is written well', () => {
    const word = fc.stringMatching(/^[A-Za-z]{1,8}$/);
    const entry = fc.record({ key: word, title: fc.array(word, { minLength: 1, maxLength: 4 }) });
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: ({ key }) => key, maxLength: 6 }), (entries) => {
        const text = entries.map(({ key, title }) => `@book{${key},\n  title = {${title.join(' ')}}\n}`).join('\n\n');
        const { value, problems } = read(text);
        assert.deepEqual(problems, []);
        assert.deepEqual(
          value.map(({ key, csl }) => [key, csl.title]),
          entries.map(({ key, title }) => [key, title.join(' ')]),
        );
      }),
    );
  });
});

describe('an entry that inherits', () => {
  const whole =
    '@collection{whole, title = {Of Quays}, subtitle = {Essays}, editor = {Li, Wei}, date = {1999}, pages = {900}}';

  it('has the title of its whole as that of its book', () => {
    const [part] = read(`@incollection{part, title = {Tolls}, crossref = {whole}} ${whole}`).value;
    assert.equal(part?.csl.title, 'Tolls');
    assert.equal(part.csl['container-title'], 'Of Quays: Essays');
    assert.equal(part.csl.editor?.[0]?.family, 'Li');
    assert.equal(part.csl.page, undefined);
  });

  it('has all that its data container says, which is no entry itself', () => {
    const text = '@xdata{press, publisher = {Quay Press}, location = {Lund}} @book{a, title = {T}, xdata = {press}}';
    assert.deepEqual(keys(text), ['a']);
    assert.equal(read(text).value[0]?.csl.publisher, 'Quay Press');
  });

  it('keeps what it says itself', () => {
    const [part] = read(`@incollection{part, year = 2005, booktitle = {Of Tolls}, crossref = {whole}} ${whole}`).value;
    assert.deepEqual(part?.csl.issued, { 'date-parts': [[2005]] });
    assert.equal(part.csl['container-title'], 'Of Tolls');
  });

  it('stays as it is where its whole is missing, or inherits from it', () => {
    assert.deepEqual(codes('@book{a, title={T}, crossref={gone}}'), ['crossref']);
    assert.deepEqual(keys('@book{a, crossref={b}} @book{b, crossref={a}}'), ['a', 'b']);
  });
});

describe('the type of an entry', () => {
  const csl = (text: string) => only(text).csl;

  it('decides what its number counts', () => {
    assert.equal(csl('@article{a, number = {3}}').issue, '3');
    assert.equal(csl('@book{a, number = {3}}')['collection-number'], '3');
    assert.equal(csl('@techreport{a, number = {3}}').number, '3');
  });

  it('is known by biblatex and BibTeX names', () => {
    assert.equal(csl('@online{a, title={T}}').type, 'webpage');
    assert.equal(csl('@mastersthesis{a, school={S}}').genre, "Master's thesis");
    assert.equal(csl('@article{a, entrysubtype={newspaper}}').type, 'article-newspaper');
    assert.equal(csl('@unpublished{a, title={T}}').type, 'manuscript');
    assert.equal(csl('@unpublished{a, eventtitle={Quay Days}}').type, 'speech');
    assert.equal(csl('@misc{a, title={T}}').type, 'document');
    assert.equal(csl('@constructor{a, title={T}}').type, 'document');
  });

  it('leads to its text', () => {
    assert.equal(csl('@misc{a, eprint={2001.00001}, archiveprefix={arXiv}}').URL, 'https://arxiv.org/abs/2001.00001');
    assert.equal(csl('@misc{a, url={https://example.org/a\\_b%20c}}').URL, 'https://example.org/a_b%20c');
  });

  it('has lists of publishers in biblatex, and texts in BibTeX', () => {
    const text = '@book{a, publisher = {Reed and Rush}}';
    assert.equal(csl(text).publisher, 'Reed and Rush');
    assert.equal(parseBibliography('memory:/a.bib', text, 'biblatex').value[0]?.csl.publisher, 'Reed; Rush');
  });
});
