import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pageLabelAt } from '../../../src/core/document/pages.ts';
import { contextSpans, keywordInContext } from '../../../src/core/glossary/concordance.ts';
import { documentOf } from '../../support/documents.ts';
import { marked } from '../../support/marks.ts';

/** The context of the marked place of a small document; of all its marks together where it is in parts. */
function contextOf(source: string, width = 24) {
  const { text, spans } = marked(source);
  return keywordInContext(documentOf(text), spans, width);
}

describe('a keyword in context', () => {
  it('stands between whole words of its paragraph', () => {
    assert.deepEqual(
      contextOf('Every house of the valley keeps a ‹grain ledger› that nobody but the assembly reads.\n'),
      {
        left: 'of the valley keeps a ',
        keyword: 'grain ledger',
        right: ' that nobody but the',
      },
    );
  });

  it('is read over broken lines, and so is what stands around it', () => {
    assert.deepEqual(contextOf('The assem-\nbly keeps a ‹grain led-\nger› of each\nhousehold.\n'), {
      left: 'The assembly keeps a ',
      keyword: 'grain ledger',
      right: ' of each household.',
    });
  });

  it('takes nothing from other paragraphs', () => {
    assert.deepEqual(contextOf('A first one.\n\nThe ‹ledger› is old.\n\nA third one.\n'), {
      left: 'The ',
      keyword: 'ledger',
      right: ' is old.',
    });
  });

  it('may stand at the beginning and at the end', () => {
    assert.deepEqual(contextOf('‹Ledger›\n'), { left: '', keyword: 'Ledger', right: '' });
  });

  it('has contexts where words are not parted by spaces', () => {
    assert.deepEqual(contextOf('各乡镇应当建立健全‹粮食台账›制度并向居民会议报告\n', 4), {
      left: '建立健全',
      keyword: '粮食台账',
      right: '制度并向',
    });
  });

  it('has the beginning of a word that is longer than the context', () => {
    assert.equal(contextOf('A ‹ledger› nononononononononononononononono\n', 8)?.right, '');
    assert.equal(contextOf('A ‹ledger›nononononononononononononononono\n', 8)?.right, 'nonononon'.slice(0, 8));
  });

  it('is nothing where nothing is read', () => {
    assert.equal(keywordInContext(documentOf('```\n'), [], 10), null);
  });

  it('is spans of the reading that adjoin, whole characters, of the asked width at most', () => {
    const words = fc.constantFrom('ledger', '台账', '😀', 'x'.repeat(40), '-\n', '\n\n', '. ', ' ', '’');
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 30 }),
        fc.nat(400),
        fc.integer({ min: 1, max: 50 }),
        (parts, at, width) => {
          const document = documentOf(parts.join(''));
          const start = Math.min(at, Math.max(0, document.text.length - 3));
          const spans = contextSpans(document, [{ start, end: start + 3 }], width);
          if (!spans) return;
          const { left, keyword, right } = spans;
          assert.ok(left.start >= 0 && left.start <= left.end && left.end === keyword.start);
          assert.ok(
            right.start === keyword.end && right.start <= right.end && right.end <= document.reading.text.length,
          );
          assert.ok(left.end - left.start <= width && right.end - right.start <= width);
          const low = (offset: number) => /[\uDC00-\uDFFF]/.test(document.reading.text[offset] ?? '');
          assert.ok(left.start === left.end || !low(left.start));
        },
      ),
    );
  });
});

describe('the page of a place', () => {
  it('is the number that it prints', () => {
    const text = 'The first page is short.\n\n- 7 -\n\f\nThe second page has a ledger.\n\n- 8 -\n';
    const document = documentOf(text);
    assert.equal(pageLabelAt(document, text.indexOf('ledger')), document.pages.at(-1)?.label);
    assert.equal(pageLabelAt(documentOf('No pages.\n'), 3), undefined);
  });
});
