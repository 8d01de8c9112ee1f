import type { ReferenceEvidence } from '../core/corpus/evidence.ts';
import type { Document } from '../core/document/document.ts';
import { titleKey } from '../core/evidence/titles.ts';
import type { Evidence } from '../core/evidence/evidence.ts';
import type { PassageCard, ReferenceCard, SourceCard } from './card.ts';
import { excerptOf } from './excerpt.ts';
import { locationOf, titleOf } from './location.ts';

/** What a card says of the source of a reference; only of what is surely a work it says that the corpus has it not. */
export function sourceOfCard({
  found,
  source,
  evidence,
  sure,
  runnerUp,
}: ReferenceEvidence): Pick<ReferenceCard, 'source' | 'notInCorpus'> {
  if (!source) return found.reference.csl.title ? { notInCorpus: true } : {};
  const { document, confidence, runnerUp: rival } = source;
  const [best] = evidence;
  const start = startOf(document, best);
  const card: SourceCard = {
    uri: document.uri,
    start,
    end: start,
    title: titleOf(document),
    sameTitle: titleKey(titleOf(document)) === titleKey(found.reference.csl.title ?? ''),
    match: confidence,
    sure,
    ...(rival
      ? {
          otherwise: {
            ...locationOf(rival.document.uri, rival.document.metadata.titleSpan ?? { start: 0, end: 0 }),
            title: titleOf(rival.document),
          },
        }
      : {}),
    ...(best ? { passage: passageCard(document, best) } : {}),
    ...(runnerUp ? { runnerUp: passageCard(document, runnerUp) } : {}),
  };
  return { source: card };
}

/** Where to open a source: at the page of its passage, else at its title. */
function startOf({ pages, metadata }: Document, best: Evidence | undefined): number {
  const page = best?.page && pages[best.page.index];
  return page?.start ?? metadata.titleSpan?.start ?? 0;
}

function passageCard(document: Document, { kind: found, span, context, shared, page }: Evidence): PassageCard {
  const quoted = shared.filter(({ kind }) => kind === 'quotation');
  const marks = (quoted.length > 0 ? quoted : shared).map(({ passage }) => passage);
  return {
    kind: found,
    ...locationOf(document.uri, span),
    ...excerptOf(document.reading.text, context, marks),
    ...(page ? { page: { inFile: page.index + 1, ...(page.label === undefined ? {} : { label: page.label }) } } : {}),
  };
}
