import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Page } from '../../../src/core/document/document.ts';
import { isWithin, numberPages, pageRanges } from '../../../src/core/evidence/pageNumbers.ts';
import { pagesOfSource, placeOf } from '../../../src/core/evidence/places.ts';
import { documentOf } from '../../support/documents.ts';

const pages = (...labels: (string | undefined)[]): { pages: Page[] } => ({
  pages: labels.map((label, i) => ({ start: i * 10, end: i * 10 + 9, ...(label === undefined ? {} : { label }) })),
});

describe('page numbers', () => {
  it('are those that the pages print, and between them those that must be', () => {
    assert.deepEqual(numberPages(pages(undefined, '61', undefined, '63'), null).labels, ['60', '61', '62', '63']);
    assert.deepEqual(numberPages(pages('xi', undefined, '1', '2'), null).labels, ['xi', undefined, '1', '2']);
  });

  it('stay unknown where the numbers around do not agree', () => {
    assert.deepEqual(numberPages(pages('61', undefined, '70'), null).labels, ['61', undefined, '70']);
  });

  it('are counted from the work’s first page where none is printed', () => {
    assert.deepEqual(numberPages(pages(undefined, undefined), 118), { labels: ['118', '119'], numbering: 'counted' });
    assert.deepEqual(numberPages(pages(undefined, undefined), null).numbering, 'none');
    assert.deepEqual(numberPages(pages('5', '6'), 118).labels, ['5', '6']);
  });

  it('of a locator are read as they are printed', () => {
    assert.deepEqual(pageRanges('24'), [{ first: '24', last: '24' }]);
    assert.deepEqual(pageRanges('24–26, 30 and 41'), [
      { first: '24', last: '26' },
      { first: '30', last: '30' },
      { first: '41', last: '41' },
    ]);
    assert.deepEqual(pageRanges('124–6'), [{ first: '124', last: '126' }]);
    assert.deepEqual(pageRanges('24f.'), [{ first: '24', last: '25' }]);
    assert.deepEqual(pageRanges('iv'), [{ first: 'iv', last: 'iv' }]);
    assert.deepEqual(pageRanges('passim'), []);
  });

  it('lie within a range from its first to its last', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.nat(500), (a, b, n) => {
        const [first, last] = [Math.min(a, b), Math.max(a, b)];
        assert.equal(isWithin(String(n), { first: String(first), last: String(last) }), first <= n && n <= last);
      }),
    );
  });
});

const law = `# Act on Weirs

## Chapter I General

### Article 1 Purpose

This act keeps water where it is.

### Article 2 Keepers

Every weir has a keeper, chosen by lot.

## Chapter II Courts

### Article 12

A water court has nine members.
`;

describe('the place that a locator names', () => {
  const at = (text: string, label: string, value: string, page?: string) => {
    const document = documentOf(text, 'a', page ? 'plaintext' : 'markdown');
    const found = placeOf(
      document,
      { label, value },
      pagesOfSource(document, { type: 'book', ...(page ? { page } : {}) }),
    );
    return found && { text: found.spans.map((s) => document.text.slice(s.start, s.end)).join('|'), why: found.why };
  };

  it('is the article, section or chapter with its number', () => {
    assert.match(at(law, 'article', '2')!.text, /^(?:### )?Article 2 Keepers[^]*by lot\.\s*$/u);
    assert.match(at(law, 'chapter', '2')!.text, /^(?:## )?Chapter II Courts[^]*nine members\.\s*$/u);
    assert.match(
      at('# Weirs\n\n## 1. Keepers\n\nOld.\n\n## 2. Courts\n\nNew.\n', 'section', '2')!.text,
      /^(?:## )?2\. Courts/u,
    );
  });

  it('is the article of a Chinese law, by its numeral', () => {
    const chinese =
      '# 水堰管理办法\n\n第一条 堰长由抽签产生。\n\n第十二条 水法庭由九人组成。\n\n第十三条 本办法自公布之日起施行。\n';
    assert.match(at(chinese, 'article', '12')!.text, /^第十二条 水法庭由九人组成。\s*$/u);
  });

  it('is none, and says so, where the source has no such place', () => {
    assert.deepEqual(at(law, 'article', '3'), { text: '', why: 'The source has no article 3.' });
    assert.match(at(law, 'page', '3')!.why, /shows no page numbers/u);
    assert.equal(at(law, 'figure', '3'), null);
  });

  it('is the page, by the number printed or counted', () => {
    const text = 'One weir stood here.\n\fTwo weirs stood here.\n\fThree weirs stood here.\n';
    assert.match(at(text, 'page', '41', '40–42')?.text ?? '', /^\s*Two weirs/u);
    assert.match(at(text, 'page', '50', '40–42')!.why, /has no page 50/u);
  });
});
