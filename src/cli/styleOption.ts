import type { ReferenceStyle } from '../core/bibliography/format/style.ts';
import { defaultStyle, styleNamed, styles } from '../core/bibliography/format/styles/index.ts';
import { Misuse } from './command.ts';
import type { Invocation, Option } from './command.ts';

/** `--style ID`: the style in which references are written. */
export const styleOption: Option = {
  type: 'string',
  value: 'ID',
  help: `the style of references: ${styles.map(({ id }) => id).join(', ')} (default: ${defaultStyle.id})`,
};

/** The style that was asked for. */
export function styleIn(invocation: Invocation): ReferenceStyle {
  const id = invocation.string('style');
  if (id === undefined) return defaultStyle;
  const style = styleNamed(id);
  if (!style) throw new Misuse(`There is no style '${id}'.`);
  return style;
}
