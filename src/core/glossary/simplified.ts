import pairs from 'opencc-js/dict/TSCharacters';
import type { FoldedLetters } from '../text/fold.ts';

/** The simplified form of each traditional character, by its code; 0 where there is none. From the tables of OpenCC. */
const simplified = new Uint16Array(0x10000);
for (const pair of pairs.split('|')) {
  const [traditional, simple] = pair.split(' ');
  if (traditional?.length === 1 && simple?.length === 1) simplified[traditional.charCodeAt(0)] = simple.charCodeAt(0);
}

/** Makes traditional characters simplified, in place, so that `許可` and `许可` are the same letters. */
export function simplify(letters: FoldedLetters): FoldedLetters {
  const { units, length } = letters;
  for (let i = 0; i < length; i++) {
    if (units[i]! < 0x3400) continue;
    const simple = simplified[units[i]!]!;
    if (simple !== 0) units[i] = simple;
  }
  return letters;
}
