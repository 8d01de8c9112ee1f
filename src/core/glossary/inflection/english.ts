import type { Forms } from './forms.ts';
import { endings } from './forms.ts';
import { spellingsOf } from './spellings.ts';

const own = endings('- s');
const unchanged = endings('-');
const es = endings('es');
const ies = endings('y ies');
const plural = endings('- es');

/**
 * English words by number and possessive, in British and American spelling. Verbs are not inflected: labels are nouns, and
 * `rating` is no form of `rate`, nor `housing` of `house`.
 */
export function english(word: string): readonly Forms[] {
  const lower = word.toLowerCase();
  if (lower.length < 3 || !/^\p{sc=Latn}+$/u.test(lower)) return [];
  return [lower, ...spellingsOf(lower)].flatMap(numbers);
}

function numbers(word: string): Forms[] {
  const forms: Forms[] = [{ stem: word, endings: /s$/.test(word) || invariable.has(word) ? unchanged : own }];
  const irregular = irregulars.get(word);
  if (irregular) return [...forms, { stem: irregular, endings: own }];
  if (invariable.has(word) || /ics$/.test(word)) return forms;
  if (/[^aeiou]y$/.test(word)) forms.push({ stem: word.slice(0, -1), endings: ies });
  else if (/(?:[sxzo]|ch|sh)$/.test(word)) forms.push({ stem: word, endings: es });
  // A label in the plural is found in the singular.
  if (word.length < 5) return forms;
  if (/[^aeiou]ies$/.test(word)) forms.push({ stem: word.slice(0, -3), endings: ies });
  else if (/(?:[sx]|ch|sh|zz)es$/.test(word)) forms.push({ stem: word.slice(0, -2), endings: plural });
  if (/[^siu]s$/.test(word) && !/[^aeiou]ies$/.test(word)) forms.push({ stem: word.slice(0, -1), endings: own });
  return forms;
}

/** Nouns that are the same in both numbers, or mean something else in the other. */
const invariable = new Set(
  `news goods means arms customs premises minutes works savings proceedings species series earnings damages headquarters
  regards thanks terms grounds effects offices assets data information the and for with from`.split(/\s+/u),
);

/** Nouns whose plural is not made with s, both ways. */
const irregulars = new Map(
  `child children|person people|man men|woman women|criterion criteria|phenomenon phenomena|analysis analyses|basis bases
  |crisis crises|thesis theses|hypothesis hypotheses|synthesis syntheses|emphasis emphases|appendix appendices
  |index indices|matrix matrices|memorandum memoranda|referendum referenda|addendum addenda|medium media|curriculum curricula
  |chairman chairmen|ombudsman ombudsmen|half halves|life lives|shelf shelves|ombudswoman ombudswomen|spokesman spokesmen`
    .split('|')
    .flatMap((pair) => {
      const [one, many] = pair.trim().split(' ') as [string, string];
      return [
        [one, many],
        [many, one],
      ] as const;
    }),
);
