import type { Document } from '../document/document.ts';
import { type Candidate, candidatesIn } from './candidates.ts';
import { CloseLook } from './closeLook.ts';
import { Expander, type Expansion } from './expansion.ts';
import { fingerprintInSteps } from './fingerprint.ts';
import { Highlighter } from './highlighter.ts';
import { KnownTerms } from './knownTerms.ts';
import { Likeness } from './likeness.ts';
import { passagesOf } from './passages.ts';
import { Pieces } from './pieces.ts';
import { readQuery } from './query.ts';
import { Scratch } from './scratch.ts';
import type { SearchAnswer, SearchIndex, SearchOptions, SearchResult } from './search.ts';
import { mergeSegments } from './segment/mergeSegments.ts';
import { readyForBeginnings, sizeOfBeginnings } from './segment/nearWords.ts';
import type { Segment } from './segment/segment.ts';
import { SegmentBuilder } from './segment/segmentBuilder.ts';
import { titleOf } from './titleOf.ts';
import { unknownWords } from './unknownWords.ts';

/** Letters of the best candidates that are looked at closely, and how many candidates there are at most and at least. */
const lookedAt = { letters: 30_000, most: 400, least: 60 };
/** Where candidates were compared with the query as a whole, fewer have to be looked at. */
const lookedAtOfSifted = { letters: 18_000, most: 400, least: 50 };
/** Of what a query requires in so many words, more candidates are looked at: the first estimate knows nothing of it. */
const lookedAtForPhrases = { letters: 2_000_000, most: 6000, least: 6000 };
/** Passages that are filed together before they become a segment, and between two steps. */
const together = 2000;
const step = 100;
/** A segment so small is put together with others like it at once; larger ones in the background, by fours. */
const small = 400;
const sameSize = 4;
const mostDead = 0.3;

/** A document, and where it is filed: its number in a segment, or in what is still to become one. */
interface Filed {
  /** `null` where it is filed from an earlier session and has not been read in this one. */
  readonly document: Document | null;
  readonly fingerprint: string;
  readonly segment: Segment | null;
  readonly number: number;
}

/** A segment with the numbers of those of its documents that count no more. */
export interface IndexPart {
  readonly segment: Segment;
  readonly dead: readonly number[];
}

/**
 * The search index: segments of inverted indexes over folded passages. Postings find passages that have words of the
 * query, begun or misspelt; the best are then read, and compared with the query word by word and as a whole.
 */
export class PassageIndex implements SearchIndex {
  #segments: Segment[] = [];
  /** What has been filed since the last segment was made. */
  #open = new SegmentBuilder();
  #opened: string[] = [];
  readonly #filed = new Map<string, Filed>();
  readonly #expander = new Expander();
  readonly #scratch = new Scratch();

  get passages(): number {
    this.#close();
    let count = 0;
    for (const segment of this.#segments) {
      count += segment.passages;
      for (const number of segment.dead) {
        const [first, end] = segment.passagesOf(number);
        count -= end - first;
      }
    }
    return count;
  }

  /** What the index takes in memory, in bytes: the folded texts, and all else. */
  get size(): { readonly text: number; readonly index: number } {
    this.#close();
    const sizes = this.#segments.map((segment) => segment.size);
    const beginnings = sum(this.#segments.map(sizeOfBeginnings));
    return { text: sum(sizes.map(({ text }) => text)), index: sum(sizes.map(({ index }) => index)) + beginnings };
  }

  add(document: Document): void {
    for (const steps = this.adding(document); !steps.next().done;);
  }

  *adding(document: Document): Generator<void> {
    const passages = passagesOf(document);
    yield;
    const fingerprint = yield* fingerprintInSteps(document);
    const known = this.#filed.get(document.uri);
    if (known?.fingerprint === fingerprint) {
      this.#filed.set(document.uri, { ...known, document });
      return;
    }
    const alone = passages.length > step;
    // What takes several steps is built apart, so that others can be added and searched for meanwhile.
    if (!alone) this.remove(document.uri);
    const builder = alone ? new SegmentBuilder() : this.#open;
    builder.document(document.uri, fingerprint, titleOf(document));
    for (const [i, passage] of passages.entries()) {
      builder.passage(passage);
      if (alone && i % step === step - 1) yield;
    }
    if (alone) {
      const segment = builder.seal();
      this.remove(document.uri);
      this.#segments.push(segment);
      this.#filed.set(document.uri, { document, fingerprint, segment, number: 0 });
      return;
    }
    this.#filed.set(document.uri, { document, fingerprint, segment: null, number: this.#opened.length });
    this.#opened.push(document.uri);
    if (this.#open.passages >= together) this.#close();
  }

  remove(uri: string): void {
    const filed = this.#filed.get(uri);
    if (!filed) return;
    if (!filed.segment) this.#close();
    const { segment, number } = this.#filed.get(uri)!;
    segment!.dead.add(number);
    this.#filed.delete(uri);
  }

  *tidying(): Generator<void> {
    this.#close();
    for (let group = this.#toMerge(); group.length > 0; group = this.#toMerge()) {
      const merged = yield* mergeSegments(group);
      this.#replace(group, merged);
      yield;
    }
    for (const segment of this.#segments) if (segment.passages > small) yield* readyForBeginnings(segment);
  }

  /** What the index consists of, to be stored; the numbers of documents that have been removed stand beside each segment. */
  get parts(): readonly IndexPart[] {
    this.#close();
    return this.#segments.map((segment) => ({ segment, dead: [...segment.dead] }));
  }

  /**
   * Takes over what an earlier session filed, but for documents that are not accepted or are filed already. They are found
   * from now on, and can be shown once they have been added: which costs little where they have not changed.
   */
  restore(parts: readonly IndexPart[], accepts: (uri: string) => boolean = () => true): void {
    for (const { segment, dead } of parts) {
      for (const number of dead) segment.dead.add(number);
      for (const [number, { uri, fingerprint }] of segment.documents.entries()) {
        if (segment.dead.has(number)) continue;
        if (this.#filed.has(uri) || !accepts(uri)) segment.dead.add(number);
        else this.#filed.set(uri, { document: null, fingerprint, segment, number });
      }
      this.#segments.push(segment);
    }
  }

  /** Forgets what was restored of segments that turned out to be damaged, and files anew what of it has been read. */
  *renewing(segments: readonly Segment[]): Generator<void> {
    this.#segments = this.#segments.filter((segment) => !segments.includes(segment));
    for (const uri of [...this.#filed.keys()]) {
      const filed = this.#filed.get(uri);
      // It may have been removed or changed while others were filed.
      if (!filed?.segment || !segments.includes(filed.segment)) continue;
      this.#filed.delete(uri);
      if (filed.document) yield* this.adding(filed.document);
    }
  }

  /** The documents that are filed but were never read: see {@link restore}. */
  get unread(): readonly string[] {
    return [...this.#filed].filter(([, { document }]) => document === null).map(([uri]) => uri);
  }

  clear(): void {
    this.#segments = [];
    this.#open = new SegmentBuilder();
    this.#opened = [];
    this.#filed.clear();
  }

  search(typed: string, { limit, accepts }: SearchOptions): SearchAnswer {
    this.#close();
    this.#mergeSmall();
    const asked = readQuery(typed);
    const expansion = this.#expander.expand(asked, this.#segments);
    const { problems, fields } = asked;
    if (limit <= 0 || expansion.query.slots.length === 0) return { results: [], unread: [], problems, unknown: [] };
    const accept = fields.length > 0 ? (uri: string): boolean => accepts?.(uri, fields) ?? true : () => true;
    const known = new KnownTerms(expansion);
    const likeness = new Likeness(expansion.query.text);
    const look = new CloseLook(expansion, known, likeness, this.#scratch);
    const ranked = this.#candidates(expansion, likeness, accept)
      .map((candidate) => ({ candidate, score: look.score(candidate) }))
      .filter((one): one is { candidate: Candidate; score: number } => one.score !== null && one.score > 0)
      .map(({ candidate, score }) => ({ ...candidate, score, uri: uriOf(candidate) }))
      .sort((a, b) => b.score - a.score || compare(a.uri, b.uri) || a.passage - b.passage)
      .slice(0, limit);
    const highlighter = new Highlighter(expansion, known);
    return {
      results: ranked.flatMap((one) => this.#result(one, highlighter)),
      unread: [...new Set(ranked.map(({ uri }) => uri))].filter((uri) => !this.#filed.get(uri)!.document),
      problems,
      unknown: unknownWords(expansion),
    };
  }

  #candidates({ query, slots }: Expansion, likeness: Likeness, accepts: (uri: string) => boolean): Candidate[] {
    const looked = query.required.length + query.near.length > 0 ? lookedAtForPhrases : lookedAt;
    const pieces = looked === lookedAt && query.slots.length > 1 ? Pieces.of(likeness) : null;
    const choice = { most: looked.most, pieces, units: sum(this.#segments.map(({ units }) => units)) };
    const all = this.#segments.flatMap((segment) =>
      candidatesIn(segment, slots.get(segment)!, choice, this.#scratch, (n) => accepts(segment.documents[n]!.uri)),
    );
    all.sort((a, b) => b.rank - a.rank);
    let letters = 0;
    let count = 0;
    const enough = pieces ? lookedAtOfSifted : looked;
    for (const { segment, passage } of all) {
      if (count >= enough.most || (count >= enough.least && letters >= enough.letters)) break;
      letters += segment.arrays.textLengths[passage]!;
      count++;
    }
    return all.slice(0, count);
  }

  #result(found: Candidate & { readonly uri: string }, highlighter: Highlighter): SearchResult[] {
    const { segment, passage: number, score, uri } = found;
    const { document } = this.#filed.get(uri)!;
    if (!document) return [];
    const [first] = segment.passagesOf(segment.documentOf(number));
    const passage = passagesOf(document)[number - first];
    if (!passage) return [];
    const { start, end, heading, text } = passage;
    return [{ uri, start, end, score, title: titleOf(document), heading, ...highlighter.snippet(segment, text) }];
  }

  /** Makes a segment of what has been filed. */
  #close(): void {
    if (this.#opened.length === 0) return;
    const segment = this.#open.seal();
    this.#segments.push(segment);
    for (const [number, uri] of this.#opened.entries()) {
      const filed = this.#filed.get(uri);
      if (filed && !filed.segment && filed.number === number) this.#filed.set(uri, { ...filed, segment });
    }
    this.#open = new SegmentBuilder();
    this.#opened = [];
  }

  #mergeSmall(): void {
    const group = this.#segments.filter((segment) => segment.passages <= small && segment.whole);
    if (group.length < 2 && !group.some(({ dead }) => dead.size > 0)) return;
    const steps = mergeSegments(group);
    let done = steps.next();
    while (!done.done) done = steps.next();
    this.#replace(group, done.value);
  }

  /** Segments that are worth putting together: several of about one size, or one of which much is dead. */
  #toMerge(): readonly Segment[] {
    const whole = this.#segments.filter((segment) => segment.whole);
    const wasted = whole.find((segment) => segment.dead.size > mostDead * segment.documents.length);
    if (wasted) return [wasted];
    const bySize = whole.toSorted((a, b) => a.passages - b.passages);
    for (let i = 0; i + sameSize <= bySize.length; i++) {
      const group = bySize.slice(i, i + sameSize);
      if (group.at(-1)!.passages <= sameSize * Math.max(small, group[0]!.passages)) return group;
    }
    return [];
  }

  #replace(group: readonly Segment[], merged: Segment): void {
    this.#segments = [...this.#segments.filter((segment) => !group.includes(segment)), merged].filter(
      (s) => s.documents.length > 0,
    );
    for (const [number, { uri }] of merged.documents.entries()) {
      const filed = this.#filed.get(uri);
      // What was removed or replaced while the segments were put together.
      if (!filed?.segment || !group.includes(filed.segment)) merged.dead.add(number);
      else this.#filed.set(uri, { ...filed, segment: merged, number });
    }
  }
}

const uriOf = ({ segment, passage }: Candidate): string => segment.documents[segment.documentOf(passage)]!.uri;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
