import assert from 'node:assert/strict';
import { parseCsv } from '../../../../src/core/glossary/csv/read.ts';
import { csvRows } from '../../../../src/core/glossary/csv/rows.ts';
import { writeCsv } from '../../../../src/core/glossary/csv/write.ts';

const parse = (text: string) => parseCsv('file:///glossary.csv', text);
const cells = (text: string, separator = ',') => [...csvRows(text, separator)].map((row) => row.cells);

describe('the rows of a table', () => {
  it('end with any end of a line, and may hold one in quotation marks', () => {
    assert.deepEqual(cells('a,b\r\n"c\n""d""",e\rf,\n\n'), [
      ['a', 'b'],
      ['c\n"d"', 'e'],
      ['f', ''],
    ]);
  });

  it('keep a mark that nothing closes', () => {
    assert.deepEqual(cells('a,"b\nc,d'), [
      ['a', '"b'],
      ['c', 'd'],
    ]);
  });
});

describe('a glossary in a table', () => {
  it('has a row for each label, and a concept for each id', () => {
    const { value, problems } = parse(
      `\ufeffid;Language;kind;label;definition;category
due;en;preferred;harbour due;"A charge; paid before leaving";instrument
due;en;;port due;;
due;de;;Hafengeld;;
;en;;pier;;
`,
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      value.concepts.map(({ id, labels }) => [id, ...labels.map(({ text, kind }) => `${text}: ${kind}`)]),
      [
        ['due', 'harbour due: preferred', 'port due: alternative', 'Hafengeld: preferred'],
        ['pier', 'pier: preferred'],
      ],
    );
    assert.deepEqual(value.concepts[0]?.definitions, [{ text: 'A charge; paid before leaving', language: 'en' }]);
  });

  it('needs a column of labels', () => {
    assert.match(parse('id,term\n1,pier\n').problems.at(-1)!.message, /no column "label".*id, category/);
  });

  it('says what column was meant, and loses only the row that is wrong', () => {
    const { value, problems } = parse('id,langauge,language,label\na,,english,pier\nb,,en,quay\n');
    assert.match(problems[0]!.message, /"langauge": did you mean "language"/);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['glossary-unknown-column', 'glossary-language', 'glossary-no-labels'],
    );
    assert.deepEqual(
      value.concepts.map(({ id }) => id),
      ['b'],
    );
  });

  it('writes nothing that a spreadsheet would calculate', () => {
    const labels = [{ text: '=1+1', language: 'en', kind: 'preferred' }] as const;
    const text = writeCsv({ concepts: [{ id: '@x', labels, definitions: [], span: { start: 0, end: 0 } }] });
    for (const cell of text.split(/[,\r\n]/)) assert.doesNotMatch(cell, /^[=+\-@]/);
    assert.equal(parse(text).value.concepts[0]?.labels[0]?.text, '=1+1');
  });
});
