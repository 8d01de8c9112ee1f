import { l10n, Range, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import { acceptRequest } from '../protocol/glossary.ts';
import type { AcceptAnswer, AcceptParams } from '../protocol/glossary.ts';
import type { CorpusModel } from './corpusModel.ts';
import { chooseFolder } from './chooseFolder.ts';
import type { Server } from './server.ts';

/** The glossary that new concepts go to: the folder's, one of several, or a new file; `undefined` where nobody chose. */
export async function glossaryForCandidates(corpus: CorpusModel): Promise<string | undefined> {
  const glossaries = (await corpus.get()).glossaries.filter(({ uri }) => /\.ya?ml$/iu.test(uri));
  if (glossaries.length === 1) return glossaries[0]!.uri;
  if (glossaries.length > 1) {
    const items = glossaries.map(({ uri, title }) => ({
      label: title || workspace.asRelativePath(Uri.parse(uri)),
      description: workspace.asRelativePath(Uri.parse(uri)),
      uri,
    }));
    return (await window.showQuickPick(items, { placeHolder: l10n.t('The glossary for the new concepts') }))?.uri;
  }
  const folder = await chooseFolder();
  if (!folder) return undefined;
  const uri = Uri.joinPath(folder.uri, 'glossary.yaml');
  try {
    await workspace.fs.stat(uri);
  } catch {
    await workspace.fs.writeFile(uri, new Uint8Array());
  }
  return uri.toString();
}

/** Adds concepts to a glossary, or wordings to the one at `into`, as an edit that can be undone, and saves the file. */
export async function putInGlossary(
  server: Server,
  glossary: string,
  candidates: AcceptParams['candidates'],
  into?: AcceptParams['into'],
): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(glossary));
  const wordings = candidates.map(({ text, language, variants }) => ({
    text,
    language,
    variants: variants.map((variant) => ({ text: variant.text, language: variant.language })),
  }));
  const params: AcceptParams = { text: document.getText(), candidates: wordings, ...(into ? { into } : {}) };
  const { edit } = await server.request<AcceptAnswer>(acceptRequest, params);
  if (!edit)
    throw new Error(
      l10n.t('{0} is written in a way that cannot be edited from here.', workspace.asRelativePath(document.uri)),
    );
  const change = new WorkspaceEdit();
  const { start, end } = edit.range;
  change.replace(document.uri, new Range(start.line, start.character, end.line, end.character), edit.newText);
  if (await workspace.applyEdit(change)) await document.save();
}
