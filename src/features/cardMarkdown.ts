import type { Card, CitationCard, Elsewhere, InnerTerm, Location, ReferenceCard, TermCard } from './card.ts';
import { languageName } from './languageName.ts';
import { doiAddress, emphasis, link, plain, strong, styled, webAddress, within } from './markdown.ts';
import { sourceParagraphs, type Opening } from './sourceMarkdown.ts';

/** How a card's links address the editor's commands. Absent for editors that run none. */
export interface CardActions {
  open(location: Location): string | null;
  copy(text: string): string;
  search(query: string): string;
  /** Tells how everything on this card was found. */
  explain(): string | null;
  /** Lists every place that cites the work under the cursor. */
  findCitations(): string | null;
}

/** How much a card shows before it says that there is more. Of so many works the passages are shown. */
const limits = {
  references: 8,
  passages: 3,
  steps: 12,
  definitions: 4,
  wordings: 12,
  translations: 12,
  inner: 6,
  text: 1200,
};

/** A card as Markdown. Nothing that stands in a document can become markup, a link or a command in it. */
export function cardMarkdown(card: Card, actions?: CardActions): string {
  const paragraphs = card.kind === 'citation' ? citationParagraphs(card, actions) : termParagraphs(card, actions);
  return paragraphs.filter((p) => p !== '').join('\n\n');
}

function citationParagraphs(card: CitationCard, actions: CardActions | undefined): string[] {
  const [first, ...further] = card.references;
  const shown = further.slice(0, limits.references - 1);
  const rest = further.length - shown.length;
  const passages = card.references.length <= limits.passages;
  return [
    ...(first ? referenceParagraphs(first, actions, true) : []),
    card.problem ? `⚠ ${plain(clipped(card.problem))}` : '',
    first ? referenceLinks(first, actions, true) : '',
    ...(first?.elsewhere ? elsewhereParagraphs(first.elsewhere, actions) : []),
    ...shown.flatMap((reference) => [
      ...referenceParagraphs(reference, actions, passages),
      referenceLinks(reference, actions, false),
    ]),
    rest > 0 ? plain(`… and ${rest} more.`) : '',
    foundLine(card, actions),
  ];
}

function referenceParagraphs(reference: ReferenceCard, actions: CardActions | undefined, passage: boolean): string[] {
  const head = joined(' · ', [
    strong(bracketed(reference.key)),
    reference.locator ? plain(reference.locator) : '',
    reference.foundIn ? `in the list of ${emphasis(clipped(reference.foundIn))}` : '',
  ]);
  const open: Opening = (label, at) => opening(label, at, actions);
  // One paragraph: a hover shows a dozen lines without scrolling.
  return [joined(' — ', [head, wellSet(reference)]), ...(passage ? sourceParagraphs(reference, open) : [])];
}

/** The reference with what its style sets in italics. */
const wellSet = ({ formatted, italics }: ReferenceCard): string =>
  styled(clipped(formatted), italics.filter(({ end }) => end <= limits.text), emphasis); // prettier-ignore

/** What can be done with a reference; for those beside the first only where they lead. */
function referenceLinks(reference: ReferenceCard, actions: CardActions | undefined, all: boolean): string {
  const doi = reference.doi ? doiAddress(reference.doi) : null;
  const web = !doi && reference.url ? webAddress(reference.url) : null;
  const copies = all && actions && reference.reference !== '';
  return joined(' · ', [
    opening('Open passage', reference.source?.passage, actions),
    reference.source?.passage ? '' : opening('Open source', reference.source, actions),
    opening('Open entry', reference.entry, actions),
    doi ? link('Open DOI', doi) : '',
    web ? link(`Open ${web.host}`, web.address) : '',
    copies ? link('Copy reference', actions.copy(reference.reference)) : '',
    copies && reference.citation !== '' ? link('Copy citation', actions.copy(reference.citation)) : '',
  ]);
}

/** Where else the work is cited: a line a document, and what leads to all of them. */
function elsewhereParagraphs(
  { places, more, again, complete }: Elsewhere,
  actions: CardActions | undefined,
): readonly string[] {
  const lines = places.map((place) => {
    const where = joined(', ', [place.title.slice(0, 80), place.page ? `p. ${place.page}` : (place.heading ?? '')]);
    const label = opening(where, place, actions) || emphasis(where);
    return `- ${label}${place.snippet === '' ? '' : `: ${within(place.snippet)}`}`;
  });
  const others = more === 0 ? '' : `in ${more === 1 ? 'one more document' : `${more} more documents`}`;
  const here = again === 0 ? '' : `${times(again)} more here`;
  const rest = joined(', ', [others, here]);
  const unread = complete ? '' : 'files are still being read';
  const address = actions?.findCitations() ?? null;
  const all = address === null ? rest : link(places.length > 0 ? `and ${rest}` : rest, address);
  if (lines.length === 0) return [joined(' · ', [rest === '' ? '' : `Cited ${all}`, unread])];
  const tail = joined(' · ', [rest === '' ? '' : all, unread]);
  return [[`Also cited in`, ...lines].join('\n'), tail];
}

/** How it was found, in one line: the step on which it hangs, and what tells the rest; all steps where nothing can be opened. */
function foundLine({ why, decisive, claim }: CitationCard, actions: CardActions | undefined): string {
  const explain = actions?.explain() ?? null;
  const search = actions && claim ? link('Search this claim', actions.search(claim)) : '';
  if (explain === null || why.length === 0) {
    const chain = why.slice(0, limits.steps).map(withoutStop).join(' → ');
    const found = chain === '' ? '' : emphasis(`How it was found: ${chain}.`);
    return found === '' && search === '' ? '' : `---\n\n${joined(' · ', [found, search])}`;
  }
  const step = decisive === undefined ? '' : emphasis(`${withoutStop(clipped(decisive))}.`);
  return `---\n\n${joined(' · ', [step, link('How was this found?', explain), search])}`;
}

function termParagraphs(card: TermCard, actions: CardActions | undefined): string[] {
  return [
    joined(' · ', [strong(clipped(card.wording)), card.category ? plain(card.category) : '']),
    ...card.localDefinitions
      .slice(0, limits.definitions)
      .map((d) => `${strong('In this document:')} ${plain(clipped(d.text))}`),
    ...card.definitions
      .slice(0, limits.definitions)
      .map((d) => joined(' ', [plain(clipped(d.text)), d.source ? `(${plain(clipped(d.source))})` : ''])),
    ...card.alternatives.slice(0, limits.inner).map((other) => `Or: ${innerTerm(other, actions)}`),
    listed('Also: ', card.otherWordings.slice(0, limits.wordings).map(plain), card.otherWordings.length),
    listed(
      '',
      card.translations
        .slice(0, limits.translations)
        .map((t) => joined(' ', [plain(t.text), `(${plain(languageName(t.language))})`])),
      card.translations.length,
    ),
    card.glossary ? `From ${emphasis(clipped(card.glossary))}` : '',
    card.declaredIn ? `Declared as a keyword in ${emphasis(clipped(card.declaredIn.title))}` : '',
    card.proposed ? plain('A key term that the documents propose; no glossary has it yet.') : '',
    plain(counts(card)),
    listed(
      'Within it: ',
      card.nested
        .slice(0, limits.inner)
        .map((inner) => opening(inner.wording, inner.entry, actions) || plain(clipped(inner.wording))),
      card.nested.length,
    ),
    joined(' · ', [
      opening('Open definition', card.localDefinitions[0], actions),
      opening('Open entry', card.entry, actions),
      opening('Open declaration', card.declaredIn, actions),
    ]),
  ];
}

/** Another meaning of the wording, in one line. */
const innerTerm = ({ wording, category, definition, entry }: InnerTerm, actions: CardActions | undefined): string =>
  joined(' · ', [
    strong(clipped(wording)),
    category ? plain(category) : '',
    definition ? plain(clipped(definition)) : '',
    opening('Open entry', entry, actions),
  ]);

/** What has been counted so far; '' before anything has. */
function counts({ countHere, countInCorpus, documentsInCorpus }: TermCard): string {
  const here = countHere > 0 ? `${times(countHere)} here` : '';
  const corpus =
    documentsInCorpus > 1 ? `${times(countInCorpus)} in ${documentsInCorpus} documents of this corpus` : '';
  return joined(', ', [here, corpus]);
}

const times = (n: number): string => (n === 1 ? 'once' : `${n} times`);

const opening = (label: string, at: Location | undefined, actions: CardActions | undefined): string => {
  const address = at && actions?.open(at);
  return address ? link(label, address) : '';
};

const bracketed = (key: string): string => (/^\p{N}+$/u.test(key) ? `[${key}]` : key);

const withoutStop = (step: string): string => step.trim().replace(/\.$/, '');

const joined = (separator: string, parts: readonly string[]): string => parts.filter((p) => p !== '').join(separator);

const listed = (label: string, shown: readonly string[], total: number): string =>
  shown.length === 0 ? '' : `${label}${shown.join(', ')}${total > shown.length ? ', …' : ''}`;

/** As much of a text as a card shows. */
const clipped = (text: string): string => (text.length <= limits.text ? text : `${text.slice(0, limits.text)}…`);
