import type { Label } from './concept.ts';
import { LabelIndex, type Search } from './labelIndex.ts';
import { simplifiedLetters } from '../text/simplified.ts';
import { entriesOf } from './wording.ts';

/** Whether a text is a label in one of the forms in which it is found: inflected, hyphenated, in other capitals. */
export function isFormOf(text: string, label: Label): boolean {
  const concept = { id: '', labels: [label], definitions: [], span: { start: 0, end: 0 } };
  const letters = simplifiedLetters().read(text);
  const search: Search = { text, letters, start: 0, found: [] };
  new LabelIndex(entriesOf([concept])).find(search);
  return search.found.some(({ end }) => end === letters.length);
}
