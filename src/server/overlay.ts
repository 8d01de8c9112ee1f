import type { FileContent } from '../core/corpus/corpus.ts';
import type { Cancellation, Workspace, WorkspaceFile } from '../core/corpus/workspace.ts';
import type { WithProblems } from '../core/document/problem.ts';
import { LineIndex, type Lines } from '../core/text/lineIndex.ts';
import { decodeText } from '../readers/decode.ts';
import { readWorkspaceFile, type LoadOptions } from '../readers/loadCorpus.ts';
import { isReadLater, kindOf, type FileKind, type Limits } from '../readers/read.ts';
import { OpenDocument } from './openDocument.ts';

/** The text of open editors over the text of files: who asks for a file's content gets what its writer sees. */
export class Overlay {
  #disk: Workspace;
  readonly #open = new Map<string, OpenDocument>();
  /** The lines of files on the disk that keep offsets but not their text: glossaries, bibliographies, faulty files. */
  readonly #lines = new Map<string, LineIndex>();

  constructor(disk: Workspace) {
    this.#disk = disk;
  }

  set disk(disk: Workspace) {
    this.#disk = disk;
  }

  list(cancellation: Cancellation): Promise<WithProblems<readonly WorkspaceFile[]>> {
    return this.#disk.list(cancellation);
  }

  /** What a file holds, read in steps with pauses between; nothing where that is given up. */
  async content(
    file: WorkspaceFile,
    limits: Limits,
    options: Pick<LoadOptions, 'pause' | 'cancellation' | 'extractions'>,
  ): Promise<FileContent> {
    const open = this.#open.get(file.uri);
    if (open) return open.content(limits) ?? {};
    let bytes: Uint8Array = new Uint8Array();
    const remembering: Workspace = {
      list: (cancellation) => this.#disk.list(cancellation),
      read: async (uri) => (bytes = await this.#disk.read(uri)),
    };
    const content = await readWorkspaceFile(remembering, file, limits, options);
    // What was read before still counts, with its lines.
    if (options.cancellation?.aborted) return {};
    const { document, bibliography, glossary, problems = [] } = content;
    if (!document && (bibliography || glossary || problems.some(({ span }) => span))) {
      this.#lines.set(file.uri, new LineIndex(decodeText(file.uri, bytes).value ?? ''));
    } else this.#lines.delete(file.uri);
    return content;
  }

  /** The size of a file on the disk, in bytes. */
  async size(uri: string): Promise<number> {
    return (await this.#disk.size?.(uri)) ?? 0;
  }

  /** The text of a file as its writer sees it; `null` where it cannot be read. */
  async text(uri: string): Promise<string | null> {
    const open = this.#open.get(uri);
    if (open) return open.buffer.toString();
    const bytes = await this.#disk.read(uri).catch(() => null);
    return bytes && decodeText(uri, bytes).value;
  }

  get(uri: string): OpenDocument | undefined {
    return this.#open.get(uri);
  }

  get documents(): Iterable<OpenDocument> {
    return this.#open.values();
  }

  /** The open document, or `null` where this is no file of ours. */
  open(uri: string, languageId: string, text: string): OpenDocument | null {
    const kind = kindOfOpen(uri, languageId);
    if (!kind) return null;
    const document = new OpenDocument(uri, kind, text);
    this.#open.set(uri, document);
    return document;
  }

  close(uri: string): void {
    this.#open.delete(uri);
  }

  /** The lines of a file that is no document; `undefined` where nothing points into it. */
  linesOf(uri: string): Lines | undefined {
    return this.#open.get(uri)?.buffer ?? this.#lines.get(uri);
  }
}

/** What is read later counts as it is on the disk. What is no prose is known by its name, whatever an editor takes it for; of prose the editor knows best, since it may hold some that has no file yet. */
function kindOfOpen(uri: string, languageId: string): FileKind | null {
  if (isReadLater(uri)) return null;
  const named = kindOf(uri);
  if (named !== null && named !== 'markdown' && named !== 'plaintext') return named;
  if (languageId === 'markdown' || languageId === 'plaintext' || languageId === 'latex') return languageId;
  return named;
}
