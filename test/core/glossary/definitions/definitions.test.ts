import assert from 'node:assert/strict';
import fc from 'fast-check';
import { definitionsOf, type LocalDefinition } from '../../../../src/core/glossary/definitions/definitions.ts';
import { documentOf } from '../../../support/documents.ts';
import { marked, slices } from '../../../support/marks.ts';

const inMarkdown = (text: string): readonly LocalDefinition[] =>
  definitionsOf(documentOf(text, 'memory:/document.md', 'markdown'));

/** Asserts that the marked spans are, in turn, terms and what they mean, or the other way round. */
function assertDefines(source: string, form: LocalDefinition['form']): void {
  const { text, spans } = marked(source);
  const found = inMarkdown(text);
  const got = found.flatMap(({ termSpan, segments }) => [termSpan, ...segments]).sort((a, b) => a.start - b.start);
  assert.deepEqual(slices(text, got), slices(text, spans));
  assert.deepEqual(
    found.map((d) => d.form),
    found.map(() => form),
  );
}

describe('what a document says that its terms mean', () => {
  for (const [what, form, source] of [
    ['after means', 'means', 'In this Act “‹quay›” means ‹a wall at which ships lie›. Nobody may moor elsewhere.'],
    [
      'with words of limitation between',
      'means',
      'In this Act “‹quay›”, in relation to a barge, means ‹a wall at which it lies›.',
    ],
    [
      'each of several in one paragraph',
      'means',
      '“‹quay›” means ‹a wall at which ships lie›; “‹pier›” means ‹a wall that stands in the water›.',
    ],
    ['after refers to', 'refers-to', '‹Tidal trade› refers to ‹trade that waits for the tide›. It is old.'],
    ['in a frame', 'defined-as', 'Unter ‹Treidelrecht› versteht man ‹die Befugnis, Uferwege zu benutzen›.'],
    [
      'before a bracket that names it',
      'hereinafter',
      'It began. ‹The towns of the shore› (hereinafter “‹Towns›”) pay.',
    ],
    ['of a Chinese title', 'hereinafter', '根据‹《内河港口管理办法》›（以下简称《‹办法›》），制定本细则。'],
    ['of a Chinese law', 'means', '第二条 本办法所称‹泊位›，是指‹船舶停靠的位置›。'],
    ['by an abbreviation', 'abbreviation', 'The ‹National Pilot Board› (‹NPB›) decides.'],
    ['in a table', 'table', '| Term | Definition |\n| --- | --- |\n| **‹berth›** | ‹a place for a ship› |\n'],
    ['in a Markdown definition list', 'list', '‹Berth›\n: ‹a place where a ship may lie›\n'],
    [
      'with the items below it',
      'list',
      'Im Sinne dieser Ordnung ist\n\n1. ‹Boot›: ‹ein Fahrzeug›,\n\n   ‹a) das schwimmt und›\n\n   ‹b) das gerudert wird;›\n',
    ],
  ] as const) {
    it(what, () => assertDefines(source, form));
  }

  it('of two terms at once', () => {
    const found = inMarkdown('The words “port” and “harbour” mean a place where ships lie.');
    assert.deepEqual(
      found.map(({ term, text }) => [term, text]),
      [
        ['port', 'a place where ships lie'],
        ['harbour', 'a place where ships lie'],
      ],
    );
  });

  it('with the abbreviation beside the term', () => {
    const [found] = inMarkdown('# Begriffe\n\n- zulässiger Druck (PS): der höchste Druck, den ein Kessel erträgt');
    assert.equal(found?.term, 'zulässiger Druck');
    assert.equal(found.abbreviation, 'PS');
  });

  it('in the language of the paragraph', () => {
    const found = inMarkdown('“Quay” means the wall of a harbour.\n\n本办法所称泊位，是指船舶停靠的位置。\n');
    assert.deepEqual(
      found.map(({ term, language }) => [term, language]),
      [
        ['Quay', 'en'],
        ['泊位', 'zh'],
      ],
    );
  });

  it('over a line’s hyphen, in several parts of the source', () => {
    const text =
      'It is late. In this Act “har-\nbour” means a place for ships and what belongs\nto it, as a har-\nbour does. Some harbour.';
    const [found] = definitionsOf(documentOf(text));
    assert.equal(found?.term, 'harbour');
    assert.deepEqual(text.slice(found!.termSpan.start, found!.termSpan.end), 'har-\nbour');
  });

  it('with a mere “is” where a heading says that terms are defined', () => {
    const articles =
      '(1) Ein Boot ist ein Fahrzeug, das schwimmt.\n\n(2) Die Ordnung ist der Grund. Ein Kahn ist ein Boot.\n';
    const terms = (text: string) => inMarkdown(text).map(({ term }) => term);
    assert.deepEqual(terms(`## § 2 Begriffe\n\n${articles}`), ['Boot']);
    assert.deepEqual(terms(`## § 2 Begriffe\n\nHier.\n\n## § 3 Zweck\n\n${articles}`), []);
  });

  it('nowhere in code', () => {
    assert.deepEqual(inMarkdown('```\n“Quay” means the wall of a harbour.\n```\n'), []);
  });

  it('in any text, in order, each term inside the text, what it means elsewhere than the term', () => {
    const part = fc.constantFrom(
      '“Quay”', 'means', 'a wall', '(the “Town”)', '(NPB)', 'National Pilot Board', '. ', '; ', ': ', '\n\n', '\n- ',
      '1. ', 'Im Sinne dieses Gesetzes ist', '本法所称', '泊位', '，是指', '（以下简称', '）', 'под ', ' понимается ', '«', '»', ' ',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        let last = -1;
        for (const { termSpan, definition, segments, term } of inMarkdown(text)) {
          assert.ok(termSpan.start >= last && termSpan.end <= text.length && term !== '');
          assert.ok(segments.length > 0 && definition.start <= definition.end);
          last = termSpan.start;
        }
      }),
    );
  });
});
