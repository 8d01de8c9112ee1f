import { cardAt } from '../../features/cardAt.ts';
import { explanationOf } from '../../features/explanation.ts';
import type { ExplainAnswer, ExplainParams } from '../../protocol/citing.ts';
import type { Location } from '../../features/card.ts';
import type { Session } from '../session.ts';
import { canonicalUri, isText } from '../uris.ts';

/** `glossator/explain`: how what a card shows was found. */
export function explain(session: Session, { uri, position }: ExplainParams): ExplainAnswer | null {
  const view = session.view(uri);
  const offset = view?.offsetAt(position) ?? null;
  if (!view || offset === null) return null;
  const { corpus, terms } = session.index;
  const card = cardAt(corpus, terms, view.document.uri, offset, { reach: 'touching', style: session.style });
  if (card?.kind !== 'citation') return null;
  const title = view.document.text.slice(card.span.start, card.span.end).replace(/\s+/gu, ' ').trim();
  return { title, markdown: explanationOf(card, title, (at) => addressIn(session, at)) };
}

/** From the first folder that is open, as the preview of a page that is no file takes addresses, with the line, from one. */
function addressIn(session: Session, at: Location): string | null {
  const place = session.placeOf(at);
  const folder = session.folders.of('');
  if (!place || isText(place.uri) || folder === null || !canonicalUri(place.uri).startsWith(`${folder}/`)) return null;
  return `${canonicalUri(place.uri).slice(folder.length)}#L${place.range.start.line + 1}`;
}
