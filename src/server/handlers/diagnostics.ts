import type {
  CancellationToken,
  Diagnostic,
  DocumentDiagnosticParams,
  FullDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import { diagnosticsInSteps, type Finding, type Severity } from '../../diagnostics/index.ts';
import type { Range } from '../../protocol/position.ts';
import { inSteps } from '../inSteps.ts';
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
export const diagnostics = async (
  session: Session,
  params: DocumentDiagnosticParams,
  token: CancellationToken,
): Promise<FullDocumentDiagnosticReport> => ({
  kind: 'full',
  items: (await diagnosticsFor(session, params.textDocument.uri, token)) ?? [],
});

/** The problems of a file as it is once they are found; `null` where they were given up. */
export async function diagnosticsFor(
  session: Session,
  uri: string,
  token: CancellationToken,
): Promise<Diagnostic[] | null> {
  const name = canonicalUri(uri);
  session.view(name);
  for (;;) {
    const { corpus } = session.index;
    const findings = await findingsFor(session, name, token);
    if (!findings) return null;
    // After an edit in between the places are others.
    session.view(name);
    if (corpus === session.index.corpus) return shown(session, name, findings);
  }
}

async function findingsFor(
  session: Session,
  name: string,
  token: CancellationToken,
): Promise<readonly Finding[] | null> {
  const { corpus, terms } = session.index;
  // A bibliography that is still to be read may have what seems to be missing.
  if (!session.read) return corpus.problems.get(name) ?? [];
  const wanted = {
    severities: session.settings.diagnostics,
    thisYear: new Date().getFullYear(),
    terms: terms.index,
  };
  return inSteps(session, diagnosticsInSteps(corpus, name, wanted), token);
}

const shown = (session: Session, name: string, findings: readonly Finding[]): Diagnostic[] =>
  findings.flatMap((finding: Finding): Diagnostic[] => {
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

const relatedTo = (session: Session, { related = [] }: Finding): Diagnostic['relatedInformation'] & object =>
  related.flatMap(({ message, ...location }) => {
    const place = session.placeOf(location);
    return place ? [{ location: { uri: place.uri, range: place.range }, message }] : [];
  });
