import { signatureOf } from './alphabet.ts';
import { Bytes, Words32 } from './growing.ts';
import { columns, eachBit, Neighbours } from './neighbours.ts';
import { gone, PostingWriter } from './postingWriter.ts';
import { Segment, type SegmentDocument, wideFlag } from './segment.ts';

/** How many terms are merged between two pauses. */
const portion = 2000;

/**
 * One segment of all living documents of several, in their order. Done in steps of a few milliseconds; the parts may be
 * searched meanwhile. Documents that die after the first step are in the result.
 */
export function* mergeSegments(parts: readonly Segment[]): Generator<void, Segment> {
  const sources = parts.map((segment) => new Source(segment));
  const documents: SegmentDocument[] = [];
  let passages = 0;
  let sections = 0;
  for (const source of sources) {
    source.placePassages(passages, sections, documents);
    passages += source.passages;
    sections += source.sections;
  }
  let at = { section: passages, document: passages + sections };
  for (const source of sources) at = source.placeSections(at);
  yield;
  const texts = yield* mergedTexts(sources, passages);
  const neighbours = yield* mergedNeighbours(sources, passages);
  const sectionStarts = Uint32Array.from(sources.flatMap((source) => source.sectionStarts));
  yield;
  const vocabulary = yield* mergedTerms(sources);
  return new Segment(documents, { ...texts, neighbours, sectionStarts, ...vocabulary });
}

/** A segment on its way into another. */
class Source {
  readonly segment: Segment;
  /** The new number of each unit; {@link gone} for those of dead documents. */
  readonly units: Uint32Array;
  readonly #living: readonly number[];
  passages = 0;
  sections = 0;
  sectionStarts: number[] = [];

  constructor(segment: Segment) {
    this.segment = segment;
    this.units = new Uint32Array(segment.units).fill(gone);
    this.#living = [...segment.documents.keys()].filter((document) => !segment.dead.has(document));
  }

  placePassages(passageBase: number, sectionBase: number, documents: SegmentDocument[]): void {
    const { segment } = this;
    for (const number of this.#living) {
      const document = segment.documents[number]!;
      const [first, end] = segment.passagesOf(number);
      const [firstSection, endSection] = this.#sectionsOf(number);
      const firstPassage = passageBase + this.passages;
      documents.push({ ...document, firstPassage, firstSection: sectionBase + this.sections });
      for (let passage = first; passage < end; passage++) this.units[passage] = passageBase + this.passages++;
      for (let section = firstSection; section < endSection; section++) {
        this.sectionStarts.push(segment.arrays.sectionStarts[section]! - first + firstPassage);
        this.sections++;
      }
    }
  }

  placeSections({ section, document }: { section: number; document: number }): { section: number; document: number } {
    const { passages, sections } = this.segment;
    const next = { section, document };
    for (const number of this.#living) {
      const [first, end] = this.#sectionsOf(number);
      for (let i = first; i < end; i++) this.units[passages + i] = next.section++;
      this.units[passages + sections + number] = next.document++;
    }
    return next;
  }

  #sectionsOf(document: number): readonly [first: number, end: number] {
    const { documents, sections } = this.segment;
    return [documents[document]!.firstSection, documents[document + 1]?.firstSection ?? sections];
  }
}

function* mergedTexts(sources: readonly Source[], passages: number) {
  const textStarts = new Uint32Array(passages);
  const textLengths = new Uint16Array(passages);
  let narrowSize = 0;
  let wideSize = 0;
  let next = 0;
  for (const { segment, units } of sources) {
    for (let passage = 0; passage < segment.passages; passage++) {
      if (units[passage] === gone) continue;
      const length = (textLengths[next] = segment.arrays.textLengths[passage]!);
      if (segment.arrays.textStarts[passage]! >= wideFlag) {
        textStarts[next++] = wideSize + wideFlag;
        wideSize += length;
      } else {
        textStarts[next++] = narrowSize;
        narrowSize += length;
      }
    }
    yield;
  }
  const narrow = new Uint8Array(narrowSize);
  const wide = new Uint16Array(wideSize);
  next = 0;
  for (const { segment, units } of sources) {
    for (let passage = 0; passage < segment.passages; passage++) {
      if (units[passage] === gone) continue;
      const length = textLengths[next]!;
      const from = segment.arrays.textStarts[passage]!;
      const to = textStarts[next++]!;
      if (to >= wideFlag)
        wide.set(segment.arrays.wide.subarray(from - wideFlag, from - wideFlag + length), to - wideFlag);
      else narrow.set(segment.arrays.narrow.subarray(from, from + length), to);
      if (next % portion === 0) yield;
    }
  }
  return { textStarts, textLengths, narrow, wide };
}

function* mergedNeighbours(sources: readonly Source[], passages: number) {
  const merged = new Neighbours(passages);
  for (const { segment, units } of sources) {
    if (segment.arrays.neighbours.length === 0) continue;
    for (let column = 0; column < columns; column++) {
      eachBit(segment.neighbours(column)!, (passage) => {
        // The last bits of a column stand for no passage, and may be set in a file that somebody has forged.
        const placed = passage < segment.passages ? units[passage]! : gone;
        if (placed !== gone) merged.add(column, placed);
      });
      yield;
    }
  }
  return merged.taken();
}

function* mergedTerms(sources: readonly Source[]) {
  const longest = Math.max(0, ...sources.map(({ segment }) => segment.longest));
  const lengthStarts = new Uint32Array(longest + 2);
  const wordBytes = new Bytes();
  const signatures = new Words32();
  const pairs = new Words32();
  const postings = new PostingWriter();
  let steps = 0;
  for (let length = 1; length <= longest; length++) {
    const next = sources.map(({ segment }) => segment.firstOfLength(length));
    for (;;) {
      const least = leastWord(sources, next, length);
      if (least < 0) break;
      const { arrays } = sources[least]!.segment;
      const start = sources[least]!.segment.wordStart(next[least]!, length);
      const word = arrays.wordBytes.subarray(start, start + length);
      postings.begin();
      sources.forEach(({ segment, units }, i) => {
        if (next[i]! >= segment.firstOfLength(length + 1)) return;
        if (compare(segment.arrays.wordBytes, segment.wordStart(next[i]!, length), word, 0, length) !== 0) return;
        postings.copy(segment, next[i]!++, units);
      });
      if (++steps % portion === 0) yield;
      if (!postings.any) continue;
      postings.end();
      wordBytes.reserve(length);
      wordBytes.array.set(word, wordBytes.length);
      signatures.push(signatureOf(word, 0, length));
      wordBytes.length += length;
      lengthStarts[length + 1]!++;
    }
  }
  for (let length = 1; length < lengthStarts.length; length++) lengthStarts[length]! += lengthStarts[length - 1]!;
  const next = sources.map(() => 0);
  for (;;) {
    const keys = sources.map(({ segment }, i) => segment.arrays.pairs[next[i]!] ?? Infinity);
    const least = Math.min(...keys);
    if (least === Infinity) break;
    postings.begin();
    sources.forEach(({ segment, units }, i) => {
      if (keys[i] === least) postings.copy(segment, segment.words + next[i]!++, units);
    });
    if (++steps % portion === 0) yield;
    if (!postings.any) continue;
    postings.end();
    pairs.push(least);
  }
  // Of the longest words none may be left.
  let used = lengthStarts.length - 1;
  while (used > 1 && lengthStarts[used - 1] === lengthStarts[used]) used--;
  return {
    lengthStarts: lengthStarts.slice(0, used + 1),
    wordBytes: wordBytes.taken(),
    signatures: signatures.taken(),
    pairs: pairs.taken(),
    ...postings.taken(),
  };
}

/** The first source whose next word of a length is the least; -1 where there is none left. */
function leastWord(sources: readonly Source[], next: readonly number[], length: number): number {
  let least = -1;
  for (let i = 0; i < sources.length; i++) {
    const { segment } = sources[i]!;
    if (next[i]! >= segment.firstOfLength(length + 1)) continue;
    if (least < 0) {
      least = i;
      continue;
    }
    const other = sources[least]!.segment;
    const order = compare(
      segment.arrays.wordBytes,
      segment.wordStart(next[i]!, length),
      other.arrays.wordBytes,
      other.wordStart(next[least]!, length),
      length,
    );
    if (order < 0) least = i;
  }
  return least;
}

function compare(a: Uint8Array, aStart: number, b: Uint8Array, bStart: number, length: number): number {
  for (let i = 0; i < length; i++) {
    const order = a[aStart + i]! - b[bStart + i]!;
    if (order !== 0) return order;
  }
  return 0;
}
