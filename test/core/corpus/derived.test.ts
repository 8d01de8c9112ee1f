import assert from 'node:assert/strict';
import fc from 'fast-check';
import { citedWork, documentsCiting, readCitedWorks } from '../../../src/core/corpus/citedBy.ts';
import { Corpus, type FileContent } from '../../../src/core/corpus/corpus.ts';
import type { Derivation } from '../../../src/core/corpus/derived.ts';
import { companionsOf, sourceOf } from '../../../src/core/corpus/works.ts';
import { documentOf } from '../../support/documents.ts';

/** A derivation that counts, and what it was asked to do. */
function counting(): { readonly derivation: Derivation<string>; readonly asked: string[] } {
  const asked: string[] = [];
  const derivation: Derivation<string> = {
    make: (documents) => (asked.push('make'), `${documents.size} documents`),
    follow: (value, replaced) => (asked.push(`follow ${replaced.map((d) => d.uri).join()}`), value),
  };
  return { derivation, asked };
}

const content = (uri: string, text = ''): FileContent => ({ document: documentOf(text, uri, 'markdown') });

describe('what is derived from all documents', () => {
  it('is made once, and follows an edit', () => {
    const { derivation, asked } = counting();
    const corpus = Corpus.empty.withAll([['a.md', content('a.md')], ['b.md', content('b.md')]]); // prettier-ignore
    corpus.derived(derivation);
    corpus.derived(derivation);
    const edited = corpus.with('a.md', content('a.md', 'One')).with('a.md', content('a.md', 'Two')).with('b.md', content('b.md', 'Three')); // prettier-ignore
    assert.equal(edited.derived(derivation), '2 documents');
    edited.derived(derivation);
    corpus.derived(derivation);
    assert.deepEqual(asked, ['make', 'follow a.md,b.md']);
  });

  it('is made anew where a document came or went', () => {
    const { derivation, asked } = counting();
    const corpus = Corpus.empty.with('a.md', content('a.md'));
    corpus.derived(derivation);
    assert.equal(corpus.with('b.md', content('b.md')).derived(derivation), '2 documents');
    assert.equal(corpus.with('a.md', {}).derived(derivation), '0 documents');
    assert.deepEqual(asked, ['make', 'make', 'make']);
  });

  it('is kept where only other files change', () => {
    const { derivation, asked } = counting();
    const corpus = Corpus.empty.with('a.md', content('a.md'));
    corpus.derived(derivation);
    corpus.with('g.yaml', { problems: [] }).derived(derivation);
    assert.deepEqual(asked, ['make']);
  });

  const titles = ['The keepers of the northern quay', 'Harbour fees and the price of waiting', 'Lamps along the lower canal']; // prettier-ignore
  const works = titles.map((title) => ({ type: 'article-journal', title, issued: { 'date-parts': [[2019]] } }) as const); // prettier-ignore
  const tale = Array.from({ length: 40 }, (_, i) => `In year ${i} the ${i * 3}th barge paid ${i * 7} crowns to wait.`);
  const text = fc
    .record({
      title: fc.constantFrom(...titles, 'Another matter'),
      from: fc.integer({ min: 0, max: 20 }),
      cites: fc.subarray(titles),
    })
    .map(({ title, from, cites }) => {
      const list = cites.map((cited, i) => `[${i + 1}] Oduya, M. (2019). ${cited}. Journal of Ports, 4(2), 1–9.`);
      return `# ${title}\n\nMira Oduya\n\nPublished 2019\n\n${tale.slice(from, from + 20).join(' ')} So [1].\n\n## References\n\n${list.join('\n\n')}\n`;
    });

  it('says of sources, companions and who cites a work what the same files say that were just read', () => {
    const step = fc.record({ at: fc.integer({ min: 0, max: 5 }), text: fc.option(text, { freq: 8 }), read: fc.boolean(), asked: fc.boolean() }); // prettier-ignore
    const answers = (corpus: Corpus): unknown => [
      ...works.map((work) => sourceOf(corpus, work)),
      ...works.map((work) => documentsCiting(corpus, citedWork(work))),
      ...[...corpus.documents.values()].map((document) => companionsOf(corpus, document)),
    ];
    fc.assert(
      fc.property(fc.array(text, { minLength: 4, maxLength: 6 }), fc.array(step, { maxLength: 8 }), (first, steps) => {
        let corpus = Corpus.empty.withAll(first.map((one, i) => [`${i}.md`, content(`${i}.md`, one)]));
        for (const { at, text: written, read, asked } of steps) {
          if (asked) answers(corpus);
          const uri = `${at}.md`;
          corpus = corpus.with(uri, written === null ? {} : content(uri, written));
          const document = corpus.documents.get(uri);
          if (document && read) for (const portion of readCitedWorks(document)) void portion;
        }
        const anew = Corpus.empty.withAll([...corpus.documents].map(([uri, document]) => [uri, { document }]));
        assert.deepEqual(answers(corpus), answers(anew));
      }),
      { numRuns: 60 },
    );
  });
});
