import { formatReference } from '../core/bibliography/formatReference.ts';
import type { Reference } from '../core/bibliography/reference.ts';
import type { Citation, CitationItem, Locator } from '../core/citation/citation.ts';
import { itemAt } from '../core/citation/itemAt.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import { evidenceForCitation, type ReferenceEvidence } from '../core/corpus/evidence.ts';
import { resolveCitation } from '../core/corpus/resolution.ts';
import type { Document } from '../core/document/document.ts';
import type { ConceptsIn } from '../core/evidence/concepts.ts';
import type { CitationCard, ReferenceCard } from './card.ts';
import { fileName, locationOf, titleOf } from './location.ts';
import { sourceOfCard } from './sourceCard.ts';

/**
 * What the hover on a citation says: what each of its items leads to, that at `offset` first, the passage on which it
 * rests, and how that was found. `conceptsIn` finds the passage in a source of another language.
 */
export function citationCard(
  corpus: Corpus,
  document: Document,
  citation: Citation,
  offset: number,
  conceptsIn?: ConceptsIn,
): CitationCard {
  const resolution = resolveCitation(corpus, document, citation);
  const { named, why, problem } = resolution;
  const grounds = evidenceForCitation(corpus, document, resolution, conceptsIn);
  const shown = (items: readonly ReferenceEvidence[]): ReferenceCard[] =>
    items.map((ground) => {
      const { item, reference } = ground.found;
      const key = named.includes(ground.found) ? (reference.label ?? '') : item.key;
      return { ...itemCard({ ...item, key }), ...foundCard(document, ground) };
    });
  return {
    kind: 'citation',
    span: { start: citation.start, end: citation.end },
    references: [
      ...inOrder(citation, offset).flatMap((item) => {
        const own = grounds.filter(({ found }) => found.item === item && !named.includes(found));
        return own.length > 0 ? shown(own) : [itemCard(item)];
      }),
      ...shown(grounds.filter(({ found }) => named.includes(found))),
    ],
    why: [...why, ...grounds.filter(({ source }) => source).flatMap((ground) => ground.why)],
    ...(problem ? { problem } : {}),
  };
}

/** The items of a citation, that under the cursor first. */
function inOrder(citation: Citation, offset: number): readonly CitationItem[] {
  const first = itemAt(citation, offset);
  return [first, ...citation.items.filter((item) => item !== first)];
}

const itemCard = ({ key, locator }: CitationItem): ReferenceCard => ({
  key,
  formatted: '',
  ...(locator ? { locator: printed(locator) } : {}),
});

function foundCard(citing: Document, ground: ReferenceEvidence): Omit<ReferenceCard, 'key'> {
  const { uri, document: home, reference } = ground.found;
  const { DOI, URL } = reference.csl;
  return {
    ...wording(reference),
    ...(DOI ? { doi: DOI } : {}),
    ...(URL ? { url: URL } : {}),
    entry: locationOf(uri, reference),
    ...(uri === citing.uri ? {} : { foundIn: home ? titleOf(home) : fileName(uri) }),
    ...sourceOfCard(ground),
  };
}

/** A reference set from its parts; as it was printed where its title was not made out: a remark, a line that is no entry. */
function wording({ csl, text }: Reference): Pick<ReferenceCard, 'formatted' | 'title'> {
  const formatted = csl.title ? formatReference(csl) : '';
  return csl.title && formatted.includes(csl.title) ? { formatted, title: csl.title } : { formatted: text };
}

/** `p. 106`, `pp. 5–7`, `chapter 3`. */
function printed({ label, value }: Locator): string {
  if (label !== 'page') return `${label} ${value}`;
  return `${/[-–—,;]/.test(value) ? 'pp.' : 'p.'} ${value}`;
}
