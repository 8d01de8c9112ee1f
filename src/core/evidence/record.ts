import { authorsIn } from '../document/authors.ts';
import type { Document, Section } from '../document/document.ts';
import { languageOf } from '../document/language.ts';
import { perDocument } from '../document/perDocument.ts';
import { sectionWord } from '../document/sectionWords.ts';
import { peopleOf, type People } from './people.ts';
import { tellsApart, titleForm, type TitleForm } from './titles.ts';

/** What a document says of itself as a work, ready to be compared with a reference. */
export interface WorkRecord {
  /** In small letters, without an address around it; '' where the document has none. */
  readonly doi: string;
  /** Its title, and the parallel titles in other languages. */
  readonly titles: readonly TitleForm[];
  /** True where no title is printed and the file's name stands for it. */
  readonly namedByFile: boolean;
  readonly people: People;
  readonly year: number | undefined;
}

export const recordOf = perDocument((document: Document): WorkRecord => {
  const { metadata } = document;
  const printed = titlesOf(document);
  const named = printed.length === 0 ? fileTitle(document.uri) : '';
  const titles = printed.length > 0 ? printed : tellsApart(titleForm(named).key) ? [named] : [];
  return {
    doi: metadata.doi ? doiKey(metadata.doi) : '',
    titles: titles.map(titleForm).filter(({ key }) => key !== ''),
    namedByFile: printed.length === 0,
    people: peopleOf(metadata.authors),
    year: metadata.year,
  };
});

export const doiKey = (doi: string): string =>
  doi
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s?)/u, '');

const mostTitles = 5;

function titlesOf(document: Document): string[] {
  const { title } = document.metadata;
  if (title === undefined) return [];
  const titles = [title];
  const language = languageOf(title);
  document.outline.forEach((section, i) => {
    if (titles.length >= mostTitles || titles.includes(section.text) || sectionWord(section.text) !== null) return;
    const own = languageOf(section.text);
    const foreign = own !== language && own !== 'und' && language !== 'und';
    // A front matter's title may differ from the heading; another language's heading is the title there.
    if (i === 0 ? section.level === 1 : foreign && (section.level === 1 || headsRecord(document, section, i)))
      titles.push(section.text);
  });
  return titles;
}

/** Whether authors or an abstract follow a heading: then it is a title whatever its level. */
function headsRecord(document: Document, section: Section, i: number): boolean {
  const next = document.outline[i + 1];
  if (next && sectionWord(next.text) === 'abstract' && next.start - section.end < 600) return true;
  const below = document.text.slice(section.end, section.end + 200).trimStart();
  return authorsIn(/^.*/u.exec(below)![0].trim()).length > 0;
}

/** The title in a file's name such as `Ong - 2020 - Wells of the valley.txt`. */
function fileTitle(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1).replace(/\.[^.]{1,5}$/u, '');
  let plain = name;
  try {
    plain = decodeURIComponent(name);
  } catch {
    // A name with a stray percent sign is taken as it is.
  }
  const last = plain.split(' - ').at(-1)!;
  return (last.length > 12 ? last : plain).replace(/[_-]+/gu, ' ');
}
