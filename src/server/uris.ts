import { URI } from 'vscode-uri';

/** A file's address in the one form in which we compare them; editors differ in what they escape. */
export function canonicalUri(uri: string): string {
  try {
    return URI.parse(uri).toString();
  } catch {
    return uri;
  }
}
