import assert from 'node:assert/strict';
import { finished } from '../../src/core/text/steps.ts';
import { TermIndex } from '../../src/features/termIndex.ts';
import { renamableWordingAt, renamedWording } from '../../src/features/termRename.ts';
import { marked } from '../support/marks.ts';
import { corpusOf } from './support/corpusOf.ts';

const glossary = `concepts:
  - id: reading-room
    labels:
      en: [reading room, study hall]
  - id: moot
    labels: { en: town moot }
`;

/** The drafts after the term at the cursor of one has been renamed, with what was left; or the refusal. */
function rename(files: Readonly<Record<string, string>>, name: string, words = glossary) {
  const read = Object.entries(files).map(([file, source]) => ({ file, ...marked(source) }));
  const texts: Record<string, string> = Object.fromEntries(read.map(({ file, text }) => [file, text]));
  const { file, cursor } = read.find((one) => one.cursor >= 0)!;
  const corpus = corpusOf({ 'glossary.yaml': words, ...texts });
  const terms = TermIndex.of(corpus, { keywords: true });
  const at = renamableWordingAt(corpus, terms, `file:///${file}`, cursor);
  if (!at || 'refusal' in at) return at;
  const answer = finished(renamedWording(corpus, terms, `file:///${file}`, at, name));
  if ('refusal' in answer) return answer;
  for (const { uri, start, end, text } of [...answer.edits].sort((a, b) => b.start - a.start)) {
    const changed = uri.slice('file:///'.length);
    texts[changed] = texts[changed]!.slice(0, start) + text + texts[changed]!.slice(end);
  }
  return { texts, left: answer.left, entry: answer.entry !== undefined };
}

describe('renaming a wording', () => {
  it('changes that wording in all drafts, in its capitals and number, and its glossary', () => {
    const files = { 'a.md': 'Study ha¦lls are warm, reading rooms cold.\n', 'b.md': 'A study hall. The Study Hall.\n' };
    assert.deepEqual(rename(files, 'quiet hall'), {
      texts: { 'a.md': 'Quiet halls are warm, reading rooms cold.\n', 'b.md': 'A quiet hall. The Quiet Hall.\n' },
      left: [],
      entry: true,
    });
  });

  it('leaves sources, quotations and read-only glossaries, and says so', () => {
    const quote = 'She says “every study hall in the whole valley is warm”.';
    const files = { 'a.md': `A study ha¦ll. ${quote}\n`, 'b.txt': 'Study halls close.\n' };
    assert.deepEqual(rename(files, 'quiet hall', `readOnly: true\n${glossary}`), {
      texts: { 'a.md': `A quiet hall. ${quote}\n`, 'b.txt': 'Study halls close.\n' },
      left: ['one place in a source', 'glossary.yaml, which is read-only'],
      entry: false,
    });
  });

  it('is refused in a source, in the words of others, and for a wording of another concept', () => {
    assert.ok('refusal' in rename({ 'a.txt': 'A study ha¦ll.\n' }, 'quiet hall')!);
    assert.ok('refusal' in rename({ 'a.md': 'She says “every study ha¦ll in the whole valley is warm”.\n' }, 'x')!);
    assert.deepEqual(rename({ 'a.md': 'A study ha¦ll.\n' }, 'Town Moot'), {
      refusal: '“Town Moot” is a wording of “town moot” already.',
    });
    assert.ok('refusal' in rename({ 'a.md': 'A study ha¦ll.\n' }, ' … ')!);
  });

  it('is nothing where no term stands', () => {
    assert.equal(rename({ 'a.md': 'No te¦rm.\n' }, 'x'), null);
  });

  it('of what a draft defines for itself changes that draft alone', () => {
    const files = {
      'a.md': '“Barrow” means a cart of one wheel. A Bar¦row is slow.\n',
      'b.md': 'A Barrow is a hill.\n',
    };
    assert.deepEqual((rename(files, 'Handcart') as { texts: object }).texts, { 'a.md': '“Handcart” means a cart of one wheel. A Handcart is slow.\n', 'b.md': files['b.md'] }); // prettier-ignore
  });
});
