import assert from 'node:assert/strict';
import { readCitedWorks } from '../../src/core/corpus/citedBy.ts';
import type { Corpus } from '../../src/core/corpus/corpus.ts';
import { defaultStyle } from '../../src/core/bibliography/format/styles/index.ts';
import { citedByItem, citingItem, hierarchyAt } from '../../src/features/callHierarchy.ts';
import { worksCitedIn, type CitedWork } from '../../src/features/citationGraph.ts';
import { citationsOverview } from '../../src/features/citationsOverview.ts';
import { marked } from '../support/marks.ts';
import { corpusOf } from './support/corpusOf.ts';

const rooms =
  '# Reading rooms of the old valley\n\nBela Ash\n\nPublished 2003\n\nRooms are read by the light of the river.\n';
const survey = `# A survey of the rooms and their readers

Cora Elm

Rooms are read [1], and read again [1, p. 3]. Sacks are counted [2].

## References

[1] Ash, B. (2003). Reading rooms of the old valley. Elm Press.

[2] Oak, D. (2015). Weighing the salt of the harbour. Elm Press.

[3] Fir, E. (2016). Mending the nets of the harbour. Elm Press.
`;
const draft = '# My draft of the year\n\nAs [@ash2003, p. 2] and [@oak2015] say, and @ash2003 again.\n';
const bib = `@book{ash2003, author = {Ash, Bela}, title = {Reading rooms of the old valley}, year = {2003}}
@book{oak2015, author = {Oak, Dan}, title = {Weighing the salt of the harbour}, year = {2015}}
`;
const files = { 'rooms.md': rooms, 'survey.md': survey, 'draft.md': draft, 'w.bib': bib };

/** A corpus whose files have all been read for what they cite. */
function readCorpus(texts: Readonly<Record<string, string>> = files): Corpus {
  const corpus = corpusOf(texts);
  for (const file of [...corpus.bibliographies.values(), ...corpus.documents.values()])
    for (const step of readCitedWorks(file)) void step;
  return corpus;
}

/** Works as `title: how often it is cited, where its document is`. */
const told = (works: readonly CitedWork[]): string[] =>
  works.map(({ title, places, source }) => `${title}: ${places.length} ${source?.uri.slice('file:///'.length) ?? '-'}`);

describe('who cites whom', () => {
  it('the works that a document cites, by their documents, each once, the uncited of its list last', () => {
    const corpus = readCorpus();
    assert.deepEqual(told(worksCitedIn(corpus, corpus.documents.get('file:///survey.md')!, defaultStyle)), [
      'Reading rooms of the old valley: 2 rooms.md',
      'Weighing the salt of the harbour: 1 -',
      'Mending the nets of the harbour: 0 -',
    ]);
    assert.deepEqual(told(worksCitedIn(corpus, corpus.documents.get('file:///draft.md')!, defaultStyle)), [
      'Reading rooms of the old valley: 2 rooms.md',
      'Weighing the salt of the harbour: 1 -',
    ]);
  });

  it('works in notes, and the entries that a note names', () => {
    const notes = `# Notes on salt

Salt is weighed.[^1] So is flour.[^2] As we know.[^3]

[^1]: Dan Oak, *Weighing the Salt of the Harbour* (Harbour: Elm Press, 2015), 12.

[^2]: Oak, *Weighing the Salt of the Harbour*, 13.

[^3]: This is only a remark.
`;
    const corpus = readCorpus({ 'notes.md': notes });
    const works = worksCitedIn(corpus, corpus.documents.get('file:///notes.md')!, defaultStyle);
    assert.ok(works.some(({ title }) => /Weighing the Salt/u.test(title)), told(works).join(' | ')); // prettier-ignore
    assert.ok(!works.some(({ title }) => /remark/u.test(title)));
  });

  /** What stands at a cursor, who cites it, and whom it cites. */
  function around(name: keyof typeof files, source: string) {
    const { text, cursor } = marked(source);
    const corpus = readCorpus({ ...files, [name]: text });
    return hierarchyAt(corpus, `file:///${name}`, cursor, defaultStyle).map((item) => ({
      title: item.title,
      in: told(citingItem(corpus, item.at)),
      out: told(citedByItem(corpus, item.at, defaultStyle)),
    }));
  }

  const cites = ['My draft of the year: 2 draft.md', 'A survey of the rooms and their readers: 2 survey.md'];

  it('one work from a citation, an entry of a list or a file, and the document that it is', () => {
    const found = [
      around('rooms.md', rooms.replace('Rooms are', 'Rooms ¦are')),
      around('survey.md', survey.replace('[1, p. 3]', '[1, ¦p. 3]')),
      around('survey.md', survey.replace('Ash, B.', 'Ash, ¦B.')),
      around('w.bib', bib.replace('Bela', 'Be¦la')),
      around('draft.md', draft.replace('@ash', '@a¦sh')),
    ];
    for (const items of found) {
      assert.deepEqual(items.map(({ title }) => title), ['Reading rooms of the old valley']); // prettier-ignore
      assert.deepEqual([...items[0]!.in].sort(), [...cites].sort());
      assert.deepEqual(items[0]!.out, []);
    }
  });

  it('a document that another record names as it is cited', () => {
    const text = 'Rooms are read by the light of the river, and nobody counts the sacks that stand in them until the spring. '.repeat(4); // prettier-ignore
    const other = `# Rooms\n\n${text}`;
    const record = `# Reading rooms of the old valley\n\nBela Ash\n\nPublished 2003\n\n${text.slice(0, 300)}\n`;
    const corpus = readCorpus({ 'text.md': other, 'rooms.md': record, 'draft.md': draft, 'w.bib': bib });
    const found = told(citingItem(corpus, { uri: 'file:///text.md', start: 0, end: 0 }));
    assert.deepEqual(found, ['My draft of the year: 2 draft.md']);
  });

  it('a work that the corpus has not is cited by those that have it in their lists', () => {
    const [salt] = around('survey.md', survey.replace('[2].', '[¦2].'));
    assert.deepEqual(salt?.in.map((line) => line.split(':')[0]).sort(), ['A survey of the rooms and their readers', 'My draft of the year']); // prettier-ignore
    assert.deepEqual(salt.out, []);
  });

  it('a document leads to all that it cites', () => {
    const [own] = around('survey.md', survey.replace('Cora', 'Co¦ra'));
    assert.equal(own?.title, 'A survey of the rooms and their readers');
    assert.equal(own.out.length, 3);
    assert.deepEqual(own.in, []);
  });

  it('several works in one citation are all there, and nothing is where there is no file', () => {
    const both = around('draft.md', draft.replace('[@oak2015]', '[@¦oak2015; @ash2003]'));
    assert.deepEqual(both.map(({ title }) => title), ['Weighing the salt of the harbour', 'Reading rooms of the old valley']); // prettier-ignore
    const second = around('draft.md', draft.replace('[@oak2015]', '[@oak2015; @¦ash2003]'));
    assert.equal(second[0]?.title, 'Reading rooms of the old valley');
    assert.deepEqual(hierarchyAt(readCorpus(), 'file:///gone.md', 0, defaultStyle), []);
  });
});

describe('the overview of citations', () => {
  it('says both sides, with the sentence at each place', () => {
    const corpus = readCorpus();
    const found = citationsOverview(corpus, 'file:///survey.md', defaultStyle);
    assert.equal(found?.complete, true);
    const [first] = found.cites;
    assert.equal(first?.count, 2);
    assert.match(first.places[0]!.snippet, /Rooms are read/);
    const source = citationsOverview(corpus, 'file:///rooms.md', defaultStyle);
    assert.deepEqual(source?.cites, []);
    assert.deepEqual(source.citedBy.map(({ title }) => title).sort(), ['A survey of the rooms and their readers', 'My draft of the year']); // prettier-ignore
  });

  it('says where not all has been read', () => {
    assert.equal(citationsOverview(corpusOf(files), 'file:///rooms.md', defaultStyle)?.complete, false);
    assert.equal(citationsOverview(corpusOf(files), 'file:///gone.md', defaultStyle), null);
  });
});
