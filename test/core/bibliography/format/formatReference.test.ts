import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CslDate, CslItem } from '../../../../src/core/bibliography/csl.ts';
import { formatReference } from '../../../../src/core/bibliography/format/formatReference.ts';
import { styleNamed, styles } from '../../../../src/core/bibliography/format/styles/index.ts';

const on = (...parts: number[]): CslDate => ({ 'date-parts': [parts] });

const article: CslItem = {
  type: 'article-journal',
  author: [
    { family: 'Berg', given: 'Tilda' },
    { family: 'Ruiz', given: 'Ana María' },
  ],
  issued: on(2021, 5),
  title: 'Who reads the annex?',
  'container-title': 'Public Records',
  volume: '8',
  issue: '2',
  page: '101-119',
  DOI: '10.1234/a',
};
const chapter: CslItem = {
  type: 'chapter',
  author: [{ family: 'Vogel', given: 'Jan-Erik' }],
  editor: [
    { family: 'Lange', given: 'Ute' },
    { family: 'Sato', given: 'Kei' },
  ],
  issued: on(2019),
  title: 'Trust in small ports',
  'container-title': 'A Handbook of Harbours',
  edition: '2',
  page: '3-9',
  publisher: 'Tern Press',
  'publisher-place': 'Bonn',
};
const book: CslItem = {
  type: 'book',
  author: [
    { family: 'Oduya', given: 'Mira' },
    { family: 'Dahl', given: 'E. K.' },
    { family: 'Voss', given: 'P.' },
    { family: 'Lind', given: 'G.' },
  ],
  issued: on(2018),
  title: 'Harbour Fees',
  edition: '3',
  publisher: 'Tern Press',
  'publisher-place': 'Bonn',
};
const report: CslItem = {
  type: 'report',
  author: [{ literal: 'Harbour Council' }],
  issued: on(2020),
  title: 'State of the Quays',
  genre: 'Report',
  number: '12',
  'publisher-place': 'Bonn',
  publisher: 'Council Press',
};
const law: CslItem = {
  type: 'legislation',
  title: 'Harbour Act',
  number: 'No. 12',
  'container-title': 'Official Gazette',
  volume: '3',
  page: '14',
  issued: on(2016, 7, 1),
};
const web: CslItem = {
  type: 'webpage',
  author: [{ literal: 'Port Authority' }],
  title: 'Fees at a Glance',
  'container-title': 'Port News',
  issued: on(2021, 5, 3),
  accessed: on(2022, 6, 1),
  URL: 'https://a.example/fees',
};
const thesis: CslItem = {
  type: 'thesis',
  author: [{ family: 'Quill', given: 'Sara' }],
  issued: on(2015),
  title: 'The Slow Lock',
  genre: 'PhD thesis',
  publisher: 'University of Bonn',
};
const russian: CslItem = {
  type: 'article-journal',
  author: [
    { family: 'Берг', given: 'Татьяна Андреевна' },
    { family: 'Орлов', given: 'П. С.' },
  ],
  issued: on(2021),
  title: 'Портовые сборы',
  'container-title': 'Вестник порта',
  volume: '4',
  issue: '2',
  page: '5-9',
};
const chinese: CslItem = {
  type: 'article-journal',
  author: ['张三', '李四', '王五', '赵六'].map((name) => ({ family: name[0]!, given: name.slice(1) })),
  issued: on(2020),
  title: '港口费用研究',
  'container-title': '港口学报',
  volume: '4',
  issue: '2',
  page: '5-9',
};

/** What stands in italics between stars. */
function written(csl: CslItem, id: string, language?: string): string {
  const { text, italics } = formatReference(csl, styleNamed(id)!, language);
  let out = '';
  let from = 0;
  for (const { start, end } of italics) {
    out += `${text.slice(from, start)}*${text.slice(start, end)}*`;
    from = end;
  }
  return out + text.slice(from);
}

/** Each as the manual of the style writes works of its kind. */
const expected: Readonly<Record<string, readonly (readonly [CslItem, string])[]>> = {
  apa: [
    [
      article,
      'Berg, T., & Ruiz, A. M. (2021). Who reads the annex? *Public Records*, *8*(2), 101–119. https://doi.org/10.1234/a',
    ],
    [
      chapter,
      'Vogel, J.-E. (2019). Trust in small ports. In U. Lange & K. Sato (Eds.), *A Handbook of Harbours* (2nd ed., pp. 3–9). Tern Press.',
    ],
    [book, 'Oduya, M., Dahl, E. K., Voss, P., & Lind, G. (2018). *Harbour Fees* (3rd ed.). Tern Press.'],
    [report, 'Harbour Council. (2020). *State of the Quays* (Report 12). Council Press.'],
    [web, 'Port Authority. (2021, May 3). *Fees at a Glance*. Port News. https://a.example/fees'],
    [thesis, 'Quill, S. (2015). *The Slow Lock* [PhD thesis, University of Bonn].'],
    [law, 'Harbour Act, No. 12, Official Gazette 3 (2016, July 1).'],
  ],
  'chicago-author-date': [
    [
      article,
      'Berg, Tilda, and Ana María Ruiz. 2021. “Who reads the annex?” *Public Records* 8 (2): 101–119. https://doi.org/10.1234/a',
    ],
    [
      chapter,
      'Vogel, Jan-Erik. 2019. “Trust in small ports.” In *A Handbook of Harbours*, 2nd ed., edited by Ute Lange and Kei Sato, 3–9. Bonn: Tern Press.',
    ],
    [book, 'Oduya, Mira, E. K. Dahl, P. Voss, and G. Lind. 2018. *Harbour Fees*. 3rd ed. Bonn: Tern Press.'],
    [report, 'Harbour Council. 2020. *State of the Quays*. Report 12. Bonn: Council Press.'],
    [
      web,
      'Port Authority. 2021. “Fees at a Glance.” Port News. May 3, 2021. Accessed June 1, 2022. https://a.example/fees',
    ],
    [thesis, 'Quill, Sara. 2015. “The Slow Lock.” PhD thesis, University of Bonn.'],
  ],
  'chicago-notes': [
    [
      article,
      'Tilda Berg and Ana María Ruiz, “Who reads the annex?” *Public Records* 8, no. 2 (2021): 101–119, https://doi.org/10.1234/a',
    ],
    [
      chapter,
      'Jan-Erik Vogel, “Trust in small ports,” in *A Handbook of Harbours*, 2nd ed., ed. Ute Lange and Kei Sato (Bonn: Tern Press, 2019), 3–9.',
    ],
    [book, 'Mira Oduya et al., *Harbour Fees*, 3rd ed. (Bonn: Tern Press, 2018).'],
    [thesis, 'Sara Quill, “The Slow Lock” (PhD thesis, University of Bonn, 2015).'],
  ],
  mla: [
    [
      article,
      'Berg, Tilda, and Ana María Ruiz. “Who reads the annex?” *Public Records*, vol. 8, no. 2, 2021, pp. 101–119. https://doi.org/10.1234/a',
    ],
    [
      chapter,
      'Vogel, Jan-Erik. “Trust in small ports.” *A Handbook of Harbours*, edited by Ute Lange and Kei Sato, 2nd ed., Tern Press, 2019, pp. 3–9.',
    ],
    [book, 'Oduya, Mira, et al. *Harbour Fees*. 3rd ed., Tern Press, 2018.'],
    [web, 'Port Authority. “Fees at a Glance.” *Port News*, 3 May 2021, https://a.example/fees. Accessed 1 June 2022.'],
    [law, '*Harbour Act*. No. 12, *Official Gazette*, vol. 3, 1 July 2016, p. 14.'],
  ],
  harvard: [
    [
      article,
      'Berg, T. and Ruiz, A.M. (2021) ‘Who reads the annex?’, *Public Records*, 8(2), pp. 101–119. Available at: https://doi.org/10.1234/a',
    ],
    [
      chapter,
      'Vogel, J.-E. (2019) ‘Trust in small ports’, in Lange, U. and Sato, K. (eds.) *A Handbook of Harbours*. 2nd edn. Bonn: Tern Press, pp. 3–9.',
    ],
    [book, 'Oduya, M. et al. (2018) *Harbour Fees*. 3rd edn. Bonn: Tern Press.'],
    [
      web,
      'Port Authority (2021) *Fees at a Glance*. Port News. Available at: https://a.example/fees (Accessed: 1 June 2022).',
    ],
  ],
  ieee: [
    [
      article,
      'T. Berg and A. M. Ruiz, “Who reads the annex?” *Public Records*, vol. 8, no. 2, pp. 101–119, May 2021, doi: 10.1234/a.',
    ],
    [
      chapter,
      'J.-E. Vogel, “Trust in small ports,” in *A Handbook of Harbours*, 2nd ed., U. Lange and K. Sato, Eds. Bonn: Tern Press, 2019, pp. 3–9.',
    ],
    [book, 'M. Oduya, E. K. Dahl, P. Voss, and G. Lind, *Harbour Fees*, 3rd ed. Bonn: Tern Press, 2018.'],
    [
      web,
      'Port Authority, “Fees at a Glance.” Port News, May 3, 2021. Accessed: June 1, 2022. [Online]. Available: https://a.example/fees',
    ],
  ],
  vancouver: [
    [article, 'Berg T, Ruiz AM. Who reads the annex? Public Records. 2021;8(2):101–119. doi:10.1234/a.'],
    [
      chapter,
      'Vogel JE. Trust in small ports. In: Lange U, Sato K, editors. A Handbook of Harbours. 2nd ed. Bonn: Tern Press; 2019. p. 3–9.',
    ],
    [book, 'Oduya M, Dahl EK, Voss P, Lind G. Harbour Fees. 3rd ed. Bonn: Tern Press; 2018.'],
    [thesis, 'Quill S. The Slow Lock [PhD thesis]. University of Bonn; 2015.'],
  ],
  gost: [
    [
      chapter,
      'Vogel J.-E. Trust in small ports // A Handbook of Harbours / ed. by U. Lange, K. Sato. 2nd ed. Bonn: Tern Press, 2019. P. 3–9.',
    ],
    [russian, 'Берг Т. А., Орлов П. С. Портовые сборы // Вестник порта. 2021. Т. 4, № 2. С. 5–9.'],
    [
      article,
      'Berg T., Ruiz A. M. Who reads the annex? // Public Records. 2021. Vol. 8, no. 2. P. 101–119. DOI: 10.1234/a.',
    ],
    [
      { ...web, title: 'Сборы порта', 'container-title': 'Новости', author: [] },
      'Сборы порта // Новости. 03.05.2021. URL: https://a.example/fees (дата обращения: 01.06.2022).',
    ],
    [
      {
        type: 'book',
        author: [{ family: 'Берг', given: 'Т.' }],
        title: 'Портовые сборы',
        edition: '2',
        'publisher-place': 'М.',
        publisher: 'Причал',
        issued: on(2019),
        'number-of-pages': '120',
      },
      'Берг Т. Портовые сборы. 2-е изд. М.: Причал, 2019. 120 с.',
    ],
  ],
  'gb-t-7714': [
    [chinese, '张三, 李四, 王五, 等. 港口费用研究[J]. 港口学报, 2020, 4(2): 5-9.'],
    [article, 'BERG T, RUIZ A M. Who reads the annex?[J]. Public Records, 2021, 8(2): 101-119. DOI: 10.1234/a.'],
    [
      chapter,
      'VOGEL J E. Trust in small ports[M]//LANGE U, SATO K. A Handbook of Harbours. 2nd ed. Bonn: Tern Press, 2019: 3-9.',
    ],
    [web, 'Port Authority. Fees at a Glance[EB/OL]. Port News. (2021-05-03)[2022-06-01]. https://a.example/fees'],
  ],
  'din-iso-690': [
    [
      article,
      'BERG, Tilda and Ana María RUIZ, 2021. Who reads the annex? *Public Records*. 8(2), pp. 101–119. DOI: 10.1234/a.',
    ],
    [
      chapter,
      'VOGEL, Jan-Erik, 2019. Trust in small ports. In: Ute LANGE and Kei SATO, eds. *A Handbook of Harbours*. 2nd ed. Bonn: Tern Press, pp. 3–9.',
    ],
    [book, 'ODUYA, Mira et al., 2018. *Harbour Fees*. 3rd ed. Bonn: Tern Press.'],
  ],
};

describe('a reference', () => {
  for (const [id, works] of Object.entries(expected)) {
    it(`is written as ${styleNamed(id)?.name} has it`, () => {
      for (const [csl, text] of works) assert.equal(written(csl, id), text);
    });
  }

  it('has its words in the language of the text, with that language’s quotation marks', () => {
    assert.equal(
      written(chapter, 'din-iso-690', 'de'),
      'VOGEL, Jan-Erik, 2019. Trust in small ports. In: Ute LANGE und Kei SATO, Hrsg. *A Handbook of Harbours*. 2. Aufl. Bonn: Tern Press, S. 3–9.',
    );
    assert.equal(
      written(russian, 'chicago-author-date', 'ru'),
      'Берг, Татьяна Андреевна и П. С. Орлов. 2021. «Портовые сборы». *Вестник порта* 4 (2): 5–9.',
    );
    assert.equal(written(chinese, 'mla', 'zh'), '张三, 等. “港口费用研究”. *港口学报*, 第4卷, 第2期, 2020, 第5–9页.');
    assert.match(written(web, 'harvard', 'fr'), /consulté le: 1 juin 2022/i);
    assert.match(written(web, 'mla', 'es'), /3 de mayo de 2021/);
    assert.match(written(web, 'mla', 'ru'), /3 мая 2021/);
  });

  it('begins with its editors, or its title, where it has no author', () => {
    const edited: CslItem = { type: 'book', editor: [{ family: 'Lange', given: 'Ute' }], issued: on(2018), title: 'Piers' }; // prettier-ignore
    assert.equal(written(edited, 'apa'), 'Lange, U. (Ed.). (2018). *Piers*.');
    assert.equal(written(edited, 'chicago-author-date'), 'Lange, Ute, ed. 2018. *Piers*.');
    assert.equal(written(edited, 'mla'), 'Lange, Ute, editor. *Piers*. 2018.');
    const bare: CslItem = { type: 'webpage', title: 'Piers', issued: on(2018), URL: 'https://a.example' };
    assert.equal(written(bare, 'chicago-author-date'), '“Piers.” 2018. https://a.example');
    assert.equal(written(bare, 'gb-t-7714'), 'Piers[EB/OL]. (2018). https://a.example');
  });

  it('names an issue where there is no volume', () => {
    const { volume, ...csl } = article;
    assert.equal(volume, '8');
    assert.match(written(csl, 'chicago-author-date'), /\*Public Records\*, no\. 2: 101–119/);
  });

  it('says that there are more authors than a file names', () => {
    const csl: CslItem = { type: 'book', author: [{ family: 'Lange', given: 'Ute' }, { literal: 'others' }], title: 'Piers' }; // prettier-ignore
    assert.equal(written(csl, 'chicago-author-date'), 'Lange, Ute, et al. *Piers*.');
    assert.equal(written(csl, 'harvard'), 'Lange, U. et al. *Piers*.');
    assert.equal(written(csl, 'gost'), 'Lange U. [et al.]. Piers.');
  });

  it('keeps particles and suffixes where they belong', () => {
    const csl: CslItem = {
      type: 'book',
      title: 'Piers',
      author: [
        { family: 'Gogh', 'non-dropping-particle': 'van', given: 'Ida' },
        { family: 'Stein', 'dropping-particle': 'von', given: 'Karl', suffix: 'Jr.' },
      ],
    };
    assert.equal(written(csl, 'chicago-author-date'), 'van Gogh, Ida, and Karl von Stein, Jr. *Piers*.');
    assert.equal(written(csl, 'vancouver'), 'van Gogh I, Stein K von Jr. Piers.');
  });

  const word = fc.option(fc.stringMatching(/^[a-z]{1,9}$/u), { nil: undefined });
  const names = fc.array(fc.record({ family: fc.stringMatching(/^[A-Z][a-z]{1,8}$/u) }), { maxLength: 4 });
  const item = fc.record({
    type: fc.constantFrom('article-journal', 'chapter', 'book', 'report', 'thesis', 'webpage', 'legislation', 'document', 'article-newspaper'), // prettier-ignore
    title: word,
    'container-title': word,
    volume: word,
    issue: word,
    page: word,
    edition: word,
    publisher: word,
    'publisher-place': word,
    number: word,
    genre: word,
    author: names,
    editor: names,
    issued: fc.option(fc.constantFrom(on(2021), on(2021, 3, 4)), { nil: undefined }),
  });

  it('never leaves marks without their part, in any style', () => {
    fc.assert(
      fc.property(item, fc.constantFrom(...styles), fc.constantFrom('en', 'de', 'zh'), (fields, style, language) => {
        const csl = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
        const { text, italics } = formatReference(csl as unknown as CslItem, style, language);
        assert.doesNotMatch(text, /undefined|\(\)|\[\]|“”|‘’|^[.,:;]|\s[.,:;]|\.\.|,,|\s\s|[:,]\s*\.$/u, style.id);
        for (const { start, end } of italics) assert.ok(start < end && end <= text.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('shows every title, whatever the kind of work', () => {
    fc.assert(
      fc.property(item, fc.constantFrom(...styles), (fields, style) => {
        const { text } = formatReference({ ...fields, title: 'Piers of the old port' } as CslItem, style);
        assert.equal(text.split('Piers of the old port').length, 2, `${style.id}: ${text}`);
      }),
      { numRuns: 1000 },
    );
  });
});
