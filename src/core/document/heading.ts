import { sectionWord } from './sectionWords.ts';

const longest = 200;
const numbered = /^(\d{1,2}(?:\.\d{1,2}){0,4})\.?[ \t\u00a0]+(?=["“”«„‘'(*]{0,3}\p{Lu}|["“«„‘']{0,2}\p{Script=Han})/u;
const division =
  /^(?:(?:article|section|chapter|part|title|annex|schedule|appendix|artikel|abschnitt|kapitel|teil|anhang|titel|статья|глава|раздел|часть|приложение|articulo|artículo|capítulo|chapitre|partie|annexe)\s+(?:\d{1,4}[a-z]?|[ivxlc]{1,7}|[a-z])(?![\p{L}\d])|§§?\s*\d{1,4}[a-z]?(?![\p{L}\d])|第[一二三四五六七八九十百零〇\d]{1,6}[编編章节節条條])/iu;

/** How a line of plain text may be a heading. `certain` headings need nothing around them; others must stand alone. */
export interface HeadingShape {
  readonly level: number;
  readonly certain: boolean;
  /** The number in front, as printed without a final full stop; absent for others. */
  readonly number?: string;
}

/** Whether a line reads like a heading by its own shape: a number, a division of a law, a section's usual name. */
export function headingShape(line: string): HeadingShape | null {
  if (line.length > longest || line.length < 2) return null;
  const word = sectionWord(line);
  if (word) return { level: 2, certain: !/[.]$/.test(line) };
  const number = numbered.exec(line);
  if (number) {
    if (/[.;,:。；，：]$/u.test(line) && !/\b(?:etc|al)\.$/u.test(line)) return null;
    const depth = number[1]!.split('.').length;
    return { level: Math.min(6, depth + 1), certain: depth > 1, number: number[1]! };
  }
  if (line.length <= 120 && division.test(line) && !/[.;,。；，]$/u.test(line)) return { level: 2, certain: false };
  return null;
}

/** Whether a line that stands alone could be a heading without a number: short, capitalised, no sentence. */
export function looksLikeHeading(line: string): boolean {
  return (
    line.length >= 4 &&
    line.length <= 90 &&
    /^["“«„‘']?[\p{Lu}\p{Script=Han}]/u.test(line) &&
    /\p{L}[\p{L}’']{2}|\p{Script=Han}{2}/u.test(line) &&
    !/[.;,!?…。；，]["”»]?$/u.test(line) &&
    !/https?:|www\.|@|\bissn\b|\bdoi\b|©|\t|\s{3}|\|/iu.test(line) &&
    !isCaption(line) &&
    !/^\p{L}+:\s/u.test(line)
  );
}

/** Whether a paragraph is the caption of a figure or a table. */
export const isCaption = (line: string): boolean =>
  /^(?:fig(?:ure)?s?|table|tab|abb(?:ildung)?|tabelle|рис(?:унок)?|таблица|табл|figura|tabla|tableau)(?:\.|\s*\d|\s+[IVX]+\b)|^(?:图|表|圖)\s*\d/iu.test(
    line,
  ) && line.length < 300;
