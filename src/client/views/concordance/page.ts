import { l10n, Uri } from 'vscode';
import type { Webview } from 'vscode';
import type { Words } from '../../../webview/concordance/messages.ts';

/**
 * The page of a concordance: a frame without content. Nothing but our own script and style is loaded, and what is shown
 * comes as messages.
 */
export function concordancePage(webview: Webview, extension: Uri): string {
  const file = (name: string): string =>
    webview.asWebviewUri(Uri.joinPath(extension, 'dist', 'webview', name)).toString();
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(18)), (byte) => byte.toString(16).padStart(2, '0')).join(''); // prettier-ignore
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}`;
  return `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="stylesheet" href="${file('concordance.css')}">
    <title>Concordance</title>
  </head>
  <body>
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
    </div>
    <script nonce="${nonce}" src="${file('concordance.js')}"></script>
  </body>
</html>`;
}

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
