import { DecorationRangeBehavior, ThemeColor, window } from 'vscode';
import type { TextEditorDecorationType } from 'vscode';
import type { Category } from '../../core/glossary/concept.ts';
import type { plainKind } from './termKinds.ts';

type Shape = readonly [style: 'solid' | 'dashed' | 'dotted' | 'double', pixels: number];

/** The underline of each kind of term. What is alike in style differs in weight. */
const shapes: Record<Category | 'keyword' | 'defined' | typeof plainKind, Shape> = {
  instrument: ['solid', 1],
  framework: ['solid', 2],
  institution: ['double', 3],
  document: ['double', 4],
  platform: ['dashed', 1],
  actor: ['dashed', 2],
  metric: ['dotted', 2],
  place: ['dotted', 3],
  // What no glossary has: declared or defined by documents themselves.
  keyword: ['dotted', 1],
  defined: ['dotted', 1],
  term: ['dotted', 1],
};

/** Makes a decoration for each kind of term. Colours are the theme's: `glossator.<kind>Underline`. */
export function createUnderlines(): ReadonlyMap<string, TextEditorDecorationType> {
  return new Map(
    Object.entries(shapes).map(([kind, [style, pixels]]) => [
      kind,
      window.createTextEditorDecorationType({
        borderStyle: style,
        borderWidth: `0 0 ${pixels}px 0`,
        borderColor: new ThemeColor(`glossator.${kind}Underline`),
        rangeBehavior: DecorationRangeBehavior.ClosedClosed,
      }),
    ]),
  );
}
