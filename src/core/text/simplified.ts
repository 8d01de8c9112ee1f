import pairs from 'opencc-js/dict/TSCharacters';
import { FoldedLetters, foldedUnits } from './fold.ts';

/** What each unit is folded to, traditional characters as the simplified ones. From the tables of OpenCC. */
export const simplifiedUnits = foldedUnits.slice();
for (const pair of pairs.split('|')) {
  const [traditional, simple] = pair.split(' ');
  if (traditional?.length === 1 && simple?.length === 1)
    simplifiedUnits[traditional.charCodeAt(0)] = simple.charCodeAt(0);
}

/** Letters in which `許可` and `许可` are the same. */
export const simplifiedLetters = (): FoldedLetters => new FoldedLetters(simplifiedUnits);
