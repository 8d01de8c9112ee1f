import assert from 'node:assert/strict';
import { finished } from '../../src/core/text/steps.ts';
import { TermIndex } from '../../src/features/termIndex.ts';
import { conceptAt, termReferences } from '../../src/features/termReferences.ts';
import { marked } from '../support/marks.ts';
import { corpusOf } from './support/corpusOf.ts';

const glossary = `concepts:
  - id: reading-room
    labels:
      en: [reading room, study hall]
      de: Lesesaal
  - id: reading-room-key
    labels: { en: reading room key }
`;

/** Where the term at the cursor occurs, as `file: words`. */
function references(files: Readonly<Record<string, string>>, declared = false): string[] {
  const read = Object.entries(files).map(([name, source]) => ({ name, ...marked(source) }));
  const { name, cursor } = read.find((file) => file.cursor >= 0)!;
  const texts = Object.fromEntries(read.map((file) => [file.name, file.text]));
  const corpus = corpusOf({ 'glossary.yaml': glossary, ...texts });
  const terms = TermIndex.of(corpus, { keywords: true });
  const uri = `file:///${name}`;
  const concept = conceptAt(corpus, terms, uri, cursor);
  if (!concept) return [];
  return finished(termReferences(corpus, terms, concept, uri, declared)).map(({ uri, start, end }) => {
    const file = uri.slice('file:///'.length);
    return `${file}: ${(texts[file] ?? glossary).slice(start, end).split('\n')[0]}`;
  });
}

describe('references of a term', () => {
  const files = { 'a.md': 'A read¦ing room.\n', 'b.txt': 'Study halls, and a read-\ning room key.\n', 'c.md': 'Der Lesesaal ist kalt, die Tür des Lesesaals ist zu.\n' }; // prettier-ignore

  it('are its places in all wordings and languages, broken over lines and within longer terms too', () => {
    assert.deepEqual(references(files), ['a.md: reading room', 'b.txt: Study halls', 'b.txt: read-', 'c.md: Lesesaal', 'c.md: Lesesaals']); // prettier-ignore
  });

  it('begin with the entry where it is asked for, and are found from there', () => {
    assert.deepEqual(references(files, true)[0], 'glossary.yaml: id: reading-room');
    const texts = { 'a.md': 'A reading room.\n' };
    const corpus = corpusOf({ 'glossary.yaml': glossary, ...texts });
    const terms = TermIndex.of(corpus, { keywords: true });
    const at = glossary.indexOf('Lesesaal');
    assert.equal(conceptAt(corpus, terms, 'file:///glossary.yaml', at)?.id, 'reading-room');
  });

  it('of what a document defines for itself are its own', () => {
    const local = '“Barrow” means a cart of one wheel. A Bar¦row is slow.\n';
    assert.deepEqual(references({ 'a.md': local, 'b.md': 'A Barrow is a hill.\n' }), ['a.md: Barrow', 'a.md: Barrow']);
  });
});
