import assert from 'node:assert/strict';
import { citesExactly, keys } from '../../support/cites.ts';

describe('numbers that once stood above the line', () => {
  it('are citations where they count up, glued to words or behind marks', () => {
    const found = citesExactly(
      'Pilot fees have risen in every harbour.‹1› Boards set them alone‹2›, and nobody hears the pilots.‹3,4› Older harbours‹5› ask for more, as the tariffs show.‹6› Rivers differ.‹7-9› New harbours follow‹2›.',
    );
    assert.deepEqual(found.map(keys), [['1'], ['2'], ['3', '4'], ['5'], ['6'], ['7', '8', '9'], ['2']]);
  });

  it('are none where they are quantities, names and parts of words', () => {
    citesExactly(
      'In 3 harbours 12 boats paid 40 euros for 2 hours, 5 days or 7 weeks in Figure 1, Table 2, section 3, step 4 and part 5, under plan A4 and at 11 % for CO2.',
    );
  });

  it('may repeat older numbers before they go on with new ones', () => {
    const found = citesExactly(
      'Pilot fees rise.‹1-3› Boards set them alone.‹4› Pilots object.‹2,5,6› Rivers differ.‹7› Harbours ask for more.‹8› Tariffs show it.‹1,9› New harbours follow.‹10›',
    );
    assert.equal(found.length, 7);
  });

  it('are none in ratios, names written again and again, options and formulas', () => {
    const cited =
      'Fees rise.‹1› Boards set them.‹2› Pilots object.‹3› Rivers differ.‹4› Harbours ask.‹5› Tariffs show it.‹6› ';
    citesExactly(
      `${cited}They mixed it 1:5 and 4:1, used portmap2, then portmap2 again and portmap2 once more, with -e.3 and -w2, in NaCl 2 and 5 μM, as (CH 3 ) 2 ) shows.`,
    );
  });

  it('are none in the provisions of a law', () => {
    citesExactly(
      'Wer Lotsen nach Abs. 1 bestellt, handelt nach Abs. 2 Satz 1. Absatz 3 gilt für Häfen nach Abs. 4. Die Gebühr nach Abs. 5, Abs. 6 und Abs. 7 Nr. 8 trägt der Hafen nach Abs. 9.',
    );
  });

  it('are none in a table of contents', () => {
    citesExactly(
      'Contents\n\nFees 1 2 3 5 8 9 11\n\nBoards. 1. Pilots. 2. Rivers. 3. Rates. 4. Dues. 5. Tariffs. 6. Ports. 7. End.',
    );
  });

  it('are none where something else cites', () => {
    citesExactly(
      'Fees rose ‹[1]› and fell ‹[2]› and rose ‹[3]› again ‹[4]›, as the boards.1 had said.2 before.3 anyone.4 asked.5 them.6 to.',
    );
  });
});
