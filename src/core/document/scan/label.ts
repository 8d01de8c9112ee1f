/** What stands at the start of a line and marks it as an item, an entry or a note. */
export interface LineLabel {
  readonly kind: 'item' | 'note';
  /** The label without its brackets; absent for bullets. */
  readonly label?: string;
  /** How long the mark is, the white space after it included. */
  readonly length: number;
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const noteMark =
  /^(?:<sup>\s*([\d*†‡§a-z]{1,3})\s*<\/sup>|\^\{?\[?([\d*†‡§]{1,3})\]?\}?\^?|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))[ \t\u00a0]*(?=\S)/u;
const bullet = /^(?:[-*+•‣▪–—][ \t\u00a0]+)?/u;
const itemMark =
  /^(?:(?:\*\*)?\\?\[([\p{L}\d](?:[\p{L}\d+*:._/&’-]|\s(?=\d)){0,23})\\?\](?:\*\*)?(?::(?=\s))?[ \t\u00a0]*(?=\S)(?!\()|\((\d{1,3})\)[ \t\u00a0]+(?=\S)|(\d{1,4})[.)][ \t\u00a0]+(?=\S))/u;

/** Unicode superscript digits as plain ones. */
export const plainDigits = (text: string): string =>
  text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/gu, (c) => String(superscripts.indexOf(c)));

/** The mark at the start of a line, `null` where there is none. `line` begins with its first unit that is no space. */
export function lineLabel(line: string): LineLabel | null {
  const head = line.slice(0, 40);
  const note = noteMark.exec(head);
  if (note) {
    return { kind: 'note', label: plainDigits(note[1] ?? note[2] ?? note[3]!), length: note[0].length };
  }
  const dash = bullet.exec(head)![0].length;
  const mark = itemMark.exec(head.slice(dash));
  if (mark) {
    return { kind: 'item', label: (mark[1] ?? mark[2] ?? mark[3])!, length: dash + mark[0].length };
  }
  return dash > 0 ? { kind: 'item', length: dash } : null;
}
