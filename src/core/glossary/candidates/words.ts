import type { Span } from '../../text/span.ts';
import { lexiconOf, type WordClass } from './lexicon/lexicon.ts';
import { variantKey } from './variantKey.ts';

/** A word of a document's reading as the search for terms sees it. */
export interface TermWord extends Span {
  readonly text: string;
  readonly lower: string;
  /** What its inflected forms share; see {@link variantKey}. */
  readonly key: string;
  readonly class: WordClass;
  readonly vague: boolean;
  /** True where it begins with a capital, and where all of it is in capitals. */
  readonly capital: boolean;
  readonly capitals: boolean;
  /** True where the sentence begins here, so that a capital says nothing. */
  readonly opens: boolean;
  /** True where no phrase goes on from the word before: something but a space stands between. */
  readonly apart: boolean;
}

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-‐‑'’.&][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;
const elision = /^(?:[ldjmtscn]|qu|lorsqu|puisqu|jusqu|quoiqu|dell|nell|all)['’]/iu;
const possessive = /['’]s$/iu;
/** `U.S.`, `C4.5`, `m.in`: a full stop that belongs to the word. */
const dotted = /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$|\d/u;

/**
 * The words of `[start, end)` of `text`, which is in `language`. `atLineEnd` tells whether a line of the source ends
 * just before an offset: there a capital after a small letter begins something new, as under a title.
 */
export function termWordsIn(
  text: string,
  { start, end }: Span,
  language: string,
  atLineEnd: (at: number) => boolean,
): TermWord[] {
  const lexicon = lexiconOf(language);
  const words: TermWord[] = [];
  let before = start;
  for (const { index, 0: whole } of text.slice(start, end).matchAll(wordPattern)) {
    for (const part of partsOf(whole, language)) {
      const at = start + index + part.at;
      const { word } = part;
      const lower = word.toLowerCase();
      const key = variantKey(word, language);
      const capital = word[0] !== lower[0];
      const capitals = word.length > 1 && word !== lower && word === word.toUpperCase();
      const previous = words.at(-1);
      const gap = text.slice(before, at);
      before = at + word.length;
      const line = capital && previous !== undefined && !previous.capital && gap === ' ' && atLineEnd(at);
      const opens = previous === undefined || line || /[.!?…:;"“«„(\n]/u.test(gap);
      let kind: WordClass = word.length > 1 && /\p{L}/u.test(word) ? lexicon.classOf(lower) : 'break';
      if (
        kind === 'break' &&
        word.length === 1 &&
        previous &&
        /['’]$/u.test(gap) === false &&
        lexicon.classOf(lower) === 'link'
      )
        kind = 'link';
      // In capitals among small letters it is a name: `IT`, `WHO`.
      // German nouns have capitals; before one stands only what is declined like an adjective.
      const small = language === 'de' && !capital;
      if (small && kind === 'content' && !/e[mnrs]?$/u.test(lower)) kind = 'break';
      if (kind !== 'content' && capitals && !previous?.capitals && !opens) kind = 'content';
      const joined = gap === ' ' || gap === '' || (previous?.class === 'link' && /^['’]$/u.test(gap));
      const apart = previous === undefined || line || !joined || (small && previous.capital);
      words.push({
        text: word,
        lower,
        key,
        start: at,
        end: at + word.length,
        class: kind,
        vague: lexicon.isVague(lower) || lexicon.isVague(key),
        capital,
        capitals,
        opens,
        apart,
      });
    }
  }
  return words;
}

/** A word without its elided article and its possessive ending, and apart from what extraction glued to it. */
function* partsOf(whole: string, language: string): Generator<{ word: string; at: number }> {
  let at = 0;
  const article = language === 'en' || language === 'de' ? null : elision.exec(whole);
  if (article) {
    yield { word: article[0].slice(0, -1), at };
    at = article[0].length;
  }
  const owned = language === 'en' ? possessive.exec(whole) : null;
  const rest = whole.slice(at, owned?.index);
  if (!rest.includes('.') || dotted.test(rest)) {
    if (rest !== '') yield { word: rest, at };
    return;
  }
  for (const part of rest.split('.')) {
    if (part !== '') yield { word: part, at };
    at += part.length + 1;
  }
}
