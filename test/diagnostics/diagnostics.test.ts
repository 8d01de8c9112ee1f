import assert from 'node:assert/strict';
import { diagnosticsOf, maxProblems } from '../../src/diagnostics/index.ts';
import { corpusOf } from '../features/support/corpusOf.ts';
import { marked } from '../support/marks.ts';

/** The problems of `a.md` as `code: text`, and the same for the marks in it. */
function check(source: string, code: string, name = 'a.md', others: Readonly<Record<string, string>> = {}) {
  const { text, spans } = marked(source);
  const problems = diagnosticsOf(corpusOf({ [name]: text, ...others }), `file:///${name}`);
  assert.deepEqual(
    problems.map((p) => `${p.code}: ${p.span ? text.slice(p.span.start, p.span.end) : ''}`),
    spans.map((s) => `${code}: ${text.slice(s.start, s.end)}`),
  );
  return problems;
}

const list = '\n## References\n\n[1] Ash, B. (2003). Reading rooms.\n\n[2] Elm, C. (2011). Counting sacks.\n';

describe('problems of footnotes', () => {
  it('a call of a footnote that is not there', () => {
    const [problem] = check('One.[^a] Two.‹[^b]›\n\n[^a]: A note.\n', 'undefined-footnote');
    assert.equal(problem!.severity, 'warning');
    assert.match(problem!.message, /“b”/);
  });

  it('a footnote that nothing calls', () => {
    const [problem] = check('One.[^a]\n\n[^a]: A note.\n\n‹[^b]:› Another.\n', 'unused-footnote');
    assert.equal(problem!.severity, 'information');
  });

  it('a footnote that is defined twice', () => {
    check('One.[^a]\n\n[^a]: A note.\n\n‹[^a]:› Another.\n', 'duplicate-footnote');
  });

  it('a footnote whose label is written otherwise is another', () => {
    const problems = diagnosticsOf(corpusOf({ 'a.md': 'One.[^A]\n\n[^a]: A note.\n' }), 'file:///a.md');
    assert.deepEqual(
      problems.map((p) => p.code),
      ['undefined-footnote', 'unused-footnote'],
    );
  });

  it('none where all is well, and none for the numbered notes of plain text', () => {
    check('One.[^a] Two.[^a]\n\n[^a]: A note.\n', '');
    check('One thing is said here.\n\n[^1]: A note that nothing calls.\n', '', 'a.txt');
  });
});

describe('problems of citations', () => {
  it('a number that the reference list does not have', () => {
    const [problem] = check(`Seen [1, 2] and ‹[3]›.\n${list}`, 'unresolved-citation');
    assert.equal(problem!.severity, 'warning');
    assert.match(problem!.message, /no entry 3 in the reference list, which has 1–2/);
  });

  it('once, and mildly, where no reference list is known', () => {
    const problems = check('Seen ‹[1]›, and seen [2], and seen [3].\n', 'no-reference-list');
    assert.equal(problems[0]!.severity, 'information');
  });

  it('once, and mildly, where no bibliography is known', () => {
    check('Seen ‹[@elm2011]› and [@ash2003].\n', 'no-reference-list');
  });

  it('none where the list of another record of the work has it', () => {
    const title = '# On the reading rooms of the old valley\n\n';
    check(`${title}Rooms are read [1].\n`, '', 'a.md', { 'record.md': title + list });
  });
});

describe('problems of pages', () => {
  const paged = '\n## References\n\n[1] Ash, B. (2003). Reading rooms. Valley Studies, 3(1), 10–20.\n';

  it('a page that the entry does not have', () => {
    const [problem] = check(`Seen [1, p. 12] and ‹[1, p. 71]›.\n${paged}`, 'page-outside-entry');
    assert.equal(problem!.severity, 'information');
    assert.match(problem!.message, /71 lies outside .* 10.20/);
  });

  it('none where the entry prints no pages, or a chapter is cited', () => {
    check(`Seen [1, ch. 71].\n${paged}`, '');
    check(`Seen [1, p. 71], and [2].\n${list}`, '');
  });
});

describe('problems of keys', () => {
  const bib = { 'w.bib': '@book{ash2003, title = {Rooms}}\n@book{elm2011, title = {Sacks}}\n' };

  it('a key that no bibliography has, with the one that may be meant', () => {
    const [problem] = check('As [@ash2003; @‹ash2004›, p. 3].\n', 'undefined-key', 'a.md', bib);
    assert.equal(problem!.severity, 'warning');
    assert.match(problem!.message, /no bibliography.*“ash2004”.*Did you mean “ash2003”/i);
    const tex = '\\begin{document}\n\\cite{ash2003,‹whollydifferent›}\\nocite{*}\n\\end{document}\n';
    assert.doesNotMatch(check(tex, 'undefined-key', 'a.tex', bib)[0]!.message, /Did you mean/);
  });

  it('none for figures and sections of the document itself', () => {
    check('See @fig-one and @sec-two.\n', '', 'a.md', bib);
  });

  it('none where a bibliography could not be read whole', () => {
    check('As [@ash2004].\n', '', 'a.md', { 'w.bib': `${bib['w.bib']}@book{broken, title = {Open\n` });
  });

  it('none where the only bibliography could not be read at all: that is its own problem', () => {
    const unread = { uri: 'file:///w.bib', severity: 'error', code: 'file-too-large', message: 'Too large.' } as const;
    const corpus = corpusOf({ 'a.md': 'As [@ash2004], and [@elm2011], and @oak.\n' });
    const known = corpus.with('file:///w.bib', { problems: [unread] });
    assert.deepEqual(diagnosticsOf(known, 'file:///a.md'), []);
    assert.deepEqual(diagnosticsOf(known, 'file:///w.bib'), [unread]);
  });
});

describe('the problems of a file', () => {
  it('begin with what its reader met', () => {
    const corpus = corpusOf({ 'glossary.yaml': 'concepts:\n  - labels: 5\n  - wrong\n' });
    const problems = diagnosticsOf(corpus, 'file:///glossary.yaml');
    assert.deepEqual(problems, corpus.problems.get('file:///glossary.yaml'));
    assert.ok(problems.length > 0);
  });

  it('are none for a file that is not known', () => {
    assert.deepEqual(diagnosticsOf(corpusOf({}), 'file:///gone.md'), []);
  });

  it('end where nobody reads on, and say so', () => {
    const calls = Array.from({ length: maxProblems + 20 }, (_, i) => `Word.[^n${i}]`).join(' ');
    const problems = diagnosticsOf(corpusOf({ 'a.md': `${calls}\n` }), 'file:///a.md');
    assert.equal(problems.length, maxProblems + 1);
    assert.match(problems.at(-1)!.message, /20 more problems/);
  });
});
