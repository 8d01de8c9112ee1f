import type { Span } from '../../text/span.ts';
import type { Lexemes } from './lexeme.ts';
import type { TermWord } from './words.ts';

const isWord = /^[\p{L}\p{N}]+$/u;
const isForeign = /^[\p{N}a-z]/iu;
const isKana = /^[\p{Script=Hiragana}ー]+$/u;

/** True for languages that are written without spaces between words. */
export const isUnspacedLanguage = (language: string): boolean => language === 'zh' || language === 'ja';

/**
 * The words of `[start, end)` of `text` in a language that puts no spaces between them, as the runtime's dictionary cuts
 * them. Only what is written in the script of the language is a word of a term; a single character seldom is, save
 * inside one.
 */
export function unspacedWordsIn(text: string, { start, end }: Span, lexemes: Lexemes): TermWord[] {
  const words: TermWord[] = [];
  let apart = true;
  for (const { segment, index } of segmenterFor(lexemes.language).segment(text.slice(start, end))) {
    if (!isWord.test(segment)) {
      apart = true;
      continue;
    }
    const isTermWord = !isForeign.test(segment) && !(lexemes.language === 'ja' && isKana.test(segment));
    words.push({
      lexeme: lexemes.of(segment),
      start: start + index,
      end: start + index + segment.length,
      class: isTermWord ? lexemes.lexicon.classOf(segment) : 'break',
      opens: apart,
      apart,
    });
    apart = false;
  }
  return words;
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Making one takes longer than using it. */
function segmenterFor(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (!segmenter) segmenters.set(language, (segmenter = new Intl.Segmenter(language, { granularity: 'word' })));
  return segmenter;
}
