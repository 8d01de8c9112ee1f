import { Uri } from 'vscode';
import type { Webview } from 'vscode';

/** A page of ours for a web view. */
export interface WebviewPage {
  /** Its script and its style are `dist/webview/NAME.js` and `NAME.css`. */
  readonly name: string;
  readonly title: string;
  /** The elements of its body: ours, nothing of a document. */
  readonly body: string;
  /** What its script may do besides, in the words of a content security policy. */
  readonly script?: string;
  /** Further directives of the policy. */
  readonly policy?: readonly string[];
}

/** The address in a web view of a file that ships with us, by its path below `dist`. */
export const shipped = (webview: Webview, extension: Uri, ...path: string[]): string =>
  webview.asWebviewUri(Uri.joinPath(extension, 'dist', ...path)).toString();

/** A frame without content: nothing is loaded but what the page names, and what is shown comes as messages. */
export function webviewPage(webview: Webview, extension: Uri, page: WebviewPage): string {
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(18)), (byte) => byte.toString(16).padStart(2, '0')).join(''); // prettier-ignore
  const { name, title, body, script = '', policy = [] } = page;
  const directives = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}' ${script}`.trim(),
    `style-src ${webview.cspSource}`,
    ...policy,
  ];
  return `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${directives.join('; ')}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="stylesheet" href="${shipped(webview, extension, 'webview', `${name}.css`)}">
    <title>${title}</title>
  </head>
  <body>${body}
    <script nonce="${nonce}" src="${shipped(webview, extension, 'webview', `${name}.js`)}"></script>
  </body>
</html>`;
}
