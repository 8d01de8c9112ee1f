import pairs from 'opencc-js/dict/TSCharacters';
import { FoldedLetters, foldedUnits } from '../text/fold.ts';

/** What each unit is folded to, traditional characters as the simplified ones. From the tables of OpenCC. */
const simplified = foldedUnits.slice();
for (const pair of pairs.split('|')) {
  const [traditional, simple] = pair.split(' ');
  if (traditional?.length === 1 && simple?.length === 1) simplified[traditional.charCodeAt(0)] = simple.charCodeAt(0);
}

/** Letters in which `許可` and `许可` are the same. */
export const simplifiedLetters = (): FoldedLetters => new FoldedLetters(simplified);
