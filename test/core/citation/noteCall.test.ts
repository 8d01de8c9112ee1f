import assert from 'node:assert/strict';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import { resolveCitation } from '../../../src/core/corpus/resolution.ts';
import { citationsOf } from '../../../src/core/citation/citations.ts';
import { documentOf } from '../../support/documents.ts';
import { citesExactly } from '../../support/cites.ts';

const page = `Pilot fees are set by boards that nobody elects.‹1› What follows from that for those who
pay them in the end is the question of this paper, which looks at three harbours‹2› and asks
in each of them who was heard before the tariff was fixed, and who was not.‹3› The answers
differ less than one would think, since the boards copy what their neighbours do when they
1 Mira Oduya, Pilot Fees, Northport 2019, p. 14.
2 They are called Northport, Oland and Kai below.
3 Tomas Feld, Boards That Listen, Northport 2016, p. 7.
12
are asked to decide in a hurry, and the pilots know it.
`;

describe('the calls of notes at the foot of a page', () => {
  it('are numbers glued to what they follow, above their notes', () => {
    const found = citesExactly(page);
    assert.deepEqual(
      found.map((c) => c.style),
      ['footnote', 'footnote', 'footnote'],
    );
  });

  it('lead to the notes', () => {
    const document = documentOf(page.replace(/[‹›]/g, ''));
    const corpus = Corpus.empty.with(document.uri, { document });
    const texts = citationsOf(document).map((c) => resolveCitation(corpus, document, c).found[0]?.reference.text);
    assert.deepEqual(texts, [
      'Mira Oduya, Pilot Fees, Northport 2019, p. 14.',
      'They are called Northport, Oland and Kai below.',
      'Tomas Feld, Boards That Listen, Northport 2016, p. 7.',
    ]);
  });
});
