import type { Span } from '../../text/span.ts';
import { definingWords, type DefinitionVerb, type Frame } from './words.ts';

/** The defining words of a language as regular expressions, made once. */
export interface LanguagePatterns {
  readonly verbs: readonly { readonly verb: DefinitionVerb; readonly pattern: RegExp }[];
  readonly frames: readonly FramePatterns[];
  readonly named: RegExp;
  readonly articles: RegExp;
  readonly definite: RegExp;
  readonly never: RegExp;
  readonly referring: RegExp;
  readonly hereinafter: RegExp;
  readonly naming: RegExp;
  readonly lead: RegExp;
  /** `and`, a comma or the like between two quotations, at the end of what is looked at. */
  readonly coordination: RegExp;
  /** True where nouns have capitals, so that a capital tells nothing of names. */
  readonly capitalNouns: boolean;
  /** True where the verbs for bare terms are so much of definitions that one bare word will do. */
  readonly loose: boolean;
}

export interface FramePatterns {
  readonly frame: Frame;
  readonly open: RegExp;
  readonly close: RegExp;
  readonly later: RegExp | null;
  readonly next: RegExp | null;
  readonly unless: RegExp | null;
}

/**
 * Whole words without the boundary in front: to look through whole texts, as a look behind
 * at every letter takes most of the time. To be used by {@link wordsIn}, which sees to the boundary.
 */
const scanned = (pattern: string, flags: string): RegExp => new RegExp(`(?:${pattern})(?![\\p{L}\\p{N}])`, flags);
const letter = /[\p{L}\p{N}]/u;

/** The places in `text` of a pattern for whole words. */
export function* wordsIn(text: string, pattern: RegExp): Generator<{ readonly start: number; readonly end: number }> {
  for (const match of text.matchAll(pattern)) {
    if (match.index > 0 && letter.test(text[match.index - 1]!) && letter.test(match[0][0]!)) continue;
    yield { start: match.index, end: match.index + match[0].length };
  }
}

const word = (pattern: string, flags: string): RegExp =>
  pattern === '' ? /(?!)/u : new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, flags);
/** At the start, with the space behind it; an elided article has none. */
const leading = (pattern: string): RegExp =>
  pattern === '' ? /(?!)/u : new RegExp(`^\\s*(?:${pattern})(?:\\s+|(?<=[’']))`, 'iu');

const made = new Map<string, LanguagePatterns | null>();

/** The patterns of a language; `null` where it has none. */
export function patternsOf(language: string): LanguagePatterns | null {
  let patterns = made.get(language);
  if (patterns === undefined) {
    patterns = compile(language);
    made.set(language, patterns);
  }
  return patterns;
}

function compile(language: string): LanguagePatterns | null {
  const words = definingWords(language);
  if (!words) return null;
  return {
    verbs: words.verbs.map((verb) => ({ verb, pattern: scanned(verb.pattern, 'gu') })),
    frames: words.frames.map((frame) => ({
      frame,
      open: scanned(frame.open, 'giu'),
      // What is looked ahead for has a boundary of its own.
      close: new RegExp(
        `(?<![\\p{L}\\p{N}])(?:${frame.close})${frame.close.includes('(?=') ? '' : '(?![\\p{L}\\p{N}])'}`,
        'iu',
      ),
      later: frame.later === undefined ? null : word(frame.later, 'iu'),
      next: frame.next === undefined ? null : new RegExp(`^\\s*(?:${frame.next})(?![\\p{L}\\p{N}])`, 'iu'),
      unless: frame.unless === undefined ? null : new RegExp(`^\\s*(?:${frame.unless})(?![\\p{L}\\p{N}])`, 'iu'),
    })),
    named: new RegExp(
      `^(?:${words.articles === '' ? '' : `(?:(?:${words.articles})\\s+)?`}(?:${words.named}))\\s+`,
      'iu',
    ),
    articles: leading(words.articles),
    definite: leading(words.definite),
    never: word(words.never, 'iu'),
    referring: word(words.referring, 'iu'),
    hereinafter: scanned(words.hereinafter, 'giu'),
    naming: new RegExp(`^\\s*(?:${words.naming})(?:[\\s,:]+|(?<=[’']))`, 'iu'),
    lead: word(words.lead, 'iu'),
    coordination: /(?:\s*(?:,|;|,?\s(?:and|or|und|oder|et|ou|y|o|и|или))\s*)$/iu,
    capitalNouns: language === 'de',
    loose: language !== 'en',
  };
}

/** How many units at `from` are articles. */
export const articlesAt = (text: string, from: number, to: number, { articles }: LanguagePatterns): number =>
  articles.exec(text.slice(from, to))?.[0].length ?? 0;

/** Small words that no term begins with: `the word of the mayor` names nothing. */
const preposition = /^(?:of|for|in|on|with|von|vom|für|mit|du|des|de|del|par|pour|para|con|по|для|о|об)\s/iu;

/** Whether bare words may be a term: a few, none of them a pronoun, a verb or the like. */
export const isTermLike = (term: string, { never }: LanguagePatterns): boolean =>
  !preposition.test(term) &&
  term.length >= 2 &&
  term.length <= 80 &&
  term.split(/\s+/u).length <= 8 &&
  /\p{L}{2}/u.test(term) &&
  !never.test(term);

/** Whether a term is but a word such as `you` or `it`, which contracts define and nobody looks up. */
export const isPronoun = (term: string, language: string): boolean => {
  const found = patternsOf(language)?.never.exec(term);
  return found !== null && found !== undefined && found[0].length === term.length;
};

/** A term's span without white space, marks of enumeration and quotation around it; `null` where nothing is left. */
export function cleanTerm(text: string, { start, end }: Span): Span | null {
  let from = start;
  let to = end;
  while (from < to && /[\s"“”„«»‘’‚'「」『』《》*_,;:]/u.test(text[from]!)) from++;
  while (to > from && /[\s"“”„«»‘‚'「」『』《》*_,;:.]/u.test(text[to - 1]!)) to--;
  return to > from && /\p{L}/u.test(text.slice(from, to)) ? { start: from, end: to } : null;
}
