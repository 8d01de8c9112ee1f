/** A row of author names that ends where it was asked to, as citations print them: `Boix, Stokes, and Samuels`, `van Dijk et al.`, `张三等`. */
export interface NameRow {
  /** Where the row starts in the text. */
  readonly start: number;
  /** The first author's family name, as printed. */
  readonly family: string;
  /** The family names after the first; `et al.` is the last of them where the row says so in any language. */
  readonly coauthors: readonly string[];
  /** True where `et al.`, a joint or a Han name leaves no doubt that these are names. */
  readonly certain: boolean;
}

/** Words inside the names of institutions: `Ministry of Ports`, `Amt für Häfen`. */
const inside = new Set(['of', 'for', 'für', 'on', 'pour']);

/** What stands for further authors, in whichever language a text says so. */
export const andOthers = 'et al.';

const particles = new Set(
  'van von de der den del della dello di da do dos du la le el al ten ter zu bin ibn af av'.split(' '),
);
const joints = new Set(['and', '&', 'und', 'et', 'y', 'e', 'и', 'och', 'en', '和', '与']);
const others =
  /(?:[,，]?\s*(?:et\.?\s?al\.?|u\.\s?a\.|и\s+др\.?|et\s+coll\.?|and\s+(?:others|colleagues)|und\s+andere)|等人?)\s*$/iu;
/** Words that begin sentences and names of months and laws: none is an author. */
const notAuthors = new Set(
  `a an the in on at by as for from to of and or but if while when since after before see also cf according following consider
  recently however thus therefore moreover similarly furthermore both with although because like unlike than that this these those
  per via circa ca e.g i.e eq fig figure table section chapter part appendix vol no page pp p note act bill law code regulation directive
  decree order convention treaty agreement plan outline report version edition article
  january february march april may june july august september october november december
  januar februar märz april mai juni juli august september oktober november dezember
  im in der die das den nach bei wie so vgl siehe auch und laut gesetz verordnung richtlinie
  le la les selon dans et comme pour chez voir loi décret según en el los como para ver ley
  в на по как так см согласно закон указ года год году`.split(/\s+/u),
);

const token = /(\s+|[,，、&]|[\p{L}\p{M}\d.’'‘`´¨-]+)$/u;
/** Words that lead to a Han name and are written together with it. */
const hanLead = /^(?:参见|參見|详见|詳見|例如|正如|根据|根據|如|见|見|据|據)(?=\p{Script=Han}{2})/u;
/** How far before a year names are looked for, in UTF-16 units. */
const reach = 160;
const mostNames = 12;
const mostWords = 7;

/**
 * Reads the row of names that ends at `end`, from right to left; `null` where no name stands there. With `lower`, as
 * inside brackets, a name may have lost its capital.
 */
export function namesBefore(text: string, end: number, lower: boolean): NameRow | null {
  const from = Math.max(0, end - reach);
  let rest = text.slice(from, end).replace(/[\s,，]+$/u, '');
  const etAl = others.exec(rest);
  if (etAl) rest = rest.slice(0, etAl.index);
  const han = /(\p{Script=Han}{2,4}(?:[、和与]\p{Script=Han}{2,4}){0,3})$/u.exec(rest);
  if (han) {
    const led = hanLead.exec(han[1]!)?.[0].length ?? 0;
    const names = han[1]!.slice(led).split(/[、和与]/u);
    return {
      start: from + han.index + led,
      family: names[0]!,
      coauthors: [...names.slice(1), ...(etAl ? [andOthers] : [])],
      // In a sentence nothing sets a name apart from the words before it.
      certain: lower || etAl !== null || names.length > 1,
    };
  }
  let start = -1;
  const families: string[] = [];
  let joined = false;
  while (families.length < mostNames) {
    const name = lastName(rest, lower && (families.length === 0 || joined));
    if (!name) break;
    start = from + name.start;
    families.unshift(name.family);
    rest = rest.slice(0, name.start);
    const joint = /(\s*[,，、]\s*(?:(?:and|und|et|y|и|&)\s+)?|\s+(?:and|und|et|y|e|и|och|en|&)\s+|\s*[&/]\s*)$/u.exec(
      rest,
    );
    if (!joint) break;
    const before = rest.slice(0, joint.index);
    if (!lastName(before, false) && !lower) break;
    joined = joined || /[&\p{L}]/u.test(joint[1]!);
    rest = before;
  }
  if (start < 0) return null;
  const [family, ...coauthors] = families;
  return {
    start,
    family: family!,
    coauthors: etAl ? [...coauthors, andOthers] : coauthors,
    certain: etAl !== null || (coauthors.length > 0 && joined),
  };
}

/** Whether a word that is an article elsewhere goes on with a particle, as `der` in `van der Laan`. */
const isInParticle = (text: string, at: number, start: number, word: string): boolean =>
  start >= 0 && particles.has(word) && /(?<!\p{L})(?:van|von|de)\s$/iu.test(text.slice(Math.max(0, at - 5), at));

/** The name that ends a text: a capitalised word or a few, with their particles and initials. */
function lastName(text: string, lower: boolean): { start: number; family: string } | null {
  let at = text.length;
  let start = -1;
  let words = 0;
  while (words < mostWords) {
    const found = token.exec(text.slice(Math.max(0, at - 60), at));
    if (!found) break;
    const word = found[1]!;
    const wordStart = at - word.length;
    if (/^\s+$/u.test(word)) {
      if (start < 0 || word.includes('\n\n')) break;
      at = wordStart;
      continue;
    }
    if (/^[,，、&]$/u.test(word) || joints.has(word)) break;
    const bare = word.replace(/[.’']$/u, '').toLowerCase();
    const capital = /^[’'‘`´]?\p{Lu}/u.test(word) && /\p{L}/u.test(word) && !/\d/u.test(word);
    const initial = /^(?:\p{Lu}\.-?){1,3}$/u.test(word);
    if (
      start >= 0 &&
      inside.has(bare) &&
      /\p{Lu}[\p{L}’'-]+\s$/u.test(text.slice(Math.max(0, wordStart - 40), wordStart))
    ) {
      at = wordStart;
      continue;
    }
    if (notAuthors.has(bare) && !initial && !isInParticle(text, wordStart, start, bare)) break;
    if (capital && !(word.endsWith('.') && !initial)) {
      start = wordStart;
      words++;
    } else if (start >= 0 && particles.has(bare)) start = wordStart;
    else if (start < 0 && lower && /^\p{Ll}[\p{L}’'-]{2,24}$/u.test(word)) {
      start = wordStart;
      words++;
    } else break;
    at = wordStart;
  }
  // What quotation marks enclose is a title.
  if (start < 0 || /^[‘'`].*[’']$/su.test(text.slice(start).trimEnd())) return null;
  const family = text
    .slice(start)
    .replace(/^(?:\p{Lu}\.[\s-]?)+/u, '')
    .trim()
    .replace(/[’']s?$/u, '');
  return family === '' ? null : { start, family };
}
