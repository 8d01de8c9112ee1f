import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseQuery, yearRange } from '../../../src/core/search/queryLanguage.ts';
import { documentOf } from '../../support/documents.ts';
import { PassageIndex } from '../../../src/core/search/passageIndex.ts';

const messages = (query: string): string[] => parseQuery(query).problems.map(({ message }) => message);
const kinds = (query: string): string[] => parseQuery(query).parts.map(({ kind }) => kind);

describe('the query language', () => {
  const index = new PassageIndex();
  const texts = {
    ferry: 'The ferry office publishes the timetable in the week before the season begins.',
    toll: 'The toll office never publishes anything, although the timetable of the season is known.',
    bridge: 'A bridge keeper raises the bridge. The office is closed.',
    chinese: '渡口办公室公布时刻表。',
  };
  for (const [uri, text] of Object.entries(texts)) index.add(documentOf(text, uri));
  const found = (query: string): string[] =>
    index
      .search(query, { limit: 10 })
      .results.map(({ uri }) => uri)
      .sort();

  it('finds phrases only where they stand word for word', () => {
    assert.deepEqual(found('"publishes the timetable"'), ['ferry']);
    assert.deepEqual(found('“Publishes the Timetable”'), ['ferry']);
    assert.deepEqual(found('"office publish"'), []);
    assert.deepEqual(found('"公布时刻"'), ['chinese']);
  });

  it('leaves out what stands behind a minus', () => {
    assert.deepEqual(found('office -toll'), ['bridge', 'ferry']);
    assert.deepEqual(found('office -"toll office" -bridge'), ['ferry']);
    assert.deepEqual(found('office - toll'), ['bridge', 'ferry', 'toll'], 'a lone dash is none');
  });

  it('takes either side of OR', () => {
    assert.deepEqual(found('keeper OR ferry'), ['bridge', 'ferry']);
    assert.deepEqual(found('"bridge keeper" OR "ferry office"'), ['bridge', 'ferry']);
  });

  it('finds words near each other', () => {
    assert.deepEqual(found('publishes NEAR/2 timetable'), ['ferry']);
    assert.deepEqual(found('timetable NEAR/3 publishes'), ['ferry']);
    assert.deepEqual(found('publishes NEAR timetable'), ['ferry', 'toll']);
  });

  it('takes beginnings and misspellings as far as is said', () => {
    assert.deepEqual(found('keep*'), ['bridge']);
    assert.deepEqual(found('kaeper~1'), ['bridge']);
    assert.deepEqual(found('kpr~1'), []);
    assert.deepEqual(found('kxxper~2'), ['bridge']);
  });

  it('says what was not as it was meant, and where, and answers all the same', () => {
    assert.match(messages('"no end')[0]!, /not closed/);
    assert.match(messages('OR first')[0]!, /OR stands between/);
    assert.match(messages('year:soon')[0]!, /“soon” is no year/);
    assert.match(messages('word~9')[0]!, /At most 3/);
    assert.deepEqual(parseQuery('ferry year:soon').problems[0]!.start, 'ferry year:'.length);
    assert.deepEqual(found('"ferry office'), ['ferry']);
  });

  it('takes everything else for words', () => {
    assert.deepEqual(kinds('http://example.org note: 3:15 a-b (c) or'), Array(6).fill('words'));
  });

  it('reads fields, quoted or not', () => {
    const parts = parseQuery('title:"two words" -lang:de in:drafts/').parts;
    assert.deepEqual(
      parts.map((p) => (p.kind === 'field' ? [p.field, p.value] : p.kind === 'without' ? p.part.kind : p.kind)),
      [['title', 'two words'], 'field', ['in', 'drafts/']],
    );
  });

  it('reads years and ranges of them', () => {
    assert.deepEqual(yearRange('2015..2022'), { from: 2015, to: 2022 });
    assert.deepEqual(yearRange('2015'), { from: 2015, to: 2015 });
    assert.deepEqual(yearRange('..2022'), { from: -Infinity, to: 2022 });
    for (const none of ['', '..', '20', '20152022', 'x']) assert.equal(yearRange(none), null, none);
  });

  it('reads any text, part by part, without overlap', () => {
    const bits = fc.constantFrom(
      '"',
      '“',
      '-',
      ' ',
      'OR',
      'NEAR/3',
      'title:',
      'year:',
      'a',
      'bc',
      '~2',
      '*',
      '中文',
      ':',
      '\u0000',
    );
    fc.assert(
      fc.property(
        fc.array(bits, { maxLength: 20 }).map((all) => all.join('')),
        (query) => {
          let end = 0;
          for (const part of parseQuery(query).parts) {
            assert.ok(part.start >= end && part.end > part.start && part.end <= query.length);
            end = part.end;
          }
          index.search(query, { limit: 3 });
        },
      ),
    );
  });
});
