import assert from 'node:assert/strict';
import { quickFixesIn } from '../../src/features/actions/index.ts';
import { TermIndex } from '../../src/features/termIndex.ts';
import { marked } from '../support/marks.ts';
import { corpusOf } from './support/corpusOf.ts';

const glossary = `concepts:
  - id: reading-room
    labels:
      en: { preferred: reading room, alternative: [study hall], deprecated: [book chamber] }
  - id: salt-office
    labels:
      en: { preferred: Salt Weighing Office, abbreviation: SWO }
`;

/** The quick fixes at the cursor of a draft: each title with the draft as it leaves it. */
function fixes(source: string): [title: string, text: string, preferred: boolean][] {
  const { text, cursor } = marked(source);
  const corpus = corpusOf({ 'glossary.yaml': glossary, 'a.md': text });
  const terms = TermIndex.of(corpus, { keywords: true });
  return quickFixesIn(corpus, 'file:///a.md', { start: cursor, end: cursor }, new Set(), terms).map((fix) => [
    fix.title,
    [...fix.edits].sort((a, b) => b.start - a.start).reduce((now, e) => now.slice(0, e.start) + e.text + now.slice(e.end), text), // prettier-ignore
    fix.preferred,
  ]);
}

describe('quick fixes of wordings', () => {
  it('write the preferred wording, in the capitals and the number of the other', () => {
    const cases: [string, string][] = [
      ['In a book ch¦amber.\n', 'In a reading room.\n'],
      ['Book ch¦ambers are cold.\n', 'Reading rooms are cold.\n'],
      ['The book ch¦amber’s door.\n', 'The reading room’s door.\n'],
      ['Of the Old Book Ch¦amber.\n', 'Of the Old Reading Room.\n'],
      ['BOOK CH¦AMBERS\n', 'READING ROOMS\n'],
    ];
    for (const [before, after] of cases) assert.deepEqual(fixes(before)[0]?.slice(1), [after, true], before);
  });

  it('write one wording everywhere in the draft, as one edit', () => {
    const text = 'The reading room is cold. A study ha¦ll is warm. Study halls close.\n';
    assert.deepEqual(fixes(text), [
      ['Write “reading room” everywhere in this draft', 'The reading room is cold. A reading room is warm. Reading rooms close.\n', true], // prettier-ignore
      ['Write “study hall” everywhere in this draft', 'The study hall is cold. A study hall is warm. Study halls close.\n', false], // prettier-ignore
    ]);
  });

  it('introduce an abbreviation at its first use, and not again later', () => {
    assert.deepEqual(fixes('The S¦WO is open.\n')[0]?.[1], 'The Salt Weighing Office (SWO) is open.\n');
    assert.deepEqual(
      fixes('The S¦WO is open. The Salt Weighing Office (SWO) closes. The SWO is dark.\n')[0]?.[1],
      'The Salt Weighing Office (SWO) is open. The SWO closes. The SWO is dark.\n',
    );
  });

  it('write an abbreviation alone that is introduced again, or go to where it is first', () => {
    assert.deepEqual(
      fixes('The Salt Weighing Office (SWO) is open. The Salt Weighing Office (S¦WO) closes.\n').map(([title, text]) => [title, text]), // prettier-ignore
      [
        ['Write “SWO” alone', 'The Salt Weighing Office (SWO) is open. The SWO closes.\n'],
        ['Go to the first definition', 'The Salt Weighing Office (SWO) is open. The Salt Weighing Office (SWO) closes.\n'], // prettier-ignore
      ],
    );
  });
});
