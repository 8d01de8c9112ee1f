import assert from 'node:assert/strict';
import { citationsOf } from '../../../src/core/citation/citations.ts';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import { evidenceForCitation, sourcePlaceOf, type ReferenceEvidence } from '../../../src/core/corpus/evidence.ts';
import { resolveCitation } from '../../../src/core/corpus/resolution.ts';
import { documentOf } from '../../support/documents.ts';
import { marked } from '../../support/marks.ts';

const source = `# Bells of the Outer Isles

Runar Aske

## 1. Casting

Bells were cast on the beach, since no ferry would carry one.

## 2. Ringing

A bell was rung for every boat that came home, and twice for one that did not.
`;

const other = '# On Nets and Their Mending\n\nNets were mended on the beach by those who would not sail.\n';

const draft = `Nets are another matter. A bell was rung twice for every lost boat [1¦; 2; 3].

## References

1. Aske, R. (2001). Bells of the Outer Isles. Skerry Press.

2. Lind, M. (2004). On Nets and Their Mending. Skerry Press.

3. Roe, J. (2009). Ferries in Fact and Fiction. Skerry Press.
`;

function ask(files: Readonly<Record<string, string>>): { items: ReferenceEvidence[]; corpus: Corpus; place: unknown } {
  const { text, cursor } = marked(draft);
  const corpus = Corpus.empty.withAll(
    Object.entries({ 'draft.md': text, ...files }).map(([uri, t]) => [uri, { document: documentOf(t, uri, 'markdown') }]), // prettier-ignore
  );
  const document = corpus.documents.get('draft.md')!;
  const citation = citationsOf(document).find((c) => c.start < cursor && cursor < c.end)!;
  const resolution = resolveCitation(corpus, document, citation);
  const place = sourcePlaceOf(corpus, document, resolution);
  return { items: evidenceForCitation(corpus, document, resolution), corpus, place };
}

describe('what a citation rests on', () => {
  const files = { 'bells.md': source, 'nets.md': other };

  it('is a source and a passage for each work that the corpus has', () => {
    const { items } = ask(files);
    assert.deepEqual(
      items.map((i) => [i.found.item.key, i.source?.document.uri, i.evidence.length > 0]),
      [
        ['1', 'bells.md', true],
        ['2', 'nets.md', false],
        ['3', undefined, false],
      ],
    );
    const { start, end } = items[0]!.evidence[0]!.span;
    assert.match(source.slice(start, end), /^A bell was rung/u);
  });

  it('says of each step why, or that the work is not there', () => {
    const [bells, , ferries] = ask(files).items;
    assert.match(bells!.why.join(' '), /“Bells of the Outer Isles” \(same title, same author\)\. Shared with the claim: “bell”/u); // prettier-ignore
    assert.deepEqual(ferries!.why, ['The work is not in this corpus.']);
  });

  it('is one place for the command line: the passage, else the title, else none', () => {
    const { place, items } = ask(files);
    assert.deepEqual(place, { uri: 'bells.md', ...items[0]!.evidence[0]!.span, why: items[0]!.why });
    assert.equal((ask({ 'nets.md': other }).place as { uri: string }).uri, 'nets.md');
    assert.equal(ask({}).place, null);
  });

  it('does not change with a document that has nothing to do with it', () => {
    const answer = ({ items }: { items: ReferenceEvidence[] }) =>
      items.map((i) => [i.source?.document.uri, i.evidence, i.sure, i.why]);
    const more = { ...files, 'grain.md': '# Grain\n\nGrain is rung for nobody; a boat of grain was lost twice.\n' };
    assert.deepEqual(answer(ask(more)), answer(ask(files)));
  });

  it('is looked for on the page at which a note points, where no list has the work', () => {
    const pages = ['The bells were silent.', 'A bell was rung twice for a boat that was lost.', 'Nothing rang.'];
    const book = `Bells of the Outer Isles\n\nRunar Aske\n\n${pages.map((text, i) => `${text}\n\n${i + 7}\f`).join('')}`;
    const note =
      'They rang for the lost.[^1]\n\n[^1]: Runar Aske, Bells of the Outer Isles (Skerry Press 2001), p. 9.\n';
    const corpus = Corpus.empty.withAll([
      ['book.txt', { document: documentOf(book, 'book.txt', 'plaintext') }],
      ['note.md', { document: documentOf(note, 'note.md', 'markdown') }],
    ]);
    const document = corpus.documents.get('note.md')!;
    const [item] = evidenceForCitation(corpus, document, resolveCitation(corpus, document, citationsOf(document)[0]!));
    const { start, end } = item!.evidence[0]!.span;
    assert.match(book.slice(start, end), /Nothing rang/u);
  });
});
