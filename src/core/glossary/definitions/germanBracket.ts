import { meaningBefore } from './extent.ts';
import type { Found, Stretch } from './localDefinition.ts';

/**
 * The definition by bracket of German statutes: `Wer eine Anlage betreibt (Betreiber), …`. The clause that it sums up ends
 * with its verb, so a small word that ends like one stands before the bracket, and a noun alone stands in it.
 */
const bracket =
  /(?<=(?<![\p{L}])(?:\p{Ll}{2,}(?:t|en|ern|eln)|ist|sind|hat|haben|wird|werden|kann|können|darf|dürfen|soll|sollen) )\(((?:\p{Ll}+(?:e|er|es|en) ){0,2}\p{Lu}[\p{Ll}-]{2,}(?:-\p{Lu}\p{Ll}+)*)\)(?=[,.;]| \p{Ll})/gu;
/** A subordinate clause, which the bracket sums up: a relative pronoun or conjunction stands before it in the sentence. */
const clause =
  /(?:(?:^|[.;:!?] )(?:\([\p{N}\p{L}]{1,3}\) )?(?:Wer|Was|Soweit|Wenn)|, (?:(?:in|an|auf|mit|von|bei|zu|für|durch|über|unter|aus|nach) )?(?:der|die|das|dem|den|deren|dessen|denen|welche[rsnm]?|wer|wenn|soweit|bei denen))(?= )/u;

export function germanBracketDefinitions({ text, language }: Stretch): Found[] {
  if (language !== 'de') return [];
  const found: Found[] = [];
  for (const match of text.matchAll(bracket)) {
    const definition = meaningBefore(text, match.index);
    if (!definition || !clause.test(text.slice(Math.max(0, definition.start - 2), definition.end))) continue;
    const start = match.index + 1;
    found.push({ term: { start, end: start + match[1]!.length }, definition, form: 'hereinafter' });
  }
  return found;
}
