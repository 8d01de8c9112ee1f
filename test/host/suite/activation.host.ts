import assert from 'node:assert/strict';
import { commands, extensions } from 'vscode';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

describe('the extension in the editor', () => {
  const extension = extensions.getExtension('glossator.glossator');

  it('is there', () => {
    assert.ok(extension);
  });

  it('activates', async () => {
    await extension!.activate();
    assert.equal(extension!.isActive, true);
  });

  it('registers every command that its manifest names', async () => {
    const { contributes } = extension!.packageJSON as Manifest;
    const registered = new Set(await commands.getCommands(true));
    const missing = contributes.commands.map(({ command }) => command).filter((command) => !registered.has(command));
    assert.deepEqual(missing, []);
  });
});
