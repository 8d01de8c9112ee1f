import assert from 'node:assert/strict';
import { completionsAt } from '../../src/features/completion/completion.ts';
import { marked } from '../support/marks.ts';
import { corpusOf } from './support/corpusOf.ts';

const glossary = `concepts:
  - id: reading-room
    labels:
      en: { preferred: reading room, alternative: [study hall], deprecated: [book chamber] }
      zh: { preferred: 阅览室, deprecated: 读书间 }
    definition: A room to read in.
  - id: salt-office
    labels:
      en: { preferred: Salt Weighing Office, abbreviation: SWO }
  - id: reading-lamp
    labels: { en: reading lamp }
`;

/** What is offered at the cursor of a draft: each text, with what it takes the place of. */
function offered(source: string, name = 'a.md'): string[] {
  const { text, cursor } = marked(source);
  const corpus = corpusOf({ 'glossary.yaml': glossary, [name]: text });
  const found = completionsAt(corpus, corpus.documents.get(`file:///${name}`)!, text, cursor);
  return (found?.items ?? []).map(({ insert }) => `${text.slice(found!.replaced.start, found!.replaced.end)} → ${insert}`); // prettier-ignore
}

describe('completion of wordings', () => {
  it('offers the preferred wordings that a word of three letters begins, in its capitals', () => {
    assert.deepEqual(offered('In a rea¦\n'), ['rea → reading lamp', 'rea → reading room']);
    assert.deepEqual(offered('Reading ro¦ are cold.\n'), ['Reading ro → Reading room']);
  });

  it('goes on with the longest beginning', () => {
    assert.deepEqual(offered('The salt wei¦\n'), ['salt wei → Salt Weighing Office']);
  });

  it('offers the preferred one for another, and no deprecated one', () => {
    assert.deepEqual(offered('In a book ch¦\n'), ['book ch → reading room']);
    assert.deepEqual(offered('In a study¦\n'), ['study → reading room']);
    assert.deepEqual(offered('他在读¦\n'), ['读 → 阅览室']);
  });

  it('says what it means, and what it stands for', () => {
    const { text, cursor } = marked('A book ch¦\n');
    const corpus = corpusOf({ 'glossary.yaml': glossary, 'a.md': text });
    const [item] = completionsAt(corpus, corpus.documents.get('file:///a.md')!, text, cursor)!.items;
    assert.equal(item!.documentation, 'Preferred to “book chamber”, which is deprecated.\n\nA room to read in.');
  });

  it('is silent after two letters, in the middle of a word, after a space, for what is written out, and in keys', () => {
    for (const source of ['A re¦\n', 'A three¦\n', 'A reading ¦\n', 'A reading room¦\n', 'As [@rea¦]\n', 'xrea¦\n'])
      assert.deepEqual(offered(source), [], source);
  });

  it('never reaches over a line', () => {
    assert.deepEqual(offered('The salt\nweigh¦\n'), []);
  });
});
