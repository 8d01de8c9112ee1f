import type { Diagnostic, DocumentDiagnosticParams, FullDocumentDiagnosticReport } from 'vscode-languageserver';
import { DiagnosticSeverity } from 'vscode-languageserver';
import type { Problem } from '../../core/document/problem.ts';
import { diagnosticsOf } from '../../diagnostics/index.ts';
import type { Range } from '../../protocol/position.ts';
import type { Session } from '../session.ts';
import { canonicalUri } from '../uris.ts';

const severities: Readonly<Record<Problem['severity'], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

/** The whole file is meant: its beginning stands for it. */
const beginning: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** `textDocument/diagnostic`: what is wrong with a file. */
export const diagnostics = (session: Session, params: DocumentDiagnosticParams): FullDocumentDiagnosticReport => ({
  kind: 'full',
  items: diagnosticsFor(session, params.textDocument.uri),
});

export function diagnosticsFor(session: Session, uri: string): Diagnostic[] {
  const name = canonicalUri(uri);
  session.view(name);
  return diagnosticsOf(session.index.corpus, name).flatMap(({ span, severity, code, message }) => {
    const range = span ? session.placeOf({ uri: name, ...span })?.range : beginning;
    // What stood there has been taken away since.
    return range ? [{ range, severity: severities[severity], code, source: 'glossator', message }] : [];
  });
}
