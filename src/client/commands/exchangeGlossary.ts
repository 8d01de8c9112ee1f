import { l10n, Position, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import type { QuickPickItem } from 'vscode';
import { convertGlossaryRequest } from '../../protocol/glossary.ts';
import type { ConvertGlossaryAnswer, ConvertGlossaryParams, GlossaryFormat } from '../../protocol/glossary.ts';
import { freeName } from '../freeName.ts';
import { clientSettings } from '../settings.ts';
import type { Command, Services } from './command.ts';

interface FormatItem extends QuickPickItem {
  readonly format: GlossaryFormat;
}

/** Writes a glossary of the workspace in a format for exchange, to a file that the user names. */
export const exportGlossary: Command = {
  id: 'glossator.exportGlossary',
  async run(services, glossary, wanted, to) {
    const source = typeof glossary === 'string' ? glossary : await chooseGlossary(services);
    const format = source && (formats().find((one) => one.format === wanted)?.format ?? (await chooseFormat()));
    if (!source || !format) return;
    const converted = await convert(services, { uri: source, format });
    if (!converted) return;
    const target = to instanceof Uri ? to : await chooseTarget(source, converted.extension);
    if (!target) return;
    await workspace.fs.writeFile(target, new TextEncoder().encode(converted.text));
    const open = l10n.t('Open');
    const name = workspace.asRelativePath(target);
    const message = l10n.t('{0} concepts were written to {1}.', converted.concepts, name);
    void window.showInformationMessage(message, open).then(async (chosen) => {
      if (chosen === open) await window.showTextDocument(target);
    });
  },
};

/** Reads a glossary in another format, and makes one in YAML of it, which can be undone. */
export const importGlossary: Command = {
  id: 'glossator.importGlossary',
  async run(services, file) {
    const folder = workspace.workspaceFolders?.[0];
    if (!folder)
      return void window.showInformationMessage(l10n.t('Open a folder first: the glossary is a file in it.'));
    const source = file instanceof Uri ? file : await chooseFile();
    if (!source) return;
    const { size } = await workspace.fs.stat(source);
    if (size > clientSettings.maxFileSize())
      throw new Error(l10n.t('{0} is larger than the limit of glossator.maxFileSize.', source.path));
    const text = new TextDecoder().decode(await workspace.fs.readFile(source)).replace(/^\ufeff/, '');
    const converted = await convert(services, { uri: named(source), text, format: 'yaml' });
    if (!converted) return;
    const stem = baseName(source.path).replace(/(?:\.glossary)?\.[^.]*$/, '') || 'imported';
    const target = await freeName(folder.uri, stem);
    const change = new WorkspaceEdit();
    change.createFile(target);
    change.insert(target, new Position(0, 0), converted.text);
    if (!(await workspace.applyEdit(change))) throw new Error(l10n.t('{0} could not be changed.', target.path));
    const document = await workspace.openTextDocument(target);
    await document.save();
    await window.showTextDocument(document);
    const [first] = converted.problems;
    if (first === undefined) return;
    const message = l10n.t('{0} problems while reading {1}, such as: {2}', converted.problems.length, baseName(source.path), first); // prettier-ignore
    void window.showWarningMessage(message);
  },
};

async function convert({ server }: Services, params: ConvertGlossaryParams) {
  const answer = await server.request<ConvertGlossaryAnswer>(convertGlossaryRequest, params);
  if (!('refusal' in answer)) return answer;
  void window.showWarningMessage(answer.refusal);
  return undefined;
}

/** Its address under a name that tells the format: a file that is chosen on purpose needs no special name. */
const named = (file: Uri): string =>
  file.with({ path: file.path.replace(/[^/]*(?=\.(?:ya?ml|csv)$)/i, 'glossary') }).toString();

const formats = (): FormatItem[] => [
  { format: 'skos', label: 'SKOS (Turtle)', description: '.ttl' },
  { format: 'jsonld', label: 'SKOS (JSON-LD)', description: '.jsonld' },
  { format: 'tbx', label: 'TBX-Basic', description: '.tbx' },
  { format: 'csv', label: 'CSV', description: '.csv' },
  { format: 'yaml', label: 'YAML', description: '.yaml' },
];

async function chooseGlossary({ corpus }: Services): Promise<string | undefined> {
  const { glossaries } = await corpus.get();
  if (glossaries.length === 0) void window.showInformationMessage(l10n.t('There is no glossary in this folder.'));
  if (glossaries.length <= 1) return glossaries[0]?.uri;
  const items = glossaries.map(({ uri, title }) => ({
    uri,
    label: title,
    description: workspace.asRelativePath(Uri.parse(uri)),
  }));
  return (await window.showQuickPick(items, { placeHolder: l10n.t('The glossary to export') }))?.uri;
}

const chooseFormat = async (): Promise<GlossaryFormat | undefined> =>
  (await window.showQuickPick(formats(), { placeHolder: l10n.t('The format to write') }))?.format;

function chooseTarget(source: string, extension: string): Thenable<Uri | undefined> {
  const uri = Uri.parse(source);
  const path = uri.path.replace(/\.[^./]*$/, '');
  return window.showSaveDialog({ defaultUri: uri.with({ path: path + extension }), filters: { [extension.slice(1)]: [extension.slice(1)] } }); // prettier-ignore
}

const chooseFile = async (): Promise<Uri | undefined> =>
  (
    await window.showOpenDialog({
      title: l10n.t('Import a Glossary'),
      filters: { [l10n.t('Glossaries')]: ['ttl', 'jsonld', 'tbx', 'csv', 'yaml', 'yml'] },
    })
  )?.[0];

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
