import { edge, type FoldedLetters } from '../text/fold.ts';
import type { Forms, Inflect } from './inflection/forms.ts';
import { longerEnding, longestEnding, noEnding } from './inflection/forms.ts';
import { inflectionOf } from './inflection/inflection.ts';
import { LabelOpenings } from './labelOpenings.ts';
import { LabelTrie } from './labelTrie.ts';
import { simplifiedLetters } from '../text/simplified.ts';
import { type Entry, isPossessive, Wording } from './wording.ts';

/** A place in folded letters where a wording stands; `inflected` where its letters there are not those of the label. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly inflected: boolean;
  readonly wording: Wording;
}

/** A way from the end of a word's stem, past an ending, to the node where the word ends as the label has it. */
interface Inflected {
  readonly to: number;
  readonly forms: Forms;
  /** Units of the stem, to find where the word begins. */
  readonly stem: number;
  readonly inflect: Inflect;
}

/** What is looked through, and what has been found so far. One serves for a whole block: there are very many starts. */
export interface Search {
  readonly text: string;
  /** The folded letters of a part of the text. */
  readonly letters: FoldedLetters;
  /** The unit at which a wording must begin. */
  start: number;
  readonly found: Candidate[];
}

/** The marks of a node: labels end here, endings may follow, a comma may be left out, a form of another spelling ends. */
const mark = { ends: 1, forms: 2, commas: 4, spellings: 8 } as const;

/**
 * Labels, ready to be found: a trie over their folded letters, with detours for inflected words. A detour leads from the end
 * of a word's stem, over an ending, to the node where the word as it stands in the label ends, so that a label of several
 * words takes no more than the sum of their forms. Making one costs some microseconds a label, and needs no document.
 */
export class LabelIndex {
  readonly #trie = new LabelTrie();
  /** The first of the wordings that end at a node. */
  readonly #wordings = new Map<number, Wording>();
  readonly #forms = new Map<number, Inflected[]>();
  /** From the node before a comma to the one after it. */
  readonly #commas = new Map<number, number[]>();
  readonly #inflectOf = new Map<Wording, Inflect | null>();
  readonly #openings: LabelOpenings;
  #longest = 0;

  constructor(entries: Iterable<Entry>) {
    const builder = simplifiedLetters();
    const stems = simplifiedLetters();
    const known = new Map<Inflect, Map<string, readonly Forms[]>>();
    for (const entry of entries) this.#add(entry, builder, stems, known);
    this.#openings = new LabelOpenings(this.#trie);
  }

  get isEmpty(): boolean {
    return this.#wordings.size === 0;
  }

  /** Letters of the longest label. */
  get longest(): number {
    return this.#longest;
  }

  /** Adds to what `search` has found the wordings whose letters begin where it starts. */
  find(search: Search): void {
    const first = this.#openings.nodeAt(search.letters.units, search.start);
    if (first !== LabelTrie.root) this.#walk(search, search.start + this.#openings.depth, first, undefined, false);
  }

  /** Goes on from `first` with unit `from`; `by` tells whose inflection was needed so far, if any. */
  #walk(search: Search, from: number, first: number, by: Inflect | undefined, inflected: boolean): void {
    const { letters } = search;
    const { units, length } = letters;
    const trie = this.#trie;
    let node = first;
    let i = from;
    for (;;) {
      const marks = trie.marks(node);
      if (marks !== 0) {
        if (marks & mark.ends) this.#endAt(search, i, node, by, inflected);
        // Not where the word is as the label has it: nothing to be found out, unless this is another spelling of it. Nor
        // at the end of a form: `child` and `children`, both labels, lead to each other.
        if (marks & mark.forms && (marks & mark.spellings || !endsAt(letters, i)) && !(by && i === from))
          this.#inflect(search, i, node, by);
        if (marks & mark.commas) {
          for (const to of this.#commas.get(node)!) this.#walk(search, i, to, by, inflected);
        }
      }
      node = trie.follow(node, units, i, length);
      if (node === LabelTrie.root) return;
      i = trie.reached;
    }
  }

  /** Goes on past the ending that begins at unit `i`, where it is one of those that are known at `node`. */
  #inflect(search: Search, i: number, node: number, by: Inflect | undefined): void {
    const { text, letters } = search;
    const { units, edges } = letters;
    let end = i;
    let code = noEnding;
    while (!letters.isBoundary(end) && !(edges[end]! & edge.digits)) {
      if (end - i === longestEnding) return;
      code = longerEnding(code, units[end++]!);
    }
    const possessive = isPossessive(text, letters, end) ? longerEnding(code, s) : 0;
    for (const { to, forms, stem, inflect } of this.#forms.get(node)!) {
      if (by && inflect !== by) continue;
      const past = possessive !== 0 && forms.endings.has(possessive) ? end + 1 : end;
      if (past === end && !forms.endings.has(code)) continue;
      if (this.#leads(node, letters, i, past, to)) continue;
      if (forms.accepts && !forms.accepts(text.slice(letters.at[i - stem]!, letters.at[end - 1]! + 1).normalize('NFC')))
        continue;
      this.#walk(search, past, to, inflect, true);
    }
  }

  /** True where the letters themselves lead from `node` to `to`: then no detour is needed. */
  #leads(node: number, { units }: FoldedLetters, start: number, end: number, to: number): boolean {
    let at = node;
    for (let i = start; i < end && at !== LabelTrie.root; i++) at = this.#trie.child(at, units[i]!);
    return at === to;
  }

  #endAt(
    { text, letters, start, found }: Search,
    at: number,
    node: number,
    by: Inflect | undefined,
    inflected: boolean,
  ): void {
    for (let wording = this.#wordings.get(node) ?? null; wording; wording = wording.next) {
      if (by && this.#inflectOf.get(wording) !== by) continue;
      const end = wording.endAt(text, letters, start, at);
      if (end >= 0) found.push({ start, end, inflected: inflected || end > at, wording });
    }
  }

  #add(
    entry: Entry,
    letters: FoldedLetters,
    stems: FoldedLetters,
    known: Map<Inflect, Map<string, readonly Forms[]>>,
  ): void {
    const { text, language } = entry.label;
    letters.read(text);
    if (letters.length === 0) return;
    const wording = new Wording(entry, letters);
    this.#longest = Math.max(this.#longest, letters.length);
    const path: number[] = [LabelTrie.root];
    for (let i = 0; i < letters.length; i++) path.push(this.#trie.add(path[i]!, letters.units[i]!));
    this.#end(path.at(-1)!, wording);
    if (wording.exact || wording.abbreviation) return;
    const inflect = inflectionOf(language, text);
    this.#inflectOf.set(wording, inflect);
    this.#addCommas(letters, path);
    if (!inflect) return;
    let forms = known.get(inflect);
    if (!forms) known.set(inflect, (forms = new Map()));
    for (const { word, start, end } of wordsOf(text, letters)) {
      let ofWord = forms.get(word);
      if (!ofWord) forms.set(word, (ofWord = inflect(word)));
      for (const one of ofWord) {
        let node = path[start]!;
        stems.read(one.stem);
        for (let i = 0; i < stems.length; i++) node = this.#trie.add(node, stems.units[i]!);
        const to = path[end]!;
        const own = node === to && one.endings.size === 1 && one.endings.has(noEnding);
        const known = this.#forms.get(node);
        if (stems.length === 0 || own || known?.some((other) => other.to === to && isSame(other, one, inflect)))
          continue;
        this.#mark(this.#forms, node, node === to ? mark.forms : mark.forms | mark.spellings, {
          to,
          forms: one,
          stem: stems.length,
          inflect,
        });
      }
    }
  }

  /** Lets commas of a label be left out, or be the other of the two that Chinese has. */
  #addCommas({ units, length }: FoldedLetters, path: readonly number[]): void {
    for (let i = 1; i < length - 1; i++) {
      if (!commas.includes(units[i]!)) continue;
      this.#mark(this.#commas, path[i]!, mark.commas, path[i + 1]!);
      for (const comma of commas) {
        if (comma === units[i]) continue;
        this.#mark(this.#commas, this.#trie.add(path[i]!, comma), mark.commas, path[i + 1]!);
      }
    }
  }

  #end(node: number, wording: Wording): void {
    let last = this.#wordings.get(node);
    if (!last) this.#wordings.set(node, wording);
    else {
      while (last.next) last = last.next;
      last.next = wording;
    }
    this.#trie.mark(node, mark.ends);
  }

  #mark<T>(at: Map<number, T[]>, node: number, bit: number, value: T): void {
    const values = at.get(node);
    if (values) values.push(value);
    else at.set(node, [value]);
    this.#trie.mark(node, bit);
  }
}

/** True where a word ends before unit `i`, and something that is no letter follows. */
const endsAt = ({ edges, length }: FoldedLetters, i: number): boolean => i >= length || (edges[i]! & edge.gap) !== 0;

const commas = [0x2c, 0x3001];
const s = 115;

const isSame = ({ forms, inflect }: Inflected, one: Forms, by: Inflect): boolean =>
  forms.endings === one.endings && forms.accepts === one.accepts && inflect === by;

/** The words of a label, with the units of its folded letters that they are. */
function wordsOf(text: string, { at, length }: FoldedLetters): { word: string; start: number; end: number }[] {
  let unit = 0;
  const upTo = (offset: number): number => {
    while (unit < length && at[unit]! < offset) unit++;
    return unit;
  };
  return Array.from(text.matchAll(/[\p{L}\p{M}]+/gu), ({ 0: word, index }) => ({
    word: word.normalize('NFC'),
    start: upTo(index),
    end: upTo(index + word.length),
  }));
}
