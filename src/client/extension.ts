import { Uri } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { register } from './register.ts';

/** What Node says of the machine; this part of the project has none of its types. */
declare const globalThis: { readonly process?: { readonly platform: string } };

/** Starts Glossator where extensions run in Node: desktop, remote, containers. The server is a process of its own. */
export function activate(context: ExtensionContext): void {
  register(context, {
    readsFiles: true,
    keys: globalThis.process?.platform === 'darwin' ? 'mac' : 'other',
    async createClient(options) {
      const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
      const module = Uri.joinPath(context.extensionUri, 'dist', 'server.cjs').fsPath;
      return new LanguageClient('glossator', 'Glossator', { module, transport: TransportKind.ipc }, options);
    },
  });
}
