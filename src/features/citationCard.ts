import { formatReference } from '../core/bibliography/formatReference.ts';
import type { Reference } from '../core/bibliography/reference.ts';
import type { Citation, CitationItem, Locator } from '../core/citation/citation.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import { resolveCitation, type FoundReference } from '../core/corpus/resolution.ts';
import { sourceOf } from '../core/corpus/works.ts';
import type { Document } from '../core/document/document.ts';
import type { CitationCard, ReferenceCard } from './card.ts';
import { fileName, locationOf, titleOf } from './location.ts';

/** What the hover on a citation says: what each of its items leads to, and how that was found. */
export function citationCard(corpus: Corpus, document: Document, citation: Citation): CitationCard {
  const { found, named, why, problem } = resolveCitation(corpus, document, citation);
  return {
    kind: 'citation',
    span: { start: citation.start, end: citation.end },
    references: [
      ...citation.items.map((item) => {
        const hit = found.find((f) => f.item === item);
        return { ...itemCard(item), ...(hit ? foundCard(corpus, document, hit) : {}) };
      }),
      ...named.map((hit) => {
        const item = { ...hit.item, key: hit.reference.label ?? '' };
        return { ...itemCard(item), ...foundCard(corpus, document, { ...hit, item }) };
      }),
    ],
    why,
    ...(problem ? { problem } : {}),
  };
}

const itemCard = ({ key, locator }: CitationItem): ReferenceCard => ({
  key,
  formatted: '',
  ...(locator ? { locator: printed(locator) } : {}),
});

function foundCard(corpus: Corpus, citing: Document, hit: FoundReference): Omit<ReferenceCard, 'key'> {
  const { item, uri, document: home, reference } = hit;
  const { DOI, URL } = reference.csl;
  return {
    ...wording(reference),
    ...(DOI ? { doi: DOI } : {}),
    ...(URL ? { url: URL } : {}),
    entry: locationOf(uri, reference),
    ...(uri === citing.uri ? {} : { foundIn: home ? titleOf(home) : fileName(uri) }),
    ...sourceLocation(corpus, citing, reference, item.locator),
  };
}

/** A reference set from its parts; as it was printed where its title was not made out: a remark, a line that is no entry. */
function wording({ csl, text }: Reference): Pick<ReferenceCard, 'formatted' | 'title'> {
  const formatted = csl.title ? formatReference(csl) : '';
  return csl.title && formatted.includes(csl.title) ? { formatted, title: csl.title } : { formatted: text };
}

/** The work itself where the corpus has it, at the page that is cited where its pages are numbered. */
function sourceLocation(
  corpus: Corpus,
  citing: Document,
  { csl }: Reference,
  locator: Locator | undefined,
): Pick<ReferenceCard, 'source'> {
  const source = sourceOf(corpus, csl)?.document;
  if (!source || source.uri === citing.uri) return {};
  const page = locator?.label === 'page' ? /\d+/.exec(locator.value)?.[0] : undefined;
  const place = (page && source.pages.find((p) => p.label === page)) || source.metadata.titleSpan;
  const start = place?.start ?? 0;
  return { source: { uri: source.uri, start, end: start, title: titleOf(source) } };
}

/** `p. 106`, `pp. 5–7`, `chapter 3`. */
function printed({ label, value }: Locator): string {
  if (label !== 'page') return `${label} ${value}`;
  return `${/[-–—,;]/.test(value) ? 'pp.' : 'p.'} ${value}`;
}
