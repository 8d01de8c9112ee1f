import { classBit, wordClasses } from './lexicon.ts';
import type { Label } from './labels.ts';
import type { Token } from './tokens.ts';

const EDITOR = classBit('editor');
const JOINS = classBit('particle') | classBit('and') | classBit('etal') | classBit('by');
/** So many tokens a list of editors may have. */
const LONGEST = 90;

/**
 * Corrects labels by a landmark that leaves no doubt: what stands between `In` and `(Hrsg.)` or `(Eds.)`, and is
 * nothing but names, are the editors; and what follows is the book.
 */
export function heedEditors(tokens: readonly Token[], labels: readonly Label[]): readonly Label[] {
  const start = tokens.findIndex(
    (token, i) =>
      i > 2 &&
      /^in$/i.test(token.text) &&
      (tokens[i + 1]?.text === ':' || /^[.,?!:;"“”»’')]$/.test(tokens[i - 1]!.text)),
  );
  if (start < 0) return labels;
  let i = start + 1;
  for (; i < tokens.length && i - start < LONGEST; i++) {
    const { text } = tokens[i]!;
    if (/^[([]$/.test(text)) break;
    const bits = wordClasses(text.toLowerCase());
    if (/^[.,;:/&-]$/.test(text) || /^\p{Lu}/u.test(text) || (bits & JOINS) !== 0) continue;
    return labels;
  }
  const cue = tokens[i + 1]?.text.toLowerCase();
  if (i - start < 2 || cue === undefined || (wordClasses(cue) & EDITOR) === 0) return labels;
  let end = i + 1;
  while (end < tokens.length && !/^[)\]]$/.test(tokens[end]!.text)) end++;
  if (end - i > 4) return labels;
  while (end + 1 < tokens.length && /^[.,:;]$/.test(tokens[end + 1]!.text)) end++;
  const out = [...labels];
  out.fill('editor', start, end + 1);
  if (out.slice(end + 1).includes('container')) return out;
  // No container follows: the book has been taken for more of the names, or for another title.
  const book = out[end + 1];
  for (let k = end + 1; k < out.length && out[k] === book && book !== 'publisher' && book !== 'place'; k++)
    out[k] = 'container';
  return out;
}
