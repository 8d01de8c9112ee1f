import { isUnspaced } from '../../text/fold.ts';
import { FoldedText, Tokens } from '../foldedText.ts';
import { beyond, byteOf } from './alphabet.ts';
import { FiledPairs } from './filedPairs.ts';
import { FiledWords } from './filedWords.ts';
import { Bytes, Words16, Words32 } from './growing.ts';
import { PostingWriter } from './postingWriter.ts';
import { Segment, type SegmentDocument, wideFlag } from './segment.ts';

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
  readonly #words = new FiledWords();
  readonly #pairs = new FiledPairs();
  readonly #folded = new FoldedText();
  /** A byte for each unit of it. */
  #letters = new Uint8Array(256);
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
    this.#read(text);
    this.#keepText();
    this.#file();
  }

  /** The segment; the builder is of no use afterwards. */
  seal(): Segment {
    for (const heading of this.#headings) {
      this.#read(heading);
      this.#file();
    }
    for (const { title } of this.#documents) {
      this.#read(title);
      this.#file();
    }
    const postings = new PostingWriter();
    const words = this.#words.write(postings);
    const pairs = this.#pairs.write(postings);
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
        ...words,
        neighbours: this.#words.neighbours(this.#textStarts.length),
        pairs,
        ...postings.taken(),
      },
    );
  }

  #read(text: string): void {
    const { units, length } = this.#folded.read(text);
    if (length > this.#letters.length) this.#letters = new Uint8Array(2 * length);
    const letters = this.#letters;
    for (let i = 0; i < length; i++) letters[i] = byteOf[units[i]!]!;
  }

  /** Keeps the text at hand: a byte a letter where it has no others than these. */
  #keepText(): void {
    const length = Math.min(this.#folded.length, longestText);
    this.#textLengths.push(length);
    const letters = this.#letters.subarray(0, length);
    if (letters.includes(beyond)) {
      this.#textStarts.push(this.#wide.length + wideFlag);
      this.#wide.append(this.#folded.units.subarray(0, length));
    } else {
      this.#textStarts.push(this.#narrow.length);
      this.#narrow.append(letters);
    }
  }

  /** Files the tokens of the text at hand under the next unit. */
  #file(): void {
    const { units, length, joints } = this.#folded;
    const { starts, ends, parts, count } = this.#tokens.read(units, length, joints);
    for (let i = 0; i < count; i++) {
      const start = starts[i]!;
      const end = ends[i]!;
      const first = units[start]!;
      if (isUnspaced(first)) {
        this.#pairs.add(first, end > start + 1 ? units[start + 1]! : 0);
        this.#words.interrupt();
      } else this.#words.add(this.#letters, start, end, parts[i] === 1);
    }
    this.#words.endUnit();
    this.#pairs.endUnit();
  }
}
