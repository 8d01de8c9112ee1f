import assert from 'node:assert/strict';
import fc from 'fast-check';
import { citationsOf } from '../../../src/core/citation/citations.ts';
import type { Citation } from '../../../src/core/citation/citation.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { marked, slices } from '../../support/marks.ts';

function cite(text: string): readonly Citation[] {
  return citationsOf(parseDocument({ uri: 'memory:/a.md', text, format: 'markdown' })).filter(
    (c) => c.style === 'pandoc',
  );
}

/** Asserts that exactly the marked spans are citations. */
function citesExactly(source: string): readonly Citation[] {
  const { text, spans } = marked(source);
  const found = cite(text);
  assert.deepEqual(slices(text, found), slices(text, spans));
  return found;
}

const keysOf = (text: string): string[] => cite(text).flatMap((c) => c.items.map((item) => item.key));

describe('citations in pandoc’s Markdown', () => {
  it('stand in brackets with what is said before and after each key', () => {
    const [found] = citesExactly('Fees rose ‹[see @ruiz2019, pp. 3–5 and *passim*; -@ong:ports]›.');
    assert.deepEqual(found?.items, [
      { key: 'ruiz2019', prefix: 'see', locator: { label: 'page', value: '3–5' }, suffix: 'and passim' },
      { key: 'ong:ports', mode: 'suppress-author' },
    ]);
  });

  it('stand in the sentence, with or without a bracket of their own', () => {
    const found = citesExactly(
      '‹@ruiz2019› and ‹@ong [p. 3]› and ‹@feld\n[chap. 2; see also @li]› and ‹-@adeyemi› agree.',
    );
    assert.deepEqual(
      found.map((c) => c.items),
      [
        [{ key: 'ruiz2019', mode: 'author-in-text' }],
        [{ key: 'ong', mode: 'author-in-text', locator: { label: 'page', value: '3' } }],
        [
          { key: 'feld', mode: 'author-in-text', locator: { label: 'chapter', value: '2' } },
          { key: 'li', prefix: 'see also' },
        ],
        [{ key: 'adeyemi', mode: 'suppress-author' }],
      ],
    );
  });

  it('join a bracket of citations to the key before it', () => {
    const [found] = citesExactly('So ‹@ruiz [see @ong, 7]›.');
    assert.deepEqual(found?.items, [
      { key: 'ruiz', mode: 'author-in-text' },
      { key: 'ong', prefix: 'see', locator: { label: 'page', value: '7' } },
    ]);
  });

  it('name works in passing inside a note', () => {
    const [found] = citesExactly('So ‹[@ruiz, against @ong; @feld]›.');
    assert.deepEqual(
      found?.items.map(({ key, mode }) => [key, mode]),
      [
        ['ruiz', undefined],
        ['ong', 'author-in-text'],
        ['feld', undefined],
      ],
    );
  });

  it('have keys that end where the manual says', () => {
    assert.deepEqual(keysOf('@foo_bar.baz. @foo--bar @a:b: @a/b//c, @пункт3; @_x @2019 @{https://e.example/?a=b}'), [
      'foo_bar.baz',
      'foo',
      'a:b',
      'a/b//c',
      'пункт3',
      '_x',
      '2019',
      'https://e.example/?a=b',
    ]);
    assert.deepEqual(keysOf('@foo’s and @bar’s and (@baz), “@qux”, *@quux*'), ['foo', 'bar', 'baz', 'qux', 'quux']);
  });

  it('are none in code, formulas, addresses, tags, comments, nor where they are escaped', () => {
    citesExactly('Write `[@a]` or ``@b ` @c`` or\n\n```\n[@d]\n```\n\nor \\@e, \\[\\@f\\] is only ‹@g›');
    citesExactly('x$@a$ y, ann@port.example, <ann@port.example>, <a title="@b">‹@c›</a> <!-- @d\n[@e] -->');
    citesExactly('See [the site](https://port.example/@ann "by @bo") and https://port.example/@cy.');
    citesExactly('Code `that\nbreaks @a` and goes on with ‹@b›.');
  });

  it('are none in indented code, which is no indented paragraph of a list', () => {
    citesExactly(
      'Use this:\n\n    @decorate\n\n- an item\n\n    that cites ‹[@a]›\n\n        @decorate\n\nEnd.\n\n\t@b\n',
    );
  });

  it('are no group where the bracket is a link, a note, a span or has a part without a key', () => {
    citesExactly(
      '[see ‹@a›](https://e.example) and ^[as ‹@b› says] and [‹@c›]{.mark} and [‹@d›; see below] and [‹@e›][f].',
    );
    citesExactly('‹@a› [a link](https://e.example), ‹@b› [^1].\n\n[^1]: A note.');
  });

  it('are read in notes, items, headings, tables and below a list’s heading', () => {
    citesExactly(
      '# As ‹@a› has it\n\n- an item ‹[@b]›\n\n| one | two ‹[@c]› |\n|---|---|\n| ‹@d› | x |\n\nA note.[^n]\n\n# References\n\n[^n]: So ‹@e [p. 3]›.\n',
    );
  });

  it('are none in plain text', () => {
    const text = 'Write to @ann or [@bo].';
    assert.deepEqual(citationsOf(parseDocument({ uri: 'memory:/a.txt', text, format: 'plaintext' })), []);
  });

  it('are as printed and apart, whatever the text', () => {
    const bit = fc.constantFrom(
      '@',
      '[',
      ']',
      ';',
      '-',
      '{',
      '}',
      'a',
      'key',
      ', p. 3',
      ' ',
      '\n',
      '`',
      '\\',
      '$',
      '<',
      '(',
    );
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 60 }), (bits) => {
        const text = bits.join('');
        let end = 0;
        for (const c of cite(text)) {
          assert.equal(text.slice(c.start, c.end), c.text);
          assert.ok(c.start >= end && c.items.length > 0);
          for (const { key } of c.items) assert.ok(c.text.includes(key));
          end = c.end;
        }
      }),
    );
  });
});

describe('what a citation’s suffix says of the place', () => {
  const suffix = (text: string): unknown => {
    const { locator, suffix: rest } = cite(`So [@a${text}].`)[0]!.items[0]!;
    return [locator && `${locator.label} ${locator.value}`, rest];
  };

  it('is a label with numbers, a bare number, or what stands in braces', () => {
    assert.deepEqual(suffix(', p. 3'), ['page 3', undefined]);
    assert.deepEqual(suffix(' pp. 33, 35-37, and nowhere else'), ['page 33, 35-37', ', and nowhere else']);
    assert.deepEqual(suffix(', 12'), ['page 12', undefined]);
    assert.deepEqual(suffix(', p. xii'), ['page xii', undefined]);
    assert.deepEqual(suffix(', §§ 4-5'), ['section 4-5', undefined]);
    assert.deepEqual(suffix(', para. 5(1)(a)'), ['paragraph 5(1)(a)', undefined]);
    assert.deepEqual(suffix(', *fig.* 3a'), ['figure 3a', undefined]);
    assert.deepEqual(suffix(', no. 3'), ['issue 3', undefined]);
    assert.deepEqual(suffix(', bk. IV'), ['book IV', undefined]);
    assert.deepEqual(suffix(', p. A12 and B3'), ['page A12', 'and B3']);
    assert.deepEqual(suffix(', {pp. iv, vi-xi} with more'), ['page iv, vi-xi', 'with more']);
  });

  it('is nothing where words only look like it', () => {
    assert.deepEqual(suffix(', xii'), [undefined, ', xii']);
    assert.deepEqual(suffix(', part of it'), [undefined, ', part of it']);
    assert.deepEqual(suffix(', section civil law'), [undefined, ', section civil law']);
    assert.deepEqual(suffix(', {}12 of them'), [undefined, '12 of them']);
  });
});
