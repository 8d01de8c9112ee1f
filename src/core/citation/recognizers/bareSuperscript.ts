import { countingUp, placeOf, type Counted } from '../../text/countingUp.ts';
import type { Citation } from '../citation.ts';
import { numericItems } from '../keys.ts';
import { foundIn, type Recognizer, type Stretch } from './recognizer.ts';

/** A number, or a short row of them, that stands between spaces and marks, or is glued to a word's end. */
const mark =
  /(?<=^|[\s\p{L}.,;:?!”"’)\]])(?<![\d.]\s?[.,]|\d:\s?|\p{Lu}|\b\p{L}|\d\s?[–-]\s?)(?!\d{1,3}:\d)(\d{1,3}[a-z]?(?:\s?[-–,]\s?\d{1,3}[a-z]?(?![\d.])){0,8})(?=$|\s|[.,;:)\]](?!\d))/gu;
/** What makes of a number a quantity. */
const unit =
  /^\s?(?:%|°|\p{Sc}|×|±|[=<>+/]|(?:percent|million|billion|years?|days?|months?|hours?|hrs?|minutes?|weeks?|seconds?|patients|participants|subjects|cases|people|countries|kg|g|mg|[µμ](?:g|l|L|m|M|s)|ml|mL|L|l|cm|mm|km|nm|m|h|min|s|Hz|MHz|kHz|GHz|°C|K|V|mV|W|eV|M|mM|nM|mmol|mol|kDa|bp|kb|fold|times|and|to|or)\b)/u;
/** Words after which a number counts or names something. */
const counted =
  /(?:\b(?:figures?|figs?|tables?|tabs?|sections?|sec|chapters?|chap|parts?|steps?|phases?|types?|groups?|levels?|grades?|stages?|models?|version|equations?|eqs?|eqn|articles?|art|nos?|nr|pages?|pp?|vol|volume|appendix|box|items?|stud(?:y|ies)|experiments?|class(?:es)?|category|aims?|hypothes[ei]s|compounds?|peptides?|days?|weeks?|months?|years?|about|approximately|ca|only|than|least|most|over|under|aged?|lines?|numbers?|case|scheme|reactions?|algorithm|january|february|march|april|may|june|july|august|september|october|november|december)\.?\s?|[=<>±×+/~≈(]\s?|\d\s)$/iu;
/** A symbol or a formula's end, or a name that a number may be glued to. */
const symbol =
  /(?:^|[^\p{L}])(?:\p{L}{1,2}|\p{L}*\p{Lu}\p{L}?|\p{L}*[\p{Lu}α-ω]|\p{Lu}\p{L}*(?<!\s))$|(?:^|[^\p{L}])(?:\p{L}{1,2}|\p{L}*[\p{Lu}α-ω]|\p{L}+\p{Lu}\p{Ll}?)\s$/u;
/** A mark before, or the space that extraction leaves between a superscript and the mark after it. */
const afterMark = /[.,;:?!”"’)\]]\s?$/u;
const beforeMark = /^\s[.,;:)]|^\s{2}/u;
/** How much a candidate counts by its place, and what makes the style. */
const weights = { strong: 1, weak: 0.4, doubtful: 0.15 };
const fewest = 6;
/** A word that so many different numbers follow counts something. */
const numbered = 4;
/** A word that the same number is glued to so often is a name. */
const named = 3;

interface Candidate extends Counted {
  readonly citation: Citation;
  /** The word before it, in lower case; empty where a mark stands between. */
  readonly word: string;
  /** Whether it is glued to that word. */
  readonly glued: boolean;
}

/**
 * Numbers that once stood above the line and have come down: `as was shown.7 The`, `technologies, 3 it`. Believed only
 * where little else cites by number, and so far as they count up as first citations do: the chain of new numbers with
 * the greatest weight, found by dynamic programming over the highest number so far, and later citations of its numbers.
 */
export const bareSuperscript: Recognizer = function* ({ stretches, claimed }) {
  const candidates = withoutCounting(yield* foundIn(stretches, candidatesIn));
  const chain = newNumbers(candidates);
  if (chain.length < fewest || chain.length < claimed.length * 2) return [];
  return withRepeats(candidates, chain).map((c) => c.citation);
};

function candidatesIn({ start, text }: Stretch): Candidate[] {
  return [...text.matchAll(mark)].flatMap((match): Candidate[] => {
    const surface = match[1]!;
    const end = match.index + surface.length;
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const after = text.slice(end, end + 14);
    const items = numericItems(surface);
    if (!items || before.trim() === '' || surface.startsWith('0')) return [];
    // A row of bare numbers, or the mark of an item: `… 3. Fees are due`.
    if (/\d\s$/u.test(before) && /^\s\d/u.test(after)) return [];
    if (/\s$/u.test(before) && /^\.(?:\s|$)/u.test(after)) return [];
    const doubtful =
      counted.test(before) ||
      symbol.test(before) ||
      /(?:^|[^\p{L}])\p{L}\.$/u.test(before) ||
      unit.test(after) ||
      /^\)/u.test(after) ||
      (/\)\s$/u.test(before) && /^\s\)/u.test(after)) ||
      /^\s(?:\(|\p{Lu}(?:[\s,){]|$))/u.test(after);
    const strong = !doubtful && (afterMark.test(before) || beforeMark.test(after) || /\p{L}$/u.test(before));
    const numbers = items.map((i) => Number.parseInt(i.key, 10));
    return [
      {
        citation: { start: start + match.index, end: start + end, text: surface, style: 'superscript', items },
        ...placeOf(numbers),
        word: /(\p{L}+\.?)\s?$/u.exec(before)?.[1]?.toLowerCase() ?? '',
        glued: /\p{L}$/u.test(before),
        weight: doubtful ? weights.doubtful : strong ? weights.strong : weights.weak,
      },
    ];
  });
}

/**
 * Candidates with those made doubtful that follow a word which a text numbers again and again, as laws do `Abs. 2`, or that
 * end a name which it writes again and again, `minimap2`.
 */
function withoutCounting(candidates: readonly Candidate[]): Candidate[] {
  const numbers = new Map<string, Set<number>>();
  const names = new Map<string, number>();
  for (const { word, first, citation } of candidates) {
    if (word === '') continue;
    const known = numbers.get(word);
    if (known) known.add(first);
    else numbers.set(word, new Set([first]));
    names.set(word + citation.text, (names.get(word + citation.text) ?? 0) + 1);
  }
  return candidates.map((c) =>
    (numbers.get(c.word)?.size ?? 0) >= numbered || (c.glued && names.get(c.word + c.citation.text)! >= named)
      ? { ...c, weight: Math.min(c.weight, weights.doubtful) }
      : c,
  );
}

/** The candidates that introduce new numbers, in order. */
function newNumbers(candidates: readonly Candidate[]): Candidate[] {
  const chain = countingUp(candidates);
  const weight = chain.reduce((sum, c) => sum + c.weight, 0);
  return weight >= chain.length * 0.5 ? chain : [];
}

/** The chain with the later citations of numbers that it has introduced by then. */
function withRepeats(candidates: readonly Candidate[], chain: readonly Candidate[]): Candidate[] {
  const links = new Set(chain);
  let highest = 0;
  return candidates.filter((candidate) => {
    if (links.has(candidate)) {
      highest = candidate.most;
      return true;
    }
    return candidate.weight >= weights.strong && candidate.most <= highest + 1;
  });
}
