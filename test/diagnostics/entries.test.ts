import assert from 'node:assert/strict';
import { finished } from '../../src/core/text/steps.ts';
import { diagnosticsInSteps, diagnosticsOf, maxProblems, rules, type Severities } from '../../src/diagnostics/index.ts';
import { corpusOf } from '../features/support/corpusOf.ts';
import { marked } from '../support/marks.ts';

const thisYear = 2025;

/** The problems of one file of several, as `code: text`, must be those of its marks. */
function check(
  source: string,
  code: string,
  name: string,
  others: Readonly<Record<string, string>> = {},
  severities: Severities = {},
) {
  const { text, spans } = marked(source);
  const problems = diagnosticsOf(corpusOf({ ...others, [name]: text }), `file:///${name}`, { thisYear, severities });
  assert.deepEqual(
    problems.map((p) => `${p.code}: ${p.span ? text.slice(p.span.start, p.span.end) : ''}`),
    spans.map((s) => `${code}: ${text.slice(s.start, s.end)}`),
  );
  return problems;
}

const ash = '@book{ash2003, author = {Ash, Bela}, title = {Reading rooms of the old valley}, year = {2003}}\n';
const article = (key: string, fields: string): string =>
  `@article{${key}, author = {Elm, Cora}, title = {Counting sacks by the river}, journal = {Valley Studies}, ${fields}}\n`;

describe('a work that stands twice', () => {
  it('in a bibliography file, by its DOI, by its title, or by a title that is misprinted', () => {
    const other = (key: string, title: string, more = ''): string =>
      `@book{${key}, author = {Ash, B.}, title = {${title}}, year = {2003}${more}}\n`;
    const [same] = check(ash + other('‹again›', 'Reading Rooms of the Old {Valley}'), 'duplicate-entry', 'w.bib');
    assert.equal(same!.severity, 'warning');
    assert.match(same!.message, /“ash2003”: it has the same title, authors and year/);
    assert.deepEqual(
      same!.related?.map(({ start, end }) => ash.slice(start, end)),
      ['ash2003'],
    );
    check(ash + other('‹again›', 'Reading rooms of the old valey'), 'duplicate-entry', 'w.bib');
    const doi = ', doi = {10.5555/VALLEY.3}';
    const one = other('one', 'Rooms', doi);
    check(
      one + other('‹two›', 'Rooms', doi.toLowerCase().replace('{', '{https://doi.org/')),
      'duplicate-entry',
      'w.bib',
    );
  });

  it('in a printed list, and mildly', () => {
    const list =
      '\n## References\n\n[1] Ash, B. (2003). Reading rooms of the old valley. Elm Press.\n\n[2] Elm, C. (2011). Counting sacks by the river. Elm Press.\n\n‹[3] Ash, B. (2003). Reading rooms of the old valley. Elm Press.›\n';
    const [problem] = check(`Seen [1], [2] and [3].\n${list}`, 'duplicate-entry', 'a.md');
    assert.equal(problem!.severity, 'information');
    assert.match(problem!.message, /entry 1/);
  });

  it('not where volume, pages, part, year, DOI or the kind of work tell two apart', () => {
    const pair = (a: string, b: string): string => article('one', a) + article('two', b);
    for (const [a, b] of [
      ['year = 2011, volume = 3', 'year = 2011, volume = 4'],
      ['year = 2011, pages = {1--9}', 'year = 2011, pages = {10--19}'],
      ['year = 2011', 'year = 2012'],
      ['year = 2011, doi = {10.5555/a}', 'year = 2011, doi = {10.5555/b}'],
    ] as const)
      check(pair(a, b), '', 'w.bib');
    const part = (key: string, letter: string): string => ash.replace('ash2003', key).replace('valley', `valley, part ${letter}`); // prettier-ignore
    check(part('one', 'A') + part('two', 'B'), '', 'w.bib');
    const chapter = `@incollection{two, author = {Ash, Bela}, title = {Reading rooms of the old valley}, booktitle = {Rooms}, year = 2003}\n`;
    check(ash + chapter, '', 'w.bib');
  });

  it('is told by the reader where two entries have one key', () => {
    check(ash + ash.replace('ash2003', '‹ash2003›'), 'bibliography-duplicate-key', 'w.bib');
  });
});

describe('what a reference cannot say', () => {
  it('is marked at the field', () => {
    const broken = article('elm', 'year = {‹2052›}, pages = {‹90--71›}, doi = {‹10.55/x y›}, issn = {‹1234-5678›}');
    const problems = check(broken, 'impossible-field', 'w.bib');
    assert.equal(problems[0]!.severity, 'warning');
    assert.match(problems[0]!.message, /2052 is yet to come/);
    check(`@book{b, author = {Ash, B.}, title = {Rooms}, year = 2003, isbn = {‹978-3-16-148410-1›}}\n`, 'impossible-field', 'w.bib'); // prettier-ignore
  });

  it('not where it is right: next year, shortened pages, check digits with X, several numbers', () => {
    for (const fields of [
      'year = {2026}, pages = {160--3}',
      'year = {1998}, pages = {xii--9, 12--14, e12--e9}',
      'year = {1999}, doi = {https://doi.org/10.1000/182(99)a:b}, issn = {2434-561X}',
    ])
      check(article('elm', fields), '', 'w.bib');
    check(`@book{b, author = {Ash, B.}, title = {Rooms}, year = 2003, isbn = {978-3-16-148410-0 (cloth), 0-306-40615-2}}\n`, '', 'w.bib'); // prettier-ignore
  });

  it('is marked in a printed list at the entry, and mildly', () => {
    const list = '\n## References\n\n‹[1] Ash, B. (2003). Reading rooms. Valley Studies, 3(1), 90–71.›\n';
    const [problem] = check(`Seen [1].\n${list}`, 'impossible-field', 'a.md');
    assert.equal(problem!.severity, 'information');
  });
});

describe('what a reference lacks', () => {
  it('is said at its key, all of it in one sentence', () => {
    const [problem] = check('@article{‹elm›, author = {Elm, Cora}, title = {Sacks}}\n', 'missing-field', 'w.bib');
    assert.equal(problem!.severity, 'information');
    assert.equal(problem!.message, 'This journal article has no journal and no year.');
    check('@book{‹oak›, year = 2003}\n', 'missing-field', 'w.bib');
  });

  it('is nothing where its type can do without, or another field says it', () => {
    check('@misc{m, title = {A leaflet}}\n@online{o, title = {A page}, url = {https://example.org}}\n', '', 'w.bib');
    check('@techreport{r, title = {Audit}, institution = {Chamber}, year = 2020}\n', '', 'w.bib');
    check(
      '@proceedings{d, title = {Days of sacks}, year = 2020}\n@manual{h, title = {Scales}, year = 2019}\n',
      '',
      'w.bib',
    );
    check('@article{p, author = {Elm, C.}, title = {S}, journal = {V}, pubstate = {forthcoming}}\n', '', 'w.bib');
    const book = '@book{whole, editor = {Ash, B.}, title = {Rooms}, year = 2003}\n';
    check(`@incollection{in, author = {Elm, C.}, title = {Sacks}, crossref = {whole}}\n${book}`, '', 'w.bib');
  });
});

describe('an entry that nothing cites', () => {
  const draft = { 'a.md': 'As [@ash2003] says.\n' };

  it('of a bibliography file is a hint over the whole entry', () => {
    const elm = article('elm', 'year = 2011').trim();
    const [problem] = check(`${ash}‹${elm}›\n`, 'uncited-entry', 'w.bib', draft);
    assert.equal(problem!.severity, 'hint');
    assert.equal(problem!.unnecessary, true);
  });

  it('says where no quick fix removes it', () => {
    const item = (id: string): object => ({ id, type: 'book', title: `Rooms of ${id}`, author: [{ family: 'Ash' }], issued: { 'date-parts': [[2003]] } }); // prettier-ignore
    const [cited, uncited] = [item('ash2003'), item('elm')].map((one) => JSON.stringify(one));
    const [problem] = check(`[${cited},\n‹${uncited}›]\n`, 'uncited-entry', 'w.json', draft);
    assert.match(problem!.message, /Only from BibTeX files/);
  });

  it('not where no draft cites from the file, one takes all of it, or what is cited names it', () => {
    const elm = article('elm', 'year = 2011');
    check(ash + elm, '', 'w.bib');
    check(ash + elm, '', 'w.bib', { 'a.md': 'No keys: me@ash2003.org.\n' });
    check(ash + elm, '', 'w.bib', { ...draft, 'b.tex': '\\begin{document}\n\\nocite{*}\n\\end{document}\n' });
    check(ash + elm, '', 'w.bib', { 'a.md': `---\nnocite: |\n  @elm\n---\n\n${draft['a.md']}` });
    const chapter = '@incollection{elm, author = {Elm, C.}, title = {Sacks}, crossref = {whole}}\n';
    const whole = '@book{whole, editor = {Ash, B.}, title = {Rooms}, year = 2003}\n';
    check(chapter + whole, '', 'w.bib', { 'a.md': 'As [@elm].\n' });
  });

  it('not in a library of which drafts cite little', () => {
    const library = Array.from({ length: 300 }, (_, i) => `@misc{k${i}, title = {Leaflet number ${i}}}\n`).join('');
    check(ash + library, '', 'w.bib', draft);
  });

  it('nor is one of the nearer file cited from afar', () => {
    const elm = article('elm', 'year = 2011').trim();
    const far = { 'two/w.bib': ash, 'two/a.md': draft['a.md'], 'one/b.md': 'As [@elm].\n' };
    check(`‹${ash.trim()}›\n${elm}\n`, 'uncited-entry', 'one/w.bib', far);
  });

  it('of a printed list is a hint where most of the list is cited, also by a record of the same work', () => {
    const list = (last: string) =>
      `\n## References\n\n[1] Ash, B. (2003). Reading rooms.\n\n[2] Elm, C. (2011). Counting sacks.\n\n${last}\n`;
    const third = '[3] Oak, D. (2015). Weighing salt.';
    check(`Seen [1, 2].\n${list(`‹${third}›`)}`, 'uncited-entry', 'a.md');
    check(`Seen [1].\n${list(third)}`, '', 'a.md');
    const title = '# On the reading rooms of the old valley\n\n';
    check(`${title}Seen [1, 2].\n${list(third)}`, '', 'a.md', { 'record.md': `${title}Sacks [3].\n` });
  });
});

describe('a name and a year that fit two entries', () => {
  const list =
    '\n## References\n\nAsh, B. (2003). Reading rooms. Elm Press.\n\nAsh, B. (2003). Writing rooms. Elm Press.\n\nElm, C. (2011). Counting sacks. Elm Press.\n';

  it('are told with both, and not as something that is missing', () => {
    const source = `Rooms are read ‹(Ash, 2003)›, and sacks counted (Elm, 2011).\n${list}`;
    const { text } = marked(source);
    const [problem, ...rest] = check(source, 'ambiguous-citation', 'a.md');
    assert.equal(problem!.severity, 'information');
    assert.match(problem!.message, /may also be another entry/);
    assert.deepEqual(
      problem!.related?.map(({ start, end }) => /\w+ rooms/.exec(text.slice(start, end))?.[0]),
      ['Reading rooms', 'Writing rooms'],
    );
    assert.deepEqual(rest, []);
  });

  it('not where a letter tells', () => {
    check(`Rooms are read (Ash, 2003a), written in (Ash, 2003b), sacks counted (Elm, 2011).\n${list}`, '', 'a.md');
  });
});

describe('what the user wants of problems', () => {
  const bib = '@article{elm, author = {Elm, Cora}, title = {Sacks}}\n';

  it('a rule that is off is silent, another is as grave as it is wanted', () => {
    check(bib, '', 'w.bib', {}, { 'missing-field': 'off' });
    const [problem] = check(bib.replace('elm', '‹elm›'), 'missing-field', 'w.bib', {}, { 'missing-field': 'error' });
    assert.equal(problem!.severity, 'error');
  });

  it('also where the reader of a file tells it', () => {
    check(ash + ash, '', 'w.bib', {}, { 'bibliography-duplicate-key': 'off' });
  });

  it('hints give way where there are too many problems', () => {
    const many = Array.from({ length: maxProblems }, (_, i) => `@misc{k${i}, note = {n}}\n`).join('');
    const problems = diagnosticsOf(corpusOf({ 'w.bib': ash + many, 'a.md': 'As [@ash2003].\n' }), 'file:///w.bib');
    assert.deepEqual([...new Set(problems.slice(0, maxProblems).map(({ code }) => code))], ['missing-field']);
  });

  it('no two rules share a code', () => {
    const codes = rules.flatMap((rule) => rule.codes);
    assert.equal(new Set(codes).size, codes.length);
  });
});

describe('the problems of a long bibliography file', () => {
  const titles = ['Reading rooms of the old valley', 'Reading rooms of the old valey', 'Counting sacks by the river'];
  const entry = (_: unknown, i: number): string => {
    const author = i % 7 === 0 ? '' : `author = {Elm, ${'ABCDEFGH'[i % 8]!}.}, `;
    return `@book{k${i}, ${author}title = {${titles[i % 3]!}}, year = {${i % 9 === 0 ? 2090 : 1960 + (i % 40)}}}\n`;
  };
  const uri = 'file:///w.bib';
  const library = () => corpusOf({ 'w.bib': Array.from({ length: 1500 }, entry).join(''), 'a.md': 'As [@k1].\n' });

  it('are the same found in steps as found at once, also where somebody else asks between two of them', () => {
    const direct = diagnosticsOf(library(), uri, { thisYear });
    const codes = new Set(direct.map(({ code }) => code));
    assert.deepEqual([...codes].sort(), ['duplicate-entry', 'impossible-field', 'missing-field', 'more-problems']);
    const corpus = library();
    const steps = diagnosticsInSteps(corpus, uri, { thisYear });
    for (let i = 0; i < 20; i++) assert.equal(steps.next().done, false);
    assert.deepEqual(diagnosticsOf(corpus, uri, { thisYear }), direct);
    assert.deepEqual(finished(steps), direct);
  });
});
