import { URI } from 'vscode-uri';
import { fileOfText, textAddressOf } from '../protocol/textAddress.ts';
import { kindOf } from '../readers/read.ts';

/**
 * A file's address in the one form in which we compare them; editors differ in what they escape. The text of a file that
 * is no text is known by the file, so what an editor says of that text is said of the document.
 */
export function canonicalUri(uri: string): string {
  try {
    return URI.parse(fileOfText(uri) ?? uri).toString();
  } catch {
    return uri;
  }
}

/** The address at which an editor shows what the corpus knows under `uri`: of a file that is no text, its text. */
export const shownUri = (uri: string): string => (kindOf(uri) === 'extracted' ? textAddressOf(uri) : uri);

/** Whether an editor shows the text that was taken out of a file. */
export const isText = (uri: string): boolean => fileOfText(uri) !== null;

/** Whether this is a file itself whose document is a text taken out of it: places in the one mean nothing in the other. */
export const hasOtherText = (uri: string): boolean => !isText(uri) && kindOf(uri) === 'extracted';
