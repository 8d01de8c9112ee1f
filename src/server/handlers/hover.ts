import type { Hover, HoverParams } from 'vscode-languageserver';
import type { Location } from '../../features/card.ts';
import { cardAt } from '../../features/cardAt.ts';
import { cardMarkdown, type CardActions } from '../../features/cardMarkdown.ts';
import { commandAddress } from '../../features/markdown.ts';
import { commands } from '../../protocol/commands.ts';
import type { Session } from '../session.ts';

/** `textDocument/hover`: the card of what the mouse is on. */
export function hover(session: Session, { textDocument, position }: HoverParams): Hover | null {
  const view = session.view(textDocument.uri);
  const offset = view?.offsetAt(position) ?? null;
  if (!view || offset === null) return null;
  const { corpus, terms } = session.index;
  const card = cardAt(corpus, terms, view.document.uri, offset, { style: session.style });
  if (!card) return null;
  // From the first card on a citation on, what the other documents cite is read behind it.
  if (card.kind === 'citation') session.index.readCitedWorks();
  const range = view.rangeOf(card.span);
  const actions = session.abilities.commandLinks
    ? actionsFor(session, { uri: view.document.uri, ...card.span })
    : undefined;
  return { contents: { kind: 'markdown', value: cardMarkdown(card, actions) }, ...(range ? { range } : {}) };
}

/** The links of a card as commands of our client. */
function actionsFor(session: Session, card: Location): CardActions {
  const withPlace = (command: string, location: Location): string | null => {
    const place = session.placeOf(location);
    return place && commandAddress(command, place);
  };
  return {
    open: (location) => withPlace(commands.openPlace, location),
    copy: (text) => commandAddress(commands.copyText, text),
    search: (query) => commandAddress(commands.searchText, query),
    explain: () => withPlace(commands.explainPlace, card),
    findCitations: () => withPlace(commands.listCitations, card),
  };
}
