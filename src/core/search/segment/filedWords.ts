import { longestWord } from '../foldedText.ts';
import { signatureOf } from './alphabet.ts';
import { Words32 } from './growing.ts';
import type { PostingWriter } from './postingWriter.ts';
import { columnOf, Neighbours } from './neighbours.ts';
import { sortedWords } from './sortWords.ts';
import { WordTable } from './wordTable.ts';

/** Stands among the numbers of words where something else does, and is added to that of a part of a glued word. */
const gap = 0xffffffff;
const part = 0x80000000;

/** The words of a segment that is being built, unit by unit. */
export class FiledWords {
  readonly #table = new WordTable();
  /** Of the words in their order, with a {@link gap} between two that are no neighbours. */
  readonly #numbers = new Words32();
  #gapped = false;
  /** By unit, where its words end. */
  readonly #ends = new Words32();

  /** Files the word `[start, end)` of the letters of a text, which are bytes, under the unit at hand. */
  add(letters: Uint8Array, start: number, end: number, isPart: boolean): void {
    if (this.#gapped) this.#numbers.push(gap);
    this.#gapped = false;
    const number = this.#table.numberOf(letters, start, Math.min(end, start + longestWord));
    this.#numbers.push(isPart ? number + part : number);
  }

  /** What is no word stands between the last one and the next. */
  interrupt(): void {
    this.#gapped = true;
  }

  endUnit(): void {
    this.#ends.push(this.#numbers.length);
    this.#gapped = false;
  }

  /** The neighbours in the first `passages` units, by their columns; parts of a glued word are none. */
  neighbours(passages: number): Uint32Array {
    const neighbours = new Neighbours(passages);
    const hashes = this.#table.hashes.array;
    const numbers = this.#numbers.array;
    for (let unit = 0, i = 0; unit < passages; unit++) {
      let before = gap;
      for (const end = this.#ends.array[unit]!; i < end; i++) {
        const number = numbers[i]!;
        if (number !== gap && number >= part) continue;
        if (before !== gap && number !== gap) neighbours.add(columnOf(hashes[before]!, hashes[number]!), unit);
        before = number;
      }
    }
    return neighbours.taken();
  }

  /** Writes the postings of all words, by length and then by letters, and returns the words in that order. */
  write(postings: PostingWriter): { lengthStarts: Uint32Array; wordBytes: Uint8Array; signatures: Uint32Array } {
    const { count, starts, lengths, bytes } = this.#table;
    const order = sortedWords(this.#table);
    const { units, ends } = this.#byWord();
    const longest = count === 0 ? 0 : lengths.array[order[count - 1]!]!;
    const lengthStarts = new Uint32Array(longest + 2);
    const wordBytes = new Uint8Array(bytes.length);
    const signatures = new Uint32Array(count);
    let at = 0;
    for (let i = 0; i < count; i++) {
      const word = order[i]!;
      const length = lengths.array[word]!;
      const start = starts.array[word]!;
      wordBytes.set(bytes.array.subarray(start, start + length), at);
      signatures[i] = signatureOf(wordBytes, at, at + length);
      at += length;
      lengthStarts[length + 1]!++;
      postings.write(units, word === 0 ? 0 : ends[word - 1]!, ends[word]!);
    }
    for (let length = 1; length < lengthStarts.length; length++) lengthStarts[length]! += lengthStarts[length - 1]!;
    return { lengthStarts, wordBytes, signatures };
  }

  /** The units of each word in turn, as often as it stands there, and where those of each end. */
  #byWord(): { units: Uint32Array; ends: Uint32Array } {
    const { length } = this.#numbers;
    const numbers = this.#numbers.array;
    const places = new Uint32Array(this.#table.count + 1);
    for (let i = 0; i < length; i++) if (numbers[i] !== gap) places[(numbers[i]! & ~part) + 1]!++;
    for (let word = 1; word < places.length; word++) places[word]! += places[word - 1]!;
    const units = new Uint32Array(places[this.#table.count]!);
    for (let unit = 0, i = 0; unit < this.#ends.length; unit++) {
      for (const end = this.#ends.array[unit]!; i < end; i++)
        if (numbers[i] !== gap) units[places[numbers[i]! & ~part]!++] = unit;
    }
    // What said where each begins has moved on to where it ends.
    return { units, ends: places };
  }
}
