import type { ReferenceStyle } from '../style.ts';
import { apa } from './apa.ts';
import { chicagoAuthorDate } from './chicagoAuthorDate.ts';
import { chicagoNotes } from './chicagoNotes.ts';
import { gbt7714 } from './gbt7714.ts';
import { gost } from './gost.ts';
import { harvard } from './harvard.ts';
import { ieee } from './ieee.ts';
import { iso690 } from './iso690.ts';
import { mla } from './mla.ts';
import { vancouver } from './vancouver.ts';

/** The style where nobody chose another. */
export const defaultStyle = chicagoAuthorDate;

/** Every style, as a list shows them. */
export const styles: readonly ReferenceStyle[] = [
  apa,
  chicagoAuthorDate,
  chicagoNotes,
  mla,
  harvard,
  ieee,
  vancouver,
  gost,
  gbt7714,
  iso690,
];

/** The style of an id; `null` where there is none. */
export const styleNamed = (id: string): ReferenceStyle | null => styles.find((style) => style.id === id) ?? null;
