/** An entry as plain text, and the address behind a link in it that the text itself does not show. */
export interface CleanEntry {
  readonly text: string;
  readonly link?: string;
}

/**
 * Reads an entry as plain text: its label, markup and escapes are taken off, spaces collapsed, a typewriter's dashes
 * made real ones. So that one grammar serves a Markdown file, a PDF's text and a pasted line alike.
 */
export function cleanEntry(entry: string): CleanEntry {
  const links: string[] = [];
  const text = withoutLabel(
    entry
      .replace(/(?<=\d)\u00ad(?=\d)/g, '-')
      .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
      .replace(/<((?:https?|ftp):\/\/[^<>\s]{1,2000})>/g, ' $1 ')
      .replace(/\[([^[\]]{0,1000})\]\(\s{0,9}<?([^()<>\s]{1,2000})>?\s{0,9}\)/g, (_, shown: string, url: string) => {
        if (/^(?:https?:\/\/|www\.)/i.test(shown.trim())) return ` ${url} `;
        links.push(url);
        return shown;
      }),
  )
    .replace(/<\/?[a-z][a-z0-9]{0,11}(?:\s[^<>]{0,200})?\/?>/gi, '')
    .replace(/&(amp|lt|gt|quot|apos|nbsp|ndash|mdash|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/(^|[^\w*])(?:\*{1,3}|_{1,3})(?=[^\s*_])/gu, '$1')
    .replace(/([^\s*_\\])(?:\*{1,3}|_{1,3})(?=$|[^\w*])/gu, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!<>~|&])/g, '$1')
    .replace(/(\d)\s?-{2,3}\s?(?=\d)/g, '$1-')
    .replace(/([^-\s])\s?-{2,3}(?=[^-])/g, (whole, before: string) =>
      /\s-/.test(whole) ? `${before} —` : `${before}—`,
    )
    .replace(/\s+/g, ' ')
    .trim();
  const link = links.find((url) => /^https?:\/\//i.test(url));
  return link === undefined ? { text } : { text, link };
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
};

/** Takes off what a list or a note puts before its entry: `- `, `[3]`, `3.`, `(3)`, `<sup>1</sup>`, `[^1]:`, `¹`, `See`. */
function withoutLabel(entry: string): string {
  const bare = entry.replace(/^[\s>]*(?:[-+•–*]\s+)?/, '');
  const unlabelled = bare.replace(
    /^(?:<sup>\s?[\d*†‡]{1,4}\s?<\/sup>|\[\^[^\]\s]{1,40}\]:?|\[\d{1,4}[a-z]?\]|\(\d{1,4}\)|\^?\[?\d{1,4}\]|\d{1,4}(?:\.|\))(?=\s*\D)|[¹²³⁴-⁹⁰]{1,4})\s*/u,
    '',
  );
  return unlabelled.replace(/^(?:siehe(?: auch| dazu)?|vgl\.|vergleiche|see(?: also)?|cf\.|см\.)\s/i, '');
}
