import assert from 'node:assert/strict';
import { parseDocument } from '../../src/core/document/parse.ts';
import type { Document } from '../../src/core/document/document.ts';
import type { Extraction } from '../../src/readers/extraction.ts';
import type { Made } from '../fixtures/files/markup/make/known.ts';
import { Random } from '../bench/support/random.ts';
import { comparedWords } from '../support/recall.ts';
import { extractMarkup, markupBytes, markupFiles, markupRecall, mutatedMarkup } from '../support/markupFiles.ts';

interface Read {
  readonly extraction: Extraction;
  readonly document: Document;
}

async function read({ file }: Made): Promise<Read> {
  const { value, problems } = await extractMarkup(file, markupBytes(file));
  assert.deepEqual(problems, []);
  const document = parseDocument({ uri: `memory:/${file}`, text: value!.text, format: 'markdown' });
  return { extraction: value!, document };
}

const plain = (text: string): string => text.replace(/\{\d+\}/gu, '');

describe('web pages, Word and OpenDocument files and books by different producers', () => {
  for (const made of markupFiles)
    it(`are read whole and in order: ${made.file}, ${made.producer}`, async () => {
      const { extraction, document } = await read(made);
      const { known, found, extra } = markupRecall(made, document.reading.text);
      assert.ok(found / known >= 0.99, `${found} of ${known} words`);
      // What groff makes of headings links to them in a list, which repeats them.
      assert.ok(extra <= (made.producer === 'groff' ? 30 : 12), `${extra} words more`);
      const words = comparedWords(document.reading.text).join(' ');
      for (const sentence of made.around ?? [])
        assert.ok(!words.includes(comparedWords(sentence).join(' ')), `“${sentence}” is no part of the text`);
      if (!made.plainHeadings) {
        const headings = made.blocks.filter((block) => block.kind === 'heading').map((block) => block.text);
        const outline = document.outline.map((section) => section.text).filter((text) => headings.includes(text));
        assert.deepEqual(outline, headings);
      }
      if (!made.plainNotes) {
        const notes = made.blocks.filter((block) => block.kind === 'note');
        const labels = document.blocks.filter((block) => block.kind === 'note').map((block) => block.label);
        assert.equal(labels.length, notes.length);
        assert.equal(new Set(labels).size, notes.length);
        for (const label of labels) assert.ok(extraction.text.includes(`[^${label}]`), `note ${label} is called`);
      }
      for (const { rows } of made.blocks)
        if (rows && made.file !== 'groff.html')
          for (const row of rows) assert.ok(extraction.text.includes(`| ${row.join(' | ')} |`), row.join(' | '));
    });

  it('say their title and their author', async () => {
    for (const made of markupFiles.filter(({ described }) => described)) {
      const { metadata } = (await read(made)).extraction;
      assert.ok(metadata.title && metadata.authors.length === 1, `${made.file}: ${JSON.stringify(metadata)}`);
    }
  });

  it('begin their pages where the file says', async () => {
    for (const made of markupFiles.filter(({ pages }) => pages)) {
      const { text, pages } = (await read(made)).extraction;
      assert.deepEqual(
        pages.map(({ start, label }) => ({
          ...(label ? { label } : {}),
          begins: text
            .slice(start)
            .replace(/^[\s#]+/u, '')
            .split('\n')[0],
        })),
        made.pages!.map((page) => ({ ...page, begins: plain(page.begins) })),
        made.file,
      );
    }
  });
});

describe('web pages, Word and OpenDocument files and books with faults in them', () => {
  it('are read as far as they can be, or refused for a reason', async () => {
    for (let seed = 1; seed <= 400; seed++) {
      const random = new Random(seed);
      const { file } = markupFiles[random.whole(0, markupFiles.length - 1)]!;
      const { value, problems } = await extractMarkup(file, await mutatedMarkup(file, random));
      assert.ok(value ?? problems.length > 0, `seed ${seed}`);
      // What a reader trips over would be told in the words of the language that it is written in.
      for (const { message } of problems)
        assert.doesNotMatch(message, /undefined|is not a|Cannot read/u, `seed ${seed}`);
      const starts = value?.pages.map((page) => page.start) ?? [];
      assert.deepEqual(
        starts,
        [...starts].sort((a, b) => a - b),
        `seed ${seed}`,
      );
      assert.ok((starts.at(-1) ?? 0) <= (value?.text.length ?? 0), `seed ${seed}`);
    }
  }).timeout(30_000);
});
