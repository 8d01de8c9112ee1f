import assert from 'node:assert/strict';
import { quickFixesIn } from '../../src/features/actions/index.ts';
import { marked } from '../support/marks.ts';
import { corpusOf } from './support/corpusOf.ts';

/** The quick fixes at the cursor, which stands in one of the files: each title with the files as it leaves them. */
function fixes(files: Readonly<Record<string, string>>, off: ReadonlySet<string> = new Set()) {
  const read = Object.entries(files).map(([name, source]) => ({ name, ...marked(source) }));
  const texts = Object.fromEntries(read.map(({ name, text }) => [name, text]));
  const { name, cursor } = read.find((file) => file.cursor >= 0)!;
  const found = quickFixesIn(corpusOf(texts), `file:///${name}`, { start: cursor, end: cursor }, off);
  return found.map((fix) => {
    const changed: Record<string, string> = {};
    for (const { uri, start, end, text } of [...fix.edits].sort((a, b) => b.start - a.start)) {
      const file = uri.slice('file:///'.length);
      const now = changed[file] ?? texts[file]!;
      changed[file] = now.slice(0, start) + text + now.slice(end);
    }
    return { title: fix.title, preferred: fix.preferred, code: fix.code, changed, open: fix.open };
  });
}

const titles = (files: Readonly<Record<string, string>>, off?: ReadonlySet<string>): string[] =>
  fixes(files, off).map(({ title }) => title);

const ash = '@book{ash2003, author = {Ash, Bela}, title = {Reading rooms of the old valley}, year = {2003}}\n';
const elm = '@book{elm2011, author = {Elm, Cora}, title = {Counting sacks by the river}, year = {2011}}\n';

describe('quick fixes', () => {
  it('change a key to the nearest', () => {
    const [fix, ...rest] = fixes({ 'a.md': 'As [@ash20¦04] says.\n', 'w.bib': ash + elm });
    assert.deepEqual(fix?.changed, { 'a.md': 'As [@ash2003] says.\n' });
    assert.equal(fix?.preferred, true);
    assert.deepEqual(rest, []);
  });

  it('are none for a problem that is switched off', () => {
    const files = { 'a.md': 'As [@ash20¦04] says.\n', 'w.bib': ash + elm };
    assert.deepEqual(titles(files, new Set(['undefined-key'])), []);
  });

  const numbered = Array.from({ length: 13 }, (_, i) => `[${i + 1}] Ash, B. (20${i + 10}). Volume ${i}.\n`).join('\n');
  const cited = (last: string): string => `As is said [1-13], and ${last}.\n\n## References\n\n${numbered}`;

  it('change a number to those of the list that are a slip away', () => {
    assert.deepEqual(
      fixes({ 'a.md': cited('[3¦1]') }).map(({ title, changed }) => [title.split(':')[0], changed['a.md']]),
      ['13', '1', '3'].map((number) => [`Change to ${number}`, cited(`[${number}]`)]),
    );
    assert.deepEqual(titles({ 'a.md': cited('[9¦9, p. 3]') }).length, 1);
  });

  it('guess at nothing where a number is only another one', () => {
    assert.deepEqual(titles({ 'a.md': cited('[7¦5]').replace('[7] Ash', '[70] Ash').replace('[5] Ash', '[50] Ash') }), []); // prettier-ignore
  });

  const authors = '\n## References\n\nAsh, B. (2003). Reading rooms. Elm Press.\n\nElm, C. (2011). Counting sacks. Elm Press.\n\nOak, D. (2015). Weighing salt. Elm Press.\n'; // prettier-ignore

  it('change a year to those of the author, and a name to the nearest of that year', () => {
    const said = 'Rooms are read (Ash, 2003) and salt is weighed (Oak, 2015). ';
    const year = fixes({ 'a.md': `${said}Sacks are counted (Elm, 20¦12).\n${authors}` });
    assert.deepEqual(year.map(({ title }) => title), ['Change to 2011: Counting sacks']); // prettier-ignore
    assert.match(year[0]!.changed['a.md']!, /counted \(Elm, 2011\)\./);
    const name = fixes({ 'a.md': `${said}Sacks are counted (El¦mm, 2011).\n${authors}` });
    assert.deepEqual(name.map(({ title }) => title), ['Change to Elm: Counting sacks']); // prettier-ignore
    assert.match(name[0]!.changed['a.md']!, /counted \(Elm, 2011\)\./);
  });

  describe('for a name and a year that fit two entries', () => {
    const list = (a: string, b: string): string =>
      `\n## References\n\nAsh, B. (2003${a}). Reading rooms. Elm Press.\n\nAsh, B. (2003${b}). Writing rooms. Elm Press.\n\nElm, C. (2011). Counting sacks. Elm Press.\n`;
    const text = (letter: string): string => `Sacks are counted (Elm, 2011), rooms read (Ash, 2003${letter}).\n`;

    it('add the letter of one', () => {
      const [first, second, ...rest] = fixes({ 'a.md': text('¦') + list('a', 'b') });
      assert.equal(first?.title, 'Cite 2003a: Reading rooms');
      assert.equal(second?.title, 'Cite 2003b: Writing rooms');
      assert.equal(second.changed['a.md'], text('b') + list('a', 'b'));
      assert.deepEqual(rest, []);
    });

    it('add letters to the list too, where it has none', () => {
      const [, second] = fixes({ 'a.md': text('¦') + list('', '') });
      assert.equal(second?.title, 'Add letters to the years, and cite 2003b: Writing rooms');
      assert.equal(second.changed['a.md'], text('b') + list('a', 'b'));
    });
  });

  describe('for a work that stands twice in a file', () => {
    const again = (key: string): string => ash.replace('ash2003', key);
    const drafts = { 'a.md': 'As [@again, p. 3; @elm2011].\n', 'b.tex': '\\begin{document}\n\\cite{ash2003,again}\n\\end{document}\n' }; // prettier-ignore

    it('remove the later, and cite the first in all drafts', () => {
      const [fix, go] = fixes({ 'w.bib': `${ash}${elm}\n${again('aga¦in')}`, ...drafts });
      assert.equal(fix?.title, 'Remove this entry, and cite ash2003 instead');
      assert.deepEqual(fix.changed, {
        'w.bib': `${ash}${elm}\n\n`,
        'a.md': drafts['a.md'].replace('again', 'ash2003'),
        'b.tex': drafts['b.tex'].replace('again', 'ash2003'),
      });
      assert.deepEqual(go?.open, { uri: 'file:///w.bib', start: 6, end: 13 });
    });

    it('only lead to the first where another entry names the later', () => {
      const chapter = '@incollection{oak, author = {Oak, D.}, title = {Salt}, crossref = {again}}\n';
      assert.deepEqual(titles({ 'w.bib': ash + again('aga¦in') + chapter, 'a.md': 'As [@oak], [@ash2003].\n' }), [
        'Go to the first entry of the work, ash2003',
      ]);
    });

    it('remove or lead to the first of two that have one key', () => {
      const [remove, go] = fixes({ 'w.bib': ash + elm.replace('elm2011', 'ash¦2003') });
      assert.deepEqual(remove?.changed, { 'w.bib': `${ash}\n` });
      assert.deepEqual(go?.open, { uri: 'file:///w.bib', start: 6, end: 13 });
    });

    it('in JSON, where an entry cannot be cut out by itself, lead to the first', () => {
      const json = (id: string): string => `{"id": "${id}", "type": "book", "title": "Reading rooms of the old valley", "author": [{"family": "Ash", "given": "B."}], "issued": {"date-parts": [[2003]]}}`; // prettier-ignore
      assert.deepEqual(titles({ 'w.json': `[${json('one')}, ${json('tw¦o')}]` }), ['Go to the first entry of the work, one']); // prettier-ignore
    });
  });

  it('remove an entry that nothing cites', () => {
    const [fix] = fixes({ 'w.bib': ash + elm.replace('Counting', 'Coun¦ting'), 'a.md': 'As [@ash2003].\n' });
    assert.equal(fix?.code, 'uncited-entry');
    assert.deepEqual(fix.changed, { 'w.bib': `${ash}\n` });
  });
});
