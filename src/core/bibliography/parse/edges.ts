import { SHAPE } from './shapes.ts';
import { isNumber, type View } from './view.ts';

/** How many kinds of boundary {@link edgeAt} tells apart. */
export const EDGE_CLASSES = 16;

/** The kind of boundary before token `i`: a change of label is likely at some and not at others. */
export function edgeAt(v: View, i: number): number {
  const here = v.shapes[i]!;
  const last = i > 0 ? v.shapes[i - 1]! : SHAPE.none;
  if (here >= SHAPE.stop && here <= SHAPE.semicolon) return 1;
  if (here === SHAPE.open) return 2;
  if (here === SHAPE.quoteOpen) return 3;
  if (here === SHAPE.close || here === SHAPE.quoteClose || here === SHAPE.question) return 4;
  if (here >= SHAPE.dash && here <= SHAPE.isbn) return 5;
  switch (last) {
    case SHAPE.stop:
      return 6;
    case SHAPE.abbreviation:
      return 7;
    case SHAPE.comma:
      return isNumber(here) ? 9 : 8;
    case SHAPE.colon:
    case SHAPE.semicolon:
      return 10;
    case SHAPE.close:
      return 11;
    case SHAPE.quoteClose:
    case SHAPE.question:
      return 12;
    case SHAPE.open:
    case SHAPE.quoteOpen:
      return 13;
    case SHAPE.dash:
    case SHAPE.slash:
    case SHAPE.slashes:
      return 14;
    default:
      return isNumber(here) ? 15 : 0;
  }
}
