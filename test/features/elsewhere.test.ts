import assert from 'node:assert/strict';
import { readCitedWorks } from '../../src/core/corpus/citedBy.ts';
import type { Elsewhere } from '../../src/features/card.ts';
import { cardAt } from '../../src/features/cardAt.ts';
import { marked } from '../support/marks.ts';
import { corpusOf, termsOf } from './support/corpusOf.ts';

const entry = 'Ash, B. (2003). Reading rooms of the valley. Valley Studies, 3(1), 10–20.';
const list = `\n\n## References\n\n[1] ${entry}\n`;

/** Where else the work under the cursor of `a.md` is cited. */
function elsewhere(source: string, others: Readonly<Record<string, string>>, read = true): Elsewhere | undefined {
  const { text, cursor } = marked(source);
  const corpus = corpusOf({ 'a.md': text, ...others });
  for (const file of read ? [...corpus.documents.values(), ...corpus.bibliographies.values()] : [])
    for (const step of readCitedWorks(file)) void step;
  const card = cardAt(corpus, termsOf(corpus), 'file:///a.md', cursor);
  assert.equal(card?.kind, 'citation');
  return card.references[0]?.elsewhere;
}

describe('the card of a citation shows where else its work is cited', () => {
  it('with the document, the heading and the beginning of the sentence', () => {
    const b = `# A tale of mills\n\n## Grain\n\nMills ground at night. The rooms stood empty all winter [1].${list}`;
    const [place, ...rest] = elsewhere(`Rooms are read [¦1].${list}`, { 'b.md': b })!.places;
    assert.deepEqual(rest, []);
    assert.equal(b.slice(place!.start, place!.end), '[1]');
    assert.deepEqual([place!.title, place!.heading], ['A tale of mills', 'Grain']);
    assert.match(place!.snippet, /^The rooms stood empty all winter/);
  });

  it('whether a list has it or a bibliography', () => {
    const bib = '@article{ash2003, author = {Ash, Bela}, title = {Reading Rooms of the Valley}, year = 2003}\n';
    const places = elsewhere(`Rooms are read [¦1].${list}`, {
      'b.md': 'Rooms [@ash2003].\n',
      'works.bib': bib,
    })?.places;
    assert.deepEqual(
      places?.map(({ uri }) => uri),
      ['file:///b.md'],
    );
    const back = elsewhere('Rooms [@a¦sh2003].\n', { 'b.md': `Rooms are read [1].${list}`, 'works.bib': bib });
    assert.deepEqual(
      back?.places.map(({ uri }) => uri),
      ['file:///b.md'],
    );
  });

  it('counts what it does not show, and the other citations of the same document', () => {
    const others = Object.fromEntries(
      ['b', 'c', 'd', 'e', 'f'].map((name) => [`${name}.md`, `# Tale ${name}\n\nRooms are read [1].${list}`]),
    );
    const found = elsewhere(`Rooms are read [¦1]. They are cold [1]. Again [1].${list}`, others);
    assert.deepEqual([found?.places.length, found?.more, found?.again, found?.complete], [3, 2, 2, true]);
  });

  it('and says nothing where it is cited nowhere else, nor waits for files to be read', () => {
    assert.equal(elsewhere(`Rooms are read [¦1].${list}`, { 'b.md': 'No rooms.\n' }), undefined);
    assert.equal(elsewhere(`Rooms are read [¦1].${list}`, { 'b.md': `Rooms [1].${list}` }, false), undefined);
  });
});
