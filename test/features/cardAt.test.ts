import assert from 'node:assert/strict';
import type { CitationCard, TermCard } from '../../src/features/card.ts';
import { cardAt } from '../../src/features/cardAt.ts';
import { marked } from '../support/marks.ts';
import { corpusOf, termsOf } from './support/corpusOf.ts';

const glossary = `concepts:
  - category: instrument
    labels:
      en: [grain ledger, ledger of grain]
      en-GB: grain book
      de: Kornbuch
    definition:
      de: Ein Buch für Korn.
      en: A book of grain.
`;

const list = `
## References

[1] Ash, B. (2003). Reading rooms of the valley. Valley Studies, 3(1), 10–20. https://doi.org/10.1000/rooms

[2] A remark that is no entry at all.
`;

/** The card at the cursor of `a.md`. */
function card(source: string, others: Readonly<Record<string, string>> = {}, reach?: 'touching') {
  const { text, cursor } = marked(source);
  const corpus = corpusOf({ 'a.md': text, 'glossary.yaml': glossary, ...others });
  return cardAt(corpus, termsOf(corpus), 'file:///a.md', cursor, reach ? { reach } : {});
}

const citation = (source: string, others?: Readonly<Record<string, string>>): CitationCard => {
  const found = card(source, others);
  assert.equal(found?.kind, 'citation');
  return found;
};

const term = (source: string, others?: Readonly<Record<string, string>>): TermCard => {
  const found = card(source, others);
  assert.equal(found?.kind, 'term');
  return found;
};

describe('the card at a place', () => {
  it('is a citation’s from its first character to its last, and none beside it', () => {
    assert.equal(card(`Rooms are read ¦[1].\n${list}`)?.kind, 'citation');
    assert.equal(card(`Rooms are read [1¦].\n${list}`)?.kind, 'citation');
    assert.equal(card(`Rooms are read [1]¦.\n${list}`), null);
    assert.equal(card(`Rooms are read [1]¦.\n${list}`, {}, 'touching')?.kind, 'citation');
  });

  it('is a term’s where no citation stands', () => {
    assert.equal(card('A grain led¦ger.\n')?.kind, 'term');
    assert.equal(card('A grain ledger¦.\n'), null);
    assert.equal(card('A grain ledger¦.\n', {}, 'touching')?.kind, 'term');
    assert.equal(card('A g¦oat.\n'), null);
  });

  it('is none in a file that is not known', () => {
    const corpus = corpusOf({});
    assert.equal(cardAt(corpus, termsOf(corpus), 'file:///gone.md', 0), null);
  });
});

describe('the card of a citation', () => {
  it('has the entry of each key, set from its parts, with its page and its address', () => {
    const { references, problem } = citation(`Rooms are read [¦1, pp. 3–4; 2].\n${list}`);
    const [first, second] = references;
    assert.match(first!.formatted, /^Ash, B\.? 2003\. “Reading rooms of the valley\.”/);
    assert.deepEqual(
      first!.italics.map(({ start, end }) => first!.formatted.slice(start, end)),
      ['Valley Studies'],
    );
    assert.equal(first!.locator, 'pp. 3–4');
    assert.equal(first!.doi, '10.1000/rooms');
    assert.equal(first!.foundIn, undefined);
    assert.equal(second!.key, '2');
    assert.match(second!.formatted, /A remark that is no entry/);
    assert.equal(problem, undefined);
  });

  it('has a citation of each work alone, and the claim to look for', () => {
    const { references, claim } = citation(`In summer the rooms are read by many [¦1, pp. 3–4; 2].\n${list}`);
    assert.deepEqual(
      references.map((reference) => reference.citation),
      ['[1, pp. 3–4]', '[2]'],
    );
    assert.equal(claim, 'In summer the rooms are read by many');
  });

  it('names the step on which the rest hangs', () => {
    assert.equal(citation(`Rooms are read [¦1].\n${list}`).decisive, 'Entry 1 is labelled so in the list.');
    const source = { 'rooms.md': '# Reading rooms of the valley\n\nThere were twelve rooms, and none was heated.\n' };
    assert.match(
      citation(`None of the twelve rooms was heated [¦1].\n${list}`, source).decisive!,
      /^Source known by: same title/,
    );
  });

  it('keeps the place of a key that leads nowhere, and says why', () => {
    const { references, problem } = citation(`Rooms are read [¦9, 1].\n${list}`);
    assert.deepEqual(
      references.map(({ key, formatted }) => [key, formatted !== '']),
      [
        ['9', false],
        ['1', true],
      ],
    );
    assert.match(problem!, /no entry 9/);
  });

  it('has the work under the cursor first', () => {
    const keys = (source: string) => citation(source).references.map(({ key }) => key);
    assert.deepEqual(keys(`Rooms are read [1, ¦2].\n${list}`), ['2', '1']);
    assert.deepEqual(keys(`Rooms are read [¦1, 2].\n${list}`), ['1', '2']);
  });

  it('says in whose list an entry was found where that is another record of the work', () => {
    const title = '# On the reading rooms of the old valley\n\n';
    const { references, why } = citation(`${title}Rooms are read [¦1].\n`, { 'record.md': title + list });
    assert.equal(references[0]!.foundIn, 'On the reading rooms of the old valley');
    assert.equal(references[0]!.entry!.uri, 'file:///record.md');
    assert.match(why.join(' '), /same title/);
  });

  it('knows the document of the corpus that is the work itself', () => {
    const source = { 'rooms.md': '# Reading rooms of the valley\n\nThere were twelve rooms.\n' };
    assert.equal(citation(`See [¦1].\n${list}`, source).references[0]!.source?.uri, 'file:///rooms.md');
    assert.equal(citation(`See [¦1].\n${list}`).references[0]!.source, undefined);
  });

  it('has the passage of the source on which the claim rests, and where it stands', () => {
    const source = {
      'rooms.md': '# Reading rooms of the valley\n\nSoup was sold.\n\nThere were twelve rooms, and none was heated.\n',
    };
    const { references, why } = citation(`None of the twelve rooms was heated [¦1].\n${list}`, source);
    const { passage, sure } = references[0]!.source!;
    assert.match(source['rooms.md'].slice(passage!.start, passage!.end), /There were twelve rooms/);
    assert.deepEqual(
      passage!.highlights.map(({ start, end }) => passage!.text.slice(start, end)),
      ['twelve rooms', 'none', 'heated'],
    );
    assert.equal(sure, true);
    assert.match(why.join(' '), /Shared with the claim/);
  });

  it('finds the passage in another language by the concepts of the glossary', () => {
    const source = {
      'rooms.md': '# Reading rooms of the valley\n\nSuppe wurde verkauft und gegessen.\n\nIm Kornbuch steht alles.\n',
    };
    const { passage } = citation(`It is all in the grain ledger [¦1].\n${list}`, source).references[0]!.source!;
    assert.match(passage!.text, /Kornbuch/);
  });

  it('says that the corpus has not the work, but says nothing of a remark', () => {
    assert.equal(citation(`Rooms are read [¦1].\n${list}`).references[0]!.notInCorpus, true);
    assert.equal(citation('See this.[^¦a]\n\n[^a]: Only a remark.\n').references[0]!.notInCorpus, undefined);
  });

  it('shows what a footnote says, a reference or not', () => {
    const { references } = citation('See this.[^¦a]\n\n[^a]: Only a remark.\n');
    assert.equal(references[0]!.formatted, 'Only a remark.');
  });

  it('shows the entries that a footnote names', () => {
    const { references } = citation(`See this.[^¦a]\n\n[^a]: Ash, Reading rooms of the valley, p. 12.\n${list}`);
    assert.deepEqual(
      references.map(({ key }) => key),
      ['a', '1'],
    );
    assert.match(references[1]!.formatted, /Reading rooms of the valley/);
    assert.equal(references[1]!.locator, 'p. 12');
  });
});

describe('the card of a term', () => {
  it('has the meaning in the language of the text first, the other wordings, and the translations', () => {
    const found = term('A ledger of gr¦ain.\n');
    assert.equal(found.wording, 'ledger of grain');
    assert.equal(found.category, 'instrument');
    assert.deepEqual(
      found.definitions.map(({ text }) => text),
      ['A book of grain.', 'Ein Buch für Korn.'],
    );
    assert.deepEqual(found.otherWordings, ['grain ledger', 'grain book']);
    assert.deepEqual(found.translations, [{ text: 'Kornbuch', language: 'de' }]);
    assert.equal(found.entry?.uri, 'file:///glossary.yaml');
  });

  it('has what the document itself says that it means, whatever wording it does so by', () => {
    const found = term('The “grain book” means the book of this village alone. A ledger of gr¦ain.\n');
    assert.deepEqual(
      found.localDefinitions.map(({ uri, text }) => [uri, text]),
      [['file:///a.md', 'the book of this village alone']],
    );
    assert.equal(found.definitions.length, 2);
  });

  it('is there for a term that only the document defines', () => {
    const found = term('“Sack day” means the day of the count. On Sack d¦ay nobody sleeps.\n');
    assert.deepEqual([found.wording, found.localDefinitions[0]?.text], ['Sack day', 'the day of the count']);
    assert.deepEqual([found.entry, found.declaredIn, found.countHere], [undefined, undefined, 2]);
  });

  it('counts all wordings of the concept, here and in the corpus', () => {
    const found = term('A grain led¦ger, a ledger of grain.\n', {
      'b.txt': 'Two grain ledgers.\n',
      'c.txt': 'None.\n',
    });
    assert.deepEqual([found.countHere, found.countInCorpus, found.documentsInCorpus], [2, 3, 2]);
  });

  it('lists the terms within it, and what else the wording may mean', () => {
    const shared = `concepts:
  - { labels: flood levy register }
  - { labels: flood levy, definition: A levy on floods. }
  - { labels: levy }
  - { labels: [rate, levy], category: metric }
`;
    const found = term('A flood levy reg¦ister.\n', { 'glossary.yaml': shared });
    assert.deepEqual(
      found.nested.map(({ wording, definition }) => [wording, definition]),
      [
        ['flood levy', 'A levy on floods.'],
        ['levy', undefined],
      ],
    );
    const alone = term('A le¦vy.\n', { 'glossary.yaml': shared });
    assert.deepEqual(
      alone.alternatives.map(({ wording, category }) => [wording, category]),
      [['rate', 'metric']],
    );
  });

  it('of a keyword says which document declares it', () => {
    const declaring = { 'b.md': '# Wells\n\nKeywords: deep wells, tall towers\n\nWater.\n' };
    const found = term('The deep we¦lls.\n', declaring);
    assert.equal(found.entry, undefined);
    assert.equal(found.declaredIn?.title, 'Wells');
    assert.equal(declaring['b.md'].slice(found.declaredIn?.start, found.declaredIn?.end), 'deep wells');
  });
});
