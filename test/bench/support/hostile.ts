import { Random } from './random.ts';
import { families } from './words.ts';

/** A kind of text that is made to cost time. */
export interface HostileText {
  readonly name: string;
  /** About so long, in UTF-16 units; the same on every machine. */
  make(length: number): string;
}

/** Pieces that open something, count something or begin what many patterns look for, repeated. */
const pieces = [
  '[', ']', '(', ')', '{', '}', '<', '>', '@', '^', '`', '*', '**', '_', '~', '$', '|', '\\', '%', '#', '"', '“', '‘', '.', ',', ';', ':', '-', '/',
  ' ', '\t', '\u00a0', '\n', '\n\n', '\r', '\f', '0', '1', 'a', 'A', 'é', 'e\u0301', '\u0301', '\u202e', '\ud800', '的', 'я', '第', '⁷',
  '[^', '[^a]', '[^a]: ', '[@', '[@a', '[@a; ', '@{', '@a', '-@a ', '![', '[a](', '[a][', '](', '\\[', '\\cite{', '\\cite{a}', '\\cite[', '\\cites{a}[', '\\textcites(',
  '\\begin{verbatim}', '\\begin{equation}', '\\verb|', '\\newcommand{\\a}', '\\bibitem{a} ', '\\item ', '\\section{', '\\[', '$$', '$a', '<!--', '<a ', '<sup>', '<sup>1', '<div>', '&amp;', '```\n',
  '1 ', '1, ', '1-', '1–2,', '[1', '[1]', '[1] ', '[1, ', '(1) ', '(1', 'a1', 'a1 ', '.1 ', '1) ', '1. ', '[1] Li\n', '^1^', '^{1', '^[1',
  'Li ', 'Li, ', 'Li & ', 'Li and ', 'L. ', 'van ', 'van der ', 'et al. ', '(Li ', '(Li 2014', '(Li, 2014; ', 'Li (2014) ', '2014 ', '2014, ', '2014a, b, ', '(2014', '张', '张、', '（张三', '张三等，2020；',
  'p. ', 'p. 1, ', 'pp. 1–', '§ ', 'IV', 'ibid. ', '(ibid., ', 'op. cit. ', 'Li, op. cit., ', 'supra note 1 ', '(n 1) ', 'там же ', '同上', 'a.a.O. (Fn. 1) ', 'see ', 'see also ',
  'http://', 'http://a.b/(', 'www.', '10.1000/', 'doi:', 'a-\n', '-\n', '> ', '- ', '# ', '## a\n', '| a ', '| a |\n', 'A B\n', 'A.\n', '=\n', 'REFERENCES\n', 'Li, A. (2014). B. C, 1, 1–2.\n',
]; // prettier-ignore

const repeated: readonly HostileText[] = pieces.map((piece) => ({
  name: JSON.stringify(piece),
  make: (length) => piece.repeat(Math.ceil(length / piece.length)),
}));

/** The same pieces at random, in lines or in one. */
const mixed = (name: string, separators: readonly string[]): HostileText => ({
  name,
  make(length) {
    const random = new Random(7);
    const parts: string[] = [];
    for (let size = 0; size < length;) {
      const part = pieces[random.whole(0, pieces.length - 1)]! + separators[random.whole(0, separators.length - 1)]!;
      parts.push(part);
      size += part.length;
    }
    return parts.join('');
  },
});

/** Documents of one part only, or with far too much of it. `line` is one of about `unit` units. */
const many = (name: string, unit: number, line: (i: number, count: number) => string, tail = ''): HostileText => ({
  name,
  make: (length) => {
    const count = Math.max(1, Math.round(length / unit));
    return Array.from({ length: count }, (_, i) => line(i, count)).join('') + tail;
  },
});

const person = (i: number): string => `${families[i % families.length]!}${'abcdefghij'[i % 10]!}`;

const shaped: readonly HostileText[] = [
  many('numbered citations, then no list', 14, (i) => `It rose [${i % 999}]. `),
  many('citations, numbered entries', 80, (i, n) => `It rose [${(i * 7) % n}].${i === n - 1 ? `\n\nReferences\n\n${entries(n, numbered)}` : ' '}`),
  many('entries line by line', 60, (i) => (i === 0 ? 'It rose.\n\nReferences\n' : unnumbered(i))),
  many('entries of one author', 60, (i, n) => `(Li 2014) ${i === n - 1 ? `\n\nReferences\n\n${entries(n, () => 'Li, A. (2014). B. C, 1, 1–2.\n\n')}` : ''}`),
  many('entries with labels', 70, (i, n) => `[Ab${i}] ${i === n - 1 ? `\n\nReferences\n\n${entries(n, (k) => `[Ab${k}] Li, A. (2014). B. C, 1, 1–2.\n\n`)}` : ''}`),
  many('authors and years, then their list', 80, (i, n) => `${person(i)} (${1950 + (i % 70)}) ${i === n - 1 ? `\n\nReferences\n\n${entries(n, unnumbered)}` : ''}`),
  many('calls, then notes', 40, (i, n) => `It rose.[^${i}] ${i === n - 1 ? `\n\n${entries(n, (k) => `[^${k}]: Ibid., p. ${k}.\n\n`)}` : ''}`),
  many('notes that cite notes', 40, (i) => `[^${i}]: ${person(i)} (n ${(i * 7) % (i + 1)}) 3; ibid 5.\n\n`, '\n# References\n\nLi, A. (2014). B. C, 1.\n'),
  many('notes of plain pages', 60, (i) => `It rose and fell again.${(i % 99) + 1}\n\n${(i % 99) + 1} See B, op. cit., p. 3.\n\n\f`),
  many('one note of many works', 40, (i) => `${i === 0 ? 'It.[^1]\n\n[^1]: ' : ''}${person(i)}, A., “B”, in: C (2014), p. 3; `),
  many('one bracket of many works', 14, (i) => `${i === 0 ? '(' : ''}${person(i)} ${1950 + (i % 70)}; `),
  many('one bracket of many keys', 8, (i) => `${i === 0 ? '[' : ''}@a${i}; `),
  many('one command of many keys', 6, (i) => `${i === 0 ? '\\cite{' : ''}a${i},`),
  many('macros that cite', 40, (i) => `\\newcommand{\\m${'abcdefghij'[i % 10]!.repeat(1 + (i % 9))}}[1]{\\cite{#1}} `),
  many('items of thebibliography', 50, (i) => `${i === 0 ? '\\begin{thebibliography}{9}\n' : ''}\\bibitem[Li(2014)]{a${i}} Li, A.: B, 2014.\n`),
  many('headings', 20, (i) => `## ${i}. References\n\n`),
  many('pages with running heads', 60, (i) => `Ports of Oland\n\n${i}\n\nIt rose and\n\f`),
  many('broken words', 12, (i) => `it ${person(i).toLowerCase()}-\n`),
  many('rows of a table', 20, (i) => `| ${person(i)} | ${i} | [${i % 99}] |\n`),
  many('numbers above the line', 12, (i) => `it rose.${(i % 300) + 1} It `),
  { name: 'nested brackets', make: (length) => '['.repeat(length / 2) + ']'.repeat(length / 2) },
  { name: 'nested round brackets', make: (length) => '('.repeat(length / 2) + ')'.repeat(length / 2) },
  { name: 'nested braces', make: (length) => '\\cite{'.repeat(length / 7) + '}'.repeat(length / 7) },
  mixed('pieces in one line', ['', ' ']),
  mixed('pieces in lines', ['', ' ', '\n']),
  mixed('pieces in paragraphs', ['', ' ', '\n', '\n\n']),
]; // prettier-ignore

function entries(count: number, entry: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => entry(i)).join('');
}

const numbered = (i: number): string => `${i + 1}. ${unnumbered(i)}\n`;
const unnumbered = (i: number): string =>
  `${person(i)}, A. (${1950 + (i % 70)}). Ports ${i}. Harbours, ${i % 40}, ${i}–${i + 9}.\n`;

/** Every kind of hostile text. */
export const hostileTexts: readonly HostileText[] = [...repeated, ...shaped];

/** Hostile bibliography files: what begins an entry or a field and does not end. */
export const hostileFiles: readonly HostileText[] = [
  '@', '@a', '@a{', '@book{a,', '@book{a,\n title={', '@book{a, title="', '@book{a,title={b},}\n', '@string{a = "b" # ', '@comment{', '@preamble{"', '{', '}', '"', '#', '\\', '{\\a',
  '@book{a,crossref={a}}\n', '@book{a,author={A and ', 'A and ', 'TY  - BOOK\n', 'TY  - BOOK\nAU  - A, B\n', 'ER  - \n', 'AU  - ', '%0 Book\n%A A\n', 'PMID- 1\n', '[{"id":"a","type":"book"},', '[', '{"a":',
  '- id: a\n  type: book\n', '- ', 'a: &a [*a]\n', '  a:\n', '<records><record>', '<record>', '<title>', '</', '&', '\n', ' ', 'é', '\ud800',
].map((piece) => ({ name: JSON.stringify(piece), make: (length) => piece.repeat(Math.ceil(length / piece.length)) })); // prettier-ignore
