import type { Locator } from './citation.ts';

/**
 * CSL's locator labels with the words that announce them, in English, German, Russian, Chinese, French and Spanish.
 * Labels: CSL 1.0.2, appendix IV.
 */
const words: Record<string, readonly string[]> = {
  page: [
    'pages',
    'page',
    'pp',
    'pg',
    'p',
    'seiten',
    'seite',
    's',
    'стр',
    'с',
    'страница',
    'страницы',
    'páginas',
    'página',
    'págs',
    'pág',
    '页',
    '頁',
  ],
  chapter: [
    'chapters',
    'chapter',
    'chaps',
    'chap',
    'ch',
    'kapitel',
    'kap',
    'глава',
    'гл',
    'chapitre',
    'capítulo',
    'cap',
    '章',
  ],
  section: [
    'sections',
    'section',
    'secs',
    'sec',
    'abschnitt',
    'abschn',
    'раздел',
    'разд',
    'sección',
    '节',
    '節',
    '§§',
    '§',
  ],
  article: ['articles', 'article', 'arts', 'art', 'artikel', 'статья', 'ст', 'artículo', '条', '條'],
  paragraph: [
    'paragraphs',
    'paragraph',
    'paras',
    'para',
    'par',
    'absatz',
    'abs',
    'абзац',
    'абз',
    'paragraphe',
    'párrafo',
    '款',
    '¶',
  ],
  figure: ['figures', 'figure', 'figs', 'fig', 'abbildung', 'abb', 'рисунок', 'рис', 'figura', '图'],
  table: ['table', 'tab', 'tabelle', 'таблица', 'табл', 'tableau', 'tabla', '表'],
  part: ['parts', 'part', 'pts', 'pt', 'teil', 'часть', 'ч', 'partie', 'parte', '部分'],
  volume: ['volumes', 'volume', 'vols', 'vol', 'band', 'bd', 'том', 'т', 'tome', 'tomo', '卷'],
  note: ['notes', 'note', 'nn', 'n', 'anm', 'fn', 'прим'],
  issue: ['nos', 'no', 'issue', 'heft'],
  book: ['books', 'book', 'bks', 'bk', 'buch'],
  column: ['columns', 'column', 'cols', 'col', 'spalte', 'sp'],
  folio: ['folios', 'folio', 'fols', 'fol'],
  line: ['lines', 'line', 'll', 'l', 'zeile', 'zeilen', 'ligne', 'línea'],
  verse: ['verses', 'verse', 'vv', 'v', 'vers'],
  appendix: ['appendices', 'appendix', 'app', 'anhang', 'приложение', 'прил', 'annexe', 'anexo'],
};

const labelOf = new Map<string, string>();
for (const [label, list] of Object.entries(words)) for (const word of list) labelOf.set(word, label);

const leading = /^(第?)\s*(§§?|¶|\p{L}{1,12})\.?\s*(?=[\d第IVXLCivxlc(]|\p{Lu}\d)/u;
const value = /^(?:\d[\d\p{Pd}\s,+/.a-zA-Z:()]{0,40}|[IVXLC]{1,8}(?:\s?[–-]\s?[IVXLC]{1,8})?|[ivxlc]{1,8})/u;
const chinese = /^第\s*(\d{1,5}(?:\s?[–—-]\s?\d{1,5})?)\s*(页|頁|章|节|節|条|條|款|卷|部分)/u;

/** Reads the word that announces a locator, `pp. `, `§ `, from the start of a text that goes on with a number; `null` where there is none. */
export function locatorLabelAt(text: string): { label: string; length: number } | null {
  const lead = leading.exec(text);
  const label = lead && labelOf.get(lead[2]!.toLowerCase());
  return lead && label ? { label, length: lead[0].length } : null;
}

/**
 * Reads a locator such as `p. 106`, `S. 5–7`, `Art. 3`, `第5页`, from the start of a text. `null` where it does not begin
 * with one. Dashes in the value stay as printed but for spaces around them.
 */
export function locatorAt(text: string): { locator: Locator; length: number } | null {
  const han = chinese.exec(text);
  if (han) return { locator: { label: labelOf.get(han[2]!)!, value: tidy(han[1]!) }, length: han[0].length };
  const lead = locatorLabelAt(text);
  if (!lead) return null;
  const found = value.exec(text.slice(lead.length))?.[0].replace(/[\s,.:(]+$/u, '');
  return found ? { locator: { label: lead.label, value: tidy(found) }, length: lead.length + found.length } : null;
}

const tidy = (text: string): string => text.replace(/\s+/gu, ' ').replace(/\s?(\p{Pd})\s?/gu, '$1');
