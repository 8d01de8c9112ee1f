import { l10n } from 'vscode';
import type { Uri, Webview } from 'vscode';
import type { Words } from '../../../webview/concordance/messages.ts';
import { webviewPage } from '../webviewPage.ts';

export const concordancePage = (webview: Webview, extension: Uri): string =>
  webviewPage(webview, extension, {
    name: 'concordance',
    title: 'Concordance',
    body: `
    <div id="bar">
      <input id="filter" type="text" spellcheck="false">
      <span id="status" role="status"></span>
      <button id="stop" hidden></button>
      <button id="again" hidden></button>
      <button id="export" disabled></button>
    </div>
    <div id="table" role="grid" aria-label="Concordance">
      <div role="rowgroup"><div id="head" role="row" aria-rowindex="1"></div></div>
      <div id="scroller" role="presentation"><div id="body" role="rowgroup" tabindex="0"></div></div>
    </div>`,
  });

/** What the page says. */
export const words = (): Words => ({
  left: l10n.t('Before'),
  keyword: l10n.t('Term'),
  right: l10n.t('After'),
  document: l10n.t('Document'),
  page: l10n.t('Page'),
  filter: l10n.t('Filter by words'),
  export: l10n.t('Export as CSV…'),
  again: l10n.t('Look Again'),
  stop: l10n.t('Stop'),
  rows: l10n.t('{0} places'),
  rowsOf: l10n.t('{0} of {1} places'),
  looking: l10n.t('looking through the documents: {0} of {1}'),
  nothing: l10n.t('It stands nowhere in the documents of this folder.'),
  noMatch: l10n.t('No place has these words. Escape takes the filter away.'),
  stopped: l10n.t('Stopped before all documents were looked through.'),
  most: l10n.t('There are more places than are shown.'),
  reading: l10n.t('Files are still being read: look again for the rest.'),
});
