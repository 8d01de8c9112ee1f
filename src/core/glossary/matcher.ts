import type { Block, Document } from '../document/document.ts';
import { characterEnd, edge, FoldedLetters } from '../text/fold.ts';
import { envelope, lastStartingAtOrBefore, overlaps, type Span } from '../text/span.ts';
import type { Occurrence } from './concept.ts';
import { LabelTrie } from './labelTrie.ts';
import { type Entry, Wording } from './wording.ts';

/**
 * Finds the labels of concepts in documents.
 *
 * It matches on the reading, block by block, with case, diacritics, hyphens, spaces, quotation marks and apostrophes out
 * of the account: a label is found hyphenated, solid, glued to its neighbours by extraction, or broken over lines. An
 * occurrence begins and ends where a word does. Of those that overlap the longest stands; of concepts that share a
 * wording, the first.
 */
export class TermMatcher {
  readonly #trie = new LabelTrie();
  /** The labels that end at each node of the trie, in the order of the entries. */
  readonly #endingAt: (Wording[] | undefined)[] = [];
  readonly #letters = new FoldedLetters();
  #longest = 0;

  constructor(entries: Iterable<Entry>) {
    for (const entry of entries) this.#add(entry);
  }

  /**
   * The occurrences in `document`, sorted by start, none overlapping another; only those that share something with
   * `within`, a span of the source, where it is given: then only the blocks around it are read. Code and web addresses
   * have none.
   */
  occurrencesIn(document: Document, within?: Span): Occurrence[] {
    const occurrences: Occurrence[] = [];
    if (this.#endingAt.length === 0) return occurrences;
    for (const block of document.blocks) {
      if (block.reading.start >= block.reading.end) continue;
      if (within && !block.segments.some((segment) => overlaps(segment, within))) continue;
      for (const match of this.#matchesIn(document.reading.text, this.#stretch(document, block, within))) {
        const segments = document.reading.toSource(match);
        if (isOpaque(document, segments[0]!.start)) continue;
        const { entry } = match.wording;
        const occurrence = { ...envelope(segments), segments, concept: entry.concept, label: entry.label };
        if (!within || segments.some((segment) => overlaps(segment, within))) occurrences.push(occurrence);
      }
    }
    return occurrences.sort((a, b) => a.start - b.start || a.end - b.end);
  }

  #add(entry: Entry): void {
    const letters = this.#letters.read(entry.label.text);
    if (letters.length === 0) return;
    const wording = new Wording(entry, letters);
    this.#longest = Math.max(this.#longest, letters.length);
    this.#end(this.#trie.add(letters.units, letters.length), wording);
    if (pluralInIes(entry, letters)) {
      const stem = entry.label.text.trimEnd().slice(0, -1);
      const plural = letters.read(`${stem}ies`);
      this.#end(this.#trie.add(plural.units, plural.length), wording);
    }
  }

  #end(node: number, wording: Wording): void {
    // Filled without holes, as it is read at every letter.
    while (this.#endingAt.length <= node) this.#endingAt.push(undefined);
    (this.#endingAt[node] ??= []).push(wording);
  }

  /**
   * What is to be read of a block: all of it, or, where it is very long (a document of one line), what lies around
   * `within` with room for some of the longest labels, so that what overlaps is settled as it would be in the whole.
   */
  #stretch(document: Document, block: Block, within: Span | undefined): Span {
    const whole = block.reading;
    const room = 8 * this.#longest + 1000;
    const asked = within && whole.end - whole.start > 4 * room ? document.reading.toReading(within) : null;
    if (!asked) return whole;
    return { start: Math.max(whole.start, asked.start - room), end: Math.min(whole.end, asked.end + room) };
  }

  /** The matches in a stretch of the reading, in its units. */
  #matchesIn(text: string, stretch: Span): Match[] {
    const letters = this.#letters.read(text, stretch.start, stretch.end);
    const { units, at, edges, length } = letters;
    const settled: Match[] = [];
    let open: Candidate[] = [];
    let openEnd = 0;
    const settle = () => {
      for (const c of open.length > 1 ? longestFirst(open) : open) {
        if (isInAddress(text, at[c.start]!)) continue;
        settled.push({ start: at[c.start]!, end: characterEnd(text, at[c.end - 1]!), wording: c.wording });
      }
    };
    for (let start = 0; start < length; start++) {
      if (!(edges[start]! & edge.boundary)) continue;
      let node: number = LabelTrie.root;
      for (let i = start; i < length; i++) {
        node = this.#trie.child(node, units[i]!);
        if (node === LabelTrie.root) break;
        const wordings = this.#endingAt[node];
        if (!wordings) continue;
        for (const wording of wordings) {
          const end = wording.endAt(text, letters, start, i + 1);
          if (end < 0) continue;
          if (start >= openEnd) {
            settle();
            open = [];
          }
          open.push({ start, end, added: end - i - 1, wording });
          openEnd = Math.max(openEnd, end);
          break;
        }
      }
    }
    settle();
    return settled;
  }
}

/** A place in the reading where a wording stands. */
interface Match extends Span {
  readonly wording: Wording;
}

/** A place in the folded letters where a wording may stand, `added` of them an ending that the label has not. */
interface Candidate extends Span {
  readonly added: number;
  readonly wording: Wording;
}

/** The longest of `candidates`, sorted by start, then the longest of those that leave it alone, and so on; by start. */
function longestFirst(candidates: readonly Candidate[]): Candidate[] {
  const from = candidates[0]!.start;
  const taken = new Set<number>();
  const chosen: Candidate[] = [];
  const byLength = (a: Candidate, b: Candidate) => b.end - b.start - (a.end - a.start) || a.added - b.added;
  for (const c of candidates.toSorted((a, b) => byLength(a, b) || a.start - b.start)) {
    // What is taken is at least as long as this, so it would cover one of the ends.
    if (taken.has(c.start - from) || taken.has(c.end - 1 - from)) continue;
    for (let i = c.start; i < c.end; i++) taken.add(i - from);
    chosen.push(c);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

/** True where the source holds no prose, as in code. */
function isOpaque({ opaque }: Document, offset: number): boolean {
  const last = opaque[lastStartingAtOrBefore(opaque, offset)];
  return last !== undefined && offset < last.end;
}

/** True where `at` lies in a web address: its words name nothing. */
function isInAddress(text: string, at: number): boolean {
  let from = at;
  while (from > Math.max(0, at - 300) && isVisibleAscii(text.charCodeAt(from - 1))) from--;
  return at - from > 3 && /\/\/|www\./i.test(text.slice(from, at));
}

const isVisibleAscii = (unit: number): boolean => unit > 0x20 && unit < 0x7f;

/** True for an English label such as `public policy`, whose plural is `public policies`. */
function pluralInIes(entry: Entry, { units, length }: FoldedLetters): boolean {
  const english = /^(en|und)\b/i.test(entry.label.language);
  const vowels = 'aeiou';
  return (
    english &&
    length >= 4 &&
    /[A-Za-z]y\s*$/i.test(entry.label.text) &&
    !vowels.includes(String.fromCharCode(units[length - 2]!))
  );
}
