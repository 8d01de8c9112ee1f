import type { CitationCard, ReferenceCard } from './card.ts';
import { emphasis, plain, strong, styled } from './markdown.ts';
import { sourceParagraphs } from './sourceMarkdown.ts';

/** In UTF-16 units: no sentence of ours is as long, but those of documents in it may be. */
const longest = 2000;

/** How everything on a card was found, as a page of Markdown to read. `printed` is the citation as it stands in its text. */
export function explanationOf(card: CitationCard, printed: string): string {
  const steps = card.why.map((step, i) => `${i + 1}. ${plain(step.slice(0, longest))}`);
  return [
    `# ${plain(printed.slice(0, longest))}`,
    ...card.references.flatMap(referenceSection),
    card.problem ? `⚠ ${plain(card.problem.slice(0, longest))}` : '',
    '## How it was found',
    steps.length > 0 ? steps.join('\n') : 'Nothing was found.',
    card.claim === undefined ? '' : `## The claim\n\n> ${plain(card.claim)}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function referenceSection(reference: ReferenceCard): string[] {
  const { key, locator, foundIn, formatted, italics } = reference;
  const head = [strong(key), ...(locator ? [plain(locator)] : []), ...(foundIn ? [`in the list of ${emphasis(foundIn)}`] : [])]; // prettier-ignore
  return [
    head.join(' · '),
    styled(formatted.slice(0, longest), italics.filter(({ end }) => end <= longest), emphasis), // prettier-ignore
    ...sourceParagraphs(reference, () => ''),
  ];
}
