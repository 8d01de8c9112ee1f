/** Pages as CSL writes them: `12–20+33` is `12-20, 33`. */
export function parsePages(printed: string): string | undefined {
  const text = printed.replace(/[‐‑‒–—−]|-{2,}/g, '-').replace(/\b(?:pp?|pages?|seiten?|ss?|с|bl)\.?\s?(?=\d)/gi, '');
  const runs = text.match(/[A-Za-z]{0,2}\d+[A-Za-z]?(?:\s?-\s?[A-Za-z]{0,2}\d+[A-Za-z]?)?/g);
  if (runs) return runs.map((run) => run.replace(/\s/g, '')).join(', ');
  return /\b[ivxlc]+\s?-\s?[ivxlc]+\b/i.exec(text)?.[0].replace(/\s/g, '');
}
