import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import { quickFixesIn } from '../../features/quickFixes.ts';
import type { Session } from '../session.ts';

/** `textDocument/codeAction`: what mends the problems in a range. */
export function codeActions(session: Session, { textDocument, range, context }: CodeActionParams): CodeAction[] {
  const view = session.view(textDocument.uri);
  if (!view || (context.only && !context.only.some((kind) => CodeActionKind.QuickFix.startsWith(kind)))) return [];
  return quickFixesIn(session.index.corpus, view.document, view.spanAt(range)).flatMap((fix): CodeAction[] => {
    const at = view.rangeOf(fix);
    if (!at) return [];
    const mended = context.diagnostics.filter(
      ({ code, range: { start } }) =>
        code === fix.code && start.line === at.start.line && start.character === at.start.character,
    );
    return [
      {
        title: fix.title,
        kind: CodeActionKind.QuickFix,
        isPreferred: true,
        ...(mended.length > 0 ? { diagnostics: mended } : {}),
        edit: { changes: { [view.document.uri]: [{ range: at, newText: fix.text }] } },
      },
    ];
  });
}
