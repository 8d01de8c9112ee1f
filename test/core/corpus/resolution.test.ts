import assert from 'node:assert/strict';
import { citationsOf } from '../../../src/core/citation/citations.ts';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import { resolveCitation, type Resolution } from '../../../src/core/corpus/resolution.ts';
import { companionsOf, sourceOf } from '../../../src/core/corpus/works.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';

/** A corpus of texts by file name. */
function corpusOf(files: Record<string, string>): Corpus {
  return Corpus.empty.withAll(
    Object.entries(files).map(([uri, text]) => [
      uri,
      { document: parseDocument({ uri, text, format: uri.endsWith('.md') ? 'markdown' : 'plaintext' }) },
    ]),
  );
}

function resolveAll(corpus: Corpus, uri: string): Resolution[] {
  const document = corpus.documents.get(uri)!;
  return citationsOf(document).map((c) => resolveCitation(corpus, document, c));
}

const title = 'Who Pays for the Pilot? Fees and Fairness in Three Harbours';
const list =
  'References\n\n1. Oduya M. Pilot fees // Small Ports. 2019. N 4. P. 1–9.\n\n2. Feld T. Boards // Small Ports. 2020. N 5. P. 3–8.\n';
const body = 'Three harbours charge three prices for the same work [1, p. 5], and none of them says why [3].';

describe('a numeric citation', () => {
  it('leads to the entry of its own document', () => {
    const corpus = corpusOf({ 'a.txt': `${body}\n\n${list}` });
    const [first] = resolveAll(corpus, 'a.txt');
    assert.equal(first?.found[0]?.reference.csl.title, 'Pilot fees');
    assert.equal(first?.problem, undefined);
  });

  it('leads nowhere, and says so, where the list has no such entry', () => {
    const [, third] = resolveAll(corpusOf({ 'a.txt': `${body}\n\n${list}` }), 'a.txt');
    assert.deepEqual(third?.targets, []);
    assert.match(third?.problem ?? '', /no entry 3 .* 1–2/);
  });

  it('leads to the list of a record of the same work where its own document has none', () => {
    const corpus = corpusOf({
      'paper.txt': `${title}\n\nMira Oduya\n\nAbstract\n\n${body}\n`,
      'record.txt': `${title}\n\nAbstract\n\nIn short.\n\n${list}`,
    });
    const [first, third] = resolveAll(corpus, 'paper.txt');
    assert.equal(first?.targets[0]?.uri, 'record.txt');
    assert.match(first?.why.join(' ') ?? '', /same title/);
    assert.match(third?.problem ?? '', /“Who Pays for the Pilot/);
  });

  it('leads to the entry of which it names a part', () => {
    const [first] = resolveAll(corpusOf({ 'a.md': `Fees rose<sup>2b</sup>.\n\n# ${list}` }), 'a.md');
    assert.equal(first?.found[0]?.reference.label, '2');
  });

  it('does not lead to the list of another work', () => {
    const corpus = corpusOf({
      'a.txt': `${body}\n`,
      'b.txt': `Quite Another Paper on Quite Other Things\n\nAbstract\n\nIn short.\n\n${list}`,
    });
    const [first] = resolveAll(corpus, 'a.txt');
    assert.deepEqual(first?.targets, []);
    assert.match(first?.problem ?? '', /no reference list/);
  });

  it('notes a page outside the entry’s own', () => {
    const [first] = resolveAll(corpusOf({ 'a.txt': `${body.replace('p. 5', 'p. 71')}\n\n${list}` }), 'a.txt');
    assert.equal(first?.targets.length, 1);
    assert.match(first?.why.join(' ') ?? '', /71 lies outside .* 1–9/);
  });
});

describe('a footnote’s number', () => {
  it('calls the next note of that number, since pages number anew', () => {
    const corpus = corpusOf({
      'a.md':
        'Fees rose<sup>1</sup>.\n\n<sup>1</sup> First page.\n\nThey fell<sup>1</sup>.\n\n<sup>1</sup> Second page.\n',
    });
    assert.deepEqual(
      resolveAll(corpus, 'a.md').map((r) => r.found[0]?.reference.text),
      ['First page.', 'Second page.'],
    );
  });
});

describe('records of one work', () => {
  const long = Array.from(
    { length: 60 },
    (_, i) => `clause ${i} binds the harbour of ${['Ald', 'Bor', 'Cam'][i % 3]}`,
  ).join(', ');

  it('are known by a shared DOI', () => {
    const corpus = corpusOf({
      'a.txt': 'https://doi.org/10.5555/ABC.1\n\nText.',
      'b.txt': 'doi 10.5555/abc.1.\n\nOther text.',
    });
    assert.deepEqual(
      companionsOf(corpus, corpus.documents.get('a.txt')!).map((c) => [c.document.uri, c.why]),
      [['b.txt', 'same DOI']],
    );
  });

  it('are known by the text that a fragment shares with the whole', () => {
    const corpus = corpusOf({
      'whole.txt': `${long}.\n\nAnd much else besides, ${long.replaceAll('binds', 'frees')}.`,
      'part.txt': `${long}.`,
      'other.txt': long.replaceAll('harbour', 'market'),
    });
    assert.deepEqual(
      companionsOf(corpus, corpus.documents.get('part.txt')!).map((c) => c.document.uri),
      ['whole.txt'],
    );
  });

  it('are not known by a short title', () => {
    const corpus = corpusOf({ 'a.md': '# Report\n\nOne.', 'b.md': '# Report\n\nTwo.' });
    assert.deepEqual(companionsOf(corpus, corpus.documents.get('a.md')!), []);
  });
});

describe('the source of a reference', () => {
  it('is the document of that title, whatever its marks and case', () => {
    const corpus = corpusOf({ 'a.md': `# ${title}\n\nText.` });
    assert.equal(
      sourceOf(corpus, { type: 'book', title: title.toUpperCase().replace('?', ' ?') })?.document.uri,
      'a.md',
    );
    assert.equal(sourceOf(corpus, { type: 'book', title: 'Another title altogether' }), null);
  });
});
