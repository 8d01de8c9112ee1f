import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LabelOpenings } from '../../../src/core/glossary/labelOpenings.ts';
import { LabelTrie } from '../../../src/core/glossary/labelTrie.ts';

const units = (text: string): Uint16Array => Uint16Array.from([...text, ' ', ' '], (c) => c.charCodeAt(0));

function trieOf(labels: readonly string[]): LabelTrie {
  const trie = new LabelTrie();
  for (const label of labels) {
    let node: number = LabelTrie.root;
    for (const unit of units(label).subarray(0, label.length)) node = trie.add(node, unit);
    trie.mark(node, 1);
  }
  return trie;
}

/** The length of each label that begins where the text does, found by way of the openings. */
function found(trie: LabelTrie, openings: LabelOpenings, text: string): number[] {
  const letters = units(text);
  const lengths: number[] = [];
  let node = openings.nodeAt(letters, 0);
  let at = openings.depth;
  while (node !== LabelTrie.root) {
    if (trie.marks(node) !== 0) lengths.push(at);
    node = trie.follow(node, letters, at, text.length);
    at = trie.reached;
  }
  return lengths;
}

describe('openings of labels', () => {
  const text = (maxLength: number): fc.Arbitrary<string> =>
    fc.string({ unit: fc.constantFrom('a', 'b', 'i', 'ж', '社', '会'), minLength: 1, maxLength });

  it('lead to every label that begins somewhere, and to no other', () => {
    fc.assert(
      fc.property(fc.array(text(5), { minLength: 1, maxLength: 40 }), text(8), (labels, letters) => {
        const trie = trieOf(labels);
        const expected = new Set(labels.filter((label) => letters.startsWith(label)).map((label) => label.length));
        assert.deepEqual(
          found(trie, new LabelOpenings(trie), letters),
          [...expected].sort((a, b) => a - b),
        );
      }),
    );
  });

  it('need no walk where no label goes on with the third letter', () => {
    const trie = trieOf(['social credit', 'society', 'law']);
    const openings = new LabelOpenings(trie);
    for (const other of ['sort', 'so', 'lab', 'x'])
      assert.equal(openings.nodeAt(units(other), 0), LabelTrie.root, other);
    assert.notEqual(openings.nodeAt(units('social'), 0), LabelTrie.root);
    assert.equal(openings.depth, 2);
  });

  it('take little memory where labels are few, as those of one document are', () => {
    const trie = trieOf(['EIA', 'SEA']);
    const before = process.memoryUsage().arrayBuffers;
    const many = Array.from({ length: 500 }, () => new LabelOpenings(trie));
    const each = (process.memoryUsage().arrayBuffers - before) / many.length;
    assert.ok(each < 2000, `${each} bytes`);
  });
});
