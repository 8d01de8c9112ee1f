import type { CodeAction, CodeActionParams, TextEdit } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import { quickFixesIn, type QuickFix } from '../../features/actions/index.ts';
import { commands } from '../../protocol/protocol.ts';
import type { Session } from '../session.ts';
import { spanOf } from './spot.ts';

/** `textDocument/codeAction`: what mends the problems in a range. */
export function codeActions(session: Session, { textDocument, range, context }: CodeActionParams): CodeAction[] {
  if (context.only && !context.only.some((kind) => CodeActionKind.QuickFix.startsWith(kind))) return [];
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
