import type { Document } from '../document/document.ts';

/** The document's title, or its file name. */
export function titleOf({ uri, metadata }: Document): string {
  if (metadata.title !== undefined) return metadata.title;
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
