import { EventEmitter, FileChangeType, FileSystemError, FileType, Uri, workspace } from 'vscode';
import { Disposable } from 'vscode';
import type { FileChangeEvent, FileStat, FileSystemProvider } from 'vscode';
import { fileOfText, textScheme } from '../protocol/textAddress.ts';
import { textChangedNotification, textRequest } from '../protocol/files.ts';
import type { TextAnswer, TextChanged, TextParams } from '../protocol/files.ts';
import type { Server } from './server.ts';

/** What the editor is given of a file: its text, and when that was. */
interface Given {
  readonly bytes: Uint8Array;
  readonly stat: FileStat;
}

/**
 * The texts of files that are no text, as read-only files of a scheme of ours: so the editor keeps them in its history,
 * opens them again after a start, and offers in them whatever it offers in a file.
 */
export class Texts implements FileSystemProvider, Disposable {
  readonly onDidChangeFile;
  readonly #server: Server;
  readonly #changes = new EventEmitter<FileChangeEvent[]>();
  readonly #given = new Map<string, Promise<Given>>();
  readonly #registered: Disposable;

  constructor(server: Server) {
    this.#server = server;
    this.onDidChangeFile = this.#changes.event;
    this.#registered = Disposable.from(
      workspace.registerFileSystemProvider(textScheme, this, { isReadonly: true, isCaseSensitive: true }),
      server.onNotification<TextChanged>(textChangedNotification, ({ uri, gone }) => this.#forget(uri, gone)),
      // A server that is started anew may read another text.
      server.onStatus((status) => {
        if (!status) for (const uri of [...this.#given.keys()]) this.#forget(uri);
      }),
      workspace.onDidCloseTextDocument(({ uri }) => this.#given.delete(uri.toString())),
    );
  }

  async stat(uri: Uri): Promise<FileStat> {
    return (await this.#get(uri)).stat;
  }

  async readFile(uri: Uri): Promise<Uint8Array> {
    return (await this.#get(uri)).bytes;
  }

  /** The server tells what changes. */
  watch(): Disposable {
    return new Disposable(() => undefined);
  }

  readDirectory(): never {
    throw FileSystemError.FileNotFound();
  }
  createDirectory = refused;
  writeFile = refused;
  delete = refused;
  rename = refused;

  dispose(): void {
    this.#registered.dispose();
    this.#changes.dispose();
  }

  #get(uri: Uri): Promise<Given> {
    const key = uri.toString();
    const known = this.#given.get(key);
    if (known) return known;
    const asked = this.#ask(key);
    this.#given.set(key, asked);
    asked.catch(() => this.#given.delete(key));
    return asked;
  }

  async #ask(uri: string): Promise<Given> {
    const answer = await requestText(this.#server, uri);
    if ('refusal' in answer) throw FileSystemError.Unavailable(answer.refusal);
    // With its mark the editor takes it for UTF-8, whatever the user's files are encoded in.
    const bytes = new TextEncoder().encode(`\ufeff${answer.text}`);
    const now = Date.now();
    return { bytes, stat: { type: FileType.File, ctime: now, mtime: now, size: bytes.length } };
  }

  #forget(address: string, gone = false): void {
    const uri = Uri.parse(address);
    this.#given.delete(uri.toString());
    this.#changes.fire([{ type: gone ? FileChangeType.Deleted : FileChangeType.Changed, uri }]);
  }
}

/** The text at an address, or why there is none. */
export function requestText(server: Server, uri: string): Promise<TextAnswer> {
  const params: TextParams = { uri };
  server.askedFor.add(fileOf(Uri.parse(uri)).toString());
  return server.request<TextAnswer>(textRequest, params);
}

function refused(): never {
  throw FileSystemError.NoPermissions('This is the text of a file that cannot be edited here.');
}

/** The file itself, where this is the address of its text. */
export const fileOf = (uri: Uri): Uri => {
  const file = fileOfText(uri.toString());
  return file === null ? uri : Uri.parse(file);
};

/** How a file, or the file of a text, is named within the folders that are open. */
export const relativePath = (uri: string): string => workspace.asRelativePath(fileOf(Uri.parse(uri)));
