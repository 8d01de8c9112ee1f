import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CslItem } from '../../../src/core/bibliography/csl.ts';
import { formatReference } from '../../../src/core/bibliography/format/formatReference.ts';
import { defaultStyle } from '../../../src/core/bibliography/format/styles/index.ts';
import { parseReference } from '../../../src/core/bibliography/parseReference.ts';

const year = (value: number): Pick<CslItem, 'issued'> => ({ issued: { 'date-parts': [[value]] } });

/** One entry a style, each with all that it prints. */
const STYLES: Readonly<Record<string, readonly [string, CslItem]>> = {
  'the year after initials without stops': [
    '[4] Berg TA, Ruiz M, 2017, Trust and Paperwork in Small Towns. Northern Review of Administration, 12(3): 40–47.',
    {
      type: 'article-journal',
      author: [
        { family: 'Berg', given: 'TA' },
        { family: 'Ruiz', given: 'M' },
      ],
      ...year(2017),
      title: 'Trust and Paperwork in Small Towns',
      'container-title': 'Northern Review of Administration',
      volume: '12',
      issue: '3',
      page: '40-47',
    },
  ],
  'issues that are counted by the year, which is then no volume': [
    'Berg TA, 2017, Trust and Paperwork in Small Towns. Northern Review of Administration, 2017(3): 40–47.',
    {
      type: 'article-journal',
      author: [{ family: 'Berg', given: 'TA' }],
      ...year(2017),
      title: 'Trust and Paperwork in Small Towns',
      'container-title': 'Northern Review of Administration',
      issue: '3',
      page: '40-47',
    },
  ],
  'GOST, with a place and pages that continue elsewhere': [
    '7. Sun Mei, Gao Lin. Village meetings and their minutes: a study // Rural Governance Review [Hubei, China]. 2019. N 4. P. 12–20+33 (in Chinese).',
    {
      type: 'article-journal',
      author: [
        { family: 'Sun', given: 'Mei' },
        { family: 'Gao', given: 'Lin' },
      ],
      title: 'Village meetings and their minutes: a study',
      'container-title': 'Rural Governance Review',
      'publisher-place': 'Hubei, China',
      ...year(2019),
      issue: '4',
      page: '12-20, 33',
      language: 'zh',
    },
  ],
  'APA, with a DOI': [
    'Okafor, N. B., & Lind, P. (2021). Who reads the annex? *Journal of Public Records*, *8*(2), 101–119. https://doi.org/10.1234/jpr.2021.08',
    {
      type: 'article-journal',
      author: [
        { family: 'Okafor', given: 'N. B.' },
        { family: 'Lind', given: 'P.' },
      ],
      ...year(2021),
      title: 'Who reads the annex?',
      'container-title': 'Journal of Public Records',
      volume: '8',
      issue: '2',
      page: '101-119',
      DOI: '10.1234/jpr.2021.08',
      URL: 'https://doi.org/10.1234/jpr.2021.08',
    },
  ],
  Vancouver: [
    '12. Okafor NB, Lind P, Sato K. Waiting times at the registry. Public Health Rev. 2014;31(4):120-9.',
    {
      type: 'article-journal',
      author: [
        { family: 'Okafor', given: 'NB' },
        { family: 'Lind', given: 'P' },
        { family: 'Sato', given: 'K' },
      ],
      title: 'Waiting times at the registry',
      'container-title': 'Public Health Rev',
      ...year(2014),
      volume: '31',
      issue: '4',
      page: '120-9',
    },
  ],
  'a German list: a part of a book with its editors': [
    'Vogel, Anna/Kraus, Peter (2008): Vertrauen in der Verwaltung. In: Lange, Ute (Hrsg.): Handbuch der lokalen Politik. Wiesbaden: VS Verlag, S. 88–104.',
    {
      type: 'chapter',
      author: [
        { family: 'Vogel', given: 'Anna' },
        { family: 'Kraus', given: 'Peter' },
      ],
      editor: [{ family: 'Lange', given: 'Ute' }],
      ...year(2008),
      title: 'Vertrauen in der Verwaltung',
      'container-title': 'Handbuch der lokalen Politik',
      publisher: 'VS Verlag',
      'publisher-place': 'Wiesbaden',
      page: '88-104',
    },
  ],
  'a German footnote: given name first, place and year at the end': [
    '³ Vgl. Peter Kraus, Die Ordnung der Akten, Tübingen 1998, S. 58.',
    {
      type: 'book',
      author: [{ family: 'Kraus', given: 'Peter' }],
      ...year(1998),
      title: 'Die Ordnung der Akten',
      'publisher-place': 'Tübingen',
      page: '58',
    },
  ],
  'Chicago: a book': [
    'Marsh, Helen, and Robert Quill. The Clerk and the Crown. London: Harbour Press, 1987.',
    {
      type: 'book',
      author: [
        { family: 'Marsh', given: 'Helen' },
        { family: 'Quill', given: 'Robert' },
      ],
      ...year(1987),
      title: 'The Clerk and the Crown',
      publisher: 'Harbour Press',
      'publisher-place': 'London',
    },
  ],
  'a note that gives a site only': [
    '<sup>1</sup> Please refer to the website of the Harbour Council, [http://harbour.example/a\\_b.htm](http://harbour.example/a_b.htm).',
    { type: 'webpage', 'container-title': 'website of the Harbour Council', URL: 'http://harbour.example/a_b.htm' },
  ],
  'a note that gives a title and its site': [
    'Rules for the inner harbour. Please refer to the website of Harbour News, <http://harbour.example/rules>.',
    {
      type: 'webpage',
      title: 'Rules for the inner harbour',
      'container-title': 'Harbour News',
      URL: 'http://harbour.example/rules',
    },
  ],
};

describe('parseReference', () => {
  for (const [name, [entry, csl]] of Object.entries(STYLES)) {
    it(`reads ${name}`, () => assert.deepEqual(parseReference(entry), csl));
  }

  it('reads ideographs', () => {
    const csl = parseReference('孙梅, 高琳, 2011, 乡村会议与记录, 农村治理, 6(2), pp.31-39.');
    assert.deepEqual(csl.author, [
      { family: '孙', given: '梅' },
      { family: '高', given: '琳' },
    ]);
    assert.equal(csl.title, '乡村会议与记录');
    assert.equal(csl.page, '31-39');
  });

  it('makes a typewriter’s dash a dash, and keeps an ordinal', () => {
    const csl = parseReference('Sun Mei. The 20<sup>th</sup> meeting--a record // Rural Review. 2019. N 4. P. 12–20.');
    assert.equal(csl.title, 'The 20th meeting—a record');
  });

  it('parts a family and a given name that lost their space, where the others have both', () => {
    const csl = parseReference('Sun Mei,GaoLin,Wu Tao. Village meetings // Rural Review. 2019. N 4. P. 12–20.');
    assert.deepEqual(
      csl.author?.map((name) => `${name.family} ${name.given}`),
      ['Sun Mei', 'Gao Lin', 'Wu Tao'],
    );
  });

  it('takes a number for the issue where the DOI counts year, issue and page', () => {
    const csl = parseReference(
      'Sun, M. (2022). Village meetings. *Rural Review*, 3, 41-57. https://doi.org/10.1234/0000-1111-2022-3-41-57',
    );
    assert.equal(csl.issue, '3');
    assert.equal(csl.volume, undefined);
  });

  it('never throws, and says what type it takes an entry for', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        (text) => typeof parseReference(text).type === 'string',
      ),
    );
    const shards = fc.array(
      fc.constantFrom(
        'In: ',
        '(Hrsg.)',
        '//',
        '“',
        '”',
        '(',
        ')',
        '2019',
        '12(3)',
        'S. 4–5',
        ', ',
        '. ',
        'Ma, J.',
        '<',
        '[',
        '](',
        '*',
        '\\',
      ),
    );
    fc.assert(fc.property(shards, (parts) => typeof parseReference(parts.join('')).type === 'string'));
  });

  it('keeps every DOI and address', () => {
    const word = fc.stringMatching(/^[a-z0-9]{1,12}$/);
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 99999 }), word, word, (prefix, a, b) => {
        const csl = parseReference(`Lind, P. (2021). Who reads. Records, 8, 1–9. doi:10.${prefix}/${a}.${b}`);
        assert.equal(csl.DOI, `10.${prefix}/${a}.${b}`);
        assert.equal(
          parseReference(`Lind, P. (2021). Who reads. http://${a}.example/${b}?x=(1).`).URL,
          `http://${a}.example/${b}?x=(1)`,
        );
      }),
    );
  });

  it('prints the title again when what was read is formatted', () => {
    for (const [entry] of Object.values(STYLES)) {
      const csl = parseReference(entry);
      assert.ok(formatReference(csl, defaultStyle).text.includes(csl.title ?? ''), entry);
    }
  });

  it('takes time in proportion to a hostile entry’s length', () => {
    for (const unit of [
      'A. ',
      '((((',
      '[a](',
      '“',
      'in: ',
      '<a ',
      '1/',
      '*_',
      'Ma, ',
      '10.1234/',
      'http://a.b/ ',
      '--',
      '{"',
      '. -',
      'x,\n',
    ]) {
      const started = performance.now();
      parseReference(unit.repeat(100_000));
      const took = performance.now() - started;
      assert.ok(took < 1000, `${JSON.stringify(unit)} took ${took.toFixed(0)} ms`);
    }
  });
});
