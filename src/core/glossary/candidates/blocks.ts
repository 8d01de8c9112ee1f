import type { Block, Document } from '../../document/document.ts';
import { sectionWord } from '../../document/sectionWords.ts';
import { Lexemes } from './lexeme.ts';
import { ownLanguage } from './ownLanguage.ts';
import { isUnspacedLanguage, unspacedWordsIn } from './unspacedWords.ts';
import { termWordsIn, type TermWord } from './words.ts';

/** The words of a block, and the language that they are read in. */
export interface BlockWords {
  readonly language: string;
  readonly words: readonly TermWord[];
}

/** How much of a block says what script it is in, in UTF-16 units. */
const sample = 200;

/** The words of a document block by block, without the list of references and what pages print around the text. */
export function* blockWords(document: Document): Generator<BlockWords> {
  const { reading, text, outline } = document;
  const atLineEnd = (at: number): boolean =>
    text.slice(reading.sourceOffset(at - 2) + 1, reading.sourceOffset(at)).includes('\n');
  const skipped = outline.filter((section) => sectionWord(section.text) === 'references');
  const isSkipped = (block: Block): boolean =>
    skipped.some(({ start, contentEnd }) => block.start >= start && block.start < contentEnd);
  const lexemes = new Map<string, Lexemes>();
  for (const block of document.blocks) {
    const { start, end } = block.reading;
    if (end <= start || isSkipped(block)) continue;
    const beginning = reading.text.slice(start, Math.min(end, start + sample));
    const language = ownLanguage(beginning, block.language, document.language);
    let known = lexemes.get(language);
    if (!known) lexemes.set(language, (known = new Lexemes(language)));
    yield { language, words: wordsIn(reading.text, block.reading, known, atLineEnd) };
  }
}

/** The words of a short text that stands alone, such as a keyword. */
export const wordsOfText = (text: string, language: string): TermWord[] =>
  wordsIn(text, { start: 0, end: text.length }, new Lexemes(language), () => false);

const wordsIn: typeof termWordsIn = (text, span, lexemes, atLineEnd) =>
  isUnspacedLanguage(lexemes.language)
    ? unspacedWordsIn(text, span, lexemes)
    : termWordsIn(text, span, lexemes, atLineEnd);
