import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CiteRecord } from '../../src/cli/citeRecord.ts';
import { Desk, patience } from './support/glossator.ts';

const page = `<!doctype html><html lang="en"><head><title>Tolls</title></head><body><nav><a href="/">Home</a></nav><main>
<h1>Tolls of the north</h1><p>Tolls were low in every harbour of the coast (Dorn 2019, p. 4), and the toll book says so.</p>
<h2>References</h2><p>Dorn, E. (2019). Tolls of the coast. Sea Press.</p></main></body></html>`;

const printed = readFileSync(join(import.meta.dirname, '../fixtures/files/pdf/latex-dvips.pdf'));

interface TextRow {
  readonly path: string;
  readonly format: string;
  readonly text: string;
  readonly pages: readonly { readonly start: number; readonly label?: string }[];
}

describe('files that are no text, on the command line', function () {
  this.timeout(patience);
  const desk = new Desk({
    'tolls.html': page,
    'printed.pdf': printed,
    'wrong.docx': '%PDF-1.4 not a Word file',
    'glossary.yaml': 'concepts:\n  - labels:\n      en: toll book\n',
  });
  after(() => desk.clear());

  it('give their text, in which the other commands count', async () => {
    const { rows, said } = await desk.json<TextRow>(['text', 'tolls.html', 'printed.pdf']);
    assert.equal(said.code, 0, said.err);
    assert.deepEqual(
      rows.map(({ path, format }) => [path, format]),
      [
        ['tolls.html', 'markdown'],
        ['printed.pdf', 'plaintext'],
      ],
    );
    const { text, pages } = rows[1]!;
    assert.ok(pages.length > 1);
    for (const { start } of pages.slice(1)) assert.equal(text[start - 1], '\f');
    const { rows: cited } = await desk.json<CiteRecord>(['cite', 'tolls.html']);
    const [citation] = cited[0]!.citations;
    assert.equal(rows[0]!.text.slice(citation!.start, citation!.end), '(Dorn 2019, p. 4)');
    assert.equal(citation!.targets.length, 1);
  });

  it('are searched, indexed and looked through for terms like any document', async () => {
    const search = await desk.json<{ results: { path: string; snippet: string }[] }>([
      'search',
      'tolls were low',
      '--corpus',
      '.',
    ]);
    assert.equal(search.rows[0]!.results[0]!.path, 'tolls.html');
    const { rows } = await desk.json<{ results: { path: string; page?: string }[] }>([
      'search',
      '"where the law is silent"',
      '--corpus',
      '.',
    ]);
    const found = rows[0]!.results.filter(({ path }) => path === 'printed.pdf');
    assert.ok(found.length > 0 && found.every(({ page }) => /^\d+$/u.test(page ?? '')));
    const index = await desk.json<{ documents: number }>(['index', '--corpus', '.']);
    assert.equal(index.rows[0]!.documents, 2);
    const terms = await desk.json<{ occurrences: { label: string }[] }>([
      'terms',
      'tolls.html',
      '--glossary',
      'glossary.yaml',
    ]);
    assert.deepEqual(
      terms.rows[0]!.occurrences.map(({ label }) => label),
      ['toll book'],
    );
  });

  it('are refused with the reason, and the rest goes on', async () => {
    const { rows, said } = await desk.json<TextRow>([
      'text',
      'wrong.docx',
      'missing.pdf',
      'glossary.yaml',
      'tolls.html',
    ]);
    assert.deepEqual(
      rows.map(({ path }) => path),
      ['tolls.html'],
    );
    assert.equal(said.code, 2);
    assert.match(said.err, /wrong\.docx: .*rename it to \.pdf/);
    assert.match(said.err, /missing\.pdf: There is no such file/);
    assert.match(said.err, /glossary\.yaml: Of such a file no text is taken/);
  });
});
