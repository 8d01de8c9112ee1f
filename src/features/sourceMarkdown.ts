import type { Location, PageCard, PassageCard, ReferenceCard, SourceCard } from './card.ts';
import { emphasis, plain, strong, styled, within } from './markdown.ts';

/** A link that opens a place; '' where the editor runs no commands. */
export type Opening = (label: string, at: Location | undefined) => string;

/** In UTF-16 units: no title needs more. */
const longestTitle = 300;

/** The part of a card that leads from the reference to the passage: the source, the passage, and what else it may be. */
export function sourceParagraphs({ source, notInCorpus }: ReferenceCard, open: Opening): string[] {
  if (!source) return notInCorpus ? ['Not in this corpus.'] : [];
  const { passage } = source;
  return [
    sourceLine(source),
    passage ? `> ${marked(passage)}` : 'Nothing in the source is like the claim.',
    doubts(source, open),
  ];
}

function sourceLine({ title, sameTitle, match, passage }: SourceCard): string {
  const lead = { certain: 'In this corpus', likely: 'Probably in this corpus', possible: 'Possibly in this corpus' }[
    match
  ];
  const name = sameTitle ? '' : `: ${emphasis(title.slice(0, longestTitle))}`;
  return `${lead}${name}${passage?.page ? `, ${pageWords(passage.page)}` : ''}`;
}

/** `p. 43 (page 3 of the file)`. */
function pageWords({ label, inFile }: PageCard): string {
  if (label === undefined) return `page ${inFile} of the file`;
  return label === String(inFile) ? `p. ${within(label)}` : `p. ${within(label)} (page ${inFile} of the file)`;
}

/** That the passage or the source may be another, with the next best to open. */
function doubts({ sure, passage, runnerUp, otherwise }: SourceCard, open: Opening): string {
  const parts: string[] = [];
  if (passage && !sure) parts.push(doubt[passage.kind]);
  if (runnerUp) {
    const page = runnerUp.page?.label === undefined ? '' : ` (p. ${within(runnerUp.page.label)})`;
    const next = open('the next best', runnerUp);
    parts.push(next === '' ? `The next best${page}: ${plain(runnerUp.text)}` : `See also ${next}${page}.`);
  }
  if (otherwise) {
    const title = emphasis(otherwise.title.slice(0, longestTitle));
    const link = open('open', otherwise);
    parts.push(`The work may also be ${title}${link === '' ? '' : ` (${link})`}.`);
  }
  return parts.join(' ');
}

const doubt = {
  quotation: 'These are nearly the words quoted.',
  likeness: 'The passage most like the claim; it may be another.',
  place: 'So the place cited begins; nothing in it is like the claim.',
} as const;

/** A passage with what it shares with the claim in bold. */
const marked = ({ text, highlights }: PassageCard): string => styled(text, highlights, strong);
