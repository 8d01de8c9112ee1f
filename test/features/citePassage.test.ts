import assert from 'node:assert/strict';
import { readCitedWorks } from '../../src/core/corpus/citedBy.ts';
import { parseDocument } from '../../src/core/document/parse.ts';
import { PassageIndex } from '../../src/core/search/passageIndex.ts';
import { citePassage } from '../../src/features/citing/citePassage.ts';
import { quoted } from '../../src/features/citing/quotation.ts';
import { marked } from '../support/marks.ts';
import { corpusOf } from './support/corpusOf.ts';

const bib = `@book{quill2017, author = {Quill, Dora}, title = {On the Mills of the Upper Valley}, year = {2017}}\n`;
/** Two pages of a book, as they come out of a file: a word is broken, a mark for a note and a quotation stand in it. */
const pages = [
  `Millers were sworn before the reeve [3]. The reeve kept the oath of every miller in a chest under the stair of the tithe
barn. Nobody saw the "green" chest opened, and the keys were lost in the flood that took the lower bridge.\n\n`,
  `A mill ground at night only where its neigh-
bours agreed to the noise of it. The others stood still from bell to bell.

Dues were paid in flour.\n`,
];
const mills = parseDocument({
  uri: 'file:///mills.pdf',
  text: pages.join('\f'),
  format: 'plaintext',
  extracted: {
    pages: [
      { start: 0, label: '41' },
      { start: pages[0]!.length + 1, label: '42' },
    ],
    metadata: { title: 'On the Mills of the Upper Valley', authors: [{ family: 'Quill', given: 'Dora' }], year: 2017 },
  },
});

describe('citing a passage that was found', () => {
  /** A draft with what cites the best passage for `query` at its cursor. */
  function cited(source: string, query: string, { quote = false, name = 'draft.md', works = bib } = {}): string {
    const { text, cursor } = marked(source);
    const corpus = corpusOf({ [name]: text, 'works.bib': works }).withAll([[mills.uri, { document: mills }]]);
    for (const file of [...corpus.documents.values(), ...corpus.bibliographies.values()])
      for (const step of readCitedWorks(file)) void step;
    const index = new PassageIndex();
    index.add(mills);
    const [found] = index.search(query, { limit: 1 }).results;
    const draft = corpus.documents.get(`file:///${name}`)!;
    const citation = citePassage(corpus, draft, [{ start: cursor, end: cursor }], mills, found!, quote);
    if (typeof citation === 'string') return citation;
    return citation.changes.reduceRight((draft, { start, end, text: by }) => draft.slice(0, start) + by + draft.slice(end), text); // prettier-ignore
  }

  it('writes a key, or a command, where a bibliography has the work', () => {
    assert.match(cited('Mills rest¦.\n', 'flood lower bridge'), /^Mills rest \[@quill2017, p\. 41\]\.\n$/);
    const tex = '\\begin{document}\nMills rest¦.\n\\end{document}\n';
    assert.match(cited(tex, 'flood lower bridge', { name: 'draft.tex' }), /rest \\cite\[41\]\{quill2017\}\./);
  });

  it('writes author and year where the draft cites so, although a bibliography has a key', () => {
    const list =
      '\n\n## References\n\nAsh, B. (2003). Reading rooms. Tern Press.\n\nElm, C. (2011). Counting sacks. Tern Press.\n';
    const draft = `Boats rest (Elm, 2011). Carts rest (Ash, 2003). Mills rest¦.${list}`;
    assert.match(cited(draft, 'flood lower bridge'), /Mills rest \(Quill, 2017, p\. 41\)\./);
  });

  it('writes the number of the draft’s own list', () => {
    const list = '\n\n## References\n\n[1] Ash, B. (2003). Reading rooms. Tern Press.\n\n[2] Quill, D. (2017). On the mills of the upper valley. Tern Press.\n'; // prettier-ignore
    assert.match(cited(`Rooms are read [1]. Mills rest¦.${list}`, 'flood lower bridge'), /Mills rest \[2, p\. 41\]\./);
  });

  it('says what the document says of itself where no bibliography has the work', () => {
    const other = '@book{elm2011, author = {Elm, Cora}, title = {Counting Sacks in Public}, year = {2011}}\n';
    assert.match(cited('Mills rest¦.\n', 'flood lower bridge', { works: other }), /rest \(Quill 2017, p\. 41\)\./);
  });

  it('quotes the sentences that matched, as they are read', () => {
    const text = cited('It is said:¦\n', 'neighbours agreed to the noise', { quote: true })!;
    assert.match(text, /^It is said: “A mill ground at night only where its neighbours agreed to the noise of it\.” \[@quill2017, p\. 42\]/); // prettier-ignore
  });

  it('leaves out marks that point to the document’s own list, and turns quotation marks', () => {
    const sworn = cited('¦', 'sworn before the reeve', { quote: true })!;
    assert.match(sworn, /^“Millers were sworn before the reeve\./);
    const german = 'Die Mühlen standen nachts still, und niemand sah, wer sie wieder in Gang gesetzt hatte:¦\n';
    assert.match(cited(german, 'green chest opened', { quote: true }), / „Nobody saw the ‚green‘ chest opened/);
  });

  it('puts a quotation behind a citation, not into it', () => {
    const text = cited('Rooms are read [@qu¦ill2017] and so on.\n', 'dues were paid in flour', { quote: true })!;
    assert.match(text, /^Rooms are read \[@quill2017\] “Dues were paid in flour\.” \[@quill2017.*\] and so on\.\n$/);
  });
});

describe('a quotation', () => {
  it('is no markup in the draft', () => {
    assert.equal(quoted('a *b* [c] <d> @e f_g', 'en', 'markdown'), '“a \\*b\\* \\[c\\] \\<d> \\@e f_g”');
    assert.equal(quoted('5% & \\x{}', 'en', 'latex'), '“5\\% \\& \\textbackslash{}x\\{\\}”');
    assert.equal(quoted('a *b*', 'en', 'plaintext'), '“a *b*”');
  });

  it('has the marks of the language', () => {
    assert.equal(quoted('a „b“ c', 'fr-CH', 'plaintext'), '«\u00a0a “b” c\u00a0»');
    assert.equal(quoted('а "б" в', 'ru', 'plaintext'), '«а „б“ в»');
    assert.equal(quoted('一“二”三', 'zh', 'plaintext'), '“一‘二’三”');
  });
});
