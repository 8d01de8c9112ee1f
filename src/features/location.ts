import type { Document } from '../core/document/document.ts';
import type { Span } from '../core/text/span.ts';
import type { Location } from './card.ts';

/** A span of a file, and nothing else of the object that `span` may be. */
export const locationOf = (uri: string, { start, end }: Span): Location => ({ uri, start, end });

/** A document's title, or the name of its file where it prints none. */
export function titleOf(document: Document): string {
  const title = document.metadata.title?.trim();
  return title ? title : fileName(document.uri);
}

/** The last part of a file's address, as a person would write it. */
export function fileName(uri: string): string {
  const name = uri
    .replace(/[?#].*$/s, '')
    .replace(/\/+$/, '')
    .replace(/^.*[/\\]/s, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
