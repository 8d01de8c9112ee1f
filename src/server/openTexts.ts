import type { FileContent } from '../core/corpus/corpus.ts';
import { textScheme } from '../protocol/textAddress.ts';
import type { TextAnswer } from '../protocol/files.ts';
import { kindOf } from '../readers/read.ts';
import type { CorpusIndex } from './corpusIndex.ts';
import { canonicalUri } from './uris.ts';

/**
 * The texts of files that are no text, as far as the editor shows them. They are read-only, so the document of the corpus
 * is what the editor shows: nothing is parsed anew.
 */
export class OpenTexts {
  readonly #index: CorpusIndex;
  readonly #read: (uri: string) => Promise<FileContent>;
  readonly #changed: (uri: string, gone: boolean) => void;
  /** The text that the editor was given last, by file; `null` where it was told that there is none any more. */
  readonly #given = new Map<string, string | null>();

  /** `read` reads a file that the corpus does not have; `changed` is called when a text that was given is another now, or gone. */
  constructor(
    index: CorpusIndex,
    on: { read: (uri: string) => Promise<FileContent>; changed: (uri: string, gone: boolean) => void },
  ) {
    this.#index = index;
    this.#read = on.read;
    this.#changed = on.changed;
  }

  /** The text of a file: that of the corpus, or else it is taken out now. */
  async give(uri: string): Promise<TextAnswer> {
    const name = canonicalUri(uri);
    // A link in a text may lead to an address that looks like that of another text, and names no file.
    if (kindOf(name) !== 'extracted' || name.startsWith(`${textScheme}:`))
      return { refusal: 'Of such a file no text is taken.' };
    const { documents, problems } = this.#index.corpus;
    const known = documents.has(name) || problems.has(name);
    const content = known ? { document: documents.get(name), problems: problems.get(name) } : await this.#read(name);
    const { document, problems: found = [] } = content;
    // What is wrong with a file of the workspace is told by whoever reads all of them.
    if (!document) return { refusal: found[0]?.message ?? 'The file cannot be read.' };
    if (!known) this.#index.put([[name, { document, problems: found }]]);
    this.#given.set(name, document.text);
    return { text: document.text };
  }

  close(uri: string): void {
    this.#given.delete(uri);
  }

  /** The corpus has changed. */
  update(): void {
    for (const [uri, given] of this.#given) {
      const text = this.#index.corpus.documents.get(uri)?.text ?? null;
      if (text === given) continue;
      this.#given.set(uri, text);
      this.#changed(uri, text === null);
    }
  }
}
