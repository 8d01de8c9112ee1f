import type { Phrase } from './phrases.ts';
import { polishNominative } from './polish.ts';

/** The form of a phrase to show: the one that its language's dictionaries would have, as far as the text has it. */
export function bestForm({ forms, language, named, nameable }: Phrase): string {
  const shown = mostFrequent(forms, nameable > 0 && named * 2 > nameable);
  const others = [...forms.keys()];
  switch (language) {
    case 'de':
      return others.find((form) => form !== shown && shown.startsWith(form)) ?? shown;
    case 'ru':
      return nominative.test(shown) ? shown : (others.find((form) => nominative.test(form)) ?? shown);
    case 'pl': {
      const own = polishNominative(shown);
      return own === shown ? shown : (others.find((form) => polishNominative(form) === form) ?? own);
    }
    default:
      return shown;
  }
}

/**
 * The form that is most frequent whatever its capitals; written as a name only where it is one, since a capital at the
 * beginning of a sentence says nothing.
 */
function mostFrequent(forms: ReadonlyMap<string, number>, isName: boolean): string {
  const counts = new Map<string, number>();
  for (const [form, count] of forms) counts.set(form.toLowerCase(), (counts.get(form.toLowerCase()) ?? 0) + count);
  const [wording] = [...counts].reduce((best, other) => (other[1] > best[1] ? other : best));
  if (!isName && forms.has(wording)) return wording;
  const written = [...forms].filter(([form]) => form.toLowerCase() === wording);
  return written.reduce((best, other) => (other[1] > best[1] ? other : best))[0];
}

/** A Russian phrase that begins with an adjective in the nominative. */
const nominative = /^\p{L}+(?:ый|ий|ой|ая|яя|ое|ее|ые) /u;
