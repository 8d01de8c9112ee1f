import assert from 'node:assert/strict';
import { relative, resolve } from 'node:path';
import type { CiteRecord } from '../../src/cli/citeRecord.ts';
import { Desk, patience } from './support/glossator.ts';

const paper = `# Rules of the harbour

## Introduction

Every harbour keeps a book of its rules [1, p. 12]. Nobody reads it [2]. The third source is lost [9].

## References

1. Ahlers, B. (2020). A study of rules. Journal of Order, 4(2), 10–20.
2. Brandt, C. (2021). Another study of rules. Journal of Order, 5(1), 1–9.
`;

const study = `# A study of rules

Bella Ahlers

## The towns

Towns print their rules on the gate.

## The harbours

Of twelve harbours every one keeps a book, and no two books agree.
`;

const notes = `# A note on tolls

Tolls were low.[^a] Tolls were never paid.[^b]

[^a]: Dorn, E. (2019). Tolls of the north. Sea Press.
`;

describe('glossator cite', function () {
  this.timeout(patience);
  const desk = new Desk({
    'docs/paper.md': paper,
    'docs/notes.md': notes,
    'docs/study.md': study,
    plain: 'Nothing is cited here.\n',
  });
  after(() => desk.clear());

  it('writes sections, citations and references of each document, places as offsets into the file', async () => {
    const { rows, said } = await desk.json<CiteRecord>(['cite', 'docs/paper.md', 'docs/notes.md']);
    assert.equal(said.code, 0);
    assert.deepEqual(
      rows.map((row) => row.path),
      ['docs/paper.md', 'docs/notes.md'],
    );
    const [row] = rows as [CiteRecord, CiteRecord];
    assert.equal(row.title, 'Rules of the harbour');
    assert.deepEqual(
      row.sections.map((s) => [s.level, s.text]),
      [
        [1, 'Rules of the harbour'],
        [2, 'Introduction'],
        [2, 'References'],
      ],
    );
    for (const { start, end, text } of [...row.citations]) assert.equal(paper.slice(start, end), text);
    for (const { start, end, text } of [...row.sections]) assert.ok(paper.slice(start, end).includes(text));
    assert.deepEqual(
      row.citations.map((c) => c.text),
      ['[1, p. 12]', '[2]', '[9]'],
    );
    assert.deepEqual(row.citations[0]!.items, [{ key: '1', locator: { label: 'page', value: '12' } }]);
    assert.equal(row.references.length, 2);
    assert.equal(row.references[1]!.csl.title, 'Another study of rules');
  });

  it('leads from a citation to the entry and says why', async () => {
    const { rows } = await desk.json<CiteRecord>(['cite', 'docs/paper.md']);
    const { citations, references } = rows[0]!;
    const [target] = citations[1]!.targets;
    assert.deepEqual(
      [target!.path, target!.start, target!.end],
      ['docs/paper.md', references[1]!.start, references[1]!.end],
    );
    assert.ok(citations[1]!.why.length > 0);
    assert.equal(citations[1]!.problem, undefined);
  });

  it('leads on to the passage of the corpus that the claim rests on', async () => {
    const { rows } = await desk.json<CiteRecord>(['cite', 'docs/paper.md', '--corpus', 'docs']);
    const [first, second] = rows.find(({ path }) => path === 'docs/paper.md')!.citations;
    assert.equal(first!.source?.path, 'docs/study.md');
    assert.match(study.slice(first!.source?.start, first!.source?.end), /^Of twelve harbours/);
    assert.match(first!.why.join(' '), /same title/);
    assert.equal(second!.source, undefined);
  });

  it('leaves unresolved what leads nowhere, and says why', async () => {
    const { rows } = await desk.json<CiteRecord>(['cite', 'docs/paper.md', 'docs/notes.md']);
    const lost = rows.flatMap((row) => row.citations.filter((c) => c.targets.length === 0));
    assert.deepEqual(
      lost.map((c) => c.text),
      ['[9]', '[^b]'],
    );
    for (const { problem } of lost) assert.ok(problem);
  });

  it('takes a document from standard input', async () => {
    const { rows, said } = await desk.json<CiteRecord>(
      ['cite', '-'],
      'As has been shown [1].\n\nReferences\n\n1. Ahlers, B. (2020). A study of rules.\n',
    );
    assert.equal(said.code, 0);
    assert.equal(rows[0]!.path, '-');
    assert.deepEqual(
      rows[0]!.citations.map((c) => c.targets[0]?.path),
      ['-'],
    );
  });

  it('reads Markdown from standard input, where it is told', async () => {
    const { rows } = await desk.json<CiteRecord>(['cite', '-', '--as', 'markdown'], notes);
    assert.equal(rows[0]!.title, 'A note on tolls');
    assert.equal((await desk.run(['cite', '-', '--as', 'word'], notes)).code, 2);
  });

  it('takes no glossary for a document', async () => {
    desk.write('glossary.yaml', 'concepts: []');
    const { code, err, out } = await desk.run(['cite', 'glossary.yaml']);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /^glossary\.yaml: This is a glossary/);
  });

  it('prints places as path, line and column', async () => {
    const { out, code } = await desk.run(['cite', 'docs/paper.md']);
    assert.equal(code, 0);
    assert.match(out, /^docs\/paper\.md: Rules of the harbour$/m);
    assert.match(out, /^docs\/paper\.md:5:41: numeric \[1, p\. 12\]$/m);
    assert.match(out, /^ {4}→ docs\/paper\.md:9:\d+ \(1\)$/m);
    assert.match(out, /^docs\/paper\.md:9:\d+: \(1\) .*A study of rules/m);
  });

  it('reads a file of any name that was asked for', async () => {
    const { rows, said } = await desk.json<CiteRecord>(['cite', 'plain', resolve(desk.folder, 'docs/paper.md')]);
    assert.equal(said.code, 0);
    assert.deepEqual(
      rows.map((row) => row.path),
      ['plain', resolve(desk.folder, 'docs/paper.md')],
    );
  });

  it('names a file once, however often it is given', async () => {
    const { rows } = await desk.json<CiteRecord>(['cite', 'plain', './plain']);
    assert.equal(rows.length, 1);
  });

  describe('with another record of the same work', () => {
    const title = 'How tides and tolls shaped the rules of small harbours';
    const sentences =
      'Small harbours wrote their own rules long before any state did. Their books list tolls, tides and quarrels [1]. Later readers took these books for law, which they had never been.';
    const works = new Desk({
      'full.md': `# ${title}\n\nBerta Ahlers\n\nhttps://doi.org/10.5555/tides.2020\n\n${sentences}\n\n## References\n\n1. Dorn, E. (2019). Tolls of the north. Sea Press.\n`,
      'elsewhere/short.md': `# ${title}\n\nBerta Ahlers\n\nhttps://doi.org/10.5555/tides.2020\n\n${sentences}\n`,
    });
    after(() => works.clear());

    it('stays unresolved where that record is not known', async () => {
      const { rows } = await works.json<CiteRecord>(['cite', 'elsewhere/short.md']);
      assert.deepEqual(
        rows[0]!.citations.map((c) => c.targets),
        [[]],
      );
    });

    it('cites from the other file, where both are given', async () => {
      const { rows } = await works.json<CiteRecord>(['cite', 'elsewhere/short.md', 'full.md']);
      assert.deepEqual(
        rows[0]!.citations.map((c) => c.targets[0]?.path),
        ['full.md'],
      );
    });

    it('cites from a folder, whose files are named from where one stands', async () => {
      const { rows } = await works.json<CiteRecord>(['cite', 'elsewhere/short.md', '--corpus', works.folder]);
      assert.deepEqual(
        rows.map((row) => row.path),
        ['elsewhere/short.md'],
      );
      assert.deepEqual(
        rows[0]!.citations.map((c) => c.targets[0]?.path),
        [relative(works.folder, resolve(works.folder, 'full.md'))],
      );
    });
  });
});
