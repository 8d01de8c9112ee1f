import assert from 'node:assert/strict';
import { extractMade } from '../../support/pdfFiles.ts';
import { show, smallPdf, type SmallPage, type SmallPdf } from '../../support/smallPdf.ts';

/** The text of a file of one page, or of several. */
async function textOf(content: string | readonly SmallPage[], rest: Omit<SmallPdf, 'pages'> = {}): Promise<string> {
  const pages = typeof content === 'string' ? [{ content }] : content;
  const { value, problems } = await extractMade(smallPdf({ pages, ...rest }));
  assert.deepEqual(problems, []);
  return value!.text;
}

/** Lines below each other. */
const lines = (x: number, y: number, texts: readonly string[], size = 10, pitch = 12): string =>
  texts.map((text, i) => show(x, y - i * pitch, text, size)).join('');

const prose = [
  'The harbour board keeps a list of all the boats that',
  'may enter at night, and of those that may not, which is',
  'the longer one. It is read out on the first of the month',
  'by an officer who was not told what it is good for, nor',
  'by whom it was begun in the year before the great storm.',
];

describe('how the text of a PDF page is read', () => {
  it('goes through one column after the other', async () => {
    const left = prose.map((line) => `Left ${line.slice(0, 36)}.`);
    const right = prose.map((line) => `Right ${line.slice(0, 36)}.`);
    const rows = left.map((line, i) => show(50, 700 - 12 * i, line) + show(310, 700 - 12 * i, right[i]!)).join('');
    const text = await textOf(rows);
    assert.equal(text.replace(/\n+/gu, '\n'), [...left, ...right].join('\n'));
  });

  it('reads what stands above columns before them, and what stands below after', async () => {
    const column = (x: number, name: string) =>
      lines(
        x,
        660,
        prose.map((line) => `${name} ${line.slice(0, 36)}`),
      );
    const text = await textOf(
      column(310, 'Right') +
        show(
          50,
          560,
          'What stands below goes from the left margin of the page to its right margin, and is read last.',
        ) +
        column(50, 'Left') +
        show(
          50,
          700,
          'What stands above goes from the left margin of the page to its right margin, and is read first.',
        ),
    );
    assert.match(text, /above.*Left.*Right.*below/su);
    assert.doesNotMatch(text, /Right.*Left/su);
  });

  it('leaves a running head of two parts above the columns, and page numbers below them', async () => {
    const column = (x: number, name: string) =>
      lines(
        x,
        660,
        prose.map((line) => `${name} ${line.slice(0, 36)}`),
      );
    const text = await textOf(
      show(50, 740, 'Papers on Harbours') +
        column(50, 'Left') +
        show(450, 740, 'Second Series') +
        column(310, 'Right') +
        show(50, 60, '17'),
    );
    assert.match(text, /^Papers on Harbours {3}Second Series\n\nLeft/u);
    assert.match(text, /\n\n17$/u);
  });

  it('keeps the rows of a table, and labels with their items', async () => {
    const table = [1, 2, 3, 4, 5, 6].map(
      (i) => show(60, 700 - 14 * i, `Harbour ${i}`) + show(320, 700 - 14 * i, `${i} boats`),
    );
    assert.match(await textOf(table.join('')), /Harbour 1 {3}1 boats\nHarbour 2 {3}2 boats/u);
    const list = prose.map((line, i) => show(50, 700 - 12 * i, `[${i}]`) + show(80, 700 - 12 * i, line));
    assert.match(await textOf(list.join('')), /^\[0\] The harbour.*\n\[1\] may enter/u);
  });

  it('keeps the call of a note on its word, and parts the mark of the note from its text', async () => {
    const text = await textOf(
      show(50, 700, 'The list is long.') +
        show(117, 704, '3', 6) +
        show(125, 700, 'Nobody reads it.') +
        lines(50, 688, prose) +
        show(50, 103, '3', 5) +
        show(53.5, 100, 'It has nine pages.', 8),
    );
    assert.match(text, /^The list is long\.3 Nobody reads it\./u);
    assert.match(text, /\n\n3 It has nine pages\.$/u);
  });

  it('reads the notes at the foot of a column after the text of all columns', async () => {
    const column = (x: number, name: string) =>
      lines(
        x,
        700,
        prose.map((line) => `${name} ${line.slice(0, 36)}`),
      );
    const note = (x: number, mark: string) =>
      show(x, 603, mark, 5) +
      lines(x + 4, 600, [`Note ${mark} tells of the list and who had`, 'kept it before the storm, as he says.'], 8, 9);
    const text = await textOf(column(50, 'Left') + note(50, '1') + column(310, 'Right') + note(310, '2'));
    assert.match(text, /Left.*Right.*\n\n1 Note 1 tells.*\n\n2 Note 2/su);
  });

  it('begins a paragraph where a line is indented, where space is left, and where the size changes', async () => {
    const text = await textOf(
      show(50, 720, 'On lists', 14) +
        lines(50, 700, prose) +
        lines(62, 640, ['Another paragraph begins further in, and goes on until']) +
        lines(50, 628, ['the line is full and a word has to go to the next one,', 'which it does.']) +
        lines(50, 594, ['A third one begins after a gap, which tells as much as', 'any other sign.']),
    );
    const blocks = text.split('\n\n');
    assert.deepEqual(
      blocks.map((block) => block.slice(0, 8)),
      ['On lists', 'The harb', 'Another ', 'A third '],
    );
  });

  it('keeps the entries of a list apart whose later lines stand further in', async () => {
    const entry = (y: number, year: number) =>
      show(50, y, `Harbour Board (${year}): Lists of boats that may not enter, with`) +
      show(70, y - 12, 'a preface by nobody. Harbour Press.');
    const text = await textOf(entry(700, 1901) + entry(676, 1902) + entry(652, 1903) + entry(628, 1904));
    assert.equal(text.split('\n\n').length, 4);
  });

  it('reads once what is drawn twice to look bold', async () => {
    const text = await textOf(show(50, 700, 'On lists', 14) + show(50.4, 700, 'On lists', 14) + lines(50, 660, prose));
    assert.equal(text.split('On lists').length, 2);
  });

  it('reads what is turned last', async () => {
    const turned = 'BT /F 10 Tf 0 1 -1 0 20 300 Tm (Downloaded by a reader) Tj ET\n';
    assert.match(await textOf(turned + lines(50, 700, prose)), /^The harbour.*\n\nDownloaded by a reader$/su);
  });

  it('reads a page that is turned as it is shown', async () => {
    const turned = prose.map((line, i) => `BT /F 10 Tf 0 1 -1 0 ${100 + 12 * i} 60 Tm (${line}) Tj ET\n`).join('');
    assert.equal(await textOf([{ content: turned, entries: '/Rotate 90' }]), prose.join('\n'));
    assert.equal(await textOf(turned), prose.join('\n'));
  });

  it('puts accents on the letters that they are drawn over', async () => {
    const text = await textOf(show(50, 700, 'Sch\u00a8') + show(50 + 17, 700, 'ulerrat'));
    assert.equal(text.normalize('NFC'), 'Schülerrat');
  });

  it('keeps the hyphen at the end of a line, also where it stands a little apart', async () => {
    const text = await textOf(
      lines(50, 700, ['It was decided without a con']) + show(176.4, 700, '-') + lines(50, 688, ['sultation.']),
    );
    assert.equal(text, 'It was decided without a con-\nsultation.');
  });

  it('leaves a form feed between pages, and tells their labels', async () => {
    const pages = ['One', 'Two', 'Three'].map((word) => ({ content: show(50, 700, word) }));
    const catalog = '/PageLabels << /Nums [0 << /S /r >> 1 << /S /D /St 5 /P (A-) >>] >>';
    const { value } = await extractMade(smallPdf({ pages, catalog }));
    assert.equal(value!.text, 'One\n\fTwo\n\fThree');
    assert.deepEqual(value!.pages, [
      { start: 0, label: 'i' },
      { start: 5, label: 'A-5' },
      { start: 10, label: 'A-6' },
    ]);
  });

  it('has a page without text as an empty page', async () => {
    const text = await textOf([
      { content: show(50, 700, 'One') },
      { content: '' },
      { content: show(50, 700, 'Three') },
    ]);
    assert.equal(text, 'One\n\f\n\fThree');
  });

  it('reads what stands before a damaged page, and tells that text may be missing', async () => {
    const kids = '[3 0 R 99 0 R]';
    const { value, problems } = await extractMade(
      smallPdf({ pages: [{ content: show(50, 700, 'One') }], kids, count: 3 }),
    );
    assert.equal(value!.text, 'One\n\f');
    assert.deepEqual(
      problems.map(({ code, severity, message }) => [code, severity, message]),
      [
        [
          'pdf-pages-unread',
          'warning',
          'Page 2 of the PDF file is damaged: its text, and that of pages after it, may be missing.',
        ],
      ],
    );
  });

  it('knows the characters of Chinese files that bring no fonts', async () => {
    const fonts = {
      G: '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 880 /Descent -120 /StemV 80 >> >>] >>',
    };
    // 地方治理 in GBK.
    const content = 'BT /G 12 Tf 1 0 0 1 50 700 Tm <B5D8B7BDD6CEC0ED> Tj ET';
    assert.equal(await textOf(content, { fonts }), '地方治理');
  });

  it('takes the title, the authors and the DOI that a file tells, but no name of a file', async () => {
    const pages = [{ content: show(50, 700, 'One') }];
    const told = await extractMade(
      smallPdf({
        pages,
        info: '/Title (On Lists of Boats) /Author (Ines Falk and Tomas Oduya) /Subject (Harbour Papers, doi:10.5555/lists.7)',
      }),
    );
    assert.deepEqual(told.value!.metadata, {
      title: 'On Lists of Boats',
      authors: [
        { family: 'Falk', given: 'Ines' },
        { family: 'Oduya', given: 'Tomas' },
      ],
      doi: '10.5555/lists.7',
    });
    const named = await extractMade(
      smallPdf({ pages, info: '/Title (Microsoft Word - lists_final.docx) /Author (user)' }),
    );
    assert.deepEqual(named.value!.metadata, { authors: [] });
  });
});
