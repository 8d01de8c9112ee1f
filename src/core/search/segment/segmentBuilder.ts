import { isUnspaced } from '../../text/fold.ts';
import { FoldedText, Tokens } from '../foldedText.ts';
import { beyond, byteOf, signatureOf } from './alphabet.ts';
import { Bytes, Words16, Words32 } from './growing.ts';
import { Segment, type SegmentDocument, wideFlag } from './segment.ts';
import { sortedTerms } from './sortTerms.ts';
import { TermTable } from './termTable.ts';

/** A passage to be filed: its text, and the heading above it. */
export interface PassageText {
  readonly text: string;
  readonly heading: string;
}

/** Units of a passage's text that are kept; passages are cut long before. */
const longestText = 0xffff;

/** Files documents, one after another, and makes a segment of them. */
export class SegmentBuilder {
  readonly #documents: (SegmentDocument & { readonly title: string })[] = [];
  readonly #headings: string[] = [];
  readonly #sectionStarts = new Words32();
  readonly #textStarts = new Words32();
  readonly #textLengths = new Words16();
  readonly #narrow = new Bytes();
  readonly #wide = new Words16();
  readonly #terms = new TermTable();
  /** Term and unit × 4 + how often it stands there (0–3), in the order in which they are filed. */
  readonly #filedTerms = new Words32();
  readonly #filedUnits = new Words32();
  /** The last unit that a term was filed under, + 1, and where. */
  readonly #lastUnit = new Words32();
  readonly #lastAt = new Words32();
  readonly #folded = new FoldedText();
  readonly #tokens = new Tokens();

  get passages(): number {
    return this.#textStarts.length;
  }

  /** Begins a document: the passages that follow are its. */
  document(uri: string, fingerprint: string, title: string): void {
    const [firstPassage, firstSection] = [this.#textStarts.length, this.#sectionStarts.length];
    this.#documents.push({ uri, fingerprint, title, firstPassage, firstSection });
  }

  passage({ text, heading }: PassageText): void {
    const unit = this.#textStarts.length;
    const { firstPassage } = this.#documents.at(-1)!;
    if (unit === firstPassage || this.#headings.at(-1) !== heading) {
      this.#headings.push(heading);
      this.#sectionStarts.push(unit);
    }
    this.#folded.read(text);
    this.#keepText();
    this.#file(unit);
  }

  /** The segment; the builder is of no use afterwards. */
  seal(): Segment {
    let unit = this.#textStarts.length;
    for (const heading of this.#headings) {
      this.#folded.read(heading);
      this.#file(unit++);
    }
    for (const { title } of this.#documents) {
      this.#folded.read(title);
      this.#file(unit++);
    }
    const { order, words } = sortedTerms(this.#terms);
    return new Segment(
      this.#documents.map(({ uri, fingerprint, firstPassage, firstSection }) => ({
        uri,
        fingerprint,
        firstPassage,
        firstSection,
      })),
      {
        textStarts: this.#textStarts.taken(),
        textLengths: this.#textLengths.taken(),
        sectionStarts: this.#sectionStarts.taken(),
        narrow: this.#narrow.taken(),
        wide: this.#wide.taken(),
        ...this.#vocabulary(order, words),
        ...this.#postings(order),
      },
    );
  }

  #keepText(): void {
    const { units } = this.#folded;
    const length = Math.min(this.#folded.length, longestText);
    this.#textLengths.push(length);
    let narrow = true;
    for (let i = 0; i < length && narrow; i++) narrow = byteOf[units[i]!] !== beyond;
    if (narrow) {
      this.#textStarts.push(this.#narrow.length);
      this.#narrow.reserve(length);
      for (let i = 0; i < length; i++) this.#narrow.array[this.#narrow.length + i] = byteOf[units[i]!]!;
      this.#narrow.length += length;
    } else {
      this.#textStarts.push(this.#wide.length + wideFlag);
      this.#wide.reserve(length);
      this.#wide.array.set(units.subarray(0, length), this.#wide.length);
      this.#wide.length += length;
    }
  }

  /** Files the tokens of the text at hand under a unit. */
  #file(unit: number): void {
    const { units, length, joints } = this.#folded;
    const { starts, ends, count } = this.#tokens.read(units, length, joints);
    for (let i = 0; i < count; i++) {
      const start = starts[i]!;
      const end = ends[i]!;
      const first = units[start]!;
      const term = isUnspaced(first)
        ? this.#terms.pair(first, end > start + 1 ? units[start + 1]! : 0)
        : this.#terms.word(units, start, end);
      if (term === this.#lastUnit.length) {
        this.#lastUnit.push(0);
        this.#lastAt.push(0);
      }
      if (this.#lastUnit.array[term] === unit + 1) {
        const at = this.#lastAt.array[term]!;
        if ((this.#filedUnits.array[at]! & 3) < 3) this.#filedUnits.array[at]!++;
        continue;
      }
      this.#lastUnit.array[term] = unit + 1;
      this.#lastAt.array[term] = this.#filedTerms.length;
      this.#filedTerms.push(term);
      this.#filedUnits.push(unit * 4);
    }
  }

  #vocabulary(order: Uint32Array, words: number) {
    const { starts, lengths, bytes, pairs } = this.#terms;
    let size = 0;
    let longest = 0;
    for (let i = 0; i < words; i++) {
      const length = lengths.array[order[i]!]!;
      size += length;
      longest = Math.max(longest, length);
    }
    const lengthStarts = new Uint32Array(longest + 2);
    const wordBytes = new Uint8Array(size);
    const signatures = new Uint32Array(words);
    let at = 0;
    for (let i = 0; i < words; i++) {
      const term = order[i]!;
      const length = lengths.array[term]!;
      const start = starts.array[term]!;
      wordBytes.set(bytes.array.subarray(start, start + length), at);
      signatures[i] = signatureOf(wordBytes, at, at + length);
      at += length;
      lengthStarts[length + 1]!++;
    }
    for (let length = 1; length < lengthStarts.length; length++) lengthStarts[length]! += lengthStarts[length - 1]!;
    const keys = new Uint32Array(order.length - words);
    for (let i = words; i < order.length; i++) keys[i - words] = pairs.array[order[i]!]!;
    return { lengthStarts, wordBytes, signatures, pairs: keys };
  }

  #postings(order: Uint32Array) {
    const count = order.length;
    const filed = this.#filedTerms.length;
    const ends = new Uint32Array(count + 1);
    for (let i = 0; i < filed; i++) ends[this.#filedTerms.array[i]! + 1]!++;
    for (let term = 1; term <= count; term++) ends[term]! += ends[term - 1]!;
    const next = ends.slice();
    const byTerm = new Uint32Array(filed);
    for (let i = 0; i < filed; i++) byTerm[next[this.#filedTerms.array[i]!]!++] = this.#filedUnits.array[i]!;
    const postings = new Bytes();
    const postingStarts = new Uint32Array(count + 1);
    for (let i = 0; i < count; i++) {
      postingStarts[i] = postings.length;
      const term = order[i]!;
      const [from, to] = [ends[term]!, ends[term + 1]!];
      postings.reserve(5 * (to - from + 1));
      postings.pushNumber(to - from);
      let before = 0;
      for (let k = from; k < to; k++) {
        const posting = byTerm[k]!;
        postings.pushNumber(posting - before * 4);
        before = posting >>> 2;
      }
    }
    postingStarts[count] = postings.length;
    return { postingStarts, postings: postings.taken() };
  }
}
