import assert from 'node:assert/strict';
import { citedKeysOf } from '../../src/core/citation/citedKeys.ts';
import { renamableAt, renamed } from '../../src/features/rename.ts';
import { marked } from '../support/marks.ts';
import { corpusOf } from './support/corpusOf.ts';

const bib = `@book{ash2003, author = {Ash, Bela}, ids = {ash-old}}
@inbook{elm2011, author = {Elm, Cora}, crossref = {ash2003}}
`;

describe('renaming a key', () => {
  /** The files after the key at the cursor has got another name; the refusal where it cannot. */
  function rename(files: Readonly<Record<string, string>>, name: string): Record<string, string> | string | null {
    const read = Object.entries(files).map(([file, source]) => ({ file, ...marked(source) }));
    const corpus = corpusOf(Object.fromEntries(read.map(({ file, text }) => [file, text])));
    const from = read.find(({ cursor }) => cursor >= 0)!;
    const answer = renamed(corpus, `file:///${from.file}`, from.cursor, name);
    if (!answer || 'refusal' in answer) return answer && answer.refusal;
    const after: Record<string, string> = {};
    for (const { file, text } of read) {
      const edits = answer.edits.filter(({ uri }) => uri === `file:///${file}`).sort((a, b) => b.start - a.start);
      after[file] = edits.reduce((t, e) => t.slice(0, e.start) + e.text + t.slice(e.end), text);
    }
    return after;
  }

  const draft = 'As [see @ash2003, p. 3; @elm2011], -@{ash2003}: @ash-old.\n';
  const tex = '\\begin{document}\n\\citep[see][p. 3]{elm2011,ash2003}\n\\end{document}\n';
  const expected = (to: string) => ({
    'a.md': draft.replaceAll('ash2003', to),
    'b.tex': tex.replace('ash2003', to),
    'w.bib': bib.replaceAll('ash2003', to),
  });

  it('changes drafts, the entry, and entries that name it, from each of them', () => {
    assert.deepEqual(
      rename({ 'a.md': draft.replace('ash', 'a¦sh'), 'b.tex': tex, 'w.bib': bib }, 'ash1999'),
      expected('ash1999'),
    );
    assert.deepEqual(
      rename({ 'a.md': draft, 'b.tex': tex.replace('ash2003}', 'ash2003¦}'), 'w.bib': bib }, 'x'),
      expected('x'),
    );
    for (const at of ['{¦ash2003,', '{a¦sh2003}'])
      assert.deepEqual(
        rename({ 'a.md': draft, 'b.tex': tex, 'w.bib': bib.replace(at.replace('¦', ''), at) }, 'x'),
        expected('x'),
        at,
      );
  });

  it('changes another key of an entry by itself', () => {
    const after = rename({ 'a.md': draft, 'w.bib': bib.replace('ash-old', 'ash¦-old') }, 'ash-new');
    assert.deepEqual(after, {
      'a.md': draft.replace('ash-old', 'ash-new'),
      'w.bib': bib.replace('ash-old', 'ash-new'),
    });
  });

  it('leaves drafts alone that mean another bibliography', () => {
    const files = { 'one/a.md': 'As @ash¦2003.\n', 'one/w.bib': bib, 'two/a.md': 'As @ash2003.\n', 'two/w.bib': bib };
    const after = rename(files, 'x') as Record<string, string>;
    assert.equal(after['one/a.md'], 'As @x.\n');
    assert.equal(after['two/a.md'], files['two/a.md']);
    assert.equal(after['two/w.bib'], bib);
  });

  it('puts braces around a key that Markdown would read otherwise', () => {
    const after = rename({ 'a.md': 'As @ash¦2003, @{ash2003}.\n', 'w.bib': bib }, 'ash!') as Record<string, string>;
    assert.equal(after['a.md'], 'As @{ash!}, @{ash!}.\n');
    const corpus = corpusOf(after);
    assert.deepEqual(
      citedKeysOf(corpus.documents.get('file:///a.md')!).map(({ key }) => key),
      ['ash!', 'ash!'],
    );
  });

  it('changes a key that no bibliography has in its own draft', () => {
    const after = rename({ 'a.md': 'As @go¦ne, @gone.\n', 'b.md': 'As @gone.\n' }, 'here');
    assert.deepEqual(after, { 'a.md': 'As @here, @here.\n', 'b.md': 'As @gone.\n' });
  });

  it('refuses keys that are taken, and what cannot be a key', () => {
    const files = { 'a.md': 'As @ash¦2003.\n', 'w.bib': bib };
    assert.match(String(rename(files, 'elm2011')), /“elm2011” is already the key of an entry of w\.bib/);
    for (const name of ['', 'a b', 'a,b', 'a}b', '@a', 'a"b', '-a', 'a\\b', 'x'.repeat(300)])
      assert.match(String(rename(files, name)), /cannot be a key/, name);
    assert.deepEqual(rename(files, 'ash2003'), { 'a.md': 'As @ash2003.\n', 'w.bib': bib });
  });

  it('is for keys alone', () => {
    const { text, cursor } = marked('As [1¦] says.\n\n## References\n\n[1] Ash, B. (2003). Reading rooms.\n');
    assert.equal(renamableAt(corpusOf({ 'a.md': text }), 'file:///a.md', cursor), null);
    assert.equal(rename({ 'w.bib': bib.replace('Bela', 'Be¦la') }, 'x'), null);
  });
});
