import { parseDocument } from '../../src/core/document/parse.ts';
import { Sentences } from '../fixtures/files/pdf/make/sentences.ts';
import { linkedNotes, pageBody } from '../fixtures/files/markup/make/sites.ts';
import { notesOf, sourceOf } from '../fixtures/files/markup/make/source.ts';
import { p, run, wordFile } from '../readers/word/support.ts';
import { extractMarkup, markupBytes, markupFiles, markupRecall } from '../support/markupFiles.ts';
import { zip, type Packed } from '../support/zip.ts';
import type { Bench } from './bench.ts';
import { timed } from './support/measure.ts';
import type { Report } from './support/report.ts';

export const readersMarkup: Bench = {
  name: 'readers-markup',
  question:
    'How much of the text of web pages, Word files and books is read, how fast, and how soon are files refused?',
  async run(report) {
    await recall(report);
    await speed(report);
    await refusals(report);
  },
};

/** The share of the known words that are found in their order, and what is read beyond them, by producer. */
async function recall(report: Report): Promise<void> {
  let [allKnown, allFound, allExtra] = [0, 0, 0];
  for (const made of markupFiles) {
    const { value } = await extractMarkup(made.file, markupBytes(made.file));
    const { reading } = parseDocument({ uri: 'memory:/a.md', text: value!.text, format: 'markdown' });
    const { known, found, extra } = markupRecall(made, reading.text);
    report.value(`${made.producer} (${made.file})`, found / known, `of the words, ${extra} more`);
    allKnown += known;
    allFound += found;
    allExtra += extra;
  }
  report.value(`all ${markupFiles.length} files`, allFound / allKnown, `of ${allKnown} words, ${allExtra} more`);
}

async function speed(report: Report): Promise<void> {
  const source = sourceOf('en', 1, { sections: 6000 });
  const page = new TextEncoder().encode(
    `<title>Water</title><main>${pageBody(source, linkedNotes)}${linkedNotes.notes(notesOf(source))}</main>`,
  );
  const sentences = new Sentences('en', 2);
  const runs = (): string =>
    Array.from({ length: 8 }, () => run(`${sentences.next()} `, '<w:sz w:val="24"/>')).join('');
  const body = Array.from({ length: 8000 }, () => `<w:p w:rsidR="00A1">${runs()}</w:p>`).join('');
  const word = wordFile(body);
  for (const [name, file, bytes, size] of [
    ['a web page with 6,000 notes', 'a.html', page, page.length],
    ['a Word file, by its XML', 'a.docx', word, body.length],
  ] as const) {
    const times = await timed(() => extractMarkup(file, bytes), 5, 1);
    report.times(name, times);
    report.value(`${(size / 1e6).toFixed(1)} MB`, size / 1000 / Math.min(...times), 'MB/s');
  }
}

async function refusals(report: Report): Promise<void> {
  const text = (html: string): Uint8Array => new TextEncoder().encode(html);
  const zeros = new Uint8Array(160_000_000);
  const small = (more: Partial<Packed>): Uint8Array => zip([{ name: 'word/document.xml', content: 'x', ...more }]);
  const bold = (count: number): string => Array.from({ length: count }, (_, i) => `<b id="${i}">`).join('');
  const attributes = (count: number): string => Array.from({ length: count }, (_, i) => `a${i}`).join(' ');
  const x = '<p>x'.repeat(100_000);
  const files: readonly [string, string, Uint8Array][] = [
    ['160 MB of zeros', 'a.docx', zip([{ name: 'word/document.xml', content: zeros }])],
    ['160 MB of zeros, said to be one byte', 'a.docx', zip([{ name: 'word/document.xml', content: zeros, size: 1 }])],
    ['a password', 'a.docx', small({ flags: 1 })],
    ['no document', 'a.docx', zip([{ name: 'a', content: 'x' }])],
    ['a file that is broken off', 'a.docx', wordFile(p('a')).subarray(0, 400)],
    ['100,000 elements in each other, Word', 'a.docx', wordFile('<w:sdt>'.repeat(100_000))],
    ['100,000 elements in each other, web', 'a.html', text('<div>'.repeat(100_000))],
    ['100,000 attributes', 'a.html', text(`<p ${attributes(100_000)}>x`)],
    ['400 tags left open over 100,000 paragraphs', 'a.html', text(`<p>${bold(400)}</p>${x}`)],
    ['100 tags left open over 400,000 paragraphs', 'a.html', text(`<p>${bold(100)}</p>${x}${x}${x}${x}`)],
    ['300 tags closed in the wrong order', 'a.html', text(bold(300) + '<div>'.repeat(150) + '</b>'.repeat(50_000))],
    ['500 quotations in each other', 'a.html', text('<blockquote>'.repeat(500) + x)],
    ['a tag of 1,000 attributes left open', 'a.html', text(`<p><b ${attributes(1000)}>${x}`)],
    ['250 lists in each other', 'a.html', text('<ul><li>'.repeat(250) + x)],
    ['80 tables with lists in each other', 'a.html', text('<table><tr><td><ul><li>'.repeat(80) + x)],
    ['500 texts with 90 tags left open', 'a.epub', book(500, `<p>${bold(90)}</p>${'<p>x'.repeat(200)}`)],
    ['60 texts that pack a thousandfold', 'a.epub', book(60, '<p>xxxxxxxxxxxxxxxxx</p>'.repeat(40_000))],
    [
      '200 lists in each other, OpenDocument',
      'a.odt',
      odtFile(`${'<text:list><text:list-item>'.repeat(200)}${'<text:p>x</text:p>'.repeat(30_000)}`),
    ],
  ];
  for (const [name, file, bytes] of files) {
    const { value, problems } = await extractMarkup(file, bytes);
    const outcome = value ? 'read' : problems[0]!.code;
    report.times(
      `${name}, ${Math.ceil(bytes.length / 1000)} kB: ${outcome}`,
      await timed(() => extractMarkup(file, bytes), 5),
    );
  }
}

/** A book of the same text over and over. */
function book(texts: number, text: string): Uint8Array {
  const all = (write: (i: number) => string): string => Array.from({ length: texts }, (_, i) => write(i)).join('');
  const items = all((i) => `<item id="i${i}" href="${i}.xhtml" media-type="application/xhtml+xml"/>`);
  const order = all((i) => `<itemref idref="i${i}"/>`);
  return zip([
    {
      name: 'META-INF/container.xml',
      content: '<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>',
    },
    { name: 'a.opf', content: `<package><manifest>${items}</manifest><spine>${order}</spine></package>` },
    ...Array.from({ length: texts }, (_, i) => ({ name: `${i}.xhtml`, content: text })),
  ]);
}

/** An OpenDocument text with that body. */
const odtFile = (body: string): Uint8Array =>
  zip([
    {
      name: 'content.xml',
      content: `<office:document-content><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    },
  ]);
