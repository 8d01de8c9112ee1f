import type { Expansion } from './expansion.ts';
import type { SearchAnswer } from './search.ts';

/** Below this a word of the corpus is another one. */
const likely = 0.55;

/** The words of a query that no passage has, and what was probably meant: the surest meaning, of equals the most used. */
export function unknownWords({ query, slots }: Expansion): SearchAnswer['unknown'] {
  return query.slots.flatMap(({ keys }, i) => {
    const [key] = keys;
    if (!key || keys.length > 1 || key.unspaced) return [];
    let best: { word: string; weight: number; uses: number } | undefined;
    for (const [segment, meanings] of slots) {
      for (const { term, weight } of meanings[i]!.meanings.slice(0, 8)) {
        if (weight === 1) return [];
        const uses = segment.frequency(term);
        if (weight < likely || (best && (weight < best.weight || (weight === best.weight && uses <= best.uses))))
          continue;
        best = { word: segment.word(term), weight, uses };
      }
    }
    if (key.begun && best?.word.startsWith(key.text)) return [];
    return [{ word: key.text, ...(best ? { meant: best.word } : {}) }];
  });
}
