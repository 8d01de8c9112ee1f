import type { ReferenceStyle } from '../core/bibliography/format/style.ts';
import { defaultStyle } from '../core/bibliography/format/styles/index.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import type { Card } from './card.ts';
import { citationAt } from './citationAt.ts';
import { citationCard } from './citationCard.ts';
import { termAt } from './termAt.ts';
import { termCard, type Terms } from './termCard.ts';

/** How a card is asked for. */
export interface CardOptions {
  /** Whether what ends at the offset counts too, as a cursor stands behind what it means. */
  readonly reach?: 'inside' | 'touching';
  /** The style in which references are shown. */
  readonly style?: ReferenceStyle;
}

/** The card for what stands at `offset` of a document: a citation's first, else a term's; `null` where there is neither. */
export function cardAt(
  corpus: Corpus,
  terms: Terms,
  uri: string,
  offset: number,
  { reach = 'inside', style = defaultStyle }: CardOptions = {},
): Card | null {
  const document = corpus.documents.get(uri);
  if (!document) return null;
  const citation = citationAt(document, offset, reach);
  if (citation) {
    return citationCard(corpus, document, citation, offset, {
      style,
      conceptsIn: (text, part) => terms.index.occurrencesIn(text, part),
    });
  }
  const term = termAt(terms.index, document, offset, reach);
  return term ? termCard(corpus, terms, document, term) : null;
}
