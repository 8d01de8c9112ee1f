import type { Bibliography } from '../bibliography/bibliography.ts';
import type { Document } from '../document/document.ts';
import type { Glossary } from '../glossary/concept.ts';
import type { Problem } from '../document/problem.ts';

/** All documents, bibliographies and glossaries of a workspace at one moment. Never changes: each edit yields a new one. */
export class Corpus {
  static readonly empty = new Corpus(new Map(), new Map(), new Map(), new Map());

  readonly documents: ReadonlyMap<string, Document>;
  readonly bibliographies: ReadonlyMap<string, Bibliography>;
  readonly glossaries: ReadonlyMap<string, Glossary>;
  /** What is wrong with files, by file. */
  readonly problems: ReadonlyMap<string, readonly Problem[]>;

  private constructor(
    documents: ReadonlyMap<string, Document>,
    bibliographies: ReadonlyMap<string, Bibliography>,
    glossaries: ReadonlyMap<string, Glossary>,
    problems: ReadonlyMap<string, readonly Problem[]>,
  ) {
    this.documents = documents;
    this.bibliographies = bibliographies;
    this.glossaries = glossaries;
    this.problems = problems;
  }

  /** This corpus with a file's new content in place of whatever was known of it; without the file where `content` is empty. */
  with(uri: string, content: FileContent): Corpus {
    return new Corpus(
      changed(this.documents, uri, content.document),
      changed(this.bibliographies, uri, content.bibliography),
      changed(this.glossaries, uri, content.glossary),
      changed(this.problems, uri, content.problems?.length ? content.problems : undefined),
    );
  }

  /** This corpus with many files at once: one copy instead of one a file. */
  withAll(files: Iterable<readonly [uri: string, content: FileContent]>): Corpus {
    const documents = new Map(this.documents);
    const bibliographies = new Map(this.bibliographies);
    const glossaries = new Map(this.glossaries);
    const problems = new Map(this.problems);
    for (const [uri, content] of files) {
      put(documents, uri, content.document);
      put(bibliographies, uri, content.bibliography);
      put(glossaries, uri, content.glossary);
      put(problems, uri, content.problems?.length ? content.problems : undefined);
    }
    return new Corpus(documents, bibliographies, glossaries, problems);
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
