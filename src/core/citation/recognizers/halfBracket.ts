import { countingUp, placeOf, type Counted } from '../../text/countingUp.ts';
import type { Citation } from '../citation.ts';
import { numericItems } from '../keys.ts';
import { foundIn, type Recognizer, type Stretch } from './recognizer.ts';

/** Numbers that only close a bracket, behind a word or a mark: `ability 4) .`, `water1, 3).`. */
const closing =
  /(?<=[\p{L}\p{M}”"’%][.,]?\s?)(?<!\b(?:figs?|figures?|tables?|eqs?|no|nr|steps?|type|phase|part|abb|tab)\.?\s?)(\d{1,3}(?:\s?[-–,]\s?\d{1,3}){0,8})\)(?![\p{L}\d(])/giu;
/** So many places, and new numbers among them, make the style, and so large a share of them ends a clause, as numbers of a list in a sentence do not. */
const fewest = 4;
const fewestNew = 3;
const clauseEnds = 0.6;

interface Candidate extends Counted {
  readonly citation: Citation;
  readonly endsClause: boolean;
}

/**
 * `balance 1, 2) .`: numbers of entries with a closing bracket alone, as some journals of medicine set them above the line.
 * Believed where they count up as first citations do, end clauses, and little else cites by number.
 */
export const halfBracket: Recognizer = function* ({ stretches, claimed }) {
  const candidates = yield* foundIn(stretches, candidatesIn);
  const row = countingUp(candidates);
  const ending = candidates.filter((c) => c.endsClause).length;
  const others = claimed.filter((c) => c.style === 'numeric' || c.style === 'superscript').length;
  if (
    candidates.length < fewest ||
    row.length < fewestNew ||
    row.length <= others ||
    ending < candidates.length * clauseEnds
  )
    return [];
  const highest = row.at(-1)!.most;
  return candidates.filter((c) => c.most <= highest).map((c) => c.citation);
};

function candidatesIn({ start, text }: Stretch): Candidate[] {
  return [...text.matchAll(closing)].flatMap((match): Candidate[] => {
    const items = numericItems(match[1]!);
    const end = match.index + match[0].length;
    if (!items || isOpen(text, match.index)) return [];
    const numbers = items.map((item) => Number.parseInt(item.key, 10));
    return [
      {
        citation: { start: start + match.index, end: start + end, text: match[0], style: 'numeric', items },
        endsClause: /^\s?(?:[.,;:]|$)/u.test(text.slice(end, end + 3)),
        ...placeOf(numbers),
        weight: 1,
      },
    ];
  });
}

/** Whether a bracket is open where a number stands, which its own then closes. */
function isOpen(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 200), at);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}
