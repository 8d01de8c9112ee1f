import type { ReferenceStyle } from '../core/bibliography/format/style.ts';
import { defaultStyle, styleNamed } from '../core/bibliography/format/styles/index.ts';
import type { FileContent } from '../core/corpus/corpus.ts';
import type { Location } from '../features/card.ts';
import type { Lines } from '../core/text/lineIndex.ts';
import type { Workspace } from '../core/corpus/workspace.ts';
import type { Range } from '../protocol/position.ts';
import type { Place } from '../protocol/place.ts';
import type { Settings } from '../protocol/settings.ts';
import type { Status } from '../protocol/corpus.ts';
import { Extractions } from '../readers/extractions.ts';
import { Background } from './background.ts';
import type { ClientAbilities } from './clientAbilities.ts';
import { CorpusIndex } from './corpusIndex.ts';
import { FileScan } from './fileScan.ts';
import { KeptIndex } from './keptIndex.ts';
import { OpenTexts } from './openTexts.ts';
import { OpenReader } from './openReader.ts';
import { Overlay } from './overlay.ts';
import type { TextChange } from './textChanges.ts';
import { canonicalUri, isText, shownUri } from './uris.ts';
import { field } from './settings.ts';
import type { SessionOptions, Starters } from './sessionOptions.ts';
import { View } from './view.ts';
import { WorkspaceFolders } from './workspaceFolders.ts';

/** All that the server knows between two requests of one client. */
export class Session {
  readonly abilities: ClientAbilities;
  readonly overlay: Overlay;
  readonly index: CorpusIndex;
  /** The texts of files that are no text. */
  readonly texts: OpenTexts;
  readonly #scan: FileScan;
  readonly #background: Background;
  readonly #options: SessionOptions;
  readonly #reader: OpenReader;
  readonly #extractions: Extractions;
  readonly #kept: KeptIndex | undefined;
  /** Resolves when what an earlier session knew can be searched. */
  readonly #restored: Promise<void>;
  #folders: WorkspaceFolders;
  #settings: Settings;
  #complete = false;
  #read = false;

  constructor(options: SessionOptions) {
    const { workspace, settings, yieldNow, log, onStatus, onStale } = options;
    this.#options = options;
    this.#settings = settings;
    this.#folders = new WorkspaceFolders(options.folders);
    this.abilities = options.abilities;
    this.overlay = new Overlay(workspace);
    this.#extractions = new Extractions(options.extractor, options.storage);
    this.#background = new Background(yieldNow, (name, error) => log(`${name} failed: ${describe(error)}`));
    this.index = new CorpusIndex(this.#background, settings, {
      changed: () => {
        // An edit is in the index a moment later; nobody need be told of that.
        this.#complete ||= !this.#scan.progress.running && this.index.searchable;
        this.#kept?.changed();
        onStatus();
        this.texts.update();
      },
      termsChanged: () => onStale({ terms: true, problems: true }),
      isShared: (uri) => this.#folders.any && !this.#folders.has(uri),
    });
    const limits = () => this.#settings;
    this.texts = new OpenTexts(this.index, { read: (uri) => this.#readAlone(uri), changed: options.onText });
    const progressed = (): void => {
      this.#read ||= !this.#scan.progress.running;
      this.#complete = !this.#scan.progress.running && this.index.searchable;
      onStatus();
      onStale({ problems: true });
    };
    this.#reader = new OpenReader(this.#background, limits, {
      read: ({ uri }, content) => this.index.put([[uri, content]]),
      // What the client asked since the last keystroke is out of date.
      wasStale: () => onStale({ terms: true, problems: true }),
    });
    this.#scan = new FileScan(this.overlay, this.index, {
      limits,
      yieldNow,
      progressed,
      extractions: this.#extractions,
    });
    if (options.storage) {
      const wanted = settings.search.keepIndex;
      this.#kept = new KeptIndex(this.index.search, options.storage, { wanted, yieldNow, log });
    }
    this.#restored = this.#kept?.restore((uri) => this.#folders.has(uri)).then(onStatus) ?? Promise.resolve();
  }

  /** The style in which references are shown. */
  get style(): ReferenceStyle {
    return styleNamed(this.#settings.citations.style) ?? defaultStyle;
  }

  get folders(): WorkspaceFolders {
    return this.#folders;
  }

  get starters(): Starters | undefined {
    return this.#options.starters;
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** Whether the other places of the concept at the cursor are to be marked. */
  get marksOccurrences(): boolean {
    return this.#settings.terms.overviewRuler;
  }

  /** Resolves when whatever else waits has had its turn. */
  yieldNow(): Promise<void> {
    return this.#options.yieldNow();
  }

  /** False while files are read, for the first time or again, and until all of them can be searched. */
  get complete(): boolean {
    return this.#complete;
  }

  /** False until all files have been read once: what they do not hold is not known before. */
  get read(): boolean {
    return this.#read;
  }

  get status(): Status {
    const { done, total, running } = this.#scan.progress;
    const { corpus, terms, search, problems, unsearched } = this.index;
    return {
      state: this.complete ? 'ready' : 'indexing',
      done: running ? done : Math.max(0, done - unsearched),
      total,
      documents: corpus.documents.size,
      passages: search.passages,
      concepts: terms.index.concepts,
      problems: problems.length,
    };
  }

  /** Reads the files of the workspace, or what has changed of them. */
  async scan(changed: Iterable<string> = []): Promise<void> {
    await this.#scanned(() => this.#scan.scan(changed));
  }

  /** Resolves when what an earlier session knew can be searched, which is soon after the start. */
  get restored(): Promise<void> {
    return this.#restored;
  }

  /** Reads a file that the search index knows from an earlier session, before all others: an answer needs it. */
  readNow(uri: string): Promise<void> {
    return this.#scan.readNow(uri, (one) => this.#folders.has(one));
  }

  /** Makes the search index anew from what has been read, in memory and where it is kept; whether it is kept. */
  async rebuildSearch(): Promise<boolean> {
    this.#complete = false;
    await this.#kept?.forget();
    const rebuilding = this.index.rebuildSearch();
    this.#options.onStatus();
    await rebuilding;
    this.#complete = !this.#scan.progress.running && this.index.searchable;
    this.#options.onStatus();
    return (await this.#kept?.saveNow()) ?? false;
  }

  async setWorkspace(workspace: Workspace, folders: readonly string[]): Promise<void> {
    this.#folders = new WorkspaceFolders(folders);
    this.overlay.disk = workspace;
    await this.#scanned(() => this.#scan.scan());
  }

  async setSettings(settings: Settings): Promise<void> {
    const limitsOf = ({ maxFileSize, extract }: Settings) => JSON.stringify([maxFileSize, extract]);
    const limitChanged = limitsOf(settings) !== limitsOf(this.#settings);
    this.#settings = settings;
    this.index.settings = settings;
    if (this.#kept) this.#kept.wanted = settings.search.keepIndex;
    for (const open of limitChanged ? this.overlay.documents : []) {
      open.reset();
      this.#reader.read(open);
    }
    this.#options.onStale({ terms: true, problems: true });
    if (limitChanged) await this.#scanned(() => this.#scan.restart());
  }

  open(uri: string, languageId: string, text: string): void {
    // Such a text is the document of its file, which may have to be read where the server has been started anew.
    if (isText(uri)) return void this.texts.give(uri);
    const open = this.overlay.open(canonicalUri(uri), languageId, text);
    if (!open) return;
    const document = this.index.corpus.documents.get(open.uri);
    if (document) open.adopt({ document });
    this.#reader.read(open);
  }

  change(uri: string, changes: readonly TextChange[]): void {
    if (isText(uri)) return;
    const open = this.overlay.get(canonicalUri(uri));
    if (!open) return;
    open.change(changes);
    this.#reader.changed(open);
  }

  /** From now on the file on the disk counts, where it belongs to the workspace. */
  async close(uri: string): Promise<void> {
    const name = canonicalUri(uri);
    if (isText(uri)) {
      this.texts.close(name);
      if (!this.#scan.has(name)) this.index.put([[name, {}]]);
      return;
    }
    const open = this.overlay.get(name);
    if (!open) return;
    this.overlay.close(name);
    this.#reader.drop(open);
    if (this.#scan.has(name)) await this.scan([name]);
    else this.index.put([[name, {}]]);
  }

  /** Resolves when every open text has been read as it stands. */
  async settled(): Promise<void> {
    for (const open of this.overlay.documents) await this.#reader.settled(open);
  }

  /** Resolves when a file, where it is open, can be asked about. */
  async known(uri: string): Promise<void> {
    if (isText(uri)) await this.texts.give(uri);
    const open = this.overlay.get(canonicalUri(uri));
    if (open) await this.#reader.known(open);
  }

  /** Reads a file before its turn, or one that does not belong to the workspace. */
  async #readAlone(uri: string): Promise<FileContent> {
    const size = await this.overlay.size(uri).catch(() => 0);
    const [extractions, pause] = [this.#extractions, () => this.yieldNow()];
    return this.overlay.content({ uri, size }, this.#settings, { pause, extractions });
  }

  /** The document as its reader sees it now; `null` where there is none of that name. */
  view(uri: string): View | null {
    const name = canonicalUri(uri);
    const open = this.overlay.get(name);
    const content = open?.content(this.#settings);
    if (content === null) return null;
    if (content) this.index.put([[name, content]]);
    const document = this.index.corpus.documents.get(name);
    return document ? new View(document, open) : null;
  }

  /** The address at which this client shows what the corpus knows under `uri`. */
  shown(uri: string): string {
    return this.abilities.texts ? shownUri(uri) : uri;
  }

  /** A place in the editor's terms; `null` where its file is not known. */
  placeOf({ uri, start, end }: Location): Place | null {
    const document = this.index.corpus.documents.get(uri);
    if (document) {
      if (document.extracted && !this.abilities.texts) return { uri, range: beginning };
      const range = new View(document, this.overlay.get(uri)).rangeOf({ start, end });
      return range && { uri: this.shown(uri), range };
    }
    const lines: Lines | undefined = this.overlay.linesOf(uri);
    const open = this.overlay.get(uri);
    const now = open ? open.toNow({ start, end }) : { start, end };
    return lines && now ? { uri, range: { start: lines.positionAt(now.start), end: lines.positionAt(now.end) } } : null;
  }

  /** The candidates that the user does not want to see, as a client sends them: `{keys}`, or anything. */
  dismiss(sent: unknown): void {
    const keys = field(sent, 'keys');
    if (!Array.isArray(keys)) return;
    if (this.index.proposals.dismiss(keys.filter((key) => typeof key === 'string'))) this.index.proposeTerms();
  }

  /** Ends the work, and keeps of it what can be kept in a moment. */
  async dispose(): Promise<void> {
    this.#scan.stop();
    this.#background.clear();
    this.#reader.dispose();
    this.#extractions.dispose();
    await this.#kept?.close();
  }

  async #scanned(scan: () => Promise<void>): Promise<void> {
    try {
      // What is filed already costs only its reading.
      await this.#restored;
      await scan();
      if (this.#scan.progress.running) return; // A newer scan is on its way.
      this.index.countTerms([...this.overlay.documents].map(({ uri }) => uri));
    } catch (error) {
      this.#options.log(`Reading the workspace failed: ${describe(error)}`);
    }
  }
}

/** Where nothing is shown of a file but the file itself. */
const beginning: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

const describe = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
