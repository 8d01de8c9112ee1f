import type { Diagnostic, DocumentDiagnosticParams, FullDocumentDiagnosticReport } from 'vscode-languageserver';
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import { diagnosticsOf, type Finding, type Severity } from '../../diagnostics/index.ts';
import type { Range } from '../../protocol/position.ts';
import type { Session } from '../session.ts';
import { canonicalUri } from '../uris.ts';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
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
  const { corpus } = session.index;
  const wanted = {
    severities: session.settings.diagnostics,
    thisYear: new Date().getFullYear(),
    terms: session.index.terms.index,
  };
  // A bibliography that is still to be read may have what seems to be missing.
  const findings = session.read ? diagnosticsOf(corpus, name, wanted) : (corpus.problems.get(name) ?? []);
  return findings.flatMap((finding: Finding): Diagnostic[] => {
    const { span, severity, code, message, unnecessary } = finding;
    const range = span ? session.placeOf({ uri: name, ...span })?.range : beginning;
    // What stood there has been taken away since.
    if (!range) return [];
    const relatedInformation = session.abilities.relatedInformation ? relatedTo(session, finding) : [];
    return [
      {
        range,
        severity: severities[severity],
        code,
        source: 'glossator',
        message,
        ...(unnecessary ? { tags: [DiagnosticTag.Unnecessary] } : {}),
        ...(relatedInformation.length > 0 ? { relatedInformation } : {}),
      },
    ];
  });
}

const relatedTo = (session: Session, { related = [] }: Finding): Diagnostic['relatedInformation'] & object =>
  related.flatMap(({ message, ...location }) => {
    const place = session.placeOf(location);
    return place ? [{ location: { uri: place.uri, range: place.range }, message }] : [];
  });
