import type { SearchAnswer } from '../../protocol/search.ts';

/** The query with each unknown word as it was probably meant; `null` where there is none to be corrected. */
export function correction(query: string, unknown: SearchAnswer['unknown']): string | null {
  let corrected = query;
  for (const { word, meant } of unknown) {
    if (meant === undefined) continue;
    const at = corrected.toLowerCase().indexOf(word);
    if (at >= 0) corrected = corrected.slice(0, at) + meant + corrected.slice(at + word.length);
  }
  return corrected === query ? null : corrected;
}
