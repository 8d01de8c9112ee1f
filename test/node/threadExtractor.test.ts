import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startThread, threadExtractor } from '../../src/node/threadExtractor.ts';
import { defaultLimits } from '../../src/readers/read.ts';
import { Extractions } from '../../src/readers/extractions.ts';
import { extractionLimits } from '../../src/readers/extraction.ts';
import { tablePdf } from '../support/tablePdf.ts';
import { WorkerExtractor } from '../../src/readers/workerExtractor.ts';

const unruly = join(import.meta.dirname, 'support', 'unruly.ts');

describe('a thread that files are read in', () => {
  let extractor: WorkerExtractor;
  let started: number;

  beforeEach(() => {
    started = 0;
    const start = startThread(unruly, { maxOldGenerationSizeMb: 32 });
    extractor = new WorkerExtractor((on) => {
      started++;
      return start(on);
    });
  });

  afterEach(() => extractor.dispose());

  const read = async (text: string, time = 5000) => {
    const limits = { ...extractionLimits, time };
    const { value, problems } = await extractor.extract('memory:/a.pdf', 'pdf', new TextEncoder().encode(text), limits);
    return value?.text ?? problems[0]?.code;
  };

  it('reads one file after the other, and is started once', async () => {
    assert.deepEqual(await Promise.all(['a', 'b', 'c'].map((text) => read(text))), ['a', 'b', 'c']);
    assert.equal(started, 1);
  });

  it('is not started before there is a file, and ends when it may rest', async () => {
    await extractor.rest();
    assert.equal(started, 0);
    await read('a');
    await extractor.rest();
    assert.equal(await read('b'), 'b');
    assert.equal(started, 2);
  });

  it('is ended where a file takes too long, and the next file is read in another', async () => {
    const begun = performance.now();
    const [slow, next] = await Promise.all([read('hang', 300), read('next')]);
    assert.deepEqual([slow, next], ['file-too-slow', 'next']);
    assert.ok(performance.now() - begun < 8000);
    assert.equal(await read('wait', 100), 'file-too-slow');
    assert.equal(await read('after'), 'after');
  });

  it('is ended where a file takes too much memory, and the next file is read in another', async () => {
    assert.deepEqual(await Promise.all([read('grow', 60_000), read('next')]), ['file-too-complex', 'next']);
  }).timeout(60_000);

  it('loses the file at which a reader fails or ends it, and no other', async () => {
    assert.deepEqual(await Promise.all(['throw', 'a', 'exit', 'b'].map((text) => read(text))), [
      'file-unreadable',
      'a',
      'file-unreadable',
      'b',
    ]);
    assert.equal(started, 2, 'what is thrown costs no thread');
  });

  it('says nothing on the standard output, whatever a library writes there', async () => {
    const { write } = process.stdout;
    const written: unknown[] = [];
    process.stdout.write = ((chunk: unknown) => written.push(chunk) > 0) as typeof write;
    try {
      assert.equal(await read('talk'), 'talk');
      await new Promise((resolve) => setTimeout(resolve, 50));
    } finally {
      process.stdout.write = write;
    }
    assert.deepEqual(written, []);
  });

  it('leaves bytes alone that share their memory with others', async () => {
    const all = new TextEncoder().encode('one two');
    for (const shared of [all.subarray(4), Buffer.from('two')]) {
      const { value } = await extractor.extract('memory:/a.pdf', 'pdf', shared, extractionLimits);
      assert.equal(value?.text, 'two');
    }
    assert.equal(new TextDecoder().decode(all), 'one two');
  });

  it('gives up what waits when it is no longer needed', async () => {
    const waiting = [read('wait'), read('never')];
    await new Promise((resolve) => setTimeout(resolve, 20));
    extractor.dispose();
    assert.deepEqual(await Promise.all(waiting), [undefined, undefined]);
  });

  it('says why where it cannot be started', async () => {
    const broken = new WorkerExtractor(() => Promise.reject(new Error('There are no threads here.')));
    const { problems } = await broken.extract('memory:/a.pdf', 'pdf', new Uint8Array(1), extractionLimits);
    assert.match(problems[0]!.message, /There are no threads here/);
  });
});

describe('the thread that ships', () => {
  const files = join(import.meta.dirname, '../fixtures/files');

  it('reads a file of each format', async () => {
    const extractions = new Extractions(threadExtractor());
    try {
      for (const name of [
        'pdf/groff.pdf',
        'markup/word.docx',
        'markup/pandoc.html',
        'markup/pandoc.epub',
        'markup/pandoc.odt',
      ]) {
        const bytes = readFileSync(join(files, name));
        const { value, problems } = await extractions.of(`file:///${name}`, bytes, defaultLimits);
        assert.deepEqual(problems, [], name);
        assert.equal(value?.format, name.endsWith('.pdf') ? 'plaintext' : 'markdown');
        assert.ok(value.text.length > 500, name);
      }
    } finally {
      extractions.dispose();
    }
  }).timeout(30_000);

  it('has the tables by which some PDF files number their characters', async () => {
    const extractions = new Extractions(threadExtractor());
    try {
      const { value } = await extractions.of('file:///a.pdf', new TextEncoder().encode(tablePdf), defaultLimits);
      assert.equal(value?.text.trim(), '港口记录');
    } finally {
      extractions.dispose();
    }
  }).timeout(30_000);
});
