import type { Document } from '../../document/document.ts';
import { type BlockWords, blockWords, wordsOfText } from './blocks.ts';
import type { Lexeme } from './lexeme.ts';
import { canBeTerm, canEndTerm } from './nouns.ts';
import type { TermWord } from './words.ts';

/** The most words a term has. */
const longest = 5;

/** A phrase of a document that may be a term, in all its forms, with what scoring asks of it. */
export interface Phrase {
  readonly key: string;
  readonly language: string;
  /** The words of the first form. */
  readonly words: readonly Lexeme[];
  /** How often each form occurs. */
  readonly forms: Map<string, number>;
  count: number;
  /** How often it stands with nothing on either side that could belong to it. */
  whole: number;
  /** How often, at the most, it stands inside one and the same phrase that is a word longer. */
  inside: number;
  /** The number, among all words of the document, at which it first stands. */
  readonly first: number;
  /** How often it is written like a name, where a capital says something; and how often one would. */
  named: number;
  nameable: number;
  /** The number of blocks with it, and the number of the last of them. */
  blocks: number;
  lastBlock: number;
}

/** The phrases of a document, and what they are held against. */
export interface Phrases {
  readonly phrases: ReadonlyMap<string, Phrase>;
  /** How many words the document has. */
  readonly words: number;
  /** The part of the content words that are written like names in the middle of a sentence. */
  readonly names: number;
  /** How often each content word occurs, by its key. */
  readonly counts: ReadonlyMap<string, number>;
}

/** How many blocks are read between two steps. */
const stride = 50;

/**
 * Finds the phrases of a document that may be terms: runs of content words, and their parts. Takes time linear in the
 * text, in steps, so that others can work between.
 */
export function* phrasesOf(document: Document): Generator<void, Phrases> {
  const blocks: BlockWords[] = [];
  const counts = new Map<string, number>();
  let content = 0;
  let named = 0;
  for (const block of blockWords(document)) {
    for (const word of block.words) {
      if (word.class !== 'content') continue;
      content++;
      if (word.lexeme.capital && !word.opens) named++;
      counts.set(word.lexeme.key, (counts.get(word.lexeme.key) ?? 0) + 1);
    }
    if (blocks.push(block) % stride === 0) yield;
  }
  const phrases = new Map<string, Phrase>();
  let words = 0;
  for (const [i, block] of blocks.entries()) {
    countPhrases(phrases, block, { number: i, first: words, text: document.reading.text, counts });
    words += block.words.length;
    if (i % stride === stride - 1) yield;
  }
  countInside(phrases);
  return { phrases, words, names: content > 0 ? named / content : 0, counts };
}

/** The key that a text would have as a phrase. */
export const keyOfText = (text: string, language: string): string =>
  `${language}:${wordsOfText(text, language)
    .map(({ lexeme }) => lexeme.key)
    .join(' ')}`;

interface Place {
  /** The number of the block, and of its first word in the document. */
  readonly number: number;
  readonly first: number;
  readonly text: string;
  readonly counts: ReadonlyMap<string, number>;
}

/** Counts the phrases of a block. */
function countPhrases(phrases: Map<string, Phrase>, { language, words }: BlockWords, place: Place): void {
  const prefix = `${language}:`;
  for (const [from, to] of runsIn(words)) {
    for (let start = from; start < to; start++) {
      if (words[start]!.class !== 'content') continue;
      let key = prefix;
      let rare = false;
      for (let end = start + 1; end <= Math.min(to, start + longest); end++) {
        const last = words[end - 1]!;
        key += end === start + 1 ? last.lexeme.key : ` ${last.lexeme.key}`;
        const whole = start === from && end === to;
        // A part with a word that occurs nowhere else is nothing beside the whole.
        rare ||= place.counts.get(last.lexeme.key) === 1;
        if (rare && !whole && end - start > 1) continue;
        if (last.class !== 'content') continue;
        if (end - start === 1 ? !canBeTerm(last.lexeme, language) : !canEndTerm(last.lexeme, language)) continue;
        countPhrase(phrases, key, language, words, start, end, whole, place);
      }
    }
  }
}

function countPhrase(
  phrases: Map<string, Phrase>,
  key: string,
  language: string,
  words: readonly TermWord[],
  start: number,
  end: number,
  whole: boolean,
  { number, first, text }: Place,
): void {
  const opening = words[start]!;
  let phrase = phrases.get(key);
  if (!phrase) {
    phrase = {
      key,
      language,
      words: words.slice(start, end).map(({ lexeme }) => lexeme),
      forms: new Map(),
      count: 0,
      whole: 0,
      inside: 0,
      first: first + start,
      named: 0,
      nameable: 0,
      blocks: 0,
      lastBlock: -1,
    };
    phrases.set(key, phrase);
  }
  const form = text.slice(opening.start, words[end - 1]!.end);
  phrase.forms.set(form, (phrase.forms.get(form) ?? 0) + 1);
  phrase.count++;
  if (whole) phrase.whole++;
  if (!opening.opens) {
    phrase.nameable++;
    if (isName(words, start, end)) phrase.named++;
  }
  if (phrase.lastBlock !== number) {
    phrase.blocks++;
    phrase.lastBlock = number;
  }
}

function isName(words: readonly TermWord[], start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!words[i]!.lexeme.capital && words[i]!.class !== 'link') return false;
  return true;
}

/** Fills in how often each phrase stands inside one that is a word longer. */
function countInside(phrases: ReadonlyMap<string, Phrase>): void {
  for (const { key, language, words, count } of phrases.values()) {
    if (words.length < 2) continue;
    const start = language.length + 1;
    const withoutFirst = key.slice(0, start) + key.slice(key.indexOf(' ', start) + 1);
    for (const part of [withoutFirst, key.slice(0, key.lastIndexOf(' '))]) {
      const phrase = phrases.get(part);
      if (phrase && phrase.inside < count) phrase.inside = count;
    }
  }
}

/** The runs of words that nothing separates: from and to, as numbers of words. */
function* runsIn(words: readonly TermWord[]): Generator<[from: number, to: number]> {
  let from = -1;
  let to = -1;
  for (let i = 0; i <= words.length; i++) {
    const word = words[i];
    const goesOn = word !== undefined && from >= 0 && !word.apart;
    if (word && goesOn && word.class === 'content') to = i + 1;
    else if (word && goesOn && word.class === 'link') continue;
    else {
      if (from >= 0) yield [from, to];
      from = word?.class === 'content' ? i : -1;
      to = i + 1;
    }
  }
}
