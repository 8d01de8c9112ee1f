import assert from 'node:assert/strict';
import fc from 'fast-check';
import { citationsOf } from '../../../src/core/citation/citations.ts';
import type { Citation } from '../../../src/core/citation/citation.ts';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import { resolveCitation, type Resolution } from '../../../src/core/corpus/resolution.ts';
import { documentOf } from '../../support/documents.ts';
import { marked, slices } from '../../support/marks.ts';

const list = `## References

Feld, T. (2016). Boards That Listen. Northport: Kai.

Li, B. (2015). Boats. Small Ports, 4, 1–20.

Ong, C. (2016). Buoys. Northport: Kai.

Ruiz, A. (2014). Weirs. Small Ports, 3, 1–20.
`;

/** The words that point back in a Markdown document with the list above. The marks say which they are. */
function pointingBack(source: string): (Citation & { readonly resolution: Resolution })[] {
  const { text, spans } = marked(`# Ports\n\n${source}\n\n${list}`);
  const document = documentOf(text, 'memory:/a.md', 'markdown');
  const corpus = Corpus.empty.with('memory:/a.md', { document });
  const found = citationsOf(document).filter((c) => c.meant);
  assert.deepEqual(slices(text, found), slices(text, spans));
  return found.map((c) => ({ ...c, resolution: resolveCitation(corpus, document, c) }));
}

/** What each leads to, by the beginning of its entry or its note, with the place. */
const leads = (found: ReturnType<typeof pointingBack>): string[] =>
  found.map(({ resolution: { found: own, named } }) => {
    const last = [...own, ...named].at(-1);
    const name = last?.reference.kind === 'footnote' ? `note ${last.reference.label}` : last?.reference.csl.title;
    return `${name}${last?.item.locator ? ` @ ${last.item.locator.value}` : ''}`;
  });

describe('words that point back, in running text', () => {
  it('repeat the citation before them, in brackets and out, in six languages', () => {
    const found = pointingBack(
      'Fees rose (Ruiz, 2014, p. 3) and fell ‹(ibid., p. 5)›, as ‹(там же, с. 6)›, ‹(ebd., S. 7)›, ‹(同上，第8页)› and ‹(see ibid.)› say. Boats rest (Li, 2015). ‹Ibid., p. 9›, it says more.',
    );
    assert.deepEqual(leads(found), ['Weirs @ 5', 'Weirs @ 6', 'Weirs @ 7', 'Weirs @ 8', 'Weirs @ 8', 'Boats @ 9']);
    assert.match(found[0]!.resolution.why[0]!, /“\(ibid., p. 5\)” points back to “\(Ruiz, 2014, p. 3\)”/);
  });

  it('repeat the work of the author before them', () => {
    const found = pointingBack(
      'Fees rose (Ruiz, 2014, p. 3). Boats rest (Li, 2015). But ‹Ruiz, op. cit., p. 9›, and ‹Ruiz (a.a.O., S. 4)› and ‹Ong, op. cit.› say more, and ‹(Ruiz, loc. cit.)› too.',
    );
    assert.deepEqual(leads(found), ['Weirs @ 9', 'Weirs @ 4', 'Buoys', 'Weirs @ 4']);
  });

  it('repeat keys and numbers as well', () => {
    const found = pointingBack('Fees [@ruiz, p. 3] fell ‹(ibid., 5)›.');
    assert.deepEqual(found[0]?.items, [{ key: 'ruiz', locator: { label: 'page', value: '5' } }]);
    assert.equal(found[0]?.style, 'pandoc');
  });

  it('are none where nothing stands before them, and in other senses', () => {
    pointingBack('Ibid., p. 5. As Ong, op. cit., or so.'.replace('Ong, ', ''));
    pointingBack('Fees rose (Ruiz, 2014). He was там же and said id. and idem and 同上 of supra Part II, note 5.');
  });
});

describe('words that point back, in notes', () => {
  const notes = (bodies: readonly string[]): ReturnType<typeof pointingBack> =>
    pointingBack(
      `Fees rose.${bodies.map((_, i) => `[^${i + 1}]`).join(' ')}\n\n${bodies.map((b, i) => `[^${i + 1}]: ${b}`).join('\n\n')}`,
    );

  it('repeat the note above, through others that only repeat', () => {
    const found = notes([
      'Tom Feld, *Boards That Listen* (Northport: Kai, 2016), p. 4.',
      '‹Ibid., p. 5›.',
      '‹Там же, с. 6›.',
      'See ‹ibid.›',
      '‹Id. at 8›.',
    ]);
    assert.deepEqual(
      leads(found),
      [5, 6, 4, 8].map((page) => `Boards That Listen @ ${page}`),
    );
    assert.deepEqual(new Set(found.map((c) => c.items[0]?.key)), new Set(['1']));
    assert.match(found[0]!.resolution.why[0]!, /points back to note 1/);
  });

  it('repeat the note of a number, and of its works that of the author named', () => {
    const found = notes([
      'Feld, *Boards That Listen*, p. 4; Ruiz, “Weirs”, p. 2.',
      'Li, “Boats”.',
      '‹Ruiz (n 1) 12›.',
      'See ‹supra note 2, at 7›; ‹Feld, a.a.O. (Fn. 1), S. 3›.',
      '‹同前注2，第9页›。',
    ]);
    assert.deepEqual(leads(found), ['Weirs @ 12', 'Boats @ 7', 'Boards That Listen @ 3', 'Boats @ 9']);
  });

  it('repeat the author’s work in the last note that names it', () => {
    const found = notes(['Feld, *Boards That Listen*, p. 4.', 'Li, “Boats”.', '‹Feld, op. cit., p. 33›.']);
    assert.deepEqual(leads(found), ['Boards That Listen @ 33']);
  });

  it('mean a work of their own note where that cites one before them', () => {
    const found = notes(['Li, “Boats”.', 'Feld, *Boards That Listen*, p. 4; but see ‹ibid., p. 5›.']);
    assert.equal(found[0]?.items[0]?.key, '2');
  });

  it('may repeat one another hundreds of times', () => {
    const bodies = Array.from({ length: 800 }, (_, i) => `[^${i}]: ${i === 0 ? 'Li, “Boats”, p. 4.' : 'Ibid.'}`);
    const document = documentOf(`Fees.[^0]\n\n${bodies.join('\n\n')}\n\n${list}`, 'memory:/a.md', 'markdown');
    const last = citationsOf(document).at(-1)!;
    const { found, named } = resolveCitation(Corpus.empty.with('memory:/a.md', { document }), document, last);
    assert.equal(found[0]?.reference.label, '0');
    assert.equal(named[0]?.reference.csl.title, 'Boats');
  });

  it('never lead in a circle', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('Ibid.', 'See n. 2', 'Feld (n 3) 4.', 'Supra note 1.', 'Feld, op. cit.', 'Li, “Boats”.'),
          {
            minLength: 1,
            maxLength: 12,
          },
        ),
        (bodies) => {
          const text = `Fees.${bodies.map((_, i) => `[^${i}]`).join('')}\n\n${bodies.map((b, i) => `[^${i}]: ${b}`).join('\n\n')}\n\n${list}`;
          const document = documentOf(text, 'memory:/a.md', 'markdown');
          const corpus = Corpus.empty.with('memory:/a.md', { document });
          for (const citation of citationsOf(document)) {
            assert.ok(citation.items.length > 0);
            for (const { start, end } of resolveCitation(corpus, document, citation).targets)
              assert.ok(start < end && end <= text.length);
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});
