import { ReadingBuilder } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import { finished, mapped, type Steps } from '../text/steps.ts';
import type { Block, Document, Format, Metadata } from './document.ts';
import { frontMatterOf } from './frontMatter.ts';
import { markFurniture } from './furniture.ts';
import { brokenWord, hyphenJudge, type HyphenJudge } from './hyphens.ts';
import { readLines, type InlineContext } from './inline.ts';
import { joinBroken, type JoinedBlock } from './join.ts';
import { languageOf } from './language.ts';
import { metadataOf, withFallback } from './metadata.ts';
import { outlineOf } from './outline.ts';
import { markPageNotes } from './pageNotes.ts';
import { givenPages, pagesOf, type GivenPage } from './pages.ts';
import { scanLatex, type LatexScan } from './scan/latex.ts';
import { scanMarkdown } from './scan/markdown.ts';
import { scanPlainText } from './scan/plaintext.ts';
import { markHeadings } from './title.ts';

/** A text with its origin, before it is read. */
export interface DocumentSource {
  readonly uri: string;
  readonly text: string;
  readonly format: Format;
  /** What is known of the file that the text was taken out of; absent where the text is the file. */
  readonly extracted?: Origin;
}

/** The file that a text was taken out of. */
export interface Origin {
  /** The file's own pages, in order; empty where it has none, and they are found in the text. */
  readonly pages: readonly GivenPage[];
  /** What the file says of itself outside its text: it counts where the text does not say it. */
  readonly metadata: Pick<Metadata, 'title' | 'authors' | 'year' | 'doi'>;
}

/** How many blocks are read in a step. */
const portion = 200;

/** Reads a text as a document: blocks, reading, outline, pages, metadata. Never fails; any text is a document. */
export const parseDocument = (source: DocumentSource): Document => finished(parseInSteps(source));

/** The same a step at a time, for those who answer others meanwhile. */
export function* parseInSteps({ uri, text, format, extracted }: DocumentSource): Steps<Document> {
  const scan = yield* scanOf(text, format);
  // Furniture is what pages print; LaTeX's source has none.
  const pages = format === 'latex' ? scan.blocks : yield* markFurniture(text, scan.blocks);
  const raw = format === 'plaintext' ? yield* markPageNotes(text, pages) : pages;
  if (format === 'plaintext') yield* markHeadings(text, raw);
  const joined = joinBroken(text, raw);
  yield;
  const opaque: Span[] = [...scan.opaque];
  const builder = new ReadingBuilder(text);
  const context: Omit<InlineContext, 'table'> = {
    text,
    markdown: format === 'markdown',
    hyphens: yield* judgeOf(text, joined),
    opaque,
    hidden: scan.hidden,
  };
  const unplaced = yield* mapped(joined, portion, (j) =>
    readBlock(builder, j, { ...context, table: j.first.kind === 'table' }),
  );
  const reading = builder.build();
  yield;
  const blocks = yield* mapped(unplaced, portion, (b) => ({
    ...b,
    language: languageOf(reading.text.slice(b.reading.start, Math.min(b.reading.end, b.reading.start + 600))),
  }));
  const language = mainLanguage(blocks);
  const known = blocks.map((b) =>
    b.language === 'und' && b.kind !== 'furniture' && b.kind !== 'code' ? { ...b, language } : b,
  );
  const outline = outlineOf(known, reading, text.length);
  yield;
  const pagesKnown = extracted?.pages.length ? givenPages(text, extracted.pages, raw) : pagesOf(text, known, raw);
  const printed = yield* metadataOf({ text, blocks: known, outline, reading }, scan.matter);
  const metadata = extracted ? withFallback(printed, extracted.metadata) : printed;
  return {
    uri,
    format,
    text,
    reading,
    blocks: known,
    outline,
    pages: pagesKnown,
    metadata,
    opaque: opaque.sort((a, b) => a.start - b.start),
    language,
    ...(extracted ? { extracted: true } : {}),
  };
}

/** What a format's scanner finds, with what only some formats have. */
function* scanOf(text: string, format: Format): Steps<LatexScan> {
  const none = { opaque: [], hidden: [], matter: { authors: [] } };
  if (format === 'latex') return yield* scanLatex(text);
  if (format === 'plaintext') return { ...none, blocks: yield* scanPlainText(text) };
  const { blocks, frontMatter } = yield* scanMarkdown(text);
  return { ...none, blocks, matter: frontMatterOf(text, frontMatter) };
}

/** The lines of a block and of those that go on with it. */
const linesOf = ({ first, rest }: JoinedBlock): Span[] => [first, ...rest].flatMap((b) => b.lines);

function* judgeOf(text: string, joined: readonly JoinedBlock[]): Steps<HyphenJudge> {
  const breaks: (readonly [string, string])[] = [];
  for (const [b, block] of joined.entries()) {
    if (b % (10 * portion) === 0) yield;
    const lines = linesOf(block);
    for (let i = 0; i + 1 < lines.length; i++) {
      const word = brokenWord(text, lines[i]!, lines[i + 1]!);
      if (word) breaks.push(word);
    }
  }
  return yield* hyphenJudge(text, breaks);
}

/** Reads one block and says where; blocks stand on lines of their own in the reading. */
function readBlock(builder: ReadingBuilder, block: JoinedBlock, context: InlineContext): Omit<Block, 'language'> {
  const { first, rest } = block;
  const last = rest.at(-1) ?? first;
  const readable = first.kind !== 'furniture' && first.kind !== 'code' && first.lines.length > 0;
  if (first.kind === 'code') context.opaque.push({ start: first.start, end: first.end });
  if (readable && builder.length > 0 && first.start > 0) builder.replace('\n', first.start - 1, first.start);
  const start = builder.length;
  if (readable) readLines(builder, linesOf(block), context);
  return {
    kind: first.kind,
    start: first.start,
    end: last.end,
    bodyStart: first.lines[0]?.start ?? first.start,
    segments: [first, ...rest].map((b) => ({ start: b.start, end: b.end })),
    reading: { start, end: builder.length },
    ...(first.level === undefined ? {} : { level: first.level }),
    ...(first.label === undefined ? {} : { label: first.label }),
  };
}

/** The language in which most of the text stands. */
function mainLanguage(blocks: readonly Block[]): string {
  const amounts = new Map<string, number>();
  for (const { language, reading } of blocks) {
    if (language !== 'und') amounts.set(language, (amounts.get(language) ?? 0) + reading.end - reading.start);
  }
  let best = 'und';
  for (const [language, amount] of amounts) if (amount > (amounts.get(best) ?? 0)) best = language;
  return best;
}
