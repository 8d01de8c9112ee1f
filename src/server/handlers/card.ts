import type { Location, ReferenceCard } from '../../features/card.ts';
import { cardAt } from '../../features/cardAt.ts';
import { doiAddress, webAddress } from '../../features/markdown.ts';
import type { CardAnswer, CardParams } from '../../protocol/citing.ts';
import type { Place } from '../../protocol/place.ts';
import type { Session } from '../session.ts';

/** `glossator/card`: the reference under the cursor, for the commands. `null` where there is none. */
export function card(session: Session, { uri, position }: CardParams): CardAnswer | null {
  const view = session.view(uri);
  const offset = view?.offsetAt(position) ?? null;
  if (!view || offset === null) return null;
  const { corpus, terms } = session.index;
  const found = cardAt(corpus, terms, view.document.uri, offset, {
    reach: 'touching',
    style: session.style,
  });
  if (!found) return null;
  if (found.kind === 'term')
    return { reference: '', citation: '', ...named('entry', session, found.entry ?? found.declaredIn) };
  const references = found.references.filter(({ reference }) => reference !== '');
  return {
    reference: references.map(({ reference }) => reference).join('\n'),
    citation: found.references[0]?.citation ?? '',
    ...(found.claim === undefined ? {} : { claim: found.claim }),
    ...addressOf(found.references[0]),
    ...named('entry', session, references[0]?.entry),
    ...named('source', session, references.find(({ source }) => source)?.source),
    ...named('passage', session, references.find(({ source }) => source?.passage)?.source?.passage),
  };
}

function addressOf(reference: ReferenceCard | undefined): Pick<CardAnswer, 'address'> {
  const doi = reference?.doi ? doiAddress(reference.doi) : null;
  const address = doi ?? (reference?.url ? webAddress(reference.url)?.address : undefined);
  return address ? { address } : {};
}

function named<K extends string>(name: K, session: Session, at: Location | undefined): Partial<Record<K, Place>> {
  const place = at && session.placeOf(at);
  return place ? ({ [name]: place } as Record<K, Place>) : {};
}
