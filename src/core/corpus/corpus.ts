import type { Bibliography } from '../bibliography/bibliography.ts';
import type { Document } from '../document/document.ts';
import type { Glossary } from '../glossary/concept.ts';
import type { Problem } from '../document/problem.ts';
import { Derived, type Derivation } from './derived.ts';

/** All documents, bibliographies and glossaries of a workspace at one moment. Never changes: each edit yields a new one. */
export class Corpus {
  static readonly empty = new Corpus(new Map(), new Map(), new Map(), new Map());

  readonly documents: ReadonlyMap<string, Document>;
  readonly bibliographies: ReadonlyMap<string, Bibliography>;
  readonly glossaries: ReadonlyMap<string, Glossary>;
  /** What is wrong with files, by file. */
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
  readonly #derived: Derived;

  private constructor(
    documents: ReadonlyMap<string, Document>,
    bibliographies: ReadonlyMap<string, Bibliography>,
    glossaries: ReadonlyMap<string, Glossary>,
    problems: ReadonlyMap<string, readonly Problem[]>,
    derived = new Derived(),
  ) {
    this.documents = documents;
    this.bibliographies = bibliographies;
    this.glossaries = glossaries;
    this.problems = problems;
    this.#derived = derived;
  }

  /** What is derived from all documents: made when first asked for, and kept up with the edits from then on. */
  derived<T>(derivation: Derivation<T>): T {
    return this.#derived.get(derivation, this.documents);
  }

  /** This corpus with a file's new content in place of whatever was known of it; without the file where `content` is empty. */
  with(uri: string, content: FileContent): Corpus {
    return new Corpus(
      changed(this.documents, uri, content.document),
      changed(this.bibliographies, uri, content.bibliography),
      changed(this.glossaries, uri, content.glossary),
      changed(this.problems, uri, content.problems?.length ? content.problems : undefined),
      this.#derivedAfter([[uri, content]]),
    );
  }

  /** This corpus with many files at once: one copy instead of one a file. */
  withAll(files: Iterable<readonly [uri: string, content: FileContent]>): Corpus {
    const documents = new Map(this.documents);
    const bibliographies = new Map(this.bibliographies);
    const glossaries = new Map(this.glossaries);
    const problems = new Map(this.problems);
    const all = [...files];
    for (const [uri, content] of all) {
      put(documents, uri, content.document);
      put(bibliographies, uri, content.bibliography);
      put(glossaries, uri, content.glossary);
      put(problems, uri, content.problems?.length ? content.problems : undefined);
    }
    return new Corpus(documents, bibliographies, glossaries, problems, this.#derivedAfter(all));
  }

  /** What is handed on where documents were replaced at most; where some came or went, all is derived anew. */
  #derivedAfter(files: readonly (readonly [uri: string, content: FileContent])[]): Derived {
    const touched = files.filter(([uri, { document }]) => this.documents.get(uri) !== document);
    if (touched.length === 0) return this.#derived;
    const replacing = touched.every(([uri, { document }]) => document && this.documents.has(uri));
    return replacing ? this.#derived.after(touched.map(([uri]) => uri)) : new Derived();
  }
}

/** What a file turned out to hold. */
export interface FileContent {
  readonly document?: Document;
  readonly bibliography?: Bibliography;
  readonly glossary?: Glossary;
  readonly problems?: readonly Problem[];
}

function changed<T>(map: ReadonlyMap<string, T>, key: string, value: T | undefined): ReadonlyMap<string, T> {
  if (map.get(key) === value) return map;
  const copy = new Map(map);
  put(copy, key, value);
  return copy;
}

function put<T>(map: Map<string, T>, key: string, value: T | undefined): void {
  if (value === undefined) map.delete(key);
  else map.set(key, value);
}
