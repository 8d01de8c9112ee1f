import assert from 'node:assert/strict';
import { Desk, patience } from './support/glossator.ts';

const glossary = `concepts:
  - id: toll
    labels:
      en: [harbour toll, quay due]
      de: Hafenzoll
`;
const text =
  'The harbour toll was low.\nNobody paid a quay due, and the Hafenzoll was a har-\nbour toll by another name.\n';

describe('glossator terms --concordance', function () {
  this.timeout(patience);
  const desk = new Desk({ 'a.txt': text, 'my words.yaml': glossary });
  after(() => desk.clear());

  it('lists the places of a concept in their contexts, over broken lines, or of a text that is none', async () => {
    const ask = (what: string) =>
      desk.json<{ left: string; keyword: string; lang: string }>([
        'terms',
        '--concordance',
        what,
        'a.txt',
        '--glossary',
        'my words.yaml',
      ]);
    const { rows } = await ask('Quay due');
    assert.deepEqual(
      rows.map(({ left, keyword, lang }) => [left.slice(-6), keyword, lang]),
      [
        ['The ', 'harbour toll', 'en'],
        ['aid a ', 'quay due', 'en'],
        ['d the ', 'Hafenzoll', 'de'],
        ['was a ', 'harbour toll', 'en'],
      ],
    );
    assert.equal((await ask('toll')).rows.length, 4);
    assert.equal((await ask('another name')).rows.length, 1);
    assert.equal((await desk.run(['terms', '--concordance', 'x', '--definitions', 'a.txt'])).code, 2);
    const { out } = await desk.run(['terms', '--concordance', 'Hafenzoll', 'a.txt']);
    assert.equal(out, 'a.txt:2:33: Nobody paid a quay due, and the [Hafenzoll] was a harbour toll by another name.\n');
  });
});
