import { l10n, window } from 'vscode';
import { commands } from '../../protocol/commands.ts';
import { explainRequest } from '../../protocol/citing.ts';
import type { ExplainAnswer, ExplainParams } from '../../protocol/citing.ts';
import { concernsServer } from '../documents.ts';
import { isPlace } from '../place.ts';
import type { Command, Services } from './command.ts';

/** Tells how what the card of the citation at the cursor shows was found. */
export const explainCard: Command = {
  id: 'glossator.explainCard',
  async run(services) {
    const editor = window.activeTextEditor;
    const { line, character } = editor?.selection.active ?? { line: 0, character: 0 };
    const uri = editor && concernsServer(editor.document) ? editor.document.uri.toString() : undefined;
    if (uri === undefined || !(await explain(services, { uri, position: { line, character } })))
      void window.showInformationMessage(l10n.t('There is no citation at the cursor.'));
  },
};

/** The same for a card's link, which says where its citation stands. */
export const explainPlace: Command = {
  id: commands.explainPlace,
  async run(services, place) {
    if (!isPlace(place)) return;
    const { line, character } = place.range.start;
    await explain(services, { uri: place.uri, position: { line, character } });
  },
};

/** False where there is nothing to tell. */
async function explain({ server, pages }: Services, params: ExplainParams): Promise<boolean> {
  const answer = await server.request<ExplainAnswer | null>(explainRequest, params);
  if (answer) await pages.show(answer.title, answer.markdown);
  return answer !== null;
}
