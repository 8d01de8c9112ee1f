import { URI } from 'vscode-uri';

/**
 * Where the editor shows the text of a file that is no text: `glossator-text:/folder/report.pdf.txt?file:///folder/report.pdf`.
 * The path is for people, and its ending says the language; the query is the file's whole address, on whatever machine it is.
 */
export const textScheme = 'glossator-text';

/** The address of the text of a file. */
export function textAddressOf(file: string): string {
  const { path } = URI.parse(file);
  const ending = /\.pdf$/iu.test(path) ? '.txt' : '.md';
  return URI.from({ scheme: textScheme, path: `${path}${ending}`, query: file }).toString();
}

/** The address of the file whose text has this address; `null` where it is no such address. */
export function fileOfText(address: string): string | null {
  if (!address.startsWith(`${textScheme}:`)) return null;
  const { query } = URI.parse(address);
  // A text of a text there is none.
  return query === '' || query.startsWith(`${textScheme}:`) ? null : query;
}
