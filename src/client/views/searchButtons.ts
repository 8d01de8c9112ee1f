import { l10n, ThemeIcon } from 'vscode';
import type { QuickInputButton } from 'vscode';
import type { Keys } from '../server.ts';

/** What can be done with the row that is chosen, or with the whole search. */
export type SearchAction = 'beside' | 'cite' | 'quote' | 'copy' | 'keep' | 'save' | 'wordings' | 'forget';

/** The keys of the manifest, for people. */
const shortcuts: Readonly<Record<Keys, Readonly<Partial<Record<SearchAction, string>>>>> = {
  other: {
    beside: 'Ctrl+Enter',
    cite: 'Alt+I',
    quote: 'Alt+Q',
    copy: 'Alt+C',
    keep: 'Alt+Enter',
    save: 'Alt+S',
    wordings: 'Alt+W',
  },
  mac: { beside: '⌘Enter', cite: '⌃⌥I', quote: '⌃⌥Q', copy: '⌃⌥C', keep: '⌥Enter', save: '⌃⌥S', wordings: '⌃⌥W' },
};

const actions = new Map<QuickInputButton, SearchAction>();

/** What a button does. */
export const actionOf = (pressed: QuickInputButton): SearchAction | undefined => actions.get(pressed);

/** What a hit offers. */
export const hitButtons = (keys: Keys): readonly QuickInputButton[] => buttonsFor(keys).hit;

/** What a search that was saved offers. */
export const savedButtons = (keys: Keys): readonly QuickInputButton[] => [buttonsFor(keys).forget];

/** What the whole search offers, at the top of the box: its switch, by what it is set to, and where the search goes. */
export function boxButtons(isSaved: boolean, findsWordings: boolean, keys: Keys): readonly QuickInputButton[] {
  const { anyWording, theseWords, save, unsave, keep } = buttonsFor(keys);
  return [findsWordings ? anyWording : theseWords, isSaved ? unsave : save, keep];
}

/** What the keys do with the passage that is chosen, and with the search, on one line. */
export function keysHint(keys: Keys): string {
  const { beside, cite, quote, copy, keep } = shortcuts[keys];
  return [
    l10n.t('{0} beside', beside!),
    l10n.t('{0} cites', cite!),
    l10n.t('{0} quotes', quote!),
    l10n.t('{0} copies', copy!),
    l10n.t('{0} keeps all', keep!),
  ].join('  ');
}

type Buttons = ReturnType<typeof makeButtons>;
const made = new Map<Keys, Buttons>();

/** Buttons are told apart as objects, so each is made once. */
function buttonsFor(keys: Keys): Buttons {
  const known = made.get(keys) ?? makeButtons(keys);
  made.set(keys, known);
  return known;
}

function makeButtons(keys: Keys) {
  const button = (action: SearchAction, icon: string, does: string): QuickInputButton => {
    const key = shortcuts[keys][action];
    const one = { iconPath: new ThemeIcon(icon), tooltip: key === undefined ? does : `${does} (${key})` };
    actions.set(one, action);
    return one;
  };
  return {
    hit: [
      button('cite', 'references', l10n.t('Insert a Citation')),
      button('quote', 'quote', l10n.t('Insert a Quotation with Its Citation')),
      button('copy', 'copy', l10n.t('Copy the Passage')),
      button('beside', 'split-horizontal', l10n.t('Open to the Side')),
    ],
    forget: button('forget', 'trash', l10n.t('Forget This Search')),
    keep: button('keep', 'list-tree', l10n.t('Keep in the Results View')),
    save: button('save', 'star-empty', l10n.t('Save This Search')),
    unsave: button('save', 'star-full', l10n.t('Forget This Search')),
    anyWording: button('wordings', 'symbol-string', l10n.t('Other Wordings of Concepts Are Found Too: Find Only These Words')), // prettier-ignore
    theseWords: button('wordings', 'whole-word', l10n.t('Only These Words Are Found: Find Other Wordings of Concepts Too')), // prettier-ignore
  };
}
