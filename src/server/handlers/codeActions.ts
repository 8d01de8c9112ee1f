import type { CancellationToken, CodeAction, CodeActionParams, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { CodeActionKind, CreateFile, TextDocumentEdit } from 'vscode-languageserver';
import { duplicateEntries } from '../../core/corpus/duplicates.ts';
import { quickFixesIn, type QuickFix } from '../../features/actions/index.ts';
import { chosenWording } from '../../features/glossaryEdits.ts';
import { commands, glossaryCommands } from '../../protocol/commands.ts';
import { type AddToGlossaryParams } from '../../protocol/glossary.ts';
import { inSteps } from '../inSteps.ts';
import type { Session } from '../session.ts';
import { field } from '../settings.ts';
import { canonicalUri } from '../uris.ts';
import { addToGlossary } from './glossary.ts';
import { spanOf } from './spot.ts';

/** A longer selection is no term: nothing is offered for it. In UTF-16 units. */
const longestTerm = 100;

/** `textDocument/codeAction`: what mends the problems in a range, and what adds a selection to a glossary. */
export async function codeActions(
  session: Session,
  params: CodeActionParams,
  token: CancellationToken,
): Promise<CodeAction[]> {
  const wants = (kind: string): boolean =>
    params.context.only?.some((only) => kind === only || kind.startsWith(`${only}.`)) ?? true;
  if (wants(CodeActionKind.QuickFix)) await findDuplicates(session, canonicalUri(params.textDocument.uri), token);
  if (token.isCancellationRequested) return [];
  return [
    ...(wants(CodeActionKind.QuickFix) ? quickFixes(session, params) : []),
    ...(wants(CodeActionKind.Refactor) ? additions(session, params) : []),
  ];
}

/** What of a long bibliography file would keep others waiting. An edit in between makes another file of it. */
async function findDuplicates(session: Session, uri: string, token: CancellationToken): Promise<void> {
  for (;;) {
    const file = session.index.corpus.bibliographies.get(uri);
    if (!file || duplicateEntries.isKnown(file) || token.isCancellationRequested) return;
    await inSteps(session, duplicateEntries.steps(file), token);
  }
}

function quickFixes(session: Session, { textDocument, range, context }: CodeActionParams): CodeAction[] {
  const part = spanOf(session, textDocument.uri, range);
  if (!part) return [];
  const off = new Set(Object.entries(session.settings.diagnostics).flatMap(([code, as]) => (as === 'off' ? [code] : []))); // prettier-ignore
  return quickFixesIn(session.index.corpus, part.uri, part.span, off, session.index.terms.index).flatMap(
    (fix): CodeAction[] => {
      const at = session.placeOf({ uri: part.uri, ...fix.span })?.range;
      const change = at && changeOf(session, fix);
      if (!change) return [];
      const mended = context.diagnostics.filter(
        ({ code, range: { start } }) =>
          code === fix.code && start.line === at.start.line && start.character === at.start.character,
      );
      return [
        {
          title: fix.title,
          kind: CodeActionKind.QuickFix,
          ...(fix.preferred ? { isPreferred: true } : {}),
          ...(mended.length > 0 ? { diagnostics: mended } : {}),
          ...change,
        },
      ];
    },
  );
}

/** What a fix changes or opens; `null` where a place is gone, or the editor runs no commands of ours. */
function changeOf(session: Session, { title, edits, open }: QuickFix): Pick<CodeAction, 'edit' | 'command'> | null {
  if (open) {
    const place = session.abilities.commandLinks ? session.placeOf(open) : null;
    return place && { command: { title, command: commands.openPlace, arguments: [place] } };
  }
  const changes: Record<string, TextEdit[]> = {};
  for (const { text, ...location } of edits) {
    const place = session.placeOf(location);
    if (!place) return null;
    (changes[place.uri] ??= []).push({ range: place.range, newText: text });
  }
  return { edit: { changes } };
}

/** Our own client asks the user what else is to be known; any other gets the edit when it chooses the action. */
function additions(session: Session, { textDocument: { uri }, range }: CodeActionParams): CodeAction[] {
  const view = session.view(uri);
  const { start, end } = range;
  const { commandLinks, resolvesEdits } = session.abilities;
  if (!view || (start.line === end.line && start.character === end.character)) return [];
  const wording = chosenWording(view.document, view.spanAt(range));
  if ('refusal' in wording || wording.text.length > longestTerm) return [];
  const title = `Add “${wording.text}” to the glossary`;
  const kind = CodeActionKind.Refactor;
  if (!commandLinks) return resolvesEdits ? [{ title, kind, data: { uri, range } satisfies AddToGlossaryParams }] : [];
  const other = `Add “${wording.text}” as another wording of…`;
  return [
    { title, kind, command: { title, command: glossaryCommands.addConcept } },
    { title: other, kind, command: { title: other, command: glossaryCommands.addWording } },
  ];
}

/** `codeAction/resolve`: an action with its edit; as it is where it has no need of one, or none can be made. */
export async function resolvedAction(session: Session, action: CodeAction): Promise<CodeAction> {
  const data: unknown = action.data;
  if (typeof field(data, 'uri') !== 'string' || typeof field(data, 'range') !== 'object') return action;
  const answer = await addToGlossary(session, data as AddToGlossaryParams);
  if ('refusal' in answer) return { ...action, disabled: { reason: answer.refusal } };
  const { uri, creates, edit } = answer;
  if (!creates) return { ...action, edit: { changes: { [uri]: [edit] } } };
  if (!session.abilities.createsFiles) return { ...action, disabled: { reason: 'There is no glossary yet.' } };
  const made: WorkspaceEdit = {
    documentChanges: [
      CreateFile.create(uri, { ignoreIfExists: true }),
      TextDocumentEdit.create({ uri, version: null }, [edit]),
    ],
  };
  return { ...action, edit: made };
}
