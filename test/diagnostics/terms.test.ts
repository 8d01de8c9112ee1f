import assert from 'node:assert/strict';
import { diagnosticsOf } from '../../src/diagnostics/index.ts';
import { TermIndex } from '../../src/features/termIndex.ts';
import { corpusOf } from '../features/support/corpusOf.ts';
import { marked } from '../support/marks.ts';

const glossary = `concepts:
  - id: reading-room
    labels:
      en: { preferred: reading room, alternative: [study hall], deprecated: [book chamber] }
  - id: salt-office
    labels:
      en: { preferred: Salt Weighing Office, abbreviation: SWO }
`;

/** The problems of a draft with these codes must be those of its marks. */
function check(source: string, codes: readonly string[], name = 'draft.md') {
  const { text, spans } = marked(source);
  const corpus = corpusOf({ 'glossary.yaml': glossary, [name]: text });
  const terms = TermIndex.of(corpus, { keywords: true });
  const found = diagnosticsOf(corpus, `file:///${name}`, { terms });
  assert.deepEqual(
    found.map((p) => `${p.code}: ${p.span ? text.slice(p.span.start, p.span.end) : ''}`),
    spans.map((s, i) => `${codes[i]}: ${text.slice(s.start, s.end)}`),
  );
  return found;
}

describe('problems of wordings', () => {
  it('tell of a deprecated wording, also inflected', () => {
    const [problem] = check('They sat in the ‹book chambers› all day.\n', ['deprecated-wording']);
    assert.equal(problem!.severity, 'information');
    assert.match(problem!.message, /Write “reading room”/);
  });

  it('tell of two wordings of one concept at the one not to keep to', () => {
    const [problem] = check('The reading room is cold. A ‹study hall› is warm. All study halls? No: this reading room.\n'.replace('All study halls', 'All ‹study halls›'), ['mixed-wordings', 'mixed-wordings']); // prettier-ignore
    assert.match(problem!.message, /“study hall” and “reading room”/);
    assert.equal(problem!.related?.length, 1);
  });

  it('leave one wording alone, in the singular, the plural, at the beginning, beside its abbreviation', () => {
    check('Reading rooms are cold; a reading room is. The Salt Weighing Office (SWO) is open. The SWO closes.\n', []);
  });

  it('leave the words of others alone: quotations, quoted paragraphs, reference lists', () => {
    check('The reading room is cold. She says “every study hall in the whole valley is warm”.\n\n> A book chamber.\n\n## References\n\n[1] Ash, B. (2003). Book chamber. Elm Press.\n\n[2] Elm, C. (2004). The study hall. Elm Press.\n\nSeen [1], [2].\n', []); // prettier-ignore
  });

  it('leave a wording alone that a note cuts in two', () => {
    const source = 'A reading room is cold, and so was every study<sup>1</sup> hall. They sat in the reading room and in a study\n\n<sup>1</sup> The rooms of the valley, a list of 1911.\n\nhall of the town.\n'; // prettier-ignore
    check(source, []);
  });

  it('leave sources alone: plain text, pages, what has a DOI', () => {
    check('They sat in the book chamber of the SWO.\n', [], 'source.txt');
    check('doi: 10.5555/valley.7\n\n# Rooms\n\nThey sat in the book chamber of the SWO.\n', []);
  });

  it('tell of an abbreviation that is not introduced, or only afterwards, once', () => {
    const [never] = check('The ‹SWO› is open. The SWO closes.\n', ['undefined-abbreviation']);
    assert.match(never!.message, /stands for “Salt Weighing Office”/);
    const [early] = check('The ‹SWO› is open. The Salt Weighing Office (SWO) closes. The SWO is dark.\n', ['undefined-abbreviation']); // prettier-ignore
    assert.match(early!.message, /before it is introduced/);
    assert.equal(early!.related?.length, 1);
  });

  it('leave an abbreviation alone that is introduced first, whatever a heading has', () => {
    check('# The SWO\n\nThe Salt Weighing Office (SWO) is open. The SWO closes.\n', []);
  });

  it('tell of a term that is defined twice, and of an abbreviation that is introduced twice', () => {
    check('In this note, “barrow” means a cart of one wheel. A barrow is slow. ‹X›\n'.replace(' ‹X›', ''), []);
    check('“Barrow” means a cart of one wheel. A barrow is slow.\n\n“‹Barrow›” means a heap of stones.\n', ['term-defined-twice']); // prettier-ignore
    check('The Salt Weighing Office (SWO) is open. The Salt Weighing Office (‹SWO›) closes.\n', ['term-defined-twice']);
  });

  it('hint at a term that is defined and never used', () => {
    const [problem] = check('“‹Barrow›” means a cart of one wheel. Carts are slow.\n', ['unused-term']);
    assert.equal(problem!.severity, 'hint');
    check('“Barrow” means a cart of one wheel. Barrows are slow.\n', []);
    check('The Salt Weighing Office (‹SWO›) is open.\n', ['unused-term']);
  });

  it('are none where terms are switched off', () => {
    const corpus = corpusOf({ 'glossary.yaml': glossary, 'a.md': 'A book chamber of the SWO.\n' });
    assert.deepEqual(diagnosticsOf(corpus, 'file:///a.md'), []);
  });
});
