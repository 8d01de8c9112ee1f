import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Citation, Locator } from '../../../src/core/citation/citation.ts';
import { citationsOf } from '../../../src/core/citation/citations.ts';
import type { Document } from '../../../src/core/document/document.ts';
import { claimOf } from '../../../src/core/evidence/claim.ts';
import { bridgeFrom, type ConceptsIn } from '../../../src/core/evidence/concepts.ts';
import { evidenceFor, type Finding } from '../../../src/core/evidence/evidence.ts';
import { TermMatcher } from '../../../src/core/glossary/matcher.ts';
import { documentOf } from '../../support/documents.ts';

const source = `The Keeper of the Weir

Abstract

Water courts are older than the towns that they serve.

1. The keepers

The keeper of a weir was drawn by lot every third year. In 1741 the court of Ostby fined eleven keepers for selling water by night, and the fines paid for a new sluice.

A keeper who was fined twice lost his lot for good. Most of them moved to the mills, where nobody asked.

2. The clerks

Clerks were paid by the page. This is why the rolls are long, and why the same quarrel is told three times. One clerk filled 1,204 pages in a single winter.

The clerks of Brell wrote in two languages, since the upper valley would not read the lower one's.

References

1. Orme T. Fines for selling water by night in Ostby // Valleys. 1990. N 2. P. 1–9.
`;

const list = '\n\nReferences\n\n[1] Varnholt I. The Keeper of the Weir. Leeds: Sluice Press, 2016.\n';

/** What `text`, a sentence that cites `[1]`, rests on in the source. */
function ask(
  text: string,
  locator?: Locator,
  of = source,
  conceptsIn?: ConceptsIn,
): Finding & { said: string[]; document: Document } {
  // prettier-ignore
  const citing = documentOf(`${text}${list}`, 'citing.md', 'markdown');
  const claim = claimOf(citing, citationsOf(citing)[0] as Citation)!;
  const document = documentOf(of, 'source.txt');
  const bridge = conceptsIn && bridgeFrom(citing, claim, conceptsIn);
  const finding = evidenceFor({ claim, ...(locator ? { locator } : {}) }, document, bridge);
  return { ...finding, document, said: finding.evidence.map(({ span }) => document.text.slice(span.start, span.end)) };
}

describe('the passage that a claim rests on', () => {
  it('is the one that shares its rarest words, figures and names', () => {
    const { said, sure, evidence } = ask('A court once fined the keepers of Ostby because they sold water [1].');
    assert.match(said[0]!, /^The keeper of a weir was drawn/u);
    assert.ok(sure);
    assert.ok(evidence[0]!.shared.some(({ kind }) => kind === 'name'));
  });

  it('is found by a figure alone, however it is grouped', () => {
    assert.match(ask('The longest has 1204 sheets [1].').said[0]!, /^Clerks were paid/u);
  });

  it('is found in other forms of its words', () => {
    assert.match(ask('Clerical work was paid for by pages, and quarrels repeated [1].').said[0]!, /^Clerks were paid/u);
  });

  it('is never an entry of the source’s own list, a heading or its keywords', () => {
    for (const text of [
      'Orme has told of fines for selling water by night in Ostby [1].',
      'On the keepers and the clerks, see the study [1].',
    ])
      // prettier-ignore
      for (const said of ask(text).said) assert.doesNotMatch(said, /^(?:Orme|\d\. |The Keeper of the Weir$)/u);
  });

  it('is none where nothing is shared', () => {
    assert.deepEqual(ask('Bees dance before noon [1].').evidence, []);
  });

  it('is not sure where two share as much, and the second is named', () => {
    const twice = 'On Fog\n\nAbstract\n\nFog lies over the lower marsh in autumn mornings.\n\n1. Again\n\nOver the lower marsh fog lies in autumn evenings.\n\n2. Other\n\nThe upper marsh is dry, and has always been dry for as long as anyone remembers.\n'; // prettier-ignore
    const { sure, runnerUp, evidence } = ask('In autumn fog lies over the lower marsh [1].', undefined, twice);
    assert.equal(sure, false);
    assert.equal(runnerUp, evidence[1]);
  });
});

describe('a quotation', () => {
  it('is found at its place, whatever its marks and line ends', () => {
    const { evidence, said, sure } = ask(
      'As one reads there, “Most of them moved to the mills, where nobody asked” [1].',
    );
    assert.equal(said[0], 'Most of them moved to the mills, where nobody asked');
    assert.equal(evidence[0]!.kind, 'quotation');
    assert.equal(evidence[0]!.score, 1);
    assert.ok(sure);
  });

  it('is found with misprints, and with what was left out or put in', () => {
    assert.equal(ask('“Most of them mooved to teh mills, where nobody asked” [1].').said[0], 'Most of them moved to the mills, where nobody asked'); // prettier-ignore
    assert.equal(ask('“A keeper who was fined […] lost his lot for good” [1].').said[0], 'A keeper who was fined twice lost his lot for good'); // prettier-ignore
  });

  it('that the source has not is said to be missing, and the answer is not sure', () => {
    const { sure, why } = ask(
      'In 1741 the court of Ostby “praised all of its many good keepers” for a new sluice [1].',
    );
    assert.equal(sure, false);
    assert.match(why.join(' '), /not found/u);
  });

  it('on another page than the one cited is found, and said to be elsewhere', () => {
    const paged = 'The weir was opened by the queen herself.\n\n\fThe weir was closed by nobody in particular.\n\n\fThe end of it all came late.\n'; // prettier-ignore
    const document = documentOf(paged);
    const citing = documentOf(`“The weir was opened by the queen” [1].${list}`, 'c.md', 'markdown');
    const claim = claimOf(citing, citationsOf(citing)[0]!)!;
    const { evidence, why } = evidenceFor({ claim, locator: { label: 'page', value: '42' }, csl: { type: 'book', page: '40–42' } }, document); // prettier-ignore
    assert.deepEqual(evidence[0]!.page, { index: 0, label: '40' });
    assert.match(why.join(' '), /elsewhere/u);
  });

  it('is always found where it stands word for word', () => {
    const words = source.slice(0, source.indexOf('References')).split('\n').filter((line) => line.length > 60); // prettier-ignore
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.nat(), fc.integer({ min: 5, max: 20 }), (line, from, count) => {
        const all = line.split(' ');
        const start = from % Math.max(1, all.length - 5);
        const quoted = all
          .slice(start, start + count)
          .join(' ')
          .replace(/^\P{L}+|\P{L}+$/gu, '');
        const { evidence, document } = ask(`It says “${quoted}” [1].`);
        const { span } = evidence[0]!;
        assert.equal(document.text.slice(span.start, span.end), quoted);
      }),
    );
  });
});

describe('a page', () => {
  const paged = ['The keepers of weirs sold water.', 'The clerks of weirs sold paper.', 'The courts of weirs sold nothing.'].join('\n\n\f'); // prettier-ignore
  const cited = (text: string, value: string, page?: string): Finding => {
    const citing = documentOf(`${text} [1].${list}`, 'c.md', 'markdown');
    const claim = claimOf(citing, citationsOf(citing)[0]!)!;
    return evidenceFor({ claim, locator: { label: 'page', value }, csl: { type: 'book', ...(page ? { page } : {}) } }, documentOf(paged)); // prettier-ignore
  };

  it('that is cited holds the passage, whatever is said elsewhere', () => {
    const { evidence } = cited('The keepers of weirs sold water', '119', '118–120');
    assert.deepEqual(evidence[0]!.page, { index: 1, label: '119' });
    assert.ok(evidence.every(({ page }) => page?.index === 1));
  });

  it('is shown from its start where nothing on it is like the claim', () => {
    const { evidence, sure } = cited('Bees dance before noon', '120', '118–120');
    assert.equal(evidence[0]!.kind, 'place');
    assert.equal(sure, false);
  });

  it('that the source has not, or does not show, leaves the whole source to look in, and that is said', () => {
    for (const page of ['118–120', undefined]) {
      const { evidence, why } = cited('The clerks of weirs sold paper', '500', page);
      assert.equal(evidence[0]!.page?.index, 1);
      assert.match(why.join(' '), /has no page 500|no page numbers/u);
    }
  });
});

describe('a source in another language', () => {
  const russian = 'Хранитель запруды\n\nАннотация\n\nВодные суды старше городов, которым они служат.\n\n1. Хранители\n\nВ уезде Цзяньдэ судья Ло Хунвэй взял 317 штрафов за ночную продажу воды.\n\n2. Писари\n\nПисарям платили за страницу, и потому свитки так длинны.\n'; // prettier-ignore

  it('is searched by figures, and by names in the other script', () => {
    const byName = ask('A judge called Luo Hongwei put an end to it in Jiande [1].', undefined, russian);
    assert.match(byName.said[0]!, /Ло Хунвэй/u);
    assert.match(ask('He collected 317 fines [1].', undefined, russian).said[0]!, /317/u);
  });

  it('is searched by the concepts of a glossary', () => {
    const matcher = new TermMatcher(
      [['en', 'scrolls'], ['ru', 'свитки']].map(([language, text]) => ({ concept, label: { text: text!, language: language!, kind: 'preferred' as const } })), // prettier-ignore
    );
    const conceptsIn: ConceptsIn = (document, within) => matcher.occurrencesIn(document, within);
    const text = 'Their scrolls are of some length [1].';
    assert.deepEqual(ask(text, undefined, russian).evidence, []);
    const { said, evidence } = ask(text, undefined, russian, conceptsIn);
    assert.match(said[0]!, /свитки/u);
    assert.deepEqual(
      evidence[0]!.shared.map(({ kind }) => kind),
      ['concept'],
    );
  });
});

const concept = { id: 'scroll', labels: [], definitions: [], span: { start: 0, end: 0 } };

describe('evidence', () => {
  it('lies in the source, best first, and what it shares lies in claim and source', () => {
    const words = fc.constantFrom('keeper', 'weirs', 'fined', 'Ostby', '1741', 'clerk', 'pages', 'mills', 'bees', 'of', 'the', '“', '”', '[1, p. 2]', '.'); // prettier-ignore
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 25 }), fc.option(fc.nat(9)), (said, page) => {
        const text = `${said.join(' ')} [1].`;
        const locator = page === null ? undefined : { label: 'page', value: String(page) };
        const { evidence, document } = ask(text, locator);
        let before = 1;
        for (const { span, reading, context, score, shared } of evidence) {
          assert.ok(score > 0 && score <= before);
          before = score;
          assert.ok(span.start >= 0 && span.start < span.end && span.end <= document.text.length);
          assert.ok(context.start <= reading.start && reading.end <= context.end);
          for (const { passage } of shared) assert.ok(passage.end > context.start && passage.start < context.end);
        }
      }),
    );
  });
});
