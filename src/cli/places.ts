import type { Corpus } from '../core/corpus/corpus.ts';
import { LineIndex } from '../core/text/lineIndex.ts';
import type { Paths } from './paths.ts';

/** `path:line:column` of an offset, as compilers print it and editors follow it; lines and columns count from one. */
export function placeIn(lines: LineIndex, path: string, offset: number): string {
  const { line, character } = lines.positionAt(offset);
  return `${path}:${line + 1}:${character + 1}`;
}

/** Places in the documents of a corpus, whose lines are counted once each. */
export class Places {
  readonly #lines = new Map<string, LineIndex>();
  readonly #texts: ReadonlyMap<string, string>;

  constructor(corpus: Corpus, paths: Paths) {
    this.#texts = new Map([...corpus.documents.values()].map((d) => [paths.pathOf(d.uri), d.text]));
  }

  /** The place of an offset in the document of that path. */
  of(path: string, offset: number): string {
    let lines = this.#lines.get(path);
    if (!lines) this.#lines.set(path, (lines = new LineIndex(this.#texts.get(path) ?? '')));
    return placeIn(lines, path, offset);
  }
}
