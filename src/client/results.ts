import { fileName } from '../features/location.ts';
import { fileOfText } from '../protocol/textAddress.ts';
import type { SearchHit } from '../protocol/protocol.ts';

/** The results in one document, in the order of the answer. */
export interface ResultGroup {
  readonly uri: string;
  readonly title: string;
  readonly hits: readonly SearchHit[];
}

/** The results of a query, by document, with a place among them. */
export class Results {
  static readonly none = new Results('', []);

  readonly query: string;
  readonly hits: readonly SearchHit[];
  /** Documents in the order of their best results. */
  readonly groups: readonly ResultGroup[];
  /** The hits as one goes through them: document by document. */
  readonly #row: readonly SearchHit[];
  #at = -1;

  constructor(query: string, hits: readonly SearchHit[]) {
    this.query = query;
    this.hits = hits;
    this.groups = [...Map.groupBy(hits, ({ uri }) => uri)].map(([uri, own]) => ({
      uri,
      title: own[0]!.title || fileName(fileOfText(uri) ?? uri),
      hits: own,
    }));
    this.#row = this.groups.flatMap((group) => group.hits);
  }

  groupOf(hit: SearchHit): ResultGroup | undefined {
    return this.groups.find(({ uri }) => uri === hit.uri);
  }

  /** The next hit, or with −1 the one before; around the ends. */
  step(by: 1 | -1): SearchHit | undefined {
    const { length } = this.#row;
    if (length === 0) return undefined;
    this.#at = this.#at < 0 ? (by > 0 ? 0 : length - 1) : (this.#at + by + length) % length;
    return this.#row[this.#at];
  }

  /** The results as a Markdown document. `path` says how a file is named in it. */
  markdown(title: string, path: (uri: string) => string): string {
    const quoted = ({ snippet, heading, page }: SearchHit): string => {
      const where = [heading, page === undefined ? '' : `p. ${page}`].filter(Boolean).join(', ');
      return `> ${plain(snippet)}${where === '' ? '' : `\n>\n> — ${plain(where)}`}`;
    };
    const sections = this.groups.map(({ uri, title: name, hits }) =>
      [`## ${plain(name)}`, plain(path(uri)), ...hits.map(quoted)].join('\n\n'),
    );
    return `${[`# ${plain(title)}`, ...sections].join('\n\n')}\n`;
  }
}

/** Text of a document in Markdown: nothing in it is markup. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
