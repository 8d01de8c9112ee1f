/** The English name of a language by its BCP 47 tag; the tag itself where it has none. */
export function languageName(tag: string): string {
  if (tag === 'und' || tag === '') return 'language not given';
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag; // Not well formed: a glossary's author may have written anything here.
  }
}
