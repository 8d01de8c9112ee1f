import assert from 'node:assert/strict';
import { referencesAt } from '../../src/features/references.ts';
import { marked, slices } from '../support/marks.ts';
import { corpusOf } from './support/corpusOf.ts';

const bib = '@book{ash2003, author = {Ash, Bela}, ids = {ash-old}}\n@book{elm2011, author = {Elm, Cora}}\n';

describe('references', () => {
  /** Checks that the citations found from the cursor are those that are marked, in all files. */
  function check(files: Readonly<Record<string, string>>, declared = false): void {
    const read = Object.entries(files).map(([name, source]) => ({ name, ...marked(source) }));
    const corpus = corpusOf(Object.fromEntries(read.map(({ name, text }) => [name, text])));
    const from = read.find(({ cursor }) => cursor >= 0)!;
    const found = referencesAt(corpus, `file:///${from.name}`, from.cursor, declared) ?? [];
    const places = (name: string) =>
      found.filter(({ uri }) => uri === `file:///${name}`).sort((a, b) => a.start - b.start);
    for (const { name, text, spans } of read)
      assert.deepEqual(
        places(name).map(({ start }) => `${name} ${start}`),
        spans.map(({ start }) => `${name} ${start}`),
        `${name}: ${slices(text, places(name)).join(' | ')}`,
      );
  }

  it('of a key are found in all drafts, from a draft, a bibliography, and one of its works', () => {
    const a = 'As [see @‹ash2003›, p. 3; @elm2011], and -@‹ash-old›, and @{‹ash2003›}.\n';
    const b = '\\begin{document}\n\\citep[see][p. 3]{elm2011,‹ash2003›}\n\\end{document}\n';
    check({ 'a.md': a.replace('ash', 'a¦sh'), 'b.tex': b, 'w.bib': bib });
    check({ 'a.md': a, 'b.tex': b.replace(',‹ash', ',‹¦ash'), 'w.bib': bib });
    check({ 'a.md': a, 'b.tex': b, 'w.bib': bib.replace('Bela', 'Be¦la') });
  });

  it('name the entry too, where that is asked for', () => {
    check({ 'a.md': 'As [@‹ash¦2003›].\n', 'w.bib': bib.replace('ash2003', '‹ash2003›') }, true);
  });

  it('of one key in two bibliographies are those of the nearer', () => {
    const other = { 'one/b.md': 'As [@ash2003].\n', 'one/w.bib': bib };
    check({ 'two/a.md': 'As [@‹ash¦2003›].\n', 'two/w.bib': bib, ...other });
  });

  it('of an entry in a list are found in the document, and in records without a list', () => {
    const title = '# On the reading rooms of the old valley\n\n';
    const list = (entry: string) => `\n## References\n\n[1] Ash, B. (2003). Reading rooms.\n\n${entry}\n`;
    const record = `${title}Sacks ‹[1, 2]›.\n`;
    const entry = '[2] Elm, C. (2011). Counting sacks.';
    check({ 'a.md': `${title}Seen ‹[2, p. 3]›, [1], ‹[1, ¦2]›.\n${list(entry)}`, 'record.md': record });
    check({ 'a.md': `${title}Seen ‹[2, p. 3]›, [1].\n${list(entry.replace('C.', 'C¦.'))}`, 'record.md': record });
  });

  it('of a note are its calls', () => {
    check({
      'a.md': 'One.‹[^a]› Two.[^b]\n\n[^a]: Note ¦this.\n\n[^b]: And that.\n',
      'b.md': 'One.[^a]\n\n[^a]: Other.\n',
    });
  });

  it('are none elsewhere', () => {
    const corpus = corpusOf({ 'a.md': 'Words. As [@gone].\n', 'w.bib': bib });
    for (const offset of [2, 13]) assert.equal(referencesAt(corpus, 'file:///a.md', offset, true), null);
    assert.equal(referencesAt(corpus, 'file:///gone.md', 2, true), null);
  });
});
