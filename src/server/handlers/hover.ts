import type { Hover, HoverParams } from 'vscode-languageserver';
import { cardAt } from '../../features/cardAt.ts';
import { cardMarkdown, type CardActions } from '../../features/cardMarkdown.ts';
import { commandAddress } from '../../features/markdown.ts';
import { commands } from '../../protocol/protocol.ts';
import type { Session } from '../session.ts';

/** `textDocument/hover`: the card of what the mouse is on. */
export function hover(session: Session, { textDocument, position }: HoverParams): Hover | null {
  const view = session.view(textDocument.uri);
  const offset = view?.offsetAt(position) ?? null;
  if (!view || offset === null) return null;
  const { corpus, terms } = session.index;
  const card = cardAt(corpus, terms, view.document.uri, offset);
  if (!card) return null;
  const range = view.rangeOf(card.span);
  const actions = session.abilities.commandLinks ? actionsFor(session) : undefined;
  return { contents: { kind: 'markdown', value: cardMarkdown(card, actions) }, ...(range ? { range } : {}) };
}

/** The links of a card as commands of our client. */
const actionsFor = (session: Session): CardActions => ({
  open: (location) => {
    const place = session.placeOf(location);
    return place && commandAddress(commands.openPlace, place);
  },
  copy: (text) => commandAddress(commands.copyText, text),
});
