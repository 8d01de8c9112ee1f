import { cardAt } from '../../features/cardAt.ts';
import { explanationOf } from '../../features/explanation.ts';
import type { ExplainAnswer, ExplainParams } from '../../protocol/protocol.ts';
import type { Session } from '../session.ts';

/** `glossator/explain`: how what a card shows was found. */
export function explain(session: Session, { uri, position }: ExplainParams): ExplainAnswer | null {
  const view = session.view(uri);
  const offset = view?.offsetAt(position) ?? null;
  if (!view || offset === null) return null;
  const { corpus, terms } = session.index;
  const card = cardAt(corpus, terms, view.document.uri, offset, { reach: 'touching', style: session.style });
  if (card?.kind !== 'citation') return null;
  const title = view.document.text.slice(card.span.start, card.span.end).replace(/\s+/gu, ' ').trim();
  return { title, markdown: explanationOf(card, title) };
}
