import type { CslName } from '../../csl.ts';

/** A name as tagged files write it: `van Last, First, Jr.`; without a comma, an institution's, or one in natural order. */
export function readName(written: string): CslName | undefined {
  const text = written.trim().replace(/,+$/, '');
  if (text === '') return undefined;
  const [last, given, suffix] = text.split(',').map((part) => part.trim());
  if (given === undefined) return withoutComma(text);
  const words = last!.split(' ');
  let small = 0;
  while (small < words.length - 1 && /^\p{Ll}/u.test(words[small]!)) small++;
  const family = words.slice(small).join(' ');
  if (family === '') return { literal: given };
  return {
    family,
    ...(given && { given }),
    ...(small > 0 && { 'non-dropping-particle': words.slice(0, small).join(' ') }),
    ...(suffix && { suffix }),
  };
}

function withoutComma(text: string): CslName {
  const words = text.split(' ');
  const person =
    words.length >= 2 && words.length <= 3 && !institution.test(text) && words.every((word) => /^\p{Lu}/u.test(word));
  return person ? { family: words.at(-1)!, given: words.slice(0, -1).join(' ') } : { literal: text };
}

/** Words that institutions' names have and people's have not. */
const institution =
  /\b(?:academy|agency|assembly|association|authority|bank|board|bureau|cent(?:er|re)|college|comm(?:ission|ittee|unity)|company|consortium|council|court|department|foundation|fund|government|group|inc|institut\w*|international|laborator\w*|ltd|ministry|nations?|network|office|organi[sz]ation|parliament|party|press|programme|project|research|school|service|society|state|team|trust|union|universit\w*|world)\b/i;
