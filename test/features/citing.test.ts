import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readCitedWorks } from '../../src/core/corpus/citedBy.ts';
import type { Corpus } from '../../src/core/corpus/corpus.ts';
import { citationsOf } from '../../src/core/citation/citations.ts';
import { documentOf } from '../support/documents.ts';
import { citableWork, citableWorks, type CitableWork } from '../../src/features/citing/citableWorks.ts';
import { insertCitation } from '../../src/features/citing/insertCitation.ts';
import { marked } from '../support/marks.ts';
import { corpusOf } from './support/corpusOf.ts';

const bib = `@book{ash2003rooms, author = {Ash, Bela}, title = {Reading Rooms of the Valley}, year = {2003}}
@book{elm2011, author = {Elm, Cora and Müller, D.}, title = {Counting Sacks in Public}, year = {2011}}
@book{zhong2019, author = {钟云}, title = {乡村账簿研究}, year = {2019}}
`;
const list =
  '\n\n## References\n\n[1] Ash, B. (2003). Reading rooms. Tern Press.\n\n[2] Elm, C. (2011). Counting sacks. Tern Press.\n';
const work = '# On the mills of the upper valley\n\nDora Quill\n\nPublished 2017\n\nMills ground at night.\n';

function read(corpus: Corpus): Corpus {
  for (const file of [...corpus.documents.values(), ...corpus.bibliographies.values()])
    for (const step of readCitedWorks(file)) void step;
  return corpus;
}

describe('the works that a draft may cite', () => {
  const corpus = read(corpusOf({ 'a.md': `Seen [1].${list}`, 'works.bib': bib, 'mills.md': work }));
  const ask = (typed: string, limit = 10): string[] =>
    citableWorks(corpus, corpus.documents.get('file:///a.md')!, typed, limit).map(({ kind, id }) => `${kind} ${id}`);

  it('are all at first: the draft’s list, the bibliographies, and documents that neither has', () => {
    assert.deepEqual(ask(''), [
      'number 1',
      'number 2',
      'key ash2003rooms',
      'key elm2011',
      'key zhong2019',
      'document file:///mills.md',
    ]);
  });

  it('are found by author, word of the title, year and key, also begun or misspelt', () => {
    for (const typed of ['muller', 'Mülle', 'elm2011', 'public sac', 'cuonting publik', '2011 müller'])
      assert.ok(ask(typed).includes('key elm2011'), typed);
    for (const typed of ['账簿', '乡村账簿', '钟']) assert.deepEqual(ask(typed), ['key zhong2019'], typed);
    assert.deepEqual(ask('quill mills'), ['document file:///mills.md']);
    assert.deepEqual(ask('nothing whatever'), []);
  });

  it('are as many as are asked for', () => assert.equal(ask('', 2).length, 2));

  it('have a document only where no bibliography has it', () => {
    const listed = `${bib}@book{quill2017, author = {Quill, Dora}, title = {On the Mills of the Upper Valley}, year = 2017}\n`;
    const other = read(corpusOf({ 'a.md': 'Seen.\n', 'works.bib': listed, 'mills.md': work }));
    const found = citableWorks(other, other.documents.get('file:///a.md')!, 'mills', 10);
    assert.deepEqual(
      found.map(({ kind, id }) => `${kind} ${id}`),
      ['key quill2017'],
    );
  });
});

describe('inserting a citation', () => {
  const others = { 'works.bib': bib, 'mills.md': work };

  /** A draft with a work cited at its cursor, or behind each of its marked spans. */
  function inserted(
    source: string,
    [kind, id]: readonly [CitableWork['kind'], string],
    { place = '', name = 'a.md' } = {},
  ): string {
    const { text, cursor, spans } = marked(source);
    const corpus = read(corpusOf({ [name]: text, ...others }));
    const document = corpus.documents.get(`file:///${name}`)!;
    const chosen = citableWork(corpus, document, kind, id);
    assert.ok(chosen, `no ${kind} ${id}`);
    const places = cursor >= 0 ? [{ start: cursor, end: cursor }] : spans;
    return insertCitation(corpus, document, chosen, places, place).reduceRight(
      (draft, { start, end, text: by }) => draft.slice(0, start) + by + draft.slice(end),
      text,
    );
  }
  const elm = ['key', 'elm2011'] as const;

  it('writes a key as pandoc has it in Markdown', () => {
    assert.equal(inserted('Sacks are counted¦.\n', elm), 'Sacks are counted [@elm2011].\n');
    assert.equal(inserted('Sacks are counted ¦.\n', elm, { place: '3' }), 'Sacks are counted [@elm2011, p. 3].\n');
    assert.equal(inserted('Sacks¦.\n', elm, { place: 'ch. 2' }), 'Sacks [@elm2011, ch. 2].\n');
    assert.equal(inserted('Sacks¦.\n', elm, { place: 'the annex' }), 'Sacks [@elm2011, the annex].\n');
    assert.equal(inserted('¦Sacks.\n', elm), '[@elm2011] Sacks.\n');
  });

  it('writes the command that a LaTeX draft uses', () => {
    const tex = (body: string): string => `\\documentclass{article}\n\\begin{document}\n${body}\n\\end{document}\n`;
    const name = 'a.tex';
    assert.equal(inserted(tex('Sacks¦.'), elm, { name }), tex('Sacks \\cite{elm2011}.'));
    assert.equal(
      inserted(tex('Rooms \\autocite{ash2003rooms}. Sacks¦.'), elm, { name, place: '3' }),
      tex('Rooms \\autocite{ash2003rooms}. Sacks \\autocite[3]{elm2011}.'),
    );
    assert.equal(
      inserted(tex('Rooms \\autocite{ash2003rooms¦}.'), elm, { name }),
      tex('Rooms \\autocite{ash2003rooms,elm2011}.'),
    );
  });

  it('ends a LaTeX command that has been begun, with the place before the keys', () => {
    const tex = (body: string): string => `\\documentclass{article}\n\\begin{document}\n${body}\n\\end{document}\n`;
    for (const [begun, ended, place] of [
      ['\\cite{el¦', '\\cite{elm2011', ''],
      ['\\cite{el¦', '\\cite[3]{elm2011', '3'],
      ['\\parencite{ash2003rooms, ¦}.', '\\parencite[§~4]{ash2003rooms, elm2011}.', '§ 4'],
      ['\\cite[]{¦}', '\\cite[3]{elm2011}', '3'],
      ['\\cite[see][cf.]{e¦}', '\\cite[see][cf., 3]{elm2011}', '3'],
    ] as const)
      assert.equal(inserted(tex(begun), elm, { name: 'a.tex', place }), tex(ended).replace('~', ' '));
  });

  it('writes a number as the draft writes them', () => {
    const two = ['number', '2'] as const;
    assert.equal(inserted(`Sacks¦.${list}`, two, { place: 'pp. 3-5' }), `Sacks [2, pp. 3-5].${list}`);
    assert.equal(inserted(`Rooms^1^ and sacks¦.${list}`, two), `Rooms^1^ and sacks^2^.${list}`);
  });

  it('writes authors and year where no bibliography has the work', () => {
    const mills = ['document', 'file:///mills.md'] as const;
    assert.equal(inserted('Mills ground¦.\n', mills, { place: '4' }), 'Mills ground (Quill 2017, p. 4).\n');
  });

  it('adds a work to the citation around the cursor', () => {
    assert.equal(inserted('Rooms [@ash2003rooms, p. 3¦].\n', elm), 'Rooms [@ash2003rooms, p. 3; @elm2011].\n');
    assert.equal(
      inserted('Rooms [@ash¦2003rooms].\n', elm, { place: '3' }),
      'Rooms [@ash2003rooms; @elm2011, p. 3].\n',
    );
    assert.equal(inserted('As @ash20¦03rooms says.\n', elm), 'As @ash2003rooms [@elm2011] says.\n');
    assert.equal(inserted(`Rooms [1¦].${list}`, ['number', '2']), `Rooms [1, 2].${list}`);
    assert.equal(inserted(`Rooms [1, p. 3¦].${list}`, ['number', '2']), `Rooms [1, p. 3; 2].${list}`);
  });

  it('ends what has been begun', () => {
    assert.equal(inserted('Sacks [@el¦].\n', elm, { place: '3' }), 'Sacks [@elm2011, p. 3].\n');
    assert.equal(inserted('Sacks [@ash2003rooms; @¦].\n', elm), 'Sacks [@ash2003rooms; @elm2011].\n');
    assert.equal(inserted(`Sacks [¦].${list}`, ['number', '2']), `Sacks [2].${list}`);
  });

  it('cites behind every selection, once in a citation that holds several', () => {
    assert.equal(inserted('‹One› and ‹two›.\n', elm), 'One [@elm2011] and two [@elm2011].\n');
    assert.equal(inserted('Rooms [@‹ash›2003‹rooms›].\n', elm), 'Rooms [@ash2003rooms; @elm2011].\n');
  });

  it('gives a citation that is recognized, wherever in prose it stands', () => {
    const text = 'Rooms are warm. Sacks are counted, and mills grind at night.';
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length }), (at) => {
        const draft = inserted(`${text.slice(0, at)}¦${text.slice(at)}`, elm, { place: '3' });
        const found = citationsOf(documentOf(draft, 'memory:/a', 'markdown'));
        assert.deepEqual(
          found.flatMap(({ items }) => items.map(({ key, locator }) => [key, locator?.value])),
          [['elm2011', '3']],
          draft,
        );
      }),
    );
  });
});
