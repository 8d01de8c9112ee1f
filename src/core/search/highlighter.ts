import { characterEnd, isUnspaced } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import type { Expansion } from './expansion.ts';
import { FoldedText, Tokens } from './foldedText.ts';
import type { KnownTerms } from './knownTerms.ts';
import { NearPairs } from './nearPairs.ts';
import { placeOf } from './phrases.ts';
import type { Phrase, Query } from './query.ts';
import type { Segment } from './segment/segment.ts';
import { type Match, snippetOf } from './snippet.ts';

/** How much weaker than the best match in the text another of the same word may be and still be shown. */
const worthShowing = 0.75;

/** Finds what of a passage's text matched a query, and the snippet around it. */
export class Highlighter {
  readonly #query: Query;
  readonly #known: KnownTerms;
  readonly #nearPairs: NearPairs | null;
  readonly #folded = new FoldedText();
  readonly #tokens = new Tokens();

  constructor(expansion: Expansion, known: KnownTerms) {
    this.#query = expansion.query;
    this.#known = known;
    this.#nearPairs = NearPairs.of(expansion.query.slots);
  }

  /** The part of `text`, a passage of the segment, in which most of the query stands, and where in it that stands. */
  snippet(segment: Segment, text: string): { snippet: string; highlights: readonly Span[] } {
    return snippetOf(text, this.#matches(segment, text));
  }

  /** The words of the phrase where the text has it, otherwise whatever a word of the query may mean. */
  #matches(segment: Segment, text: string): Match[] {
    this.#folded.read(text);
    const folded = this.#folded.toString();
    const exact = phraseOf(this.#query);
    const phrases = [...this.#query.required.flat(), ...(exact ? [exact] : [])];
    const found = phrases.flatMap((phrase) => this.#phraseMatches(text, folded, phrase));
    return found.length > 0 ? found : this.#wordMatches(segment, text);
  }

  #phraseMatches(text: string, folded: string, phrase: Phrase): Match[] {
    const matches: Match[] = [];
    for (let at = placeOf(folded, phrase, 0); at >= 0; at = placeOf(folded, phrase, at + 1)) {
      let end = at + phrase.text.length;
      // A word that is only begun is shown whole.
      while (phrase.unspaced && end < folded.length && folded[end] !== ' ' && !isUnspaced(folded.charCodeAt(end)))
        end++;
      for (let i = at, word = 0; i < end; word++) {
        let next = i + 1;
        while (next < end && folded[next] !== ' ') next++;
        matches.push({ ...this.#span(text, i, next), word });
        i = next + 1;
      }
    }
    return matches;
  }

  #wordMatches(segment: Segment, text: string): Match[] {
    const known = this.#known.in(segment);
    const { units, length, joints } = this.#folded;
    const { starts, ends, count } = this.#tokens.read(units, length, joints);
    const best = this.#query.slots.map(() => 0);
    const found: (Match & { weight: number })[] = [];
    for (let i = 0; i < count; i++) {
      for (const { slot, weight } of known.meant(units, starts[i]!, ends[i]!) ?? []) {
        best[slot] = Math.max(best[slot]!, weight);
        found.push({ ...this.#ownSpan(text, slot, starts[i]!, ends[i]!), word: slot, weight });
      }
    }
    const whole = best.slice();
    this.#nearPairs?.read(units, length, (slot, weight, start, end) => {
      if (whole[slot]! > 0) return;
      best[slot] = Math.max(best[slot]!, weight);
      found.push({ ...this.#span(text, start, end), word: slot, weight });
    });
    return found.filter(({ word, weight }) => weight >= worthShowing * best[word]!).sort((a, b) => a.start - b.start);
  }

  /** Where a token stands; of a pair that was found by one of its characters, where that stands. */
  #ownSpan(text: string, slot: number, start: number, end: number): Span {
    const { units } = this.#folded;
    const [key] = this.#query.slots[slot]!.keys;
    if (!key?.unspaced || key.text.length > 1) return this.#span(text, start, end);
    const at = units[start] === key.text.charCodeAt(0) ? start : end - 1;
    return this.#span(text, at, at + 1);
  }

  #span(text: string, start: number, end: number): Span {
    const { at } = this.#folded;
    return { start: at[start]!, end: characterEnd(text, at[end - 1]!) };
  }
}

/** The whole of a query as a phrase; `null` where it is one word. */
function phraseOf({ text, slots }: Query): Phrase | null {
  if (slots.length < 2) return null;
  const begun = slots.at(-1)!.keys.some((key) => key.begun);
  return { text, keys: [], unspaced: begun || isUnspaced(text.charCodeAt(text.length - 1)) };
}
