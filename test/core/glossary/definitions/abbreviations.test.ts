import assert from 'node:assert/strict';
import fc from 'fast-check';
import { abbreviationsOf } from '../../../../src/core/glossary/definitions/abbreviations.ts';
import { documentOf } from '../../../support/documents.ts';
import { marked, slices } from '../../../support/marks.ts';

/** Asserts that the two marked spans, whichever is first, are an abbreviation and what it stands for; none are if none is marked. */
function assertPairs(source: string): void {
  const { text, spans } = marked(source);
  const found = abbreviationsOf(documentOf(text, 'memory:/document.md', 'markdown'));
  const got = found.flatMap(({ long, at }) => [long, at]).sort((a, b) => a.start - b.start);
  assert.deepEqual(slices(text, got), slices(text, spans));
  assert.deepEqual(
    found.map(({ short }) => short),
    slices(
      text,
      found.map(({ at }) => at),
    ),
  );
}

describe('abbreviations that a document introduces', () => {
  for (const [what, source] of [
    ['by initials', 'It is run by the ‹National Water Board› (‹NWB›) of the county.'],
    ['with small words left out', 'The ‹Board of Trade and Harbours› (‹BTH›) agrees.'],
    ['with small words counted', 'The ‹Department of Ports› (‹DoP›) agrees.'],
    ['in plural', 'Many ‹rural credit cooperatives› (‹RCCs›) closed.'],
    ['in quotation marks', 'The ‹Harbour Safety Code› (the “‹HSC›”) binds all.'],
    ['before the bracket', 'The ‹NWB› (‹National Water Board›) is asked.'],
    [
      'over a line break',
      'It was said before. The county knows that the ‹National Water\nBoard› (‹NWB›) runs it, as ever.',
    ],
    ['of a German compound', 'Die ‹Bundesdeichagentur› (‹BDeichA›) prüft.'],
    ['of several German words', 'Die ‹Allgemeinen Fährbedingungen› (‹AFB›) gelten.'],
    ['in Russian', 'Это ведёт ‹Федеральная речная служба› (‹ФРС›) страны.'],
    ['in French, with accents', 'La ‹Commission des écluses› (‹CE›) et l’‹Office national des étangs› (‹ONE›).'],
    ['in Spanish', 'La ‹Agencia Nacional de Puertos› (‹ANP›) responde.'],
    ['beside a foreign name', '国家港口委员会（‹National Port Commission›，‹NPC›）负责。'],
    ['in Chinese after Latin letters', '加入 ‹WPO›（‹世界港口组织›）以后。'],
    ['with one word of three left out', 'The ‹International Office for Seaways› (‹IS›) is new.'],
  ] as const) {
    it(what, () => assertPairs(source));
  }

  for (const [what, source] of [
    ['a citation', 'This was shown before (Smith 2019) and again (UN 2020).'],
    ['a collection’s siglum with a page', 'A circle of all things (CAT, 4, 100) it was, in Bees and Trees (BT, p. 7).'],
    ['a unit', 'Some kilometres of road (km) and a distance (KM 12).'],
    ['a remark', 'The council (see below) met at noon (GMT).'],
    ['the jurisdiction of an act', 'Under European Union Regulation (EU) 2016/1 and Directive (EU) No 12.'],
    ['a number', 'The general part (II) and section (IV).'],
    ['letters from the middle of words', 'They meet regularly in summer (MT).'],
    ['a company’s country', 'The firm Harbour Works (USA) builds it.'],
    ['words beyond the sentence', 'Nobody wrote. Bad weather came (NWB).'],
    ['examples in Chinese', '加入 NGO（如红十字协会）以后，NGO（红十字协会等）。'],
  ] as const) {
    it(`not ${what}`, () => assertPairs(source));
  }

  it('in any text: each is spelt in the source where it says, and shorter than what it stands for', () => {
    const words = fc.constantFrom(
      'National',
      'Water',
      'Board',
      'of',
      '(NWB)',
      '(',
      ')',
      'NWB',
      '委员会',
      'ФРС',
      '.',
      '(the “WB”)',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        const text = parts.join(' ');
        for (const { short, longText, long, at } of abbreviationsOf(documentOf(text))) {
          assert.equal(text.slice(at.start, at.end), short);
          assert.equal(text.slice(long.start, long.end), longText);
          assert.ok(longText.length > short.length && (long.end <= at.start || at.end <= long.start));
        }
      }),
    );
  });
});
