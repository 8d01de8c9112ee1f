import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CslItem } from '../../../src/core/bibliography/csl.ts';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import { companionsOf, sourceOf } from '../../../src/core/corpus/works.ts';
import { documentOf } from '../../support/documents.ts';

const corpusOf = (files: Readonly<Record<string, string>>): Corpus =>
  Corpus.empty.withAll(
    Object.entries(files).map(([uri, text]) => [uri, { document: documentOf(text, uri, uri.endsWith('.md') ? 'markdown' : 'plaintext') }]), // prettier-ignore
  );

const title = 'Fog Signals and the Price of Silence';
const abstract =
  'Where a harbour pays for its fog signal by the hour, silence has a price, and somebody decides who bears it.';
const body = Array.from({ length: 80 }, (_, i) => `In the ${i}th winter keeper ${i * 7} wrote that signal ${i} had cost ${i * 31} crowns.`).join(' '); // prettier-ignore

const work = `${title}\n\nRunar Aske, Mette Lind\n\nPublished 2011\n\nAbstract\n\n${abstract}\n\n1. Introduction\n\n${body}\n`;
const record = `${title}\n\nhttps://doi.org/10.5555/fog.1\n\nAbstract\n\n${abstract}\n`;
const fragment = `${body.slice(body.indexOf('In the 20th'), body.indexOf('In the 60th'))}\n`;

const csl: CslItem = {
  type: 'article-journal',
  title,
  author: [{ family: 'Aske', given: 'R.' }],
  issued: { 'date-parts': [[2011]] },
};

describe('the source of a reference', () => {
  it('is the fullest record of the work, and the others are known as such', () => {
    const corpus = corpusOf({ 'record.txt': record, 'work.txt': work });
    const found = sourceOf(corpus, { ...csl, DOI: '10.5555/fog.1' })!;
    assert.equal(found.document.uri, 'work.txt');
    assert.equal(found.confidence, 'certain');
    assert.deepEqual(
      found.records.map(({ document, kind }) => [document.uri, kind]),
      [['record.txt', 'abstract page']],
    );
    assert.match(found.why.join(', '), /same DOI.*fullest/u);
  });

  it('is found by its text where only a record of it has the title', () => {
    const corpus = corpusOf({ 'record.md': `# ${title}\n\n${fragment}`, 'whole.txt': `${body} ${body.replaceAll('keeper', 'warden')}\n` }); // prettier-ignore
    assert.equal(sourceOf(corpus, csl)?.document.uri, 'whole.txt');
  });

  it('is in doubt, with the other named, where two works fit as well', () => {
    const other = work
      .replace('Runar Aske, Mette Lind', 'Runar Aske')
      .replace('2011', '2019')
      .replaceAll('crowns', 'marks');
    const undated: CslItem = { type: 'article-journal', title, author: csl.author! };
    const corpus = corpusOf({ 'a.txt': work, 'b.txt': other });
    const found = sourceOf(corpus, undated)!;
    assert.equal(found.confidence, 'likely');
    assert.ok(found.runnerUp && found.runnerUp.document !== found.document);
    assert.match(found.why.join(', '), /fits as well/u);
    assert.equal(sourceOf(corpus, csl)?.document.uri, 'a.txt');
    assert.equal(sourceOf(corpus, csl)?.runnerUp, undefined);
  });

  it('is none where the corpus has not the work', () => {
    const corpus = corpusOf({ 'work.txt': work });
    assert.equal(sourceOf(corpus, { type: 'book', title: 'Bells and the Price of Sound' }), null);
    assert.equal(sourceOf(corpus, { type: 'book' }), null);
    assert.equal(sourceOf(Corpus.empty, csl), null);
  });

  it('is the same whatever else is in the corpus', () => {
    const others = fc.dictionary(
      fc.constantFrom('x.txt', 'y.md', 'z.txt'),
      fc.array(fc.constantFrom('Bells', 'and', 'the', 'Price', 'of', 'Grain', '\n\n', 'Wells', '2011', '.', '# '), { maxLength: 30 }).map((words) => words.join(' ')), // prettier-ignore
    );
    const alone = sourceOf(corpusOf({ 'record.txt': record, 'work.txt': work }), csl)!;
    fc.assert(
      fc.property(others, (files) => {
        const { document, confidence, why } = sourceOf(corpusOf({ ...files, 'record.txt': record, 'work.txt': work }), csl)!; // prettier-ignore
        assert.deepEqual([document.uri, confidence, why], [alone.document.uri, alone.confidence, alone.why]);
      }),
    );
  });
});

describe('companions of a document', () => {
  it('are its records by DOI, by title in any of its languages, and by text, whichever of them is asked', () => {
    const russian = 'Туманные сигналы и цена тишины в гаванях';
    const files = {
      'work.txt': `${work}\n\n${russian}\n\nРунар Аске\n\nАННОТАЦИЯ\n\nУ тишины есть цена, и кто-то решает, кому её нести.\n`,
      'record.txt': record,
      'fragment.txt': fragment,
      'russian.md': `# ${russian}\n\nУ тишины есть цена.\n`,
      'other.txt': `Bells and the Price of Sound\n\nAbstract\n\nBells are cheaper.\n`,
    };
    const corpus = corpusOf(files);
    const companions = (uri: string): string[] =>
      companionsOf(corpus, corpus.documents.get(uri)!)
        .map(({ document, why }) => `${document.uri}: ${why}`)
        .sort();
    assert.deepEqual(companions('work.txt'), ['fragment.txt: shared text', 'record.txt: same title', 'russian.md: same title']); // prettier-ignore
    assert.deepEqual(companions('fragment.txt'), ['work.txt: shared text']);
    assert.deepEqual(companions('russian.md'), ['work.txt: same title']);
    assert.deepEqual(companions('other.txt'), []);
  });

  it('are none where both print a DOI, and not the same', () => {
    const corpus = corpusOf({ 'a.txt': record, 'b.txt': record.replace('fog.1', 'fog.2') });
    assert.deepEqual(companionsOf(corpus, corpus.documents.get('a.txt')!), []);
  });

  it('are found anew after an edit', () => {
    const corpus = corpusOf({ 'work.txt': work });
    const document = corpus.documents.get('work.txt')!;
    assert.deepEqual(companionsOf(corpus, document), []);
    const more = corpus.with('record.txt', { document: documentOf(record, 'record.txt') });
    assert.equal(companionsOf(more, document).length, 1);
  });
});
