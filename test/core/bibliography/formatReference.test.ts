import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CslName } from '../../../src/core/bibliography/csl.ts';
import { formatReference, shortReference } from '../../../src/core/bibliography/formatReference.ts';

const issued = { 'date-parts': [[2021]] } as const;
const names = (...families: string[]): CslName[] => families.map((family) => ({ family, given: 'A.' }));

describe('formatReference', () => {
  it('prints an article', () =>
    assert.equal(
      formatReference({
        type: 'article-journal',
        author: names('Okafor', 'Lind'),
        issued,
        title: 'Who reads the annex?',
        'container-title': 'Public Records',
        volume: '8',
        issue: '2',
        page: '101-119',
        DOI: '10.1234/a',
      }),
      'Okafor, A., & Lind, A. (2021). Who reads the annex? Public Records, 8(2), 101-119. https://doi.org/10.1234/a',
    ));

  it('prints a part of a book with its editors', () =>
    assert.equal(
      formatReference({
        type: 'chapter',
        author: names('Vogel'),
        editor: [{ family: 'Lange', given: 'Ute' }],
        issued,
        title: 'Vertrauen',
        'container-title': 'Handbuch',
        publisher: 'Verlag',
        'publisher-place': 'Bonn',
      }),
      'Vogel, A. (2021). Vertrauen. In Ute Lange (Ed.), Handbuch. Bonn: Verlag.',
    ));

  it('prints editors in the place of authors', () =>
    assert.equal(
      formatReference({ type: 'book', editor: names('Lange', 'Vogel'), issued, title: 'Handbuch' }),
      'Lange, A., & Vogel, A. (Eds.) (2021). Handbuch.',
    ));

  it('prints what there is and nothing for what there is not', () => {
    assert.equal(
      formatReference({
        type: 'webpage',
        'container-title': 'website of the Harbour Council',
        URL: 'http://a.example/',
      }),
      'website of the Harbour Council. http://a.example/',
    );
    assert.equal(
      formatReference({ type: 'book', author: [{ literal: 'Harbour Council' }], title: 'Rules' }),
      'Harbour Council. Rules.',
    );
    assert.equal(
      formatReference({ type: 'article-journal', title: 'Rules', issued, issue: '3' }),
      '(2021). Rules. (3).',
    );
    assert.equal(formatReference({ type: 'document' }), '');
  });

  it('names six authors at most', () =>
    assert.equal(
      formatReference({ type: 'book', author: names('B', 'C', 'D', 'E', 'F', 'G', 'H'), title: 'Rules' }),
      'B, A., C, A., D, A., E, A., F, A., G, A., et al. Rules.',
    ));

  it('writes ideographs without a comma', () =>
    assert.equal(
      formatReference({ type: 'book', author: [{ family: '孙', given: '梅' }], title: '乡村' }),
      '孙梅. 乡村.',
    ));

  it('never leaves marks without their part', () => {
    const word = fc.option(fc.stringMatching(/^[a-z]{1,9}$/), { nil: undefined });
    const item = fc.record({
      title: word,
      'container-title': word,
      volume: word,
      issue: word,
      page: word,
      publisher: word,
      'publisher-place': word,
    });
    fc.assert(
      fc.property(item, (fields) => {
        const text = formatReference({
          type: 'document',
          ...Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== undefined)),
        });
        assert.doesNotMatch(text, /undefined|\(\)|^[.,:]|\s[.,:]|\.\.|,,|\s\s/);
      }),
    );
  });
});

describe('shortReference', () => {
  it('names one author, two, or the first of more', () => {
    assert.equal(shortReference({ type: 'book', author: names('Berg'), issued }), 'Berg 2021');
    assert.equal(shortReference({ type: 'book', author: names('Berg', 'Ruiz'), issued }), 'Berg & Ruiz 2021');
    assert.equal(shortReference({ type: 'book', author: names('Berg', 'Ruiz', 'Sato'), issued }), 'Berg et al. 2021');
    assert.equal(shortReference({ type: 'book', editor: names('Lange'), issued }), 'Lange 2021');
  });

  it('begins the title where nobody is named', () => {
    assert.equal(shortReference({ type: 'webpage', title: 'Rules' }), 'Rules');
    assert.equal(
      shortReference({ type: 'webpage', title: 'Rules for the inner harbour and for all that lies beside it', issued }),
      'Rules for the inner harbour and for all… 2021',
    );
  });
});
