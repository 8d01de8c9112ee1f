import { l10n, window } from 'vscode';
import { nextTermRequest } from '../../protocol/terms.ts';
import type { NextTermAnswer, NextTermParams } from '../../protocol/terms.ts';
import { concernsServer } from '../documents.ts';
import { open } from '../open.ts';
import type { Command, Services } from './command.ts';
import { termTarget } from './termTarget.ts';

/** Goes to the next place of the concept at the cursor in this document, else of any term; after the last, to the first. */
export const nextTerm: Command = { id: 'glossator.nextTerm', run: (services) => go(services, false) };

export const previousTerm: Command = { id: 'glossator.previousTerm', run: (services) => go(services, true) };

/** The same through all documents, for the concept of a row of the Terms view or at the cursor. */
export const nextTermInCorpus: Command = {
  id: 'glossator.nextTermInCorpus',
  run: (services, row) => goInCorpus(services, row, false),
};

export const previousTermInCorpus: Command = {
  id: 'glossator.previousTermInCorpus',
  run: (services, row) => goInCorpus(services, row, true),
};

async function go({ server }: Services, backwards: boolean): Promise<void> {
  const from = cursor();
  if (!from) return;
  const answer = await server.request<NextTermAnswer | null>(nextTermRequest, { ...from, backwards, inCorpus: false });
  await show(answer, l10n.t('There is no other term in this document.'));
}

async function goInCorpus(services: Services, row: unknown, backwards: boolean): Promise<void> {
  const target = await termTarget(services, row);
  const concept = target && 'concept' in target.of ? target.of.concept : undefined;
  const params: NextTermParams = {
    ...(cursor() ?? { uri: '', position: { line: 0, character: 0 } }),
    backwards,
    inCorpus: true,
    ...(concept === undefined ? {} : { concept }),
  };
  const answer = await services.server.request<NextTermAnswer | null>(nextTermRequest, params);
  await show(answer, l10n.t('There is no other place of it in the corpus.'));
}

/** After a jump the whole term is selected: its start is surely in it. */
function cursor(): Pick<NextTermParams, 'uri' | 'position'> | null {
  const editor = window.activeTextEditor;
  if (!editor || !concernsServer(editor.document)) return null;
  const { line, character } = editor.selection.start;
  return { uri: editor.document.uri.toString(), position: { line, character } };
}

async function show(answer: NextTermAnswer | null, none: string): Promise<void> {
  if (!answer) return void window.setStatusBarMessage(none, 3000);
  await open(answer);
  if (answer.wrapped) window.setStatusBarMessage(l10n.t('Went on from the other end'), 3000);
}
