import type { Card, CitationCard, Location, ReferenceCard, TermCard } from './card.ts';
import { languageName } from './languageName.ts';
import { doiAddress, emphasis, link, plain, strong, webAddress, within } from './markdown.ts';
import { sourceParagraphs, type Opening } from './sourceMarkdown.ts';

/** How a card's links address the editor's commands. Absent for editors that run none. */
export interface CardActions {
  open(location: Location): string | null;
  copy(text: string): string;
}

/** How much a card shows before it says that there is more. */
const limits = { references: 8, steps: 12, definitions: 4, wordings: 12, translations: 12, text: 1200 };

/** A card as Markdown. Nothing that stands in a document can become markup, a link or a command in it. */
export function cardMarkdown(card: Card, actions?: CardActions): string {
  const paragraphs = card.kind === 'citation' ? citationParagraphs(card, actions) : termParagraphs(card, actions);
  return paragraphs.filter((p) => p !== '').join('\n\n');
}

function citationParagraphs(card: CitationCard, actions: CardActions | undefined): string[] {
  const shown = card.references.slice(0, limits.references);
  const rest = card.references.length - shown.length;
  return [
    ...shown.flatMap((reference) => referenceParagraphs(reference, actions)),
    rest > 0 ? plain(`… and ${rest} more.`) : '',
    card.problem ? `⚠ ${plain(clipped(card.problem))}` : '',
    card.why.length > 0
      ? `---\n\n${emphasis(`How it was found: ${card.why.slice(0, limits.steps).map(withoutStop).join(' → ')}.`)}`
      : '',
  ];
}

function referenceParagraphs(reference: ReferenceCard, actions: CardActions | undefined): string[] {
  const head = joined(' · ', [
    strong(bracketed(reference.key)),
    reference.locator ? plain(reference.locator) : '',
    reference.foundIn ? `in the list of ${emphasis(clipped(reference.foundIn))}` : '',
  ]);
  const open: Opening = (label, at) => opening(label, at, actions);
  return [head, wellSet(reference), ...sourceParagraphs(reference, open), referenceLinks(reference, actions)];
}

/** The reference with its title in italics, as bibliographies print it. */
function wellSet({ formatted, title }: ReferenceCard): string {
  const text = clipped(formatted);
  const at = title ? text.indexOf(title) : -1;
  if (!title || at < 0) return plain(text);
  const before = plain(text.slice(0, at));
  const after = within(text.slice(at + title.length));
  const gap = (edge: string | undefined): string => (edge !== undefined && /\s/.test(edge) ? ' ' : '');
  return before + gap(text[at - 1]) + emphasis(title) + gap(text[at + title.length]) + after;
}

function referenceLinks(reference: ReferenceCard, actions: CardActions | undefined): string {
  const doi = reference.doi ? doiAddress(reference.doi) : null;
  const web = !doi && reference.url ? webAddress(reference.url) : null;
  return joined(' · ', [
    opening('Open passage', reference.source?.passage, actions),
    opening('Open entry', reference.entry, actions),
    reference.source?.passage ? '' : opening('Open source', reference.source, actions),
    actions && reference.formatted !== '' ? link('Copy reference', actions.copy(reference.formatted)) : '',
    doi ? link('Open DOI', doi) : '',
    web ? link(`Open ${web.host}`, web.address) : '',
  ]);
}

function termParagraphs(card: TermCard, actions: CardActions | undefined): string[] {
  return [
    joined(' · ', [strong(clipped(card.wording)), card.category ? plain(card.category) : '']),
    ...card.definitions.slice(0, limits.definitions).map((d) => plain(clipped(d.text))),
    listed('Also: ', card.otherWordings.slice(0, limits.wordings).map(plain), card.otherWordings.length),
    listed(
      '',
      card.translations
        .slice(0, limits.translations)
        .map((t) => joined(' ', [plain(t.text), `(${plain(languageName(t.language))})`])),
      card.translations.length,
    ),
    card.declaredIn ? `Declared as a keyword in ${emphasis(clipped(card.declaredIn.title))}` : '',
    plain(counts(card)),
    joined(' · ', [opening('Open entry', card.entry, actions), opening('Open declaration', card.declaredIn, actions)]),
  ];
}

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
