import assert from 'node:assert/strict';
import { citationsOf } from '../../../src/core/citation/citations.ts';
import { claimOf, type Claim } from '../../../src/core/evidence/claim.ts';
import { documentOf } from '../../support/documents.ts';
import { marked } from '../../support/marks.ts';

const list = `
## References

[1] Ash, B. (2003). Reading rooms of the valley. Valley Studies, 3(1), 10–20.

[3] Brandt, C. (2014). Wells of the valley. Valley Studies, 14(2), 30–44.
`;

/** The claim of the citation at the cursor, a paragraph above a reference list. */
function claim(source: string, after = list): Claim {
  const { text, cursor } = marked(source);
  const document = documentOf(`${text}\n${after}`, 'a.md', 'markdown');
  const citation = citationsOf(document).find((c) => c.start <= cursor && cursor <= c.end);
  assert.ok(citation, 'no citation at the cursor');
  const found = claimOf(document, citation);
  assert.ok(found);
  const { start, end } = found.reading;
  assert.equal(found.text.length, end - start);
  return found;
}

const said = (source: string, after?: string): string => claim(source, after).text.replace(/\s+/gu, ' ').trim();
const focus = (source: string): string => {
  const { text, focus: span } = claim(source);
  return text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim();
};

describe('the claim of a citation', () => {
  it('is its sentence without the citations', () => {
    assert.equal(
      said('Wells run dry in June. Every valley had a reading room [¦1, p. 12]. None is left.'),
      'Every valley had a reading room .',
    );
  });

  it('is the sentence before, where it stands behind the full stop', () => {
    for (const mark of ['[¦1]', ' [¦1, p. 12]', ' [3] [¦1]'])
      assert.equal(said(`Wells run dry. Every valley had a reading room.${mark} None is left.`), 'Every valley had a reading room.'); // prettier-ignore
  });

  it('is the sentence that goes on from it', () => {
    assert.equal(said('Wells run dry. [¦3] argues that nobody dug them deep enough.'), 'argues that nobody dug them deep enough.'); // prettier-ignore
  });

  it('is the sentence at whose word a note is called, behind the full stop or not', () => {
    const notes = '\n[^a]: Only a remark.\n';
    assert.equal(said('Wells run dry. Every valley had a room.[^¦a] None is left.', notes), 'Every valley had a room.');
    assert.equal(said('Wells run dry. Every valley[^¦a] had a room. None is left.', notes), 'Every valley had a room.');
  });

  it('of a note that says nothing else is the sentence that calls the note', () => {
    const notes = `\n[^a]: See [3].\n${list}`;
    const document = documentOf(`Wells run dry. Every valley had a room.[^a] None is left.\n${notes}`, 'a.md', 'markdown'); // prettier-ignore
    const inNote = citationsOf(document).find((c) => c.text === '[3]')!;
    assert.equal(claimOf(document, inNote)?.text.trim(), 'Every valley had a room.');
  });

  it('of a note that is called in itself, or in a note that it calls, is what the note says', () => {
    const text = `Wells run dry.\n\n[^a]: See [3].[^a]\n\n[^b]: See [3].[^c]\n\n[^c]: See [3].[^b]\n${list}`;
    const document = documentOf(text, 'a.md', 'markdown');
    for (const citation of citationsOf(document).filter((c) => c.text === '[3]'))
      assert.match(claimOf(document, citation)?.text ?? '', /See/);
  });

  it('is not cut at the full stops of abbreviations and locators', () => {
    const sentence = 'Under Art. 5 of the act of Mr. Orme, cf. Ash et al. there, the rooms are free';
    assert.equal(said(`Wells run dry. ${sentence} [¦1, p. 12].`), `${sentence} .`);
  });

  it('has the whole of a quotation of several sentences', () => {
    const found = claim('Wells run dry. Ash says: “A room was kept. It was never locked. Nobody stole.” [¦1, p. 12] So it was.'); // prettier-ignore
    assert.deepEqual(
      found.quotations.map((q) => found.text.slice(q.start, q.end)),
      ['A room was kept. It was never locked. Nobody stole.'],
    );
    assert.match(found.text, /^Ash says/u);
  });

  it('takes no word set apart for a quotation', () => {
    assert.deepEqual(claim('The “room of rooms” was never locked, so it isn’t one [¦1].').quotations, []);
  });

  it('takes in the sentence before where it says too little', () => {
    assert.equal(
      said('Every valley had a reading room. See there [¦1].'),
      'Every valley had a reading room. See there .',
    );
  });

  it('has its focus between the citation before it and itself', () => {
    const sentence = 'Rooms were warm in the winter [1], and wells were deep in the summer [3].';
    assert.equal(focus(sentence.replace('[1]', '[¦1]')), 'Rooms were warm in the winter');
    assert.equal(focus(sentence.replace('[3]', '[¦3]')), ', and wells were deep in the summer');
  });

  it('is the same in a document of one long line', () => {
    const sentence = (n: number): string => `Valley ${n} had a reading room of its own [1, p. ${n}].`;
    const many = Array.from({ length: 4000 }, (_, i) => sentence(i)).join(' ');
    const document = documentOf(`${many}\n${list}`, 'a.md', 'markdown');
    const citations = citationsOf(document);
    for (const n of [0, 1, 1999, 3998, 3999])
      assert.equal(claimOf(document, citations[n]!)!.text.replace(/\s+/gu, ' ').trim(), `Valley ${n} had a reading room of its own .`); // prettier-ignore
  });

  it('is read as a reader reads it, broken words and all', () => {
    const broken = documentOf('Every valley had a read-\ning room where the old\nwere warm [1].\n\nReferences\n\n1. Ash B. Rooms // Valleys. 2003. N 3. P. 1–9.\n'); // prettier-ignore
    const [citation] = citationsOf(broken);
    assert.match(claimOf(broken, citation!)!.text, /a reading room where the old were warm/u);
  });
});
