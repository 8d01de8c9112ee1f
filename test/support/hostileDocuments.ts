import type { Random } from '../bench/support/random.ts';

/** A name, a text and its format, as an editor would have it. */
export interface HostileDocument {
  readonly name: 'a.md' | 'a.txt' | 'a.tex';
  readonly text: string;
}

/** Pieces of every way to cite. */
const citations = [
  '[1]', '[1, p. 3]', '[1–2; 3]', '[2]', '(1)', '^[1]^', '^1^', '<sup>2</sup>', '³', 'so.1 The', 'so 1) .', '[^1]', '[^a]', '[^b]', '(Ruiz 2014, p. 3)', 'Ruiz (2014)', 'Ruiz and Ong (2015, 7)',
  '(see Ruiz et al., 2014a, b; Ong 2015)', '（张三，2020）', '（张三等，2020：15）', 'Руис (2014, с. 5)', '(Ruiz 505)', '(ibid., p. 5)', 'Ibid.', 'Ruiz, op. cit., p. 3', '(op. cit.)', 'supra note 1', 'Ruiz (n 1) 4', 'там же, с. 3', '同上，第3页', 'Ruiz, a.a.O. (Fn. 1), S. 3',
  '[@ruiz, pp. 3–5; -@ong]', '@ruiz [p. 3]', '@{odd key}', '[see @ong]', '@evil', '\\cite{ruiz}', '\\citep[see][p.~3]{ong,evil}', '\\textcites(a)(b)[c]{ruiz}[d]{ong}', '\\footcite{evil}', '\\nocite{*}',
  '[RFC2119]', '[Ab99, p. 3; Ev00]', '[Ev00]', 'moral bank', 'pilot fee', 'ports',
]; // prettier-ignore

/** Pieces that would be markup, links, commands or tricks in a card. */
const markup = [
  '[x](command:workbench.action.quit)', '![a](https://evil.example/a.png)', '![](http://evil.example)', '<img src=x onerror=alert(1)>', '<script>alert(1)</script>', '<a href="command:x">y</a>', '<https://evil.example>', 'https://evil.example/a',
  'http://a@evil.example', 'www.evil.example', 'a@evil.example', 'mailto:a@evil.example', 'command:x', 'vscode://x', 'javascript:alert(1)', 'file:///etc', '[a]: https://evil.example', '[a][b]', '`code`', '``', '```\ncode\n```', '~~~', '**b**', '_i_', '***', '~~s~~', '# h\n', '\n\n---\n\n', '\n===\n',
  '| a | b |\n|--|--|\n| c | d |\n', '$(zap)', '$x$', '&lt;b&gt;', '&#x5b;x](command:y)', '&colon;', '\\', '\\\\', '\\[', '1. ', '- ', '+ ', '> ', '\t', '\r\n    code', '\u2028', '\u0000', '\u001b[31m', '\u202e', '\u202dx', '\u2066', '\u200b', '\ufeff', '\ud800', '\udc00', '\u0301', ')', '](', '][', '(', '[', ']', '}', '{', '*', '_', '!', '"', '<', '>', '<!--', '-->', '%', '%5B', '%0A', '#', '|', '^', '@', '~',
]; // prettier-ignore

const words = [
  'Fees rose',
  'again',
  'and',
  'the board',
  'Harbours charge',
  '. ',
  ', ',
  '; ',
  ': ',
  ' ',
  ' ',
  '\n',
  '\n\n',
  'Фонд',
  '港口',
  'p. 5',
];

/** Entries of lists, and notes, into which markup goes at ⟦⟧. */
const entries = [
  'Ruiz, A.⟦⟧ (2014). Weirs ⟦⟧ in winter. Small Ports⟦⟧, 3(2), 1–20. https://doi.org/10.1000/⟦⟧x',
  'Ong, C. & Ruiz, A. (2015). ⟦⟧Boards. Northport: Kai⟦⟧. https://example.org/⟦⟧',
  'Ruiz, A., Ong, C., Li, B. (2014b). ⟦⟧ <https://evil.example/⟦⟧>',
  '张三. ⟦⟧港口. 北港, 2020.',
  'Руис А. ⟦⟧ Плотины. Порт, 2014.',
  '[Weirs ⟦⟧](https://evil.example/⟦⟧) 2014.',
  '⟦⟧',
];
const labels = [
  '',
  '',
  '1. ',
  '2. ',
  '[1] ',
  '[2] ',
  '[3] ',
  '- ',
  '[RFC2119] ',
  '[Ab99] ',
  '[Ev00] ',
  '[^1]: ',
  '[^a]: ',
  '[^b]: Ibid. ',
  '^1^ ',
  '1 ',
  '\\bibitem{ruiz} ',
  '\\bibitem[⟦⟧]{evil} ',
];
const headings = [
  '\n\n## References\n\n',
  '\n\nReferences\n\n',
  '\n\nREFERENCES\n',
  '\n\n参考文献\n\n',
  '\n\n',
  '\n\nKeywords: ⟦⟧ports; pilot fee; ⟦⟧\n\n',
  '\n\\begin{thebibliography}{9}\n',
];

/** A small document made of pieces of every style and of hostile markup; the same for the same random numbers. */
export function hostileDocument(random: Random): HostileDocument {
  const one = <T>(list: readonly T[]): T => list[random.whole(0, list.length - 1)]!;
  const filled = (text: string): string =>
    text.replace(/⟦⟧/gu, () => (random.chance(0.6) ? one(markup) : '') + (random.chance(0.2) ? one(markup) : ''));
  const name = one(['a.md', 'a.md', 'a.txt', 'a.tex'] as const);
  const parts: string[] = [];
  if (random.chance(0.3)) parts.push(`${name === 'a.md' ? '# ' : ''}${filled('Ports ⟦⟧of Oland')}\n\n`);
  for (let i = random.whole(2, 14); i > 0; i--) {
    const kind = random.next();
    parts.push(kind < 0.4 ? one(citations) : kind < 0.6 ? one(markup) : one(words), random.chance(0.5) ? ' ' : '');
  }
  if (random.chance(0.8)) {
    parts.push(filled(one(headings)));
    for (let i = random.whole(1, 5); i > 0; i--)
      parts.push(filled(one(labels)) + filled(one(entries)), random.chance(0.7) ? '\n\n' : '\n');
  }
  return { name, text: parts.join('') };
}

const everyMark = markup.filter((mark) => !/["\\\n\r\t\u0000-\u001f\u2028{}%#]/u.test(mark)).join(' ');

/** What stands beside every document: a glossary, a bibliography and a source, with all the markup that each can hold. */
export const hostileNeighbours: Readonly<Record<string, string>> = {
  'glossary.yaml': `concepts:
  - category: "${everyMark}"
    labels:
      en: ["moral bank", "${everyMark}", "pilot fee"]
      de: "${everyMark} Bank"
      "x-evil": "[x](command:y)"
    definition: { en: "${everyMark}", de: "<script>" }
`,
  'b.bib': `@article{ruiz, author={Ruiz, A. ${everyMark}}, title={Weirs ${everyMark}}, year=2014, pages={1--20}, url={https://example.org/a)b](command:x)}, doi={10.1000/x)](command:y)}}
@book{ong, author={{${everyMark}}}, title={Boards}, year=2015, publisher={${everyMark}}}
@misc{evil, title={[x](command:workbench.action.quit)}, howpublished={<img src=x>}, url={javascript:alert(1)}}
@misc{odd key, title={Odd}}
`,
  'source.md': `# Weirs in winter\n\nA. Ruiz\n\nFees rose again and the board charged the harbours ${everyMark} in winter.\n\nHarbours charge ports a pilot fee ${everyMark}.\n`,
};
