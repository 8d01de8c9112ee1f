import type { Attributes } from '../xml/xml.ts';
import { isOn, numberIn } from './parts.ts';
import type { Style, Styles } from './styles.ts';

/** What is no text of a document as it stands: deleted or moved away, a second form of the same, spoken aside, data. */
export const silent = new Set([
  'w:del', 'w:moveFrom', 'w:instrText', 'w:delInstrText', 'w:delText', 'w:rt', 'mc:Fallback', 'w:pPrChange',
  'w:rPrChange', 'w:sectPrChange', 'w:tblPrChange', 'w:trPrChange', 'w:tcPrChange', 'w:fldData', 'w:binData', 'w:sdtPr',
]); // prettier-ignore

/** Names of styles of quotations. */
export const quotes = /^(?:quote|intense quote|block text|quotations)$/u;
/** Names of styles in which a paragraph goes on with the item above it. */
export const continued = /^(?:list paragraph|list continue(?: \d)?|list \d?|body text indent)$/u;

/** What a paragraph says of itself before its text. */
export interface Paragraph {
  style: Style | undefined;
  outline: number | undefined;
  list: string | undefined;
  depth: number | undefined;
  begun: boolean;
  /** True where nothing of it is read. */
  skipped: boolean;
  quoted: boolean;
  /** True where its end was deleted, so that the next paragraph goes on with it. */
  joined: boolean;
}

/** What a run of characters says of itself. */
export interface Run {
  strong: boolean;
  emphasis: boolean;
  raised: boolean;
  hidden: boolean;
}

export const plainRun = (): Run => ({ strong: false, emphasis: false, raised: false, hidden: false });

export const newParagraph = (): Paragraph => ({
  style: undefined,
  outline: undefined,
  list: undefined,
  depth: undefined,
  begun: false,
  skipped: false,
  quoted: false,
  joined: false,
});

/** Notes a property of a paragraph. */
export function paragraphProperty(paragraph: Paragraph, name: string, attributes: Attributes, styles: Styles): void {
  const value = attributes['w:val'] ?? '';
  if (name === 'w:pStyle') paragraph.style = styles.get(value);
  else if (name === 'w:outlineLvl') paragraph.outline = numberIn(attributes, 'w:val');
  else if (name === 'w:numId') paragraph.list = value;
  else if (name === 'w:ilvl') paragraph.depth = numberIn(attributes, 'w:val');
}

/** Notes a property of a run of characters. */
export function runProperty(run: Run, name: string, attributes: Attributes, styles: Styles): void {
  const value = attributes['w:val'] ?? '';
  if (name === 'w:b') run.strong = isOn(attributes);
  else if (name === 'w:i') run.emphasis = isOn(attributes);
  else if (name === 'w:vanish') run.hidden = isOn(attributes);
  else if (name === 'w:vertAlign') run.raised = value === 'superscript';
  else if (name === 'w:rStyle') {
    const style = styles.get(value);
    run.strong = style?.strong ?? false;
    run.emphasis = style?.emphasis ?? false;
    run.hidden = style?.hidden ?? false;
  }
}
