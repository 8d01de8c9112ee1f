import type { Archive } from '../archive/archive.ts';
import { decodeMarkup } from '../html/charset.ts';
import { relativePath } from '../html/path.ts';
import { Refusal, type Budget } from '../refusal.ts';
import { readXml, type Attributes, type Prefixes } from '../xml/xml.ts';

const prefixes: Prefixes = {
  'http://www.idpf.org/2007/opf': '',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'urn:oasis:names:tc:opendocument:xmlns:container': '',
  'http://www.w3.org/2001/04/xmlenc#': 'enc',
};

/** What a book's package says: its texts in the order in which they are read, its list of contents, and itself. */
export interface Book {
  /** The paths of the texts. */
  readonly spine: readonly string[];
  /** The path of the navigation, where the book has one. */
  readonly navigation: string | null;
  /** What the package says of the book, by the names of the Dublin Core: `title`, `creator`, `date`, `identifier`. */
  readonly said: ReadonlyMap<string, readonly string[]>;
}

/** Reads the package of a book (EPUB 2 and 3). Throws a refusal where there is none, or where its texts are locked. */
export async function bookOf(archive: Archive, budget: Budget): Promise<Book> {
  const container = await textFile(archive, 'META-INF/container.xml');
  const path = container && rootFile(container, budget);
  const source = path ? await textFile(archive, path) : null;
  if (!path || source === null) throw new Refusal('file-format', 'The file was not read: it is no EPUB book.');
  const book = packageOf(source, path, budget);
  const locked = lockedFiles(await textFile(archive, 'META-INF/encryption.xml'), budget);
  if (book.spine.some((name) => locked.has(name)))
    throw new Refusal('file-encrypted', 'The file was not read: its texts are locked by rights management (DRM).');
  return book;
}

/** The text of a file of the book; `null` where it is missing. */
export async function textFile(archive: Archive, name: string): Promise<string | null> {
  const bytes = await archive.read(name);
  return bytes && decodeMarkup(bytes);
}

function rootFile(container: string, budget: Budget): string | null {
  let path: string | null = null;
  readXml(container, prefixes, budget, {
    open(name, attributes) {
      if (name === 'rootfile') path ??= attributes['full-path'] ?? null;
    },
    close: () => undefined,
  });
  return path;
}

function packageOf(source: string, path: string, budget: Budget): Book {
  const items = new Map<string, Attributes>();
  const order: string[] = [];
  const said = new Map<string, string[]>();
  let text = '';
  readXml(source, prefixes, budget, {
    open(name, attributes) {
      text = '';
      if (name === 'item') items.set(attributes['id'] ?? '', attributes);
      else if (name === 'itemref') order.push(attributes['idref'] ?? '');
    },
    close(name) {
      const field = /^dc:(\w+)$/u.exec(name)?.[1];
      const value = text.replace(/\s+/gu, ' ').trim();
      if (field && value !== '') said.set(field, [...(said.get(field) ?? []).slice(0, 199), value]);
      text = '';
    },
    text: (more) => (text += more),
  });
  const pathOf = (item: Attributes): string => relativePath(path, item['href'] ?? '');
  const isText = (item: Attributes): boolean => /x?html/u.test(item['media-type'] ?? '');
  const isNavigation = (item: Attributes): boolean => /(?:^|\s)nav(?:\s|$)/u.test(item['properties'] ?? '');
  const navigation = [...items.values()].find(isNavigation);
  const texts = order
    .map((id) => items.get(id))
    .filter((item) => item !== undefined)
    .filter((item) => isText(item) && !isNavigation(item));
  return { spine: [...new Set(texts.map(pathOf))], navigation: navigation ? pathOf(navigation) : null, said };
}

/** The files of a book that are encrypted; some books only lock their fonts. */
function lockedFiles(source: string | null, budget: Budget): ReadonlySet<string> {
  const locked = new Set<string>();
  readXml(source ?? '', prefixes, budget, {
    open(name, attributes) {
      if (name === 'enc:CipherReference') locked.add(relativePath('', attributes['URI'] ?? ''));
    },
    close: () => undefined,
  });
  return locked;
}
