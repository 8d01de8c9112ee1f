import assert from 'node:assert/strict';
import { PassageIndex } from '../../src/core/search/passageIndex.ts';
import { corpusOverview } from '../../src/features/corpusOverview.ts';
import { definitionsAt } from '../../src/features/definition.ts';
import { documentLinksOf } from '../../src/features/documentLinks.ts';
import { searchPassages } from '../../src/features/search/searchPassages.ts';
import { symbolsOf, type OutlineSymbol } from '../../src/features/symbols.ts';
import { marked, slices } from '../support/marks.ts';
import { documentOf } from '../support/documents.ts';
import { corpusOf, termsOf } from './support/corpusOf.ts';

const list = '\n## References\n\n[1] Ash, B. (2003). Reading rooms.\n\n[2] Elm, C. (2011). Counting sacks.\n';

describe('definitions', () => {
  const at = (source: string) => {
    const { text, cursor } = marked(source);
    const corpus = corpusOf({ 'a.md': text, 'glossary.yaml': 'concepts:\n  - labels: grain ledger\n' });
    return definitionsAt(corpus, termsOf(corpus).index, 'file:///a.md', cursor).map(({ origin, target }) => ({
      from: text.slice(origin.start, origin.end),
      to: corpus.documents.get(target.uri)?.text.slice(target.start, target.end).slice(0, 9) ?? 'glossary',
    }));
  };

  it('lead from a citation to each of its entries', () => {
    assert.deepEqual(at(`Seen by many [1, ¦2].\n${list}`), [
      { from: '[1, 2]', to: '[1] Ash, ' },
      { from: '[1, 2]', to: '[2] Elm, ' },
    ]);
  });

  it('lead from a citation first to the entry, then to the passage on which its claim rests', () => {
    const { text, cursor } = marked(
      `In the open market nobody trusted a sack without a seal [1, ¦2].\n\n## References\n\n[1] Ash, B. (2003). Reading rooms of the valley.\n\n[2] Elm, C. (2011). Counting sacks in the open market.\n`,
    );
    const sacks =
      '# Counting sacks in the open market\n\nClara Elm\n\nIt rained all week.\n\nNobody in the open market trusted a sack that had no seal.\n';
    const rooms = '# Reading rooms of the valley\n\nBela Ash\n\nRooms were read in.\n';
    const corpus = corpusOf({ 'a.md': text, 'sacks.md': sacks, 'rooms.md': rooms });
    const targets = definitionsAt(corpus, termsOf(corpus).index, 'file:///a.md', cursor).map(({ target }) =>
      corpus.documents.get(target.uri)!.text.slice(target.start, target.end),
    );
    assert.deepEqual(
      targets.slice(0, 2).map((target) => target.slice(0, 8)),
      ['[1] Ash,', '[2] Elm,'],
    );
    assert.equal(targets.length, 3);
    assert.match(targets[2]!, /Nobody in the open market trusted a sack/);
  });

  it('lead from an entry, in a document or a bibliography, to the source', () => {
    const works = { 'sacks.md': '# Counting sacks in the open market\n\nClara Elm\n\nSacks were counted.\n' };
    const { text, cursor } = marked('## References\n\n[1] Elm, C. (2011). Counting ¦sacks in the open market.\n');
    const bib = '@book{elm, author = {Elm, Clara}, title = {Counting sacks in the open market}, year = 2011}\n';
    const corpus = corpusOf({ ...works, 'a.md': text, 'refs.bib': bib });
    const { index } = termsOf(corpus);
    for (const [uri, offset] of [
      ['file:///a.md', cursor],
      ['file:///refs.bib', 10],
    ] as const)
      // prettier-ignore
      assert.deepEqual(
        definitionsAt(corpus, index, uri, offset).map(({ target }) => target.uri),
        ['file:///sacks.md'],
      );
  });

  it('lead from a term to its glossary, also with the cursor at its end', () => {
    assert.equal(at('A grain ledger¦.')[0]?.from, 'grain ledger');
  });

  it('lead from a term to where the document defines it, and from there to the glossary', () => {
    const source = 'In this Act “grain ledger” means a list of sacks. “Sack day” means the day of the count.\n\n';
    assert.deepEqual(
      at(`${source}Each grain le¦dger.`).map(({ to }) => to),
      ['grain led'],
    );
    assert.deepEqual(
      at(`${source}On each Sack d¦ay.`).map(({ to }) => to),
      ['Sack day'],
    );
    assert.deepEqual(
      at(source.replace('grain', 'gr¦ain')).map(({ to }) => to),
      ['glossary'],
    );
  });

  it('lead nowhere from anything else', () => {
    assert.deepEqual(at('A g¦oat.'), []);
    assert.deepEqual(at(`Seen by many [¦9].\n${list}`), []);
  });
});

describe('document links', () => {
  it('are the citations that lead somewhere', () => {
    const { text, spans } = marked(`Seen ‹[1]›, unseen [9], and ‹[2]›.\n${list}`);
    const links = documentLinksOf(corpusOf({ 'a.md': text }), 'file:///a.md');
    assert.deepEqual(slices(text, links), slices(text, spans));
  });
});

describe('symbols', () => {
  type Tree = readonly (readonly [string, Tree])[];
  const tree = (symbols: readonly OutlineSymbol[]): Tree => symbols.map((s) => [s.name, tree(s.children)]);

  it('nest as the headings do, levels left out or not', () => {
    const text = '# A\n\nWords.\n\n### A.x\n\nWords.\n\n## A.y\n\nWords.\n\n# B\n\nWords.\n';
    const symbols = symbolsOf(documentOf(text, 'memory:/a.md', 'markdown'));
    assert.deepEqual(tree(symbols), [
      [
        'A',
        [
          ['A.x', []],
          ['A.y', []],
        ],
      ],
      ['B', []],
    ]);
  });

  it('lie within the ones above them, and around their headings', () => {
    const check = (symbols: readonly OutlineSymbol[], start: number, end: number): void => {
      for (const s of symbols) {
        assert.ok(start <= s.start && s.end <= end && s.heading.start >= s.start && s.heading.end <= s.end);
        check(s.children, s.start, s.end);
      }
    };
    const text = '## A\n\n# B\n\nWords.\n\n## C\n\n### D\n\nWords.\n\n# E\n';
    check(symbolsOf(documentOf(text, 'memory:/a.md', 'markdown')), 0, text.length);
  });
});

describe('the overview of a corpus', () => {
  it('lists documents by title with their references, bibliographies with their entries, and glossaries with their concepts', () => {
    const { documents, bibliographies, glossaries } = corpusOverview(
      corpusOf({
        'z.md': `# A beginning\n\nWords.\n${list}`,
        'z%20z.txt': 'no title here, only words that go on and on until the line ends somewhere.\n',
        'glossary.yaml': 'concepts:\n  - { labels: grain ledger, category: instrument }\n',
        'sub/works.bib': '@book{elm2011, author = {Elm, Cora}, title = {Counting Sacks}, year = 2011}\n',
      }),
    );
    assert.deepEqual(
      documents.map(({ title }) => title),
      ['A beginning', 'z z.txt'],
    );
    assert.deepEqual(
      documents[0]!.references.map(({ label }) => label),
      ['1', '2'],
    );
    assert.deepEqual(
      bibliographies.map(({ title, size, entries }) => [title, size, entries.map(({ key, text }) => [key, text])]),
      [['works.bib', 1, [['elm2011', 'Elm, Cora. 2011. Counting Sacks.']]]],
    );
    assert.deepEqual(
      glossaries.map(({ title, concepts }) => [title, concepts.map(({ text, category }) => [text, category])]),
      [['glossary.yaml', [['grain ledger', 'instrument']]]],
    );
  });
});

describe('searching passages', () => {
  it('leaves out what the index knows of a file that is gone', () => {
    const corpus = corpusOf({ 'a.txt': 'Sacks of grain were counted.\n', 'b.txt': 'Sacks of flour were counted.\n' });
    const index = new PassageIndex();
    for (const document of corpus.documents.values()) index.add(document);
    assert.equal(searchPassages({ corpus, index }, '  sacks ', 10).results.length, 2);
    assert.deepEqual(
      searchPassages({ corpus: corpus.with('file:///a.txt', {}), index }, 'sacks', 10).results.map(({ uri }) => uri),
      ['file:///b.txt'],
    );
    assert.deepEqual(searchPassages({ corpus, index }, '   ', 10).results, []);
    assert.equal(searchPassages({ corpus, index }, 'sacks', 1).results.length, 1);
  });
});
