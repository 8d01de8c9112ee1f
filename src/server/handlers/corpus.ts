import { corpusOverview } from '../../features/corpusOverview.ts';
import type { Location } from '../../features/card.ts';
import type { CorpusAnswer } from '../../protocol/corpus.ts';
import type { Range } from '../../protocol/position.ts';
import type { Session } from '../session.ts';

/** `glossator/corpus`: what the corpus holds, for the view. */
export function corpus(session: Session): CorpusAnswer {
  const { documents, bibliographies, glossaries, problems } = corpusOverview(session.index.corpus, session.style);
  const placed = <T extends { readonly at: Location }>({ at, ...rest }: T): (Omit<T, 'at'> & { range: Range })[] => {
    const range = session.placeOf(at)?.range;
    return range ? [{ ...rest, range }] : [];
  };
  return {
    documents: documents.map((document) => ({
      ...document,
      uri: session.shown(document.uri),
      references: document.references.flatMap(placed),
    })),
    bibliographies: bibliographies.map((one) => ({ ...one, entries: one.entries.flatMap(placed) })),
    glossaries: glossaries.map((glossary) => ({ ...glossary, concepts: glossary.concepts.flatMap(placed) })),
    problems: problems.map(({ uri, span, message, severity }) => {
      const range = span && session.placeOf({ uri, ...span })?.range;
      return {
        uri: session.index.corpus.documents.has(uri) ? session.shown(uri) : uri,
        message,
        severity,
        ...(range ? { range } : {}),
      };
    }),
  };
}
