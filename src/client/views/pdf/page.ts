import { l10n, Uri } from 'vscode';
import type { Webview } from 'vscode';
import type { ToPage, Words } from '../../../webview/pdf/messages.ts';

const shipped = (webview: Webview, extension: Uri, ...path: string[]): string =>
  webview.asWebviewUri(Uri.joinPath(extension, 'dist', ...path)).toString();

/**
 * The page that shows the pages of a PDF file: a frame without content. Only our own files are loaded; what is compiled
 * without being read by a browser's own rules are the decoders of pictures (WebAssembly), and no script that a file holds.
 */
export function pdfPage(webview: Webview, extension: Uri): string {
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(18)), (byte) => byte.toString(16).padStart(2, '0')).join(''); // prettier-ignore
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}' 'wasm-unsafe-eval'`,
    `style-src ${webview.cspSource}`,
    `worker-src blob:`,
    `connect-src ${webview.cspSource}`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="stylesheet" href="${shipped(webview, extension, 'webview', 'pdf.css')}">
    <title>PDF</title>
  </head>
  <body>
    <div id="bar" role="toolbar">
      <button id="previous" disabled>‹</button>
      <input id="number" type="text" spellcheck="false" disabled>
      <button id="next" disabled>›</button>
      <span id="status" role="status"></span>
      <button id="smaller" disabled>−</button>
      <button id="larger" disabled>+</button>
      <button id="fit" disabled>↔</button>
    </div>
    <div id="pages" tabindex="0"></div>
    <script nonce="${nonce}" src="${shipped(webview, extension, 'webview', 'pdf.js')}"></script>
  </body>
</html>`;
}

/** Where the parts are that the page loads when it needs them. */
export const partsFor = (webview: Webview, extension: Uri): Extract<ToPage, { type: 'open' }>['parts'] => ({
  worker: shipped(webview, extension, 'webview', 'pdfWorker.js'),
  cmaps: `${shipped(webview, extension, 'cmaps')}/`,
  fonts: `${shipped(webview, extension, 'fonts')}/`,
  wasm: `${shipped(webview, extension, 'wasm')}/`,
});

/** What the page says. */
export const words = (): Words => ({
  previous: l10n.t('Previous Page'),
  next: l10n.t('Next Page'),
  smaller: l10n.t('Smaller'),
  larger: l10n.t('Larger'),
  fit: l10n.t('Fit the Width'),
  page: l10n.t('Page {0}'),
  pageOf: l10n.t('{0} of {1}'),
  opening: l10n.t('opening the file…'),
  locked: l10n.t('The file is encrypted and opens only with a password.'),
  failed: l10n.t('The file is damaged and cannot be shown.'),
});
