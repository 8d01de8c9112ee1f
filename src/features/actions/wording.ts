import type { Reference } from '../../core/bibliography/reference.ts';

/** In UTF-16 units: a menu is narrow. */
const longest = 60;

/** An entry in so many words as a menu has room for: its title, or how it begins. */
export function named({ csl, text }: Pick<Reference, 'csl' | 'text'>): string {
  const line = (csl.title ?? text).replace(/\s+/gu, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
