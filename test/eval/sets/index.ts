import type { EvalSet } from '../evalSet.ts';
import { bibfiles } from './bibfiles.ts';
import { definedTerms } from './definedTerms.ts';
import { footnotes } from './footnotes.ts';
import { keyterms } from './keyterms.ts';
import { fuzzySearch } from './fuzzySearch.ts';
import { pandocCites } from './pandoc.ts';
import { plainCites } from './plainCites.ts';
import { reflist } from './reflist.ts';
import { refparse } from './refparse.ts';
import { seeds } from './seeds.ts';

/** Every set that the product can answer. */
export const all: readonly EvalSet[] = [
  seeds,
  refparse,
  reflist,
  pandocCites,
  plainCites,
  footnotes,
  bibfiles,
  keyterms,
  definedTerms,
  fuzzySearch,
];
