import type { Span } from '../../text/span.ts';
import type { Lexeme, Lexemes } from './lexeme.ts';
import type { WordClass } from './lexicon/lexicon.ts';

/** A word of a document's reading as the search for terms sees it. */
export interface TermWord extends Span {
  readonly lexeme: Lexeme;
  /** What it is here, which may differ from what it is elsewhere. */
  readonly class: WordClass;
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
 * The words of `[start, end)` of `text`. `atLineEnd` tells whether a line of the source ends just before an offset: there
 * a capital after a small letter begins something new, as under a title.
 */
export function termWordsIn(
  text: string,
  { start, end }: Span,
  lexemes: Lexemes,
  atLineEnd: (at: number) => boolean,
): TermWord[] {
  const { language } = lexemes;
  const words: TermWord[] = [];
  let previous: TermWord | undefined;
  for (const { index, 0: whole } of text.slice(start, end).matchAll(wordPattern)) {
    for (const part of partsOf(whole, language)) {
      const at = start + index + part.at;
      const lexeme = lexemes.of(part.word);
      const gap = text.slice(previous?.end ?? start, at);
      const before = previous?.lexeme;
      const line = lexeme.capital && before !== undefined && !before.capital && gap === ' ' && atLineEnd(at);
      const opens = before === undefined || line || (gap !== ' ' && /[.!?…:;"“«„(\n]/u.test(gap));
      // In capitals among small letters it is a name: `IT`, `WHO`.
      const isName = lexeme.class !== 'content' && lexeme.capitals && !opens && !before.capitals;
      const joined = gap === ' ' || gap === '' || (previous?.class === 'link' && /^['’]$/u.test(gap));
      // A German noun ends a phrase, unless another follows.
      const afterNoun = language === 'de' && !lexeme.capital && before?.capital === true;
      previous = {
        lexeme,
        start: at,
        end: at + part.word.length,
        class: isName ? 'content' : lexeme.class,
        opens,
        apart: before === undefined || line || !joined || afterNoun,
      };
      words.push(previous);
    }
  }
  return language === 'en' ? words.map(withoutVerb) : words;
}

const determiners = new Set('the a an its their his her our your this these those all each every no any'.split(' '));

/** English nouns seldom stand right before an article; verbs do: `the gate feeds the mill`. */
function withoutVerb(word: TermWord, i: number, words: readonly TermWord[]): TermWord {
  const next = words[i + 1];
  if (word.class !== 'content' || word.lexeme.capital || !next || next.apart) return word;
  const isVerb = determiners.has(next.lexeme.lower) && /(?:[^sui]s|ed)$/u.test(word.lexeme.lower);
  return isVerb ? { ...word, class: 'verb' } : word;
}

/** A word without its elided article and its possessive ending, and apart from what extraction glued to it. */
function partsOf(whole: string, language: string): { readonly word: string; readonly at: number }[] {
  if (!/['’.]/u.test(whole)) return [{ word: whole, at: 0 }];
  const parts: { word: string; at: number }[] = [];
  let at = 0;
  const article = language === 'en' || language === 'de' ? null : elision.exec(whole);
  if (article) {
    parts.push({ word: article[0].slice(0, -1), at });
    at = article[0].length;
  }
  const owned = language === 'en' ? possessive.exec(whole) : null;
  const rest = whole.slice(at, owned?.index);
  for (const word of rest.includes('.') && !dotted.test(rest) ? rest.split('.') : [rest]) {
    if (word !== '') parts.push({ word, at });
    at += word.length + 1;
  }
  return parts;
}
