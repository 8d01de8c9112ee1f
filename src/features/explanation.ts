import type { CitationCard, Location, ReferenceCard } from './card.ts';
import { emphasis, link, plain, strong, styled } from './markdown.ts';
import { sourceParagraphs } from './sourceMarkdown.ts';

/** In UTF-16 units: no sentence of ours is as long, but those of documents in it may be. */
const longest = 2000;

/** The address of a place as a page can link to it; `null` where it cannot. */
export type PageAddress = (at: Location) => string | null;

/** How everything on a card was found, as a page of Markdown to read. `printed` is the citation as it stands in its text. */
export function explanationOf(card: CitationCard, printed: string, addressOf: PageAddress = () => null): string {
  const steps = card.why.map((step, i) => `${i + 1}. ${plain(step.slice(0, longest))}`);
  return [
    `# ${plain(printed.slice(0, longest))}`,
    ...card.references.flatMap((reference) => referenceSection(reference, addressOf)),
    card.problem ? `⚠ ${plain(card.problem.slice(0, longest))}` : '',
    '## How it was found',
    steps.length > 0 ? steps.join('\n') : 'Nothing was found.',
    card.claim === undefined ? '' : `## The claim\n\n> ${plain(card.claim)}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function referenceSection(reference: ReferenceCard, addressOf: PageAddress): string[] {
  const { key, locator, foundIn, formatted, italics } = reference;
  const head = [strong(key), ...(locator ? [plain(locator)] : []), ...(foundIn ? [`in the list of ${emphasis(foundIn)}`] : [])]; // prettier-ignore
  return [
    head.join(' · '),
    styled(formatted.slice(0, longest), italics.filter(({ end }) => end <= longest), emphasis), // prettier-ignore
    ...sourceParagraphs(reference, () => ''),
    leadingOn(reference, addressOf),
  ];
}

/** Where a page leads: commands do not run from it, files open. */
function leadingOn({ source, entry }: ReferenceCard, addressOf: PageAddress): string {
  const places = [
    ['Open passage', source?.passage],
    ['Open source', source],
    ['Open entry', entry],
  ] as const;
  return places
    .flatMap(([label, at]) => {
      const address = at ? addressOf(at) : null;
      return address === null ? [] : [link(label, address)];
    })
    .join(' · ');
}
