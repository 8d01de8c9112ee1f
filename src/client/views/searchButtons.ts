import { l10n, ThemeIcon } from 'vscode';
import type { QuickInputButton } from 'vscode';

/** What can be done with the row that is chosen, or with the whole search. */
export type SearchAction = 'beside' | 'cite' | 'quote' | 'copy' | 'keep' | 'save' | 'wordings' | 'forget';

const button = (icon: string, tooltip: string): QuickInputButton => ({ iconPath: new ThemeIcon(icon), tooltip });

const beside = button('split-horizontal', l10n.t('Open to the Side'));
const cite = button('references', l10n.t('Insert a Citation'));
const quote = button('quote', l10n.t('Insert a Quotation with Its Citation'));
const copying = button('copy', l10n.t('Copy the Passage'));
const forget = button('trash', l10n.t('Forget This Search'));
const keep = button('list-tree', l10n.t('Keep in the Results View'));
const save = button('star-empty', l10n.t('Save This Search'));
const unsave = button('star-full', l10n.t('Forget This Search'));
const anyWording = button('symbol-string', l10n.t('Other Wordings of Concepts Are Found Too: Find Only These Words'));
const theseWords = button('whole-word', l10n.t('Only These Words Are Found: Find Other Wordings of Concepts Too'));

const actions = new Map<QuickInputButton, SearchAction>([
  [beside, 'beside'],
  [cite, 'cite'],
  [quote, 'quote'],
  [copying, 'copy'],
  [forget, 'forget'],
  [keep, 'keep'],
  [save, 'save'],
  [unsave, 'save'],
  [anyWording, 'wordings'],
  [theseWords, 'wordings'],
]);

/** What a button does. */
export const actionOf = (pressed: QuickInputButton): SearchAction | undefined => actions.get(pressed);

/** What a hit offers, and a search that was saved. */
export const hitButtons: readonly QuickInputButton[] = [cite, quote, copying, beside];
export const savedButtons: readonly QuickInputButton[] = [forget];

/** What the whole search offers, at the top of the box: its switch, by what it is set to, and where the search goes. */
export const boxButtons = (isSaved: boolean, findsWordings: boolean): readonly QuickInputButton[] => [
  findsWordings ? anyWording : theseWords,
  isSaved ? unsave : save,
  keep,
];
