import { authorOf } from '../../core/document/frontMatter.ts';
import { Archive } from '../archive/archive.ts';
import { extracting } from '../extracting.ts';
import type { Extract, Extraction } from '../extraction.ts';
import { convert } from '../html/convert.ts';
import type { Page } from '../html/anchors.ts';
import { relativePath } from '../html/path.ts';
import { PageParser } from '../html/parser.ts';
import { attribute, elementsOf, textOf, words } from '../html/tree.ts';
import { bookOf, textFile, type Book } from './book.ts';

/** Reads a book (EPUB) as Markdown: its texts in their order, with their notes, wherever those stand, and its printed pages. */
export const extractEpub: Extract = extracting(async (bytes, budget) => {
  const archive = Archive.open(bytes, budget);
  const book = await bookOf(archive, budget);
  const parser = new PageParser(budget);
  const texts: Page[] = [];
  let sound = true;
  for (const path of book.spine) {
    const source = await textFile(archive, path);
    if (source === null) sound = false;
    else texts.push({ tree: parser.xhtml(source), path });
  }
  const pageNames = await pageNamesOf(archive, book, parser);
  return {
    ...convert(texts, { whole: true, pageNames }, budget),
    format: 'markdown',
    metadata: metadataOf(book),
    sound,
  };
});

/** The names of the printed pages, by where they begin, as the navigation lists them: `path#id`. */
async function pageNamesOf(archive: Archive, { navigation }: Book, parser: PageParser): Promise<Map<string, string>> {
  const source = navigation === null ? null : await textFile(archive, navigation);
  const names = new Map<string, string>();
  if (source === null) return names;
  const lists = elementsOf(parser.xhtml(source), (e) => words(e, 'epub:type').includes('page-list'));
  for (const link of lists.flatMap((list) => elementsOf(list, (e) => e.tagName === 'a'))) {
    const [file = '', id = ''] = attribute(link, 'href').split('#');
    names.set(`${relativePath(navigation!, file)}#${id}`, textOf(link).trim());
  }
  return names;
}

function metadataOf({ said }: Book): Extraction['metadata'] {
  const title = said.get('title')?.[0];
  const year = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/u.exec(said.get('date')?.[0] ?? '')?.[0];
  const doi = said
    .get('identifier')
    ?.map((one) => /\b10\.\d{4,9}\/\S{1,200}/u.exec(one)?.[0])
    .find(Boolean);
  return {
    ...(title ? { title } : {}),
    authors: (said.get('creator') ?? []).flatMap(authorOf),
    ...(year ? { year: Number(year) } : {}),
    ...(doi ? { doi } : {}),
  };
}
