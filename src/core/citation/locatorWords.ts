/**
 * CSL's locator labels with the words that announce them, in English, German, Russian, Chinese, French and Spanish, in
 * lower case and without their stops. Labels: CSL 1.0.2, appendix IV; `article` is what it calls `article-locator`.
 * Where a word serves two of them, as `art.` or `v.`, the commoner one has it.
 */
const words: Readonly<Record<string, string>> = {
  page: `pages page pp pg p seiten seite s стр с сс страница страницы páginas página págs pág 页 頁 页码`,
  chapter: `chapters chapter chaps chap chs ch kapitel kap глава главы гл chapitres chapitre capítulos capítulo caps cap 章`,
  section: `sections section sects sect secs sec abschnitte abschnitt abschn разделы раздел разд параграф sección secciones
    secc apartado apdo 节 節 §§ §`,
  article: `articles article arts art artikel статьи статья ст artículos artículo 条 條`,
  paragraph: `paragraphs paragraph paras para pars par absätze absatz abs randnummer rn rz ziffer ziff абзац абз пункты
    пункт пп п paragraphes paragraphe alinéa al párrafos párrafo párrs párr 款 段 ¶¶ ¶`,
  figure: `figures figure figs fig abbildungen abbildung abb рисунок рис figura 图 圖`,
  table: `tables table tabs tab tabellen tabelle таблица табл tableau tabla 表`,
  equation: `equations equation eqs eq gleichung уравнение équation ecuación`,
  part: `parts part pts pt teile teil части часть ч partie partes parte pte 部分 编 編`,
  volume: `volumes volume vols vol bände band bde bd тома том тт т tomes tome volumen tomos tomo 卷 册 冊`,
  note: `notes note nn n anmerkung anm fußnote fussnote fn footnote примечание прим сноска сн nota notas 注 註`,
  issue: `nos no issue issues nummer nr heft выпуск вып № numéro núm número 期`,
  book: `books book bks bk bücher buch книга кн livre liv libro lib`,
  column: `columns column cols col spalten spalte sp столбец стб colonne columna 栏 欄`,
  folio: `folios folio fols fol ff blatt bl листы лист лл л`,
  line: `lines line ll l zeilen zeile z строки строка стк lignes ligne líneas línea lín 行`,
  verse: `verses verse vv v verse vers стихи стих versets verset versículos versículo`,
  appendix: `appendices appendix apps app annex anhang anlage приложение прил annexe anexo apéndice 附录 附錄`,
  opus: `opera opus op`,
  act: `act acts akt акт acte acto`,
  scene: `scenes scene szene сцена scène escena`,
  canon: `canons canon can kanon`,
  rule: `rules rule regel правило règle regla`,
  supplement: `supplements supplement supp suppl`,
  elocation: `elocation eloc`,
  version: `version версия versión`,
};

const labelOf = new Map<string, string>();
for (const [label, list] of Object.entries(words)) {
  for (const word of list.split(/\s+/u)) if (!labelOf.has(word)) labelOf.set(word, label);
}

/** CSL's label for a word that announces a locator, whatever its case; `undefined` for any other word. */
export const locatorLabel = (word: string): string | undefined => labelOf.get(word.toLowerCase());
