import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PassageIndex } from '../../../src/core/search/passageIndex.ts';
import { passagesOf } from '../../../src/core/search/passages.ts';
import type { SearchResult } from '../../../src/core/search/search.ts';
import { readyForBeginnings } from '../../../src/core/search/segment/nearWords.ts';
import { finished } from '../../../src/core/text/steps.ts';
import { documentOf } from '../../support/documents.ts';

/** An index of Markdown documents, by what they are called. */
function indexOf(documents: Readonly<Record<string, string>>): PassageIndex {
  const index = new PassageIndex();
  for (const [uri, text] of Object.entries(documents)) index.add(documentOf(text, uri, 'markdown'));
  return index;
}

const highlighted = ({ snippet, highlights }: SearchResult) => highlights.map((h) => snippet.slice(h.start, h.end));
const long = (s: string) =>
  `${s} ${'Nothing else that is said here has anything to do with what was asked. '.repeat(4)}`;

describe('search', () => {
  const index = indexOf({
    rules: [
      '# Inspection rules',
      long('Inspectors are drawn by double allotment and open publication of the results follows.'),
      long('The publication of publications: publication is due, and a publication must publish what was published.'),
      long('An allotted visit to allotted firms is made at allotted times, two by two.'),
      long('Offices publish annual reports on fees.'),
    ].join('\n\n'),
    plus: ['# Permit Plus', long('Das Grundbuchsystem der Städte.'), long('完善行政许可制度，推进政务公开。')].join(
      '\n\n',
    ),
  });
  const first = (query: string) => index.search(query, { limit: 5 }).results[0];

  it('finds several misspelt words in any order', () => {
    for (const query of ['double alotment publicaton', 'publicaton double alotment', 'alottment publicatoin']) {
      assert.match(first(query)?.snippet ?? '', /double allotment/, query);
    }
  });

  it('highlights the words that matched, misspelt or not', () => {
    assert.deepEqual(highlighted(first('double alotment publicaton')!), ['double', 'allotment', 'publication']);
    assert.deepEqual(highlighted(first('anual reprots')!), ['annual', 'reports']);
    assert.deepEqual(highlighted(first('open publication')!), ['open', 'publication']);
  });

  it('finds words inside compounds, glued words, and words with other diacritics', () => {
    assert.deepEqual(highlighted(first('buchsystem')!), ['Grundbuchsystem']);
    assert.deepEqual(highlighted(first('stadte')!), ['Städte']);
    assert.deepEqual(highlighted(first('annualreports')!), ['annual', 'reports']);
  });

  it('finds two words that were typed as one, also where one of them is misspelt', () => {
    for (const query of ['ofthe resutls', 'the resutlsfollows', 'bydouble alotment', 'theresutls follow']) {
      assert.match(first(`${query} `)?.snippet ?? '', /double allotment/, query);
    }
    assert.deepEqual(highlighted(first('theresutls ')!), ['the', 'results']);
  });

  it('parts words typed as one so that what is left may be a word, not where the longest known word stands', () => {
    const offices = indexOf({ a: long('A bale of hay.'), b: long('The fees of the stable.') });
    const [best] = offices.search('thestbale ', { limit: 1 }).results;
    assert.ok(highlighted(best!).includes('stable'));
  });

  it('finds a misspelt word that might be two others', () => {
    const pair = indexOf({ a: long('A fore ward of the hospital.'), b: long('They go forward with care.') });
    assert.match(pair.search('go foreward ', { limit: 1 }).results[0]!.snippet, /go forward/);
    assert.match(pair.search('foreward of ', { limit: 1 }).results[0]!.snippet, /fore ward/);
  });

  it('finds words whose space was typed a letter too early or too late', () => {
    assert.deepEqual(highlighted(first('annua lreports')!), ['annual', 'reports']);
    assert.deepEqual(highlighted(first('opena nd')!), ['and', 'open']);
    assert.deepEqual(index.search('annua lfees', { limit: 5 }).results.map(highlighted), [['annual', 'fees']]);
  });

  it('finds Chinese by any of its characters', () => {
    assert.deepEqual(highlighted(first('许可制度')!), ['许可制度']);
    assert.deepEqual(highlighted(first('政务公示')!), ['政务公']);
    assert.deepEqual(highlighted(first('许')!), ['许']);
  });

  it('finds simplified characters by traditional ones, and the other way round', () => {
    assert.deepEqual(highlighted(first('許可制度')!), ['许可制度']);
    const traditional = indexOf({ law: long('本條例規定地方機關公布許可目錄的期限。') });
    const [found] = traditional.search('许可目录', { limit: 5 }).results;
    assert.deepEqual(highlighted(found!), ['許可目錄']);
  });

  it('puts a phrase before its words elsewhere, however often these stand there', () => {
    const apart = indexOf({ apart: 'policy or public and '.repeat(50), phrase: long('Here a public policy is made.') });
    assert.deepEqual(
      apart.search('public policy', { limit: 5 }).results.map((r) => r.uri),
      ['phrase', 'apart'],
    );
  });

  it('puts a passage with all words of the query before one with most of them in a row', () => {
    const apart = indexOf({
      most: long('Most harbour warehouses are let by the year.'),
      all: long('There is a dam, and when the harbour was deepened at last, the oldest of the warehouses stood empty.'),
      other: long('A dam of stone, and a dam of wood.'),
    });
    assert.equal(apart.search('dam harbour warehouses', { limit: 1 }).results[0]?.uri, 'all');
  });

  it('puts the shorter of two passages first that have the same words here and there, in any script', () => {
    const more = {
      en: 'Much else is said in it, of this and of that, at great length.',
      zh: '其中还说了许多别的话，说得很长很长。',
    };
    const both = indexOf({
      a: `The fees are due in the port, as long as it is open. ${more.en} ${more.en}`,
      b: `The fees are due in the port, as long as it is open. ${more.en}`,
      c: `渔船每年在港口交纳费用一次。${more.zh}${more.zh}`,
      d: `渔船每年在港口交纳费用一次。${more.zh}`,
    });
    const order = (query: string) => both.search(query, { limit: 2 }).results.map(({ uri }) => uri);
    assert.deepEqual(order('open fees port '), ['b', 'a']);
    assert.deepEqual(order('费用 渔船 港口'), ['d', 'c']);
  });

  it('finds while a word is still being typed', () => {
    assert.match(first('double allo')?.snippet ?? '', /double allotment/);
    assert.match(first('annual rep')?.snippet ?? '', /annual reports/);
  });

  it('names title, heading and the passage’s place', () => {
    const result = first('annual reports')!;
    assert.deepEqual([result.uri, result.heading], ['rules', 'Inspection rules']);
    assert.ok(result.title.length > 0);
  });

  it('calls a document without a title by its file name', () => {
    for (const [uri, name] of [
      ['file:///a/%E6%B3%95%20b.md', '法 b.md'],
      ['file:///a/100%.md', '100%.md'],
    ] as const) {
      assert.equal(indexOf({ [uri]: 'Some words.' }).search('words', { limit: 1 }).results[0]?.title, name);
    }
  });

  it('finds headings', () => {
    assert.equal(first('permit plus')?.snippet, 'Permit Plus');
  });

  it('answers nothing where nothing is asked or nothing is like it', () => {
    for (const query of ['', '  ', '–', 'xqzvwk']) assert.deepEqual(index.search(query, { limit: 5 }).results, []);
    assert.deepEqual(index.search('publication', { limit: 0 }).results, []);
    assert.deepEqual(new PassageIndex().search('publication', { limit: 5 }).results, []);
  });

  it('takes any query', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('constructor', '__proto__', 'a'.repeat(5000))),
        (query) => {
          for (const { score, snippet } of index.search(query, { limit: 3 }).results) {
            assert.ok(score >= 0 && score <= 1 && snippet.length <= 200);
          }
        },
      ),
    );
  });

  it('has ready, once it was tidied, what words that are still being typed are looked up in', () => {
    const index = new PassageIndex();
    const word = (i: number): string =>
      String.fromCharCode(...[0, 1, 2, 3].map((k) => 0x61 + (Math.floor(i / 9 ** k) % 9)));
    const line = (i: number): string => Array.from({ length: 50 }, (_, k) => word(50 * i + k)).join(' ');
    index.add(documentOf(Array.from({ length: 500 }, (_, i) => `The ${line(i)}.`).join('\n\n'), 'a.txt'));
    const isReady = (): boolean => readyForBeginnings(index.parts[0]!.segment).next().done === true;
    assert.ok(!isReady());
    finished(index.tidying());
    assert.ok(isReady());
  });

  it('replaces a document of the same name', () => {
    const changed = indexOf({ a: 'Old wording here.' });
    changed.add(documentOf('New phrase here.', 'a'));
    assert.equal(changed.passages, 1);
    assert.deepEqual(changed.search('wording', { limit: 5 }).results, []);
    assert.equal(changed.search('phrase', { limit: 5 }).results.length, 1);
  });

  const vocabulary = ['office', 'permit', 'register', 'fees', 'public', 'goods', 'review', 'court', 'appeal', 'decides', 'when', 'the', 'of', 'and', '许可', '制度', 'Städte', 'co-op']; // prettier-ignore
  const paragraph = fc
    .array(fc.constantFrom(...vocabulary), { minLength: 5, maxLength: 60 })
    .map((ws) => `${ws.join(' ')}.`);
  const text = fc.array(paragraph, { minLength: 1, maxLength: 6 }).map((ps) => ps.join('\n\n'));

  it('finds a passage by any four of its words, exactly written', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), fc.nat(), fc.nat(), (texts, p, w) => {
        const many = indexOf(Object.fromEntries(texts.map((t, i) => [`d${i}`, t])));
        const all = texts.flatMap((t, i) => passagesOf(documentOf(t, `d${i}`, 'markdown')));
        const words = all[p % all.length]!.text.split(/\s/);
        const at = w % Math.max(1, words.length - 4);
        const asked = words.slice(at, at + 4).join(' ');
        const found = many.search(asked, { limit: 1 }).results[0]!;
        const plain = (s: string) =>
          s
            .toLowerCase()
            .replace(/[.\s]+/g, ' ')
            .trim();
        const answers = all.filter((passage) => plain(passage.text).includes(plain(asked)));
        const { uri } = found;
        assert.ok(
          answers.some((a) => a.start === found.start && a.end === found.end),
          `${asked} in ${uri}`,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('highlights within the snippet, in order, and what it shows stands in the passage', () => {
    fc.assert(
      fc.property(
        text,
        fc.array(fc.constantFrom(...vocabulary, 'permti', 'reveiw', 'publ'), { maxLength: 5 }),
        (t, asked) => {
          const [document] = [documentOf(t, 'd', 'markdown')];
          for (const { snippet, highlights } of indexOf({ d: t }).search(asked.join(' '), { limit: 5 }).results) {
            let last = 0;
            for (const { start, end } of highlights) {
              assert.ok(start >= last && end > start && end <= snippet.length);
              last = end;
            }
            assert.ok(document!.reading.text.replaceAll('\n', ' ').includes(snippet));
            assert.ok(snippet.length <= 200);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('answers as if a removed document had never been there', () => {
    fc.assert(
      fc.property(
        text,
        text,
        text,
        fc.constantFrom(...vocabulary),
        fc.constantFrom(...vocabulary),
        (a, b, c, one, two) => {
          const before = indexOf({ a, b });
          const answers = before.search(`${one} ${two}`, { limit: 10 }).results;
          before.add(documentOf(c, 'c', 'markdown'));
          before.remove('a');
          before.add(documentOf(a, 'a', 'markdown'));
          before.remove('c');
          before.remove('c');
          assert.deepEqual(before.search(`${one} ${two}`, { limit: 10 }).results, answers);
          before.remove('a');
          assert.deepEqual(
            before.search(`${one} ${two}`, { limit: 10 }).results,
            indexOf({ b }).search(`${one} ${two}`, { limit: 10 }).results,
          );
          before.remove('b');
          assert.equal(before.passages, 0);
        },
      ),
      { numRuns: 60 },
    );
  });
});
