import assert from 'node:assert/strict';
import fc from 'fast-check';
import { characterEnd, edge, foldedKey, FoldedLetters } from '../../../src/core/text/fold.ts';

/** The folded letters with a `|` at each boundary: what a failing test should show. */
function withBoundaries(text: string): string {
  const letters = new FoldedLetters().read(text);
  let shown = '';
  for (let i = 0; i < letters.length; i++) {
    shown += (letters.edges[i]! & edge.boundary ? '|' : '') + String.fromCharCode(letters.units[i]!);
  }
  return shown;
}

describe('folding', () => {
  for (const [what, ...spellings] of [
    ['case', 'Public Goods', 'PUBLIC GOODS', 'public goods'],
    ['hyphens of any kind, and none', 'co-operation', 'co‐operation', 'co–operation', 'cooperation', 'co operation'],
    ['a soft hyphen and a no-break space', 'state\u00adowned firm', 'stateowned\u00a0firm'],
    ['diacritics, composed or not', 'évaluation', 'e\u0301valuation', 'EVALUATION'],
    ['sharp s', 'Straße', 'STRASSE', 'Strasse'],
    ['yo', 'учёт', 'учет'],
    ['final sigma', 'νόμος', 'ΝΟΜΟΣ'],
    ['width', 'ＡＩ２', 'AI2'],
    ['ligatures', 'ﬁnance', 'finance'],
    ['quotation marks and apostrophes', 'the people’s “bank”', "the people's bank", 'the peoples bank'],
    ['a superscript', 'system²', 'system'],
  ] as const) {
    it(`makes spellings equal that differ in ${what}`, () => {
      assert.deepEqual(new Set(spellings.map(foldedKey)).size, 1, spellings.map(foldedKey).join(' '));
    });
  }

  it('keeps signs apart from letters', () => {
    assert.notEqual(foldedKey('credit+'), foldedKey('credit'));
    assert.notEqual(foldedKey('public/goods'), foldedKey('public goods'));
    assert.notEqual(foldedKey('law. Order'), foldedKey('law order'));
  });

  it('puts boundaries where words may begin', () => {
    assert.equal(withBoundaries('Co-operate now'), '|co|operate|now');
    assert.equal(withBoundaries('thePublicGoods'), '|the|public|goods');
    assert.equal(withBoundaries('NGOs'), '|ngos');
    assert.equal(withBoundaries('(law)'), '|(|law|)');
    assert.equal(withBoundaries('许可ABC 制度'), '|许|可|abc|制|度');
    assert.equal(withBoundaries('l’État'), '|l|etat');
  });

  it('remembers a space, and a number glued to a word', () => {
    const { edges } = new FoldedLetters().read('a b-c d12');
    assert.deepEqual(
      [1, 2, 4].map((i) => edges[i]! & (edge.space | edge.digits)),
      [edge.space, 0, edge.digits],
    );
  });

  it('is idempotent', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (s) => assert.equal(foldedKey(foldedKey(s)), foldedKey(s))));
  });

  it('folds a part as it folds the part alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, part) => {
        const letters = new FoldedLetters().read(`${before} ${part}`, before.length + 1);
        const alone = new FoldedLetters().read(part);
        assert.deepEqual(letters.units.slice(0, letters.length), alone.units.slice(0, alone.length));
        assert.deepEqual(letters.edges.slice(0, letters.length), alone.edges.slice(0, alone.length));
      }),
    );
  });

  it('says where each unit comes from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const letters = new FoldedLetters().read(text);
        for (let i = 0; i < letters.length; i++) {
          const at = letters.at[i]!;
          assert.ok(i === 0 || at >= letters.at[i - 1]!);
          const character = text.slice(at, characterEnd(text, at));
          assert.ok(foldedKey(character).includes(String.fromCharCode(letters.units[i]!)));
        }
      }),
    );
  });
});
