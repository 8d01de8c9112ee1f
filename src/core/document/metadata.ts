import type { Reading } from '../text/reading.ts';
import { envelope, type Span } from '../text/span.ts';
import { mapped, type Steps } from '../text/steps.ts';
import { authorsIn } from './authors.ts';
import type { Author, Block, Keyword, Metadata, Section } from './document.ts';
import { languageOf } from './language.ts';
import { runInWord, sectionWord } from './sectionWords.ts';

/** How far into a document its own identifiers are looked for, in UTF-16 units of the reading. */
const front = 6000;

const doiPattern = /\b10\.\d{4,9}\/[^\s"'“”<>|{}\\^`]{1,200}/gu;
const yearPattern = /(?<!\d)(?:1[89]|20)\d{2}(?!\d)/u;
const dateWord =
  /(?:published|publication|online|received|accepted|adopted|©|copyright|veröffentlicht|erschienen|stand|опубликован|поступила|publié|publicado|发布|出版)[^\n]{0,60}/giu;

/** What a document says of itself in its first lines: title, authors, year, DOI, keywords. */
export function* metadataOf({ text, blocks, outline, reading }: Parsed, matter: FrontMatter): Steps<Metadata> {
  const read = (b: Block): string => reading.text.slice(b.reading.start, b.reading.end);
  const title = titleOf(outline);
  const citing = blocks.find(
    (b, i) => b.kind !== 'furniture' && isCiting(read(b), blocks[i - 1] && read(blocks[i - 1]!)),
  );
  const top = frontText(blocks, read);
  const authors = matter.authors.length > 0 ? matter.authors : title ? authorsNear(text, blocks, title, read) : [];
  const year = matter.year ?? yearOf(citing ? read(citing) : '', top);
  const doi = matter.doi ?? doiOf(citing ? read(citing) : '', top);
  yield;
  const keywords = yield* mapped(blocks, 2000, (b, i) => keywordsOf(b, blocks[i - 1], reading, read));
  return {
    ...(matter.title
      ? { title: matter.title }
      : title
        ? { title: title.text, titleSpan: { start: title.start, end: title.end } }
        : {}),
    authors,
    ...(year === undefined ? {} : { year }),
    ...(doi === undefined ? {} : { doi }),
    keywords: [...(matter.keywords ?? []), ...keywords.flat()],
  };
}

/** What a document prints of itself, and where it does not, what its file says. */
export const withFallback = (
  printed: Metadata,
  { title, authors, year, doi }: Pick<Metadata, 'title' | 'authors' | 'year' | 'doi'>,
): Metadata => ({
  ...(title ? { title } : {}),
  ...(year === undefined ? {} : { year }),
  ...(doi ? { doi } : {}),
  ...printed,
  authors: printed.authors.length > 0 ? printed.authors : authors,
});

/** A document as far as it has been read when it is asked for what it says of itself. */
export interface Parsed {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly outline: readonly Section[];
  readonly reading: Reading;
}

/** What the YAML at the top of a Markdown file says. */
export interface FrontMatter {
  readonly title?: string;
  readonly authors: readonly Author[];
  readonly year?: number;
  readonly doi?: string;
  readonly keywords?: readonly Keyword[];
}

/** The first heading of the highest level; numbers and usual section names are no titles. */
function titleOf(outline: readonly Section[]): Section | undefined {
  const level = outline.reduce((least, s) => Math.min(least, s.level), Infinity);
  const first = outline.find((s) => s.level === level);
  return first && level === 1 && sectionWord(first.text) === null ? first : undefined;
}

/** The text before the first section of the body, or so much of it as may hold a document's own identifiers. */
function frontText(blocks: readonly Block[], read: (b: Block) => string): string {
  let text = '';
  for (const block of blocks) {
    if (text.length > front || (block.kind === 'heading' && sectionWord(read(block)) === 'references')) break;
    if (block.kind !== 'note') text += `${read(block)}\n`;
  }
  return text.slice(0, front);
}

/** Names in the few blocks under the title, or under a heading that announces the authors. */
function authorsNear(text: string, blocks: readonly Block[], title: Span, read: (b: Block) => string): Author[] {
  const from = blocks.findIndex((b) => b.start >= title.start) + 1;
  for (const block of blocks.slice(from, from + 4)) {
    if (block.kind === 'heading') break;
    const authors = authorsIn(read(block));
    if (authors.length > 0) return authors;
    // The affiliation may go on below the names without a blank line between.
    const first = authorsIn(/^.*/u.exec(text.slice(block.start, Math.min(block.end, block.start + 300)))![0]);
    if (first.length > 0) return first;
  }
  const about = blocks.findIndex(
    (b) => b.kind === 'heading' && /^(?:about the )?authors?:?$|^об автор(?:е|ах):?$/iu.test(read(b).trim()),
  );
  const names: Author[] = [];
  if (about >= 0) {
    for (const block of blocks.slice(about + 1, about + 12)) {
      if (block.kind === 'heading') break;
      for (const author of authorsIn(read(block)))
        if (!names.some((n) => n.family === author.family)) names.push(author);
    }
  }
  return names;
}

const isCiting = (text: string, before: string | undefined): boolean =>
  text.length > 40 &&
  (runInWord(text)?.word === 'citing' || (before !== undefined && sectionWord(before) === 'citing'));

function yearOf(citing: string, top: string): number | undefined {
  const cited = /\((\d{4})\)/u.exec(citing)?.[1] ?? yearPattern.exec(citing.replace(doiPattern, ''))?.[0];
  if (cited) return Number(cited);
  for (const [found] of top.matchAll(dateWord)) {
    const year = yearPattern.exec(found)?.[0];
    if (year) return Number(year);
  }
  return undefined;
}

function doiOf(citing: string, top: string): string | undefined {
  const found = citing.match(doiPattern)?.[0] ?? top.match(doiPattern)?.[0];
  return found?.replace(/[.,;:)\]]+$/u, '');
}

/** The keywords that a block declares: those after a run-in mark, or the paragraph under a heading of that name. */
function keywordsOf(block: Block, before: Block | undefined, reading: Reading, read: (b: Block) => string): Keyword[] {
  if (block.kind !== 'paragraph' && block.kind !== 'item') return [];
  const text = read(block);
  const mark = runInWord(text);
  const headed = before?.kind === 'heading' && sectionWord(read(before)) === 'keywords';
  if (mark?.word !== 'keywords' && !headed) return [];
  const keywords: Keyword[] = [];
  for (const part of splitList(text, mark?.word === 'keywords' ? mark.length : 0)) {
    const word = text.slice(part.start, part.end);
    if (word.length < 2 || word.length > 160) continue;
    const source = reading.toSource({ start: block.reading.start + part.start, end: block.reading.start + part.end });
    const language = languageOf(word);
    keywords.push({ ...envelope(source), text: word, language: language === 'und' ? block.language : language });
  }
  return keywords;
}

/** The parts of a list between its semicolons, or its commas where it has none, outside quotation marks. */
function splitList(text: string, from: number): Span[] {
  const separators = /[;；]/u.test(text) ? ';；' : /[,，、]/u.test(text) ? ',，、' : '·•|';
  const parts: Span[] = [];
  let quoted = false;
  let start = from;
  const push = (end: number) => {
    let [a, b] = [start, end];
    while (a < b && /[\s*_]/u.test(text[a]!)) a++;
    while (b > a && /[\s.。*_]/u.test(text[b - 1]!)) b--;
    if (b > a) parts.push({ start: a, end: b });
  };
  for (let i = from; i < text.length; i++) {
    const c = text[i]!;
    if (c === '"') quoted = !quoted;
    else if ('“«„「'.includes(c)) quoted = true;
    else if ('”»」'.includes(c)) quoted = false;
    else if (!quoted && separators.includes(c)) {
      push(i);
      start = i + 1;
    }
  }
  push(text.length);
  return parts;
}
