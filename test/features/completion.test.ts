import assert from 'node:assert/strict';
import { locatorAt } from '../../src/core/citation/locators.ts';
import { completionsAt, maxCompletions, referenceText } from '../../src/features/completion/completion.ts';
import { locatorWords } from '../../src/features/completion/locatorWords.ts';
import { marked } from '../support/marks.ts';
import { corpusOf } from './support/corpusOf.ts';

const bib = `@book{ash2003rooms, author = {Ash, Bela}, title = {Reading Rooms of the Valley}, year = {2003}}
@book{elm2011, author = {Elm, Cora and Müller, D.}, title = {Counting Sacks in Public}, year = {2011}}
@book{zhong2019, author = {钟云}, title = {乡村账簿研究}, year = {2019}}
`;
const list = '\n\n## References\n\n[1] Ash, B. (2003). Reading rooms.\n\n[2] Elm, C. (2011). Counting sacks.\n';

describe('completion', () => {
  const ask = (source: string, name = 'a.md', others: Readonly<Record<string, string>> = { 'works.bib': bib }) => {
    const { text, cursor } = marked(source);
    const corpus = corpusOf({ [name]: text, ...others });
    const found = completionsAt(corpus, corpus.documents.get(`file:///${name}`)!, text, cursor);
    return found && { ...found, written: text.slice(found.replaced.start, found.replaced.end) };
  };
  const labels = (...args: Parameters<typeof ask>) => ask(...args)?.items.map(({ label }) => label) ?? null;

  it('offers all keys of the bibliographies where a key begins', () => {
    const all = ['ash2003rooms', 'elm2011', 'zhong2019'];
    for (const source of [
      'As @¦',
      'As [@¦]',
      'As [see @ash2003rooms, p. 3; @¦]',
      'As [-@¦',
      'As @{¦}',
      'As \\citep[see][]{ash2003rooms,¦}',
    ])
      assert.deepEqual(labels(source), all, source);
  });

  it('finds a work by its key, an author, a word of its title, its year', () => {
    for (const written of ['elm20', 'muller', 'Müller', 'sacks', 'publ', '2011', 'ELM'])
      assert.deepEqual(labels(`As [@${written}¦].`), ['elm2011'], written);
    assert.deepEqual(labels('As \\parencite{账簿¦}'), ['zhong2019']);
    assert.equal(labels('As [@nothing¦].'), null);
  });

  it('replaces what was written and shows the reference beside it', () => {
    const found = ask('As [see @sack¦, p. 3].');
    assert.equal(found?.written, 'sack');
    const [item] = found.items;
    assert.deepEqual([item?.insert, item?.short], ['elm2011', 'Elm & Müller 2011']);
    assert.match(referenceText(item!.candidate!), /Elm, Cora.*2011.*Counting Sacks in Public/);
  });

  it('puts works whose key begins so first', () => {
    const more = { 'works.bib': `${bib}@book{reading1, title = {Another}}\n` };
    assert.deepEqual(labels('As @rea¦', 'a.md', more), ['reading1', 'ash2003rooms']);
  });

  it('offers a key that several files have once', () => {
    const twice = { 'works.bib': bib, 'more/works.bib': bib };
    assert.deepEqual(labels('As @ash¦', 'more/a.md', twice), ['ash2003rooms']);
  });

  it('writes keys in LaTeX too, in commands that cite', () => {
    const tex = (line: string) =>
      labels(`\\documentclass{article}\n\\begin{document}\n${line}\n\\end{document}\n`, 'a.tex');
    assert.deepEqual(tex('As \\textcite[p.~3]{el¦}'), ['elm2011']);
    assert.deepEqual(tex('As \\cites{ash2003rooms}{el¦}'), ['elm2011']);
    assert.ok(tex('As \\autocite[¦]')?.includes('pp.'));
    for (const line of ['\\section{el¦}', '\\emph{a} {el¦', '\\citestyle{el¦}', '\\cite{a}{el¦}', 'el¦'])
      assert.equal(tex(line), null, line);
  });

  it('offers the numbers of the document’s list, by what their entries print', () => {
    for (const name of ['a.md', 'a.txt']) {
      assert.deepEqual(labels(`Seen [¦]${list}`, name), ['1', '2']);
      assert.deepEqual(labels(`Seen [1; coun¦]${list}`, name), ['2']);
      assert.ok(labels(`Seen [1, ¦]${list}`, name)?.includes('2'));
      assert.deepEqual(labels(`Seen [1, p¦]${list}`, name)?.slice(0, 2), ['p.', 'pp.']);
    }
    assert.match(referenceText(ask(`Seen [2¦]${list}`)!.items[0]!.candidate!), /Counting sacks/);
  });

  it('offers the numbers of a companion’s list', () => {
    const title = '# On the reading rooms of the old valley\n\n';
    assert.deepEqual(labels(`${title}Seen [¦]\n`, 'a.md', { 'record.md': title + list }), ['1', '2']);
  });

  it('offers the words of locators after a key, with the space that is missing', () => {
    for (const source of ['As [@elm2011, ¦]', 'As @elm2011 [¦]', 'As [see @ash2003rooms; @elm2011, ¦]'])
      assert.deepEqual(ask(source)?.items[0], { kind: 'locator', label: 'p.', insert: 'p. ' }, source);
    assert.equal(ask('As [@elm2011,¦]')?.items[0]?.insert, ' p. ');
    assert.deepEqual(labels('As [@elm2011, ch¦]'), ['ch.']);
  });

  it('offers only words that a citation is read with', () => {
    for (const language of ['en', 'de', 'ru', 'fr', 'es'])
      for (const word of locatorWords(language)) assert.ok(locatorAt(`${word} 3`), `${language}: ${word}`);
  });

  it('says nothing outside citations', () => {
    for (const source of [
      'Word¦',
      'Well, ¦',
      'to a.b@¦',
      'x [a link](¦',
      '- [¦] done',
      '{¦',
      '![¦',
      'As @elm2011, ¦and',
      `Tables [see, ¦]${list}`,
    ])
      assert.equal(ask(source), null, source);
    assert.equal(ask('Seen [¦] here.'), null);
  });

  it('offers no more than anybody reads, of very many', () => {
    const many = Array.from(
      { length: 20_000 },
      (_, i) =>
        `@book{key${i}, author={Name${i % 977}, A.}, title={The Title Number ${i} of Many}, year={${1900 + (i % 120)}}}`,
    );
    const corpus = corpusOf({ 'a.md': 'As @ of', 'works.bib': many.join('\n') });
    const document = corpus.documents.get('file:///a.md')!;
    const at = (text: string) => completionsAt(corpus, document, text, text.length)?.items ?? [];
    assert.equal(at('As @').length, maxCompletions);
    assert.ok(at('As @name976').length > 10);
    assert.deepEqual(at('As @zzz'), []);
  });
});
