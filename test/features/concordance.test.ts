import assert from 'node:assert/strict';
import fc from 'fast-check';
import { concordanceSteps, finderOf } from '../../src/features/concordance.ts';
import { concordanceCsv, type CsvRow } from '../../src/features/concordanceCsv.ts';
import { finished } from '../../src/core/text/steps.ts';
import { corpusOf, termsOf } from './support/corpusOf.ts';

const glossary = 'concepts:\n  - { id: ledger, labels: { en: grain ledger, de: Kornbuch } }\n';

describe('the concordance', () => {
  const text = '# Grain\n\nHere the grain led-\ngers are kept.\n\nDas Kornbuch liegt dort, a GRAIN LEDGER.\n';
  const corpus = corpusOf({ 'a.md': text, 'glossary.yaml': glossary });
  const { index } = termsOf(corpus);
  const document = corpus.documents.get('file:///a.md')!;

  it('of a concept has all its wordings, with their language and place', () => {
    const concept = index.conceptOf('file:///glossary.yaml#ledger')!;
    const rows = finished(concordanceSteps(document, finderOf(index, { concept })));
    assert.deepEqual(
      rows.map(({ left, keyword, right, wording, language, title }) => [
        left,
        keyword,
        right,
        wording,
        language,
        title,
      ]),
      [
        ['Here the ', 'grain ledgers', ' are kept.', 'grain ledger', 'en', 'Grain'],
        ['Das ', 'Kornbuch', ' liegt dort, a GRAIN LEDGER.', 'Kornbuch', 'de', 'Grain'],
        ['Das Kornbuch liegt dort, a ', 'GRAIN LEDGER', '.', 'grain ledger', 'en', 'Grain'],
      ],
    );
    assert.equal(text.slice(rows[0]!.start, rows[0]!.end), 'grain led-\ngers');
  });

  it('of a text has what is written like it, whatever its case', () => {
    const rows = finished(concordanceSteps(document, finderOf(index, { text: 'LIEGT  dort', language: 'und' })));
    assert.deepEqual(
      rows.map(({ keyword }) => keyword),
      ['liegt dort'],
    );
  });

  it('of a long document has each place once, wherever it is cut', () => {
    const long = 'A grain ledger lies here. '.repeat(10_000);
    const other = corpusOf({ 'a.md': long, 'glossary.yaml': glossary });
    const terms = termsOf(other).index;
    const find = finderOf(terms, { concept: terms.all[0]! });
    const rows = finished(concordanceSteps(other.documents.get('file:///a.md')!, find));
    assert.equal(new Set(rows.map(({ start }) => start)).size, 10_000);
    assert.equal(rows.length, 10_000);
  }).timeout(20_000);
});

const csvRow = (more: Partial<CsvRow>): CsvRow => ({
  left: '',
  keyword: 'ledger',
  right: '',
  wording: 'ledger',
  language: 'en',
  document: 'A',
  page: '',
  path: 'a.md',
  line: 1,
  ...more,
});

/** Reads comma-separated values as RFC 4180 has them. */
function cellsOf(csv: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  for (let at = 0; at < csv.length;) {
    const quoted = /"((?:[^"]|"")*)"/uy;
    const plain = /[^,\r\n"]*/uy;
    quoted.lastIndex = plain.lastIndex = at;
    const cell = quoted.exec(csv) ?? plain.exec(csv)!;
    line.push(cell[1]?.replaceAll('""', '"') ?? cell[0]);
    at += cell[0].length;
    if (csv[at] === ',') {
      at++;
      continue;
    }
    assert.equal(csv.slice(at, at + 2), '\r\n');
    at += 2;
    lines.push(line);
    line = [];
  }
  return lines;
}

describe('a concordance as comma-separated values', () => {
  it('has a line for the names and one for each row', () => {
    assert.equal(
      concordanceCsv([csvRow({ left: 'the "old", ', page: '3' })]),
      'left,keyword,right,wording,language,document,page,path,line\r\n"the ""old"", ",ledger,,ledger,en,A,3,a.md,1\r\n',
    );
  });

  it('holds nothing that a spreadsheet would take for a formula', () => {
    for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1']) {
      const [, [cell]] = cellsOf(concordanceCsv([csvRow({ left: text })])) as [string[], [string]];
      assert.equal(cell, `'${text}`, JSON.stringify(text));
    }
  });

  it('can be read back, whatever is in it', () => {
    const text = fc.array(fc.constantFrom('a', ',', '"', '\n', ' ', '台', 'x'), { maxLength: 12 });
    fc.assert(
      fc.property(text, text, (left, right) => {
        const [, cells] = cellsOf(concordanceCsv([csvRow({ left: left.join(''), right: right.join('') })]));
        assert.deepEqual([cells![0], cells![2]], [left.join(''), right.join('')]);
      }),
    );
  });
});
