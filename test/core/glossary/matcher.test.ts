import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Concept } from '../../../src/core/glossary/concept.ts';
import { TermMatcher } from '../../../src/core/glossary/matcher.ts';
import { entriesOf } from '../../../src/core/glossary/wording.ts';
import { overlaps } from '../../../src/core/text/span.ts';
import { documentOf } from '../../support/documents.ts';
import { marked, slices } from '../../support/marks.ts';

const concept = (id: string, ...labels: string[]): Concept => ({
  id,
  labels: labels.map((text, i) => ({ text, language: 'en', kind: i === 0 ? 'preferred' : 'alternative' })),
  definitions: [],
  span: { start: 0, end: 0 },
});
/** A matcher for concepts named by their only label. */
const matcherFor = (...labels: string[]) => new TermMatcher(entriesOf(labels.map((label) => concept(label, label))));

/** Asserts that exactly the marked spans of `source` are found. */
function assertFinds(matcher: TermMatcher, source: string): void {
  const { text, spans } = marked(source);
  const found = matcher.occurrencesIn(documentOf(text));
  assert.deepEqual(slices(text, found), slices(text, spans));
  assert.deepEqual(
    found.map(({ start, end }) => ({ start, end })),
    spans,
  );
}

describe('finding terms', () => {
  for (const [what, label, source] of [
    ['in any case', 'public goods', 'Goods: ‹PUBLIC GOODS›, ‹Public goods›, ‹public goods›.'],
    ['hyphenated, solid or spaced', 'co-governance', 'By ‹co-governance›, ‹cogovernance› and ‹co governance›.'],
    ['with other hyphens and spaces', 'state-owned firm', 'A ‹state‑owned\u00a0firm› and a ‹state–owned  firm›.'],
    ['across a line break', 'administrative review', 'They asked for an ‹administrative\nreview› of it.'],
    ['over a hyphen at the line’s end', 'regulation', 'The ‹regula-\ntion› binds all, as a ‹regulation› does.'],
    ['glued to its neighbours by capitals', 'public goods', 'the‹PublicGoods›Provider and ‹PublicGoods›.'],
    ['with quotation marks inside', 'permit plus review', 'The “‹permit plus” review› and ‹permit ‘plus’ review›.'],
    ['with other diacritics', 'déclaration', 'A ‹declaration› or a ‹Déclaration›.'],
    ['before a note’s call', 'water levy', 'On ‹water levy›12 and ‹water levy›² they differ.'],
    ['in plural and possessive', 'public agency', 'The ‹public agencies› and a ‹public agency’s› duty.'],
    ['in plural with es', 'due process', 'Two ‹due processes› and one ‹due process›.'],
    ['in Chinese, without spaces', '许可制度', '建设社会‹许可制度›的意见。'],
    ['in German, joined by a hyphen', 'Grundbuchsystem', 'Das ‹Grundbuch-System› und das ‹Grundbuchsystem›.'],
  ] as const) {
    it(what, () => assertFinds(matcherFor(label), source));
  }

  for (const [what, label, source] of [
    ['inside a longer word', 'law', 'An outlaw, lawful, bylaw 4.'],
    ['across a full stop or a comma', 'public order', 'It is public. Order was kept in public, order or not.'],
    ['across paragraphs', 'public order', 'All that is public\n\nOrder was kept.'],
    ['where a space makes a short word into two', 'inform', 'Tell us in form of a letter.'],
    [
      'inside a web address',
      'audit',
      'An ‹audit›: https://audit.example/the-audit?x=audit, www.a.example/audit ‹audit›.',
    ],
    ['of an abbreviation in small letters', 'AI', 'Ai weiwei said ai.'],
    [
      'with an s that belongs to the next word',
      'public good',
      'The public good-s and public good S. Smith.'
        .replace('public good', '‹public good›')
        .replace('public good S', '‹public good› S'),
    ],
  ] as const) {
    it(`not ${what}`, () => assertFinds(matcherFor(label), source));
  }

  it('in Chinese, over a line break', () => {
    const { text, spans } = marked('建设社会‹许可\n制度›的意见。');
    const found = matcherFor('许可制度').occurrencesIn(documentOf(text, 'memory:/document.md', 'markdown'));
    assert.deepEqual(slices(text, found), slices(text, spans));
  });

  it('not in code', () => {
    const { text, spans } = marked('An ‹audit› of `audit`.\n\n```\naudit\n```\n');
    const found = matcherFor('audit').occurrencesIn(documentOf(text, 'memory:/document.md', 'markdown'));
    assert.deepEqual(slices(text, found), slices(text, spans));
  });

  it('an abbreviation in capitals, also in plural', () => {
    assertFinds(
      matcherFor('AI', 'NGO'),
      '‹AI› helps ‹NGOs›, not nGos, and an ‹NGO›’s staff.'.replace('‹NGO›’s', '‹NGO’s›'),
    );
  });

  it('the longest of those that overlap', () => {
    const matcher = matcherFor('water levy', 'levy system reform', 'system');
    assertFinds(matcher, 'The social ‹levy system reform› of the ‹water levy› ‹system›.');
  });

  it('gives a shared wording to the first concept', () => {
    const matcher = new TermMatcher(entriesOf([concept('first', 'audit'), concept('second', 'Audit', 'review')]));
    const found = matcher.occurrencesIn(documentOf('An audit and a review.'));
    assert.deepEqual(
      found.map((o) => o.concept.id),
      ['first', 'second'],
    );
  });

  it('says which parts of the source belong to it', () => {
    const text = 'It is the ad-\nministration that decides. An administration.';
    const [first] = matcherFor('administration').occurrencesIn(documentOf(text));
    assert.deepEqual(slices(text, first!.segments), ['ad', 'ministration']);
  });

  it('finds nothing for no labels and for labels without letters', () => {
    assert.deepEqual(matcherFor().occurrencesIn(documentOf('text')), []);
    assert.deepEqual(matcherFor('', ' – ').occurrencesIn(documentOf('text – text')), []);
  });

  const words = fc.constantFrom('public', 'goods', 'law', 'Order', 'co-law', '许可', 'x', 'lawOrder', 'AI', 'goods.');
  const labels = fc.array(fc.array(words, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 });
  const separator = fc.constantFrom(' ', '-', '\n', ', ', '\n\n', '');
  const texts = fc.array(fc.tuple(words, separator), { maxLength: 60 }).map((parts) => parts.flat().join(''));

  it('finds inside a span what it finds in the whole', () => {
    fc.assert(
      fc.property(labels, texts, fc.nat(400), fc.nat(60), (ls, text, start, length) => {
        const matcher = matcherFor(...ls.map((l) => l.join(' ')));
        const document = documentOf(text);
        const within = { start, end: start + length };
        const all = matcher.occurrencesIn(document).filter((o) => o.segments.some((s) => overlaps(s, within)));
        assert.deepEqual(matcher.occurrencesIn(document, within), all);
      }),
    );
  });

  it('finds sorted places that do not overlap, each spelling its label', () => {
    fc.assert(
      fc.property(labels, texts, (ls, text) => {
        let last = 0;
        for (const { start, end, label } of matcherFor(...ls.map((l) => l.join(' '))).occurrencesIn(documentOf(text))) {
          assert.ok(start >= last && end > start);
          last = end;
          const letters = (s: string) => s.toLowerCase().replace(/[\s-]/g, '');
          assert.ok(letters(text.slice(start, end)).startsWith(letters(label.text)));
        }
      }),
    );
  });

  it('finds every label that stands between spaces', () => {
    fc.assert(
      fc.property(words, texts, texts, (word, before, after) => {
        const text = `It says ${before.replaceAll('\n', ' ')} ${word} ${after.replaceAll('\n', ' ')} and so on.`;
        const at = before.length + 9;
        const found = matcherFor(word).occurrencesIn(documentOf(text));
        assert.ok(found.some((o) => o.start <= at && o.end >= at + word.length));
      }),
    );
  });
});
