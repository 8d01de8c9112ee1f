import type { Block, Document } from '../../document/document.ts';
import { sectionWord } from '../../document/sectionWords.ts';
import { canBeTerm, canEndTerm } from './nouns.ts';
import { isUnspacedLanguage, unspacedWordsIn } from './unspacedWords.ts';
import { termWordsIn, type TermWord } from './words.ts';

/** The most words a term has. */
const longest = 5;

/** A phrase of a document that may be a term, in all its forms, with what scoring asks of it. */
export interface Phrase {
  readonly key: string;
  readonly language: string;
  /** The words of one form. */
  readonly words: readonly TermWord[];
  /** How often each form occurs. */
  readonly forms: Map<string, number>;
  count: number;
  /** How often it stands with nothing on either side that could belong to it. */
  whole: number;
  /** The number, among all words of the document, at which it first stands. */
  readonly first: number;
  last: number;
  /** How often, at the most, it stands inside one and the same phrase that is a word longer. */
  inside: number;
  /** How often it is written like a name, where a capital says something; and how often one would. */
  named: number;
  nameable: number;
  inTitle: boolean;
  headings: number;
  /** The number of blocks with it. */
  blocks: number;
  lastBlock: number;
}

/** The phrases of a document, and how many words it has. */
export interface Phrases {
  readonly phrases: ReadonlyMap<string, Phrase>;
  readonly words: number;
  readonly blocks: number;
  /** The part of the words that are written like names in the middle of a sentence. */
  readonly names: number;
  readonly counts: ReadonlyMap<string, number>;
  readonly contentLength: number;
}

/** Finds the phrases of a document that may be terms: runs of content words, and their parts. */
export function phrasesOf(document: Document): Phrases {
  const phrases = new Map<string, Phrase>();
  const counts = new Map<string, number>();
  const { reading, text } = document;
  const atLineEnd = (at: number): boolean =>
    /\n/u.test(text.slice(reading.sourceOffset(at - 2) + 1, reading.sourceOffset(at)));
  let number = 0;
  let blocks = 0;
  let named = 0;
  let content = 0;
  let letters = 0;
  for (const block of readBlocks(document)) {
    blocks++;
    const language = block.language === 'und' ? document.language : block.language;
    const words = wordsIn(reading.text, block.reading, language, atLineEnd);
    const isTitle = document.metadata.titleSpan?.start === block.start;
    for (const word of words) {
      if (word.class !== 'content') continue;
      content++;
      letters += word.text.length;
      if (word.capital && !word.opens) named++;
      counts.set(word.key, (counts.get(word.key) ?? 0) + 1);
    }
    for (const [from, to] of runsIn(words)) {
      for (let start = from; start < to; start++) {
        if (words[start]!.class !== 'content') continue;
        for (let end = start + 1; end <= Math.min(to, start + longest); end++) {
          const last = words[end - 1]!;
          if (last.class !== 'content') continue;
          if (end - start === 1 ? !canBeTerm(last, language) : !canEndTerm(last, language)) continue;
          add(words.slice(start, end), start === from && end === to, number + start);
        }
      }
    }
    number += words.length;

    function add(part: readonly TermWord[], whole: boolean, at: number): void {
      const key = keyOf(part, language);
      let phrase = phrases.get(key);
      if (!phrase) {
        phrase = {
          key,
          language,
          words: part,
          forms: new Map(),
          count: 0,
          whole: 0,
          inside: 0,
          first: at,
          last: at,
          named: 0,
          nameable: 0,
          inTitle: false,
          headings: 0,
          blocks: 0,
          lastBlock: -1,
        };
        phrases.set(key, phrase);
      }
      const form = reading.text.slice(part[0]!.start, part.at(-1)!.end);
      phrase.forms.set(form, (phrase.forms.get(form) ?? 0) + 1);
      phrase.count++;
      if (whole) phrase.whole++;
      phrase.last = at;
      if (!part[0]!.opens) {
        phrase.nameable++;
        if (part.every((word) => word.capital || word.class === 'link')) phrase.named++;
      }
      phrase.inTitle ||= isTitle;
      if (block.kind === 'heading') phrase.headings++;
      if (phrase.lastBlock !== blocks) {
        phrase.blocks++;
        phrase.lastBlock = blocks;
      }
    }
  }
  for (const longer of phrases.values()) {
    const { words, language, count } = longer;
    if (words.length < 2) continue;
    for (const part of [words.slice(1), words.slice(0, -1)]) {
      const phrase = phrases.get(keyOf(part, language));
      if (phrase) phrase.inside = Math.max(phrase.inside, count);
    }
  }
  return {
    phrases,
    words: number,
    blocks,
    names: content ? named / content : 0,
    counts,
    contentLength: content ? letters / content : 0,
  };
}

/** The key that a text would have as a phrase. */
export const keyOfText = (text: string, language: string): string =>
  keyOf(
    wordsIn(text, { start: 0, end: text.length }, language, () => false),
    language,
  );

const wordsIn: typeof termWordsIn = (text, span, language, atLineEnd) =>
  isUnspacedLanguage(language) ? unspacedWordsIn(text, span, language) : termWordsIn(text, span, language, atLineEnd);

const keyOf = (words: readonly TermWord[], language: string): string =>
  `${language}:${words.map((word) => word.key).join(' ')}`;

/** The blocks whose words count: not the reference list, what pages print around the text, or code. */
function* readBlocks(document: Document): Generator<Block> {
  const skipped = document.outline.filter((section) => sectionWord(section.text) === 'references');
  for (const block of document.blocks) {
    if (block.reading.end <= block.reading.start) continue;
    if (skipped.some(({ start, contentEnd }) => block.start >= start && block.start < contentEnd)) continue;
    yield block;
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
