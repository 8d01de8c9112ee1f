import { Uri, workspace } from 'vscode';

export async function freeName(folder: Uri, stem: string): Promise<Uri> {
  for (let n = 1; ; n++) {
    const uri = Uri.joinPath(folder, `${stem}${n === 1 ? '' : `-${n}`}.glossary.yaml`);
    const taken = await workspace.fs.stat(uri).then(
      () => true,
      () => false,
    );
    if (!taken) return uri;
  }
}
