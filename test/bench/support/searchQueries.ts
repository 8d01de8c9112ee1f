import { remembered } from './passages.ts';
import { Random } from './random.ts';
import type { GeneratedLanguage } from './words.ts';

/** A passage that someone remembers: some of its words in a row, with one or two letters wrong. */
export interface KnownItem {
  readonly passage: number;
  readonly exact: string;
  readonly misspelt: string;
}

/** What an engine is asked, by kind. */
export interface SearchQueries {
  readonly known: readonly KnownItem[];
  /** Words from here and there of a passage, one of them misspelt. */
  readonly scattered: readonly KnownItem[];
  readonly kinds: Readonly<Record<QueryKind, readonly string[]>>;
}

export type QueryKind = 'term' | 'AND' | 'prefix' | 'typo' | 'phrase' | 'keystroke' | 'known';

/** Queries of each kind, and passages that are to be found. */
const count = 200;
/** Queries that are typed letter by letter. */
const typed = 40;

/** Queries after passages that are drawn at random; the same on every machine. */
export function searchQueries(passages: readonly string[], language: GeneratedLanguage): SearchQueries {
  const random = new Random(7);
  const draw = (): number => random.whole(0, passages.length - 1);
  const spaced = language !== 'zh';
  const known = Array.from({ length: count }, (): KnownItem => {
    const passage = draw();
    return { passage, ...remembered(random, passages[passage]!, language) };
  }).filter(({ misspelt }) => misspelt.length > 5);
  const words = (passage: number): readonly string[] =>
    spaced ? (passages[passage]!.match(/\p{L}{5,}/gu) ?? []) : (passages[passage]!.match(/\p{L}{2,3}/gu) ?? []);
  const longWords = (least: number): { passage: number; found: readonly string[] } => {
    for (;;) {
      const passage = draw();
      const found = [...new Set(words(passage))];
      if (found.length >= least) return { passage, found };
    }
  };
  const scattered = Array.from({ length: count }, (): KnownItem => {
    const { passage, found } = longWords(3);
    const three = [0, 1, 2].map((i) => found[Math.floor(((i + random.next()) * found.length) / 3)]!);
    const exact = three.join(' ');
    return { passage, exact, misspelt: [misspell(random, three[0]!), ...three.slice(1)].join(' ') };
  });
  const term = Array.from({ length: count }, () => random.pick(longWords(1).found));
  return {
    known,
    scattered,
    kinds: {
      term,
      AND: scattered.map(({ exact }) => exact),
      prefix: term.map((word) => word.slice(0, spaced ? random.whole(2, 4) : 1)),
      typo: term.map((word) => `${misspell(random, word)} `),
      phrase: known.map(({ exact }) => `"${exact}"`),
      keystroke: known.slice(0, typed).flatMap(({ misspelt }) => beginnings(misspelt, spaced)),
      known: known.map(({ misspelt }) => `${misspelt} `),
    },
  };
}

/** Every beginning of the first words, as they are typed. */
function beginnings(query: string, spaced: boolean): string[] {
  const some = spaced ? query.split(' ').slice(0, 3).join(' ') : query.slice(0, 8);
  return Array.from({ length: some.length }, (_, i) => some.slice(0, i + 1));
}

/** A word with two neighbours changed over, or, in a script without spaces, with a character lost. */
function misspell(random: Random, word: string): string {
  const letters = Array.from(word);
  const at = random.whole(1, Math.max(1, letters.length - 2));
  if (letters.length > 3) letters.splice(at, 2, letters[at + 1]!, letters[at]!);
  else if (letters.length > 2) letters.splice(at, 1);
  return letters.join('');
}
