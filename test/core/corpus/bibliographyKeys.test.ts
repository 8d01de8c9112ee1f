import assert from 'node:assert/strict';
import { citationsOf } from '../../../src/core/citation/citations.ts';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import { resolveCitation, type Resolution } from '../../../src/core/corpus/resolution.ts';
import { readText, kindOf } from '../../../src/readers/read.ts';

function corpusOf(files: Record<string, string>): Corpus {
  return Corpus.empty.withAll(Object.entries(files).map(([uri, text]) => [uri, readText(uri, text, kindOf(uri)!)]));
}

function resolveAll(corpus: Corpus, uri: string): Resolution[] {
  const document = corpus.documents.get(uri)!;
  return citationsOf(document).map((c) => resolveCitation(corpus, document, c));
}

const bib = (title: string): string =>
  `@article{oduya2019,\n  author = {Oduya, Mira},\n  title = {${title}},\n  year = 2019,\n  pages = {1--9}\n}\n`;

describe('a key', () => {
  it('leads to its entry in a bibliography of the workspace', () => {
    const corpus = corpusOf({ 'a/draft.md': 'Fees rose [@oduya2019, p. 4].\n', 'a/works.bib': bib('Pilot fees') });
    const [found] = resolveAll(corpus, 'a/draft.md');
    assert.equal(found?.found[0]?.reference.csl.title, 'Pilot fees');
    assert.deepEqual(
      found?.targets.map((t) => [t.uri, t.start]),
      [['a/works.bib', 0]],
    );
    assert.equal(found?.problem, undefined);
  });

  it('leads to the nearest of several bibliographies, and says so', () => {
    const corpus = corpusOf({
      'b/x.bib': bib('Far'),
      'a/draft.md': '@oduya2019 says so.\n',
      'a/works.bib': bib('Near'),
    });
    const [found] = resolveAll(corpus, 'a/draft.md');
    assert.equal(found?.found[0]?.reference.csl.title, 'Near');
    assert.match(found?.why.join(' ') ?? '', /nearest of 2/);
  });

  it('leads nowhere, and says so, where no bibliography has it', () => {
    const corpus = corpusOf({ 'draft.md': 'Fees rose [@feld2020].\n', 'works.bib': bib('Pilot fees') });
    assert.match(resolveAll(corpus, 'draft.md')[0]?.problem ?? '', /“feld2020”/);
    assert.match(
      resolveAll(corpusOf({ 'draft.md': '[@feld2020]\n' }), 'draft.md')[0]?.problem ?? '',
      /no bibliography/,
    );
  });

  it('leads on with a note where the page lies outside the entry’s own', () => {
    const corpus = corpusOf({ 'draft.md': 'Fees rose [@oduya2019, p. 40].\n', 'works.bib': bib('Pilot fees') });
    assert.match(resolveAll(corpus, 'draft.md')[0]?.why.join(' ') ?? '', /40 lies outside .* 1.9/);
  });
});
