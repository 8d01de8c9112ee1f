import { l10n } from 'vscode';
import type { Uri, Webview } from 'vscode';
import type { ToPage, Words } from '../../../webview/pdf/messages.ts';
import { shipped, webviewPage } from '../webviewPage.ts';

/**
 * The page that shows the pages of a PDF file. Only our own files are loaded; what is compiled without being read by a
 * browser's own rules are the decoders of pictures (WebAssembly), and no script that a file holds.
 */
export const pdfPage = (webview: Webview, extension: Uri): string =>
  webviewPage(webview, extension, {
    name: 'pdf',
    title: 'PDF',
    script: `'wasm-unsafe-eval'`,
    policy: ['worker-src blob:', `connect-src ${webview.cspSource}`],
    body: `
    <div id="bar" role="toolbar">
      <button id="previous" disabled>‹</button>
      <input id="number" type="text" spellcheck="false" disabled>
      <button id="next" disabled>›</button>
      <span id="status" role="status"></span>
      <button id="smaller" disabled>−</button>
      <button id="larger" disabled>+</button>
      <button id="fit" disabled>↔</button>
    </div>
    <div id="pages" tabindex="0"></div>`,
  });

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
