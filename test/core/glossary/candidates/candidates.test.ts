import assert from 'node:assert/strict';
import fc from 'fast-check';
import { candidatesOf } from '../../../../src/core/glossary/candidates/candidates.ts';
import { documentOf } from '../../../support/documents.ts';

const termsOf = (text: string): string[] => candidatesOf(documentOf(text)).map((candidate) => candidate.text);
const best = (text: string, many = 3): string[] => termsOf(text).slice(0, many);

describe('candidates of a document', () => {
  it('are phrases of content words, the most used first', () => {
    const text =
      'A night warden reads the water meter. The water meter of the mill is old, and the warden knows that the water meter is wrong.';
    assert.equal(termsOf(text)[0], 'water meter');
  });

  it('put the inflected forms of a phrase together, and show the most frequent', () => {
    const [first] = candidatesOf(
      documentOf('Ferry licences are rare. A ferry licence is sold. All ferry licences are counted by the port.'),
    );
    assert.equal(first!.text.toLowerCase(), 'ferry licences');
    assert.equal(first!.count, 3);
  });

  it('end with a noun', () => {
    const terms = termsOf('The municipal and provincial archive is open. The archive is municipal and important.');
    assert.ok(terms.includes('provincial archive'));
    assert.ok(!terms.includes('municipal') && !terms.includes('provincial'));
  });

  it('do not go over a mark between words', () => {
    const terms = termsOf('They sell grain, timber and salt fish. Grain (timber) is dear.');
    assert.ok(!terms.some((term) => /grain timber/i.test(term)));
  });

  it('do not go from a title into the line below', () => {
    const terms = termsOf('A short history of the toll bridge\nMerchants paid at the toll bridge for years.');
    assert.ok(terms.includes('toll bridge'));
    assert.ok(!terms.some((term) => /bridge Merchants/i.test(term)));
  });

  it('leave out what is only a piece of a longer one', () => {
    const text = 'Saint Orvin is a port. The boats of Saint Orvin are blue, and Saint Orvin has a lighthouse.';
    const terms = termsOf(text);
    assert.ok(terms.includes('Saint Orvin'));
    assert.ok(!terms.includes('Orvin'));
  });

  it('begin with the keywords that the document declares', () => {
    const text =
      '# Tides\n\n**Keywords:** moon phase; harbour pilot\n\nThe lock keeper opens the lock gate. The lock gate and the lock keeper obey the harbour pilot.';
    const candidates = candidatesOf(documentOf(text, 'memory:/a.md', 'markdown'));
    assert.deepEqual(
      candidates.slice(0, 2).map(({ text, declared }) => [text, declared]),
      [
        ['harbour pilot', true],
        ['moon phase', true],
      ],
    );
    assert.equal(candidates.filter(({ text }) => text === 'harbour pilot').length, 1);
  });

  it('do not come from the list of references', () => {
    const text =
      '# Mills\n\nThe mill race turns the wheel. A mill race needs care.\n\n## References\n\n1. Orlo, B. Sluice repair manuals. Vessen Press, 2001.\n2. Orlo, B. Sluice repair manuals, second part. Vessen Press, 2004.';
    const terms = candidatesOf(documentOf(text, 'memory:/a.md', 'markdown')).map((c) => c.text);
    assert.ok(terms.includes('mill race'));
    assert.ok(!terms.some((term) => /sluice|vessen/i.test(term)));
  });

  it('read German nouns, which have capitals', () => {
    const text =
      'Die Hafenordnung regelt den Liegeplatz. Nach der Hafenordnung zahlt der Schiffer, und die Hafenordnung nennt die zuständige Behörde.';
    assert.equal(termsOf(text)[0], 'Hafenordnung');
    assert.ok(!termsOf(text).includes('zuständige'));
  });

  it('read Russian phrases, whose cases differ', () => {
    const text =
      'Портовый сбор взимается с каждого судна. Размер портового сбора определяет совет. О портовом сборе спорят купцы, и портовый сбор растет.';
    const [first] = candidatesOf(documentOf(text));
    assert.equal(first!.text.toLowerCase(), 'портовый сбор');
    assert.equal(first!.count, 4);
  });

  it('read French and Portuguese phrases with their little words', () => {
    assert.ok(
      best(
        'Le droit de passage est ancien. La ville vend le droit de passage, et le droit de passage coûte cher.',
      ).includes('droit de passage'),
    );
    assert.ok(
      best('A taxa de porto subiu. O conselho fixa a taxa de porto, e a taxa de porto pesa nos barcos.').includes(
        'taxa de porto',
      ),
    );
  });

  it('show Polish phrases in the nominative', () => {
    const text =
      'Opisano kontrolę opłaty portowej. Wysokość opłaty portowej ustala rada, a wpływy z opłaty portowej są jawne.';
    assert.ok(best(text).includes('opłata portowa'), best(text).join());
  });

  it('read Chinese, which has no spaces', () => {
    const text = '港口费用由市议会决定。船主缴纳港口费用后，可以停靠码头。港口费用每年公布，港口费用不得随意提高。';
    assert.equal(termsOf(text)[0], '港口费用');
    assert.ok(!termsOf(text).some((term) => /[的由后可以]$/u.test(term)));
  });

  it('are as many as there are, and scores fall from 1', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const candidates = candidatesOf(documentOf(text));
        for (const [i, { score, text: shown }] of candidates.entries()) {
          assert.ok(shown.trim() !== '' && score > 0 && score <= (i === 0 ? 1 : candidates[i - 1]!.score));
        }
        if (candidates.length > 0) assert.equal(candidates[0]!.score, 1);
      }),
    );
  });
});
