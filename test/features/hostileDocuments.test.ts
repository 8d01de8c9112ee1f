import assert from 'node:assert/strict';
import { Corpus } from '../../src/core/corpus/corpus.ts';
import { kindOf, readText } from '../../src/readers/read.ts';
import { cardsOf } from '../bench/fuzz.ts';
import { Random } from '../bench/support/random.ts';
import { foreignMarkup } from '../support/cardMarkup.ts';
import { hostileDocument, hostileNeighbours } from '../support/hostileDocuments.ts';

const neighbours = Corpus.empty.withAll(
  Object.entries(hostileNeighbours).map(([name, text]) => [
    `file:///${name}`,
    readText(`file:///${name}`, text, kindOf(name)!),
  ]),
);

describe('cards of hostile documents', () => {
  it('carry nothing of their markup, links and commands', () => {
    let cards = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const { name, text } = hostileDocument(new Random(seed));
      const found = cardsOf(neighbours, `file:///${name}`, text);
      assert.deepEqual(found.foreign, [], `seed ${seed}`);
      cards += found.cards;
    }
    assert.ok(cards > 40);
  }).timeout(60_000);
});

describe('what a card must not carry', () => {
  const ours = new Set(['command:glossator.openPlace?x']);

  it('is seen as a renderer sees it', () => {
    for (const markdown of [
      '[x](command:workbench.action.quit)',
      '![a](https://evil.example/a.png)',
      '<b>x</b>',
      '<https://evil.example>',
      'https://evil.example',
      'a@evil.example',
      '[Open evil.example](https://other.example)',
      '[**x**](command:glossator.openPlace?x)',
      '`code`',
      '# h',
      '- a',
      '~~s~~',
      '    code',
      '[a]: https://evil.example',
      '$(zap)',
      'a\u202eb',
    ])
      assert.notDeepEqual(foreignMarkup(markdown, ours), [], markdown);
  });

  it('is none of our own links and emphasis', () => {
    const card =
      '**[3]** · *Weirs* \\[x\\]\\(command\\:y\\)\n\n> a **b**\n\n[Open entry](command:glossator.openPlace?x) · [Open DOI](https://doi.org/10.1000/x) · [Open a.example](https://a.example/b)\n\n---\n\n*so*';
    assert.deepEqual(foreignMarkup(card, ours), []);
  });
});
