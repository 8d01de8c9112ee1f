import type { Span } from '../../text/span.ts';
import { lexiconOf, type WordClass } from './lexicon/lexicon.ts';
import type { TermWord } from './words.ts';

const isWord = /^[\p{L}\p{N}]+$/u;
const isKana = /^[\p{Script=Hiragana}ー]+$/u;

/** True for languages that are written without spaces between words. */
export const isUnspacedLanguage = (language: string): boolean => language === 'zh' || language === 'ja';

/**
 * The words of `[start, end)` of `text` in a language that puts no spaces between them, as the runtime's dictionary cuts
 * them. Only what is written in the script of the language is a word of a term; a single character seldom is, save
 * inside one.
 */
export function unspacedWordsIn(text: string, { start, end }: Span, language: string): TermWord[] {
  const lexicon = lexiconOf(language);
  const words: TermWord[] = [];
  let apart = true;
  for (const { segment, index } of segmenterFor(language).segment(text.slice(start, end))) {
    if (!isWord.test(segment)) {
      apart = true;
      continue;
    }
    const particle = language === 'ja' && isKana.test(segment);
    const foreign = /^[\p{N}a-z]/iu.test(segment);
    const kind: WordClass = particle || foreign ? 'break' : lexicon.classOf(segment);
    words.push({
      text: segment,
      lower: segment,
      key: segment,
      start: start + index,
      end: start + index + segment.length,
      class: kind,
      vague: lexicon.isVague(segment),
      capital: false,
      capitals: false,
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
