import { formatReference } from '../core/bibliography/format/formatReference.ts';
import { kindOf } from '../core/bibliography/format/kind.ts';
import type { ReferenceStyle } from '../core/bibliography/format/style.ts';
import type { Reference } from '../core/bibliography/reference.ts';
import type { Citation, CitationItem, Locator } from '../core/citation/citation.ts';
import { itemAt } from '../core/citation/itemAt.ts';
import { formOf, writeCitation } from '../core/citation/writeCitation.ts';
import { writeLocator } from '../core/citation/writeLocator.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import { evidenceForCitation, type ReferenceEvidence } from '../core/corpus/evidence.ts';
import { resolveCitation } from '../core/corpus/resolution.ts';
import type { Document } from '../core/document/document.ts';
import { claimOf } from '../core/evidence/claim.ts';
import type { ConceptsIn } from '../core/evidence/concepts.ts';
import type { CitationCard, ReferenceCard } from './card.ts';
import { elsewhereOf } from './elsewhere.ts';
import { fileName, locationOf, titleOf } from './location.ts';
import { doiAddress, webAddress } from './markdown.ts';
import { sourceOfCard } from './sourceCard.ts';

/** How a card is to be made. */
export interface CitationCardOptions {
  /** The style in which it shows references. */
  readonly style: ReferenceStyle;
  /** Finds the passage in a source of another language. */
  readonly conceptsIn?: ConceptsIn;
}

/**
 * What the hover on a citation says: what each of its items leads to, that at `offset` first, the passage on which it
 * rests, where else the work is cited, and how that was found.
 */
export function citationCard(
  corpus: Corpus,
  document: Document,
  citation: Citation,
  offset: number,
  { style, conceptsIn }: CitationCardOptions,
): CitationCard {
  const resolution = resolveCitation(corpus, document, citation);
  const { named, why, problem } = resolution;
  const grounds = evidenceForCitation(corpus, document, resolution, conceptsIn);
  const itemCard = (item: CitationItem): ReferenceCard => ({
    key: item.key,
    formatted: '',
    reference: '',
    italics: [],
    citation: writeCitation(formOf(citation), item, document.language),
    ...(item.locator ? { locator: printed(item.locator) } : {}),
  });
  const shown = (items: readonly ReferenceEvidence[]): ReferenceCard[] =>
    items.map((ground) => {
      const { item, reference } = ground.found;
      const key = named.includes(ground.found) ? (reference.label ?? '') : item.key;
      return { ...itemCard(item), key, ...foundCard(document, ground, style) };
    });
  const items = inOrder(citation, offset).map((item) => ({
    item,
    own: grounds.filter(({ found }) => found.item === item && !named.includes(found)),
  }));
  const [first, ...rest] = [
    ...items.flatMap(({ item, own }) => (own.length > 0 ? shown(own) : [itemCard(item)])),
    ...shown(grounds.filter(({ found }) => named.includes(found))),
  ];
  const main = items[0]?.own[0];
  const elsewhere = main && elsewhereOf(corpus, document, citation, main.found);
  const claim = claimQuery(document, citation);
  const decisive = main ? decisiveStep(main, why) : why.at(-1);
  return {
    kind: 'citation',
    span: { start: citation.start, end: citation.end },
    references: first ? [elsewhere ? { ...first, elsewhere } : first, ...rest] : [],
    why: [...why, ...grounds.filter(({ source }) => source).flatMap((ground) => ground.why)],
    ...(decisive ? { decisive } : {}),
    ...(problem ? { problem } : {}),
    ...(claim === '' ? {} : { claim }),
  };
}

/** What says most in a line: that the source has the very words, by what it is known for the work, or how the entry was found. */
function decisiveStep(
  { found, source, evidence: [best] }: ReferenceEvidence,
  why: readonly string[],
): string | undefined {
  if (best?.kind === 'quotation') return best.why[0];
  if (source) return `Source known by: ${source.why.join(', ')}.`;
  const { family, key } = found.item;
  return why.findLast((step) => step.includes(family ?? key)) ?? why.at(-1);
}

/** The items of a citation, that under the cursor first. */
function inOrder(citation: Citation, offset: number): readonly CitationItem[] {
  const first = itemAt(citation, offset);
  return [first, ...citation.items.filter((item) => item !== first)];
}

function foundCard(citing: Document, ground: ReferenceEvidence, style: ReferenceStyle): Partial<ReferenceCard> {
  const { uri, document: home, reference } = ground.found;
  const { DOI, URL } = reference.csl;
  return {
    ...wording(reference, style, citing.language),
    ...(DOI ? { doi: DOI } : {}),
    ...(URL ? { url: URL } : {}),
    entry: locationOf(uri, reference),
    ...(uri === citing.uri ? {} : { foundIn: home ? titleOf(home) : fileName(uri) }),
    ...sourceOfCard(ground),
  };
}

/** A reference set from its parts; as it was printed where its title was not made out: a remark, a line that is no entry. */
function wording(
  { csl, text }: Reference,
  style: ReferenceStyle,
  language: string,
): Pick<ReferenceCard, 'formatted' | 'reference' | 'italics'> {
  if (!csl.title) return { formatted: text, reference: text, italics: [] };
  const { DOI, URL, ...bare } = csl;
  const linked = (DOI ? doiAddress(DOI) : URL ? webAddress(URL) : null) !== null && kindOf(bare) === kindOf(csl);
  const reference = formatReference(csl, style, language);
  const { text: formatted, italics } = linked ? formatReference(bare, style, language) : reference;
  return { formatted, reference: reference.text, italics };
}

/** `p. 106`, `pp. 5–7`, `chapter 3`. */
const printed = (locator: Locator): string =>
  locator.label === 'page' ? writeLocator(locator, 'en') : `${locator.label} ${locator.value}`;

/** In UTF-16 units: a longer query finds nothing more. */
const longestQuery = 200;
/** A part of a sentence with fewer letters says too little to be looked for. */
const fewestLetters = 25;

/** What a citation is to support, as one would type it to look for it. */
function claimQuery(document: Document, citation: Citation): string {
  const claim = claimOf(document, citation);
  if (!claim) return '';
  const words = (text: string): string => text.replace(/[^\p{L}\p{N}\p{M}'’-]+/gu, ' ').trim();
  const focus = words(claim.text.slice(claim.focus.start, claim.focus.end));
  const query = focus.length >= fewestLetters ? focus : words(claim.text);
  return query.length <= longestQuery ? query : query.slice(0, query.lastIndexOf(' ', longestQuery) >>> 0).slice(0, longestQuery).trim(); // prettier-ignore
}
