import type { Citation } from '../citation.ts';
import { numericItems } from '../keys.ts';
import type { Recognizer, Stretch } from './recognizer.ts';

/** A number, or a short row of them, after the end of a word or a clause, as extraction leaves a superscript. */
const mark =
  /(?<=\p{L}{2}[.,;:?!”"’)\]]{0,3}|\p{L}{2}[.,;:”"’)]{0,2} |[)”"] )(\d{1,3}(?:\s?[-–,]\s?\d{1,3}){0,6})(?=$|[\s.,;:)\]])(?!\s*(?:%|°|\p{Sc}|[.,]\d|\s(?:percent|million|billion|years?|days?|months?|hours?|minutes?|patients|participants|cases|people|countries|kg|g|mg|ml|cm|mm|km|m|h|min|s|Hz|fold|times|of|and\s+\d|to\s+\d|or\s+\d)\b))/gu;
/** Words after which a number counts or names something. */
const counted =
  /(?:\b(?:figure|fig|table|section|chapter|chap|part|step|phase|type|group|level|grade|stage|model|version|equation|eq|article|art|no|nr|page|pages|p|pp|vol|volume|appendix|box|item|study|experiment|class|category|aim|hypothesis|day|week|month|year|about|approximately|only|than|least|most|over|under|of|at|in|on|to|by|from|for|with|and|or|the|a|between|is|was|were|are|had|has|have|january|february|march|april|may|june|july|august|september|october|november|december)\.?\s?)$/iu;
/** The longest gap in the order of first citations, and how many of them make the style. */
const widestStep = 2;
const fewest = 6;

interface Candidate {
  readonly citation: Citation;
  readonly numbers: readonly number[];
  /** After a full stop or a closing mark a lone number is hardly anything else. */
  readonly strong: boolean;
}

/**
 * Numbers that once stood above the line and have come down: `as was shown.7 The`, `technologies, 3 it`. Believed only
 * where nothing else cites by number, and so far as they count up from 1 as first citations do.
 */
export const bareSuperscript: Recognizer = ({ stretches, claimed }) => {
  if (claimed.length > 2) return [];
  const candidates = stretches.flatMap(candidatesIn);
  const chain = inOrder(candidates);
  return chain.length >= fewest ? chain.map((c) => c.citation) : [];
};

function candidatesIn({ start, text }: Stretch): Candidate[] {
  return [...text.matchAll(mark)].flatMap((match) => {
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const items = numericItems(match[1]!);
    if (!items || counted.test(before)) return [];
    const citation: Citation = {
      start: start + match.index,
      end: start + match.index + match[1]!.length,
      text: match[1]!,
      style: 'superscript',
      items,
    };
    return [{ citation, numbers: items.map((i) => Number(i.key)), strong: /[.,;:?!”")]\s?$/u.test(before) }];
  });
}

/** The candidates that go on counting: each new number follows the highest before it, the others have been cited. */
function inOrder(candidates: readonly Candidate[]): Candidate[] {
  const chain: Candidate[] = [];
  let highest = 0;
  for (const candidate of candidates) {
    const first = candidate.numbers[0]!;
    const most = Math.max(...candidate.numbers);
    const next = first > highest && first - highest <= (candidate.strong ? widestStep : 1);
    const again = most <= highest && candidate.strong;
    if (!next && !again) continue;
    chain.push(candidate);
    highest = Math.max(highest, most);
  }
  return chain;
}
