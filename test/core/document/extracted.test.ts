import assert from 'node:assert/strict';
import { isDraft } from '../../../src/core/glossary/review/draft.ts';
import { pageLabelAt } from '../../../src/core/document/pages.ts';
import { parseDocument, type Origin } from '../../../src/core/document/parse.ts';

const nothing: Origin = { pages: [], metadata: { authors: [] } };

const document = (text: string, extracted: Partial<Origin>, format: 'plaintext' | 'markdown' = 'plaintext') =>
  parseDocument({ uri: 'memory:/report.pdf', text, format, extracted: { ...nothing, ...extracted } });

/** Pages of text, each with what it prints at its foot, and where they begin. */
function paged(...pages: string[]): { text: string; starts: number[] } {
  const starts = pages.map((_, i) => pages.slice(0, i).join('\f').length + (i > 0 ? 1 : 0));
  return { text: pages.join('\f'), starts };
}

describe('a document that was taken out of a file', () => {
  it('has the pages of the file, with the numbers that the file gives them', () => {
    const { text, starts } = paged('The preface of the report.\n', 'The first chapter begins.\n', 'It ends.\n');
    const { pages } = document(text, {
      pages: [{ start: 0, label: 'iv' }, { start: starts[1]!, label: '1' }, { start: starts[2]! }],
    });
    assert.deepEqual(
      pages.map(({ start, end, label }) => [text.slice(start, end).trim(), label]),
      [
        ['The preface of the report.', 'iv'],
        ['The first chapter begins.', '1'],
        ['It ends.', undefined],
      ],
    );
  });

  it('takes the number that a page prints where the file gives none, and counts on for one that prints none', () => {
    const { text, starts } = paged(
      'A page that prints its number at the foot.\n\n17\n',
      'A page that prints none at all.\n',
      '19\n\nA page that prints its number at the head.\n',
    );
    const { pages } = document(text, { pages: starts.map((start) => ({ start })) });
    assert.deepEqual(
      pages.map(({ label }) => label),
      ['17', '18', '19'],
    );
  });

  it('gives a page no number that its neighbours do not agree on', () => {
    const page = (number: string) => `A page that says something.\n\n${number}\n`;
    const { text, starts } = paged(page(''), page('1'), page(''), page('7'), page(''));
    const { pages } = document(text, { pages: starts.map((start) => ({ start })) });
    assert.deepEqual(
      pages.map(({ label }) => label),
      [undefined, '1', undefined, '7', '8'],
    );
  });

  it('counts its pages for whoever reads where none has a number, as the viewers of such files do', () => {
    const { text, starts } = paged('One page of a text.\n', 'Another page of it.\n');
    const pages = starts.map((start) => ({ start }));
    const own = document(text, { pages });
    assert.deepEqual([pageLabelAt(own, 3), pageLabelAt(own, starts[1]!)], ['1', '2']);
    const numbered = document(text, { pages: [{ start: 0 }, { start: starts[1]!, label: 'A-1' }] });
    assert.deepEqual([pageLabelAt(numbered, 3), pageLabelAt(numbered, starts[1]!)], [undefined, 'A-1']);
  });

  it('keeps pages without text, so that the rest stay what they are in the file', () => {
    const { text, starts } = paged('Text.\n', '', 'More text.\n');
    assert.equal(document(text, { pages: starts.map((start) => ({ start })) }).pages.length, 3);
  });

  it('finds its pages in the text where the file has none', () => {
    const { text } = paged('One page of the text.\n\n1\n', 'Another page of the text.\n\n2\n');
    assert.deepEqual(
      document(text, {}).pages.map(({ label }) => label),
      ['1', '2'],
    );
  });

  it('is called what the file says, where the text does not say it', () => {
    const metadata = {
      title: 'Port fees',
      authors: [{ family: 'Ruiz', given: 'Ana' }],
      year: 2019,
      doi: '10.1234/fees',
    };
    const { metadata: found } = document('Some text without a title, which goes on for a while.\n', { metadata });
    assert.deepEqual(found, { ...metadata, keywords: [] });
  });

  it('is called what the text prints before what the file says', () => {
    const metadata = { title: 'draft3_final', authors: [{ family: 'Office' }], year: 1999, doi: '10.1/wrong' };
    const text =
      '# Harbour fees\n\nAna Ruiz\n\nPublished online: 3 May 2021. https://doi.org/10.1234/fees.7\n\n## Aims\n\nText.\n';
    const found = document(text, { metadata }, 'markdown').metadata;
    assert.equal(found.title, 'Harbour fees');
    assert.deepEqual(found.authors, [{ family: 'Ruiz', given: 'Ana' }]);
    assert.deepEqual([found.year, found.doi], [2021, '10.1234/fees.7']);
  });

  it('is never a draft, since nobody can write into it', () => {
    const text = '# Fees\n\nHarbours charge fees [@ruiz].\n';
    assert.equal(isDraft(parseDocument({ uri: 'memory:/a.md', text, format: 'markdown' })), true);
    assert.equal(isDraft(document(text, {}, 'markdown')), false);
  });
});
