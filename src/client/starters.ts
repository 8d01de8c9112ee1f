import { ConfigurationTarget, l10n, Uri, window, workspace } from 'vscode';
import type { Disposable, Memento } from 'vscode';
import { startersRequest } from '../protocol/glossary.ts';
import type { StarterFit, StartersAnswer } from '../protocol/glossary.ts';
import { freeName } from './freeName.ts';
import type { Server } from './server.ts';

const decidedKey = 'glossator.decidedStarters';
const setting = 'glossaries';

/** The folder of the glossaries that ship with the extension. */
export const startersFolder = (extension: Uri): Uri => Uri.joinPath(extension, 'media', 'glossaries');

/** Offers the glossaries that ship with us where they fit the documents: once in a workspace, and never by force. */
export class Starters implements Disposable {
  readonly #server: Server;
  readonly #state: Memento;
  readonly #folder: Uri;
  readonly #listener: Disposable;
  #asked = false;

  constructor(server: Server, state: Memento, folder: Uri) {
    this.#server = server;
    this.#state = state;
    this.#folder = folder;
    this.#listener = server.onStatus((status) => {
      if (status?.state !== 'ready' || this.#asked || !workspace.workspaceFolders?.length) return;
      this.#asked = true;
      this.#offer().catch((error: unknown) => server.logError(error));
    });
  }

  /** Lets a starter glossary count for the documents of the workspace, by its settings. */
  async use(name: string): Promise<void> {
    await this.#decide(name);
    const configuration = workspace.getConfiguration('glossator');
    const used = configuration.get<string[]>(setting, []);
    if (used.includes(entry(name))) return;
    await configuration.update(setting, [...used, entry(name)], ConfigurationTarget.Workspace);
  }

  /** Copies a starter glossary into the first folder, where it can be edited, and opens it. */
  async copy(name: string): Promise<void> {
    const folder = workspace.workspaceFolders?.[0];
    if (!folder)
      return void window.showInformationMessage(l10n.t('Open a folder first: the glossary is a file in it.'));
    await this.#decide(name);
    const bytes = await workspace.fs.readFile(Uri.joinPath(this.#folder, `${name}.glossary.yaml`));
    // What lies in the folder is the writer's own.
    const text = new TextDecoder().decode(bytes).replace(/^readOnly: true\r?\n/mu, '');
    const target = await freeName(folder.uri, name);
    await workspace.fs.writeFile(target, new TextEncoder().encode(text));
    await window.showTextDocument(target);
  }

  dispose(): void {
    this.#listener.dispose();
  }

  async #offer(): Promise<void> {
    const decided = this.#decided;
    const used = workspace.getConfiguration('glossator').get<string[]>(setting, []);
    const { fits } = await this.#server.request<StartersAnswer>(startersRequest);
    const fit = fits.find(({ name }) => !decided.includes(name) && !used.includes(entry(name)));
    if (fit) await this.#ask(fit);
  }

  async #ask({ name, title, concepts }: StarterFit): Promise<void> {
    const use = l10n.t('Use It');
    const copy = l10n.t('Copy It into the Folder');
    const never = l10n.t('Not for This Folder');
    const message = l10n.t('The starter glossary “{0}” fits these documents: they have {1} of its concepts.', title, concepts); // prettier-ignore
    // A folder that is not trusted may not name glossaries outside it.
    const chosen = await window.showInformationMessage(message, ...(workspace.isTrusted ? [use] : []), copy, never);
    if (chosen === use) await this.use(name);
    else if (chosen === copy) await this.copy(name);
    else if (chosen === never) await this.#decide(name);
  }

  get #decided(): readonly string[] {
    return this.#state.get<readonly string[]>(decidedKey, []);
  }

  async #decide(name: string): Promise<void> {
    if (!this.#decided.includes(name)) await this.#state.update(decidedKey, [...this.#decided, name]);
  }
}

/** A starter glossary as the setting names it. */
const entry = (name: string): string => `starter:${name}`;
