/** What a section is, where its heading is one of those that every paper of a language uses. */
export type SectionWord = 'abstract' | 'keywords' | 'references' | 'notes' | 'citing' | 'other';

const words: Record<SectionWord, readonly string[]> = {
  abstract: [
    'abstract',
    'summary',
    'executive summary',
    'zusammenfassung',
    'kurzfassung',
    'résumé',
    'resumen',
    'реферат',
    'аннотация',
    'резюме',
    '摘要',
    '提要',
    '要旨',
  ],
  keywords: [
    'keywords',
    'key words',
    'index terms',
    'schlüsselwörter',
    'schlagwörter',
    'schlagworte',
    'stichwörter',
    'mots-clés',
    'mots clés',
    'palabras clave',
    'ключевые слова',
    '关键词',
    '關鍵詞',
    'キーワード',
  ],
  references: [
    'references',
    'reference list',
    'references and notes',
    'references cited',
    'further reading',
    'selected bibliography',
    'list of references',
    'bibliography',
    'works cited',
    'literature',
    'literature cited',
    'cited literature',
    'sources',
    'sources and literature',
    'literatur',
    'weiterführende literatur',
    'zitierte literatur',
    'verwendete literatur',
    'benutzte literatur',
    'literaturhinweise',
    'literaturangaben',
    'literaturliste',
    'quellen und literatur',
    'quellen- und literaturverzeichnis',
    'literaturverzeichnis',
    'quellen',
    'quellenverzeichnis',
    'bibliographie',
    'bibliografie',
    'références',
    'références bibliographiques',
    'bibliografía',
    'referencias',
    'referencias bibliográficas',
    'литература',
    'список литературы',
    'список источников',
    'источники',
    'библиография',
    'библиографический список',
    '参考文献',
    '參考文獻',
    '引用文献',
    '文献',
  ],
  notes: ['notes', 'endnotes', 'footnotes', 'anmerkungen', 'endnoten', 'примечания', '注释', '註釋'],
  citing: [
    'for citation',
    'for citations',
    'for citing',
    'how to cite',
    'cite as',
    'suggested citation',
    'recommended citation',
    'citation',
    'zitierung',
    'zitiervorschlag',
    'empfohlene zitierung',
    'pour citer',
    'cómo citar',
    'для цитирования',
    '引用格式',
  ],
  other: [
    'introduction',
    'background',
    'method',
    'methods',
    'methodology',
    'results',
    'discussion',
    'conclusion',
    'conclusions',
    'acknowledgements',
    'acknowledgments',
    'appendix',
    'annex',
    'annexes',
    'about the author',
    'about the authors',
    'author contributions',
    'conflict of interest',
    'funding',
    'disclosure statement',
    'preamble',
    'recitals',
    'contents',
    'table of contents',
    'einleitung',
    'einführung',
    'methoden',
    'ergebnisse',
    'diskussion',
    'schluss',
    'fazit',
    'danksagung',
    'anhang',
    'inhalt',
    'inhaltsverzeichnis',
    'präambel',
    'введение',
    'заключение',
    'выводы',
    'приложение',
    'об авторе',
    'об авторах',
    'сведения об авторах',
    'содержание',
    'оглавление',
    'преамбула',
    'introducción',
    'conclusión',
    'conclusiones',
    'anexo',
    'conclusion générale',
    'annexe',
    'remerciements',
    '引言',
    '前言',
    '绪论',
    '结论',
    '结语',
    '致谢',
    '附录',
    '目录',
    '总则',
    '附则',
  ],
};

const kinds = new Map<string, SectionWord>();
for (const [kind, list] of Object.entries(words) as [SectionWord, readonly string[]][]) {
  for (const word of list) kinds.set(word, kind);
}

/** The last two units of each of these words. */
const endings = new Set(Array.from(kinds.keys(), (word) => word.slice(-2)));

/** Whether a text ends like one of these words: hardly any line of prose does. */
function mayEndSectionWord(text: string): boolean {
  let end = text.length;
  while (end > 0 && /[\s#*_:：.]/u.test(text[end - 1]!)) end--;
  return endings.has(text.slice(Math.max(0, end - 2), end).toLowerCase()) || /[/|]/u.test(text);
}

/** What a heading's text says its section is: `References`, `5. REFERENCES:`, `**Literatur**`. `null` for any other text. */
export function sectionWord(heading: string): SectionWord | null {
  if (heading.length > 60 || !mayEndSectionWord(heading)) return null;
  const bare = heading
    .replace(/^[\s#*_>]+|[\s#*_]+$/gu, '')
    .replace(/^(?:\d{1,2}(?:\.\d{1,2})*\.?|[IVX]{1,5}\.)\s+/u, '')
    .replace(/\s*[:：.]?[*_]*$/u, '')
    .replace(/\s+/gu, ' ')
    .toLowerCase();
  const known = kinds.get(bare);
  if (known) return known;
  // Bilingual headings: "Literatur / References".
  const halves = bare.split(/\s*[/|]\s*/u);
  return halves.length === 2 ? (kinds.get(halves[0]!) ?? kinds.get(halves[1]!) ?? null) : null;
}

/** A section word that runs in at the start of a paragraph, `Keywords: a; b`, with the length of its mark. */
export function runInWord(text: string): { word: SectionWord; length: number } | null {
  const start = text.slice(0, 64);
  // Few paragraphs have a mark there at all.
  if (!/[:：—–]|\.\s*-/u.test(start)) return null;
  const head = /^[\s*_]{0,6}([^:：.\n]{2,40})(?:[*_]{0,3}[:：][*_]{0,3}|[.]\s*[—–-]|[—–])\s*/u.exec(start);
  if (!head) return null;
  const word = sectionWord(head[1]!);
  return word && word !== 'other' ? { word, length: head[0].length } : null;
}
