import type { Document } from '../../core/document/document.ts';
import type { LocalAbbreviation } from '../../core/glossary/definitions/abbreviations.ts';
import { draftTermsOf } from '../../core/glossary/review/draftTerms.ts';
import { reworded } from '../../core/glossary/review/reworded.ts';
import { unintroducedIn } from '../../core/glossary/review/unintroduced.ts';
import type { Span } from '../../core/text/span.ts';
import { locationOf } from '../location.ts';
import { isAsked, type Fixer, type QuickFix } from './action.ts';

const code = 'undefined-abbreviation';

/** An abbreviation is introduced where it is first used, and not again where the draft does so afterwards. */
export const undefinedAbbreviation: Fixer = {
  code,
  inDocument(document, question) {
    const found = question.terms && draftTermsOf(question.terms, document);
    if (!found) return [];
    return unintroducedIn(document, found)
      .filter(({ occurrence }) => isAsked(occurrence, question))
      .map(({ occurrence, long, later }): QuickFix => {
        const { start, end, label } = occurrence;
        const short = document.text.slice(start, end);
        const number = reworded(short, label, long.text).text;
        const text = `${beginsSentence(document.text, start) ? capital(number) : number} (${short})`;
        const again = later && introductionAt(document, later);
        const edits = [
          { ...locationOf(document.uri, { start, end }), text },
          ...(again ? [{ ...locationOf(document.uri, again), text: later.short }] : []),
        ];
        return { title: `Introduce it here: “${text}”`, code, span: { start, end }, preferred: true, edits };
      });
  },
};

/** The whole of `Long Form (LF)`; `null` where it is put otherwise. */
export function introductionAt({ text }: Document, { long, at }: Pick<LocalAbbreviation, 'long' | 'at'>): Span | null {
  const isPlain = /^\s*\($/u.test(text.slice(long.end, at.start)) && text[at.end] === ')';
  return isPlain ? { start: long.start, end: at.end + 1 } : null;
}

const beginsSentence = (text: string, at: number): boolean =>
  /(?:^|[.!?]\s+|\n\s*\n\s*)$/u.test(text.slice(Math.max(0, at - 20), at));

const capital = (text: string): string => text.replace(/^\p{L}/u, (c) => c.toUpperCase());
