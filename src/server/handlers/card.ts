import type { Location } from '../../features/card.ts';
import { cardAt } from '../../features/cardAt.ts';
import type { CardAnswer, CardParams, Place } from '../../protocol/protocol.ts';
import type { Session } from '../session.ts';

/** `glossator/card`: the reference under the cursor, for the commands. `null` where there is none. */
export function card(session: Session, { uri, position }: CardParams): CardAnswer | null {
  const view = session.view(uri);
  const offset = view?.offsetAt(position) ?? null;
  if (!view || offset === null) return null;
  const { corpus, terms } = session.index;
  const found = cardAt(corpus, terms, view.document.uri, offset, 'touching');
  if (!found) return null;
  if (found.kind === 'term') return { reference: '', ...named('entry', session, found.entry ?? found.declaredIn) };
  const references = found.references.filter(({ formatted }) => formatted !== '');
  return {
    reference: references.map(({ formatted }) => formatted).join('\n'),
    ...named('entry', session, references[0]?.entry),
    ...named('source', session, references.find(({ source }) => source)?.source),
  };
}

function named<K extends string>(name: K, session: Session, at: Location | undefined): Partial<Record<K, Place>> {
  const place = at && session.placeOf(at);
  return place ? ({ [name]: place } as Record<K, Place>) : {};
}
