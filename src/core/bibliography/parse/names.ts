import type { CslName } from '../csl.ts';
import { classBit, wordClasses } from './lexicon.ts';

/** How a list of names is to be read. */
export interface NameOptions {
  /** Names without a comma put the family first (`Sun Mei`, `Иванов И. И.`), as GOST and Chinese usage do. */
  readonly familyFirst?: boolean;
}

/**
 * Reads a printed list of names, whatever its style: `Berg TA, Ruiz M` · `Berg, T., & Ruiz, M.` · `T. Berg and M. Ruiz` ·
 * `Berg, Tim, Mia Ruiz, and Ann Bell` · `Berg, Tim/Ruiz, Mia` · `Ministry of Finance`. What it adds (`et al.`, `(Hrsg.)`)
 * is left out; an organisation, and a dash for the author of the entry above, stay whole.
 */
export function parseNames(printed: string, options: NameOptions = {}): CslName[] {
  const list = withoutStop(withoutCues(printed));
  if (/^[-‐-―_\s.,]+$/u.test(list)) return list.trim().length > 1 ? [{ literal: list.replace(/[\s.,]+/g, '') }] : [];
  if (!/\p{L}/u.test(list)) return [];
  const acronym = /^\p{Lu}[\p{L}]{1,9}\s?\([^()]{5,90}\)/u.exec(printed);
  if (acronym && acronym[0].length > printed.length - 12) return [{ literal: acronym[0] }];
  if (isOrganisation(list)) return [{ literal: list }];
  const names = splitList(list, options.familyFirst ?? false)
    .map((part) => parseName(part, options.familyFirst ?? false))
    .filter((name) => name !== null);
  return names.length > 1 ? names.map(unglue) : names;
}

const CUES =
  /(?:^|[\s,;(/[])(?:et\.?\s?al(?:ii|\.)?|u\.\s?a\.?|и др\.?|and others|others|eds?|éds?|edited by|editors?|hrsgg?|hgg?|hrg|herausgeber|herausgegeben von|dirs?|coords?|comps?|orgs?|ред|red|dir|sous la direction de|in|im|ed by|hrsg von|mitarb)(?=$|[\s,;.:)\]])\.?/giu;

/** The list without what stands around and between its names. */
function withoutCues(printed: string): string {
  return printed
    .replace(/\s+/g, ' ')
    .replace(/\b(?:hrsg|hg|ed|éd|red)\.?\s(?:v\.|von|by|par)\s/gi, ' ')
    .replace(CUES, ' ')
    .replace(/等/g, '')
    .replace(/[()[\]{}"“”«»]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\s(?=[,;.])/g, '')
    .replace(/^(?:(?:[Ii]n:?|by|von)\s|[\s,;:.&/]){1,9}|[\s,;:&/]+$/gu, '')
    .trim();
}

/** Without the stop of the whole list, which a single initial before it may also own. */
function withoutStop(list: string): string {
  if (!list.endsWith('.')) return list;
  const bareInitials = list.indexOf('.') === list.length - 1 && /\s\p{Lu}{1,3},/u.test(list);
  return bareInitials || /\p{Ll}{2}\.$|\.\s\p{Lu}\p{Ll}\.$/u.test(list) ? list.slice(0, -1) : list;
}

const ORG_WORD = classBit('org');
const PERSON = classBit('given');

/** An organisation has words that no name has, and no comma or initial as names have. */
function isOrganisation(list: string): boolean {
  const words = list.split(/[\s,/]+/);
  if (words.length === 1) return /^\p{Lu}{3,}$/u.test(list) || /\p{Ll}\p{Lu}/u.test(list);
  if (/(?:^|\s)\p{Lu}\.(?:\s|,|$|\p{Lu}\.)/u.test(list)) return false;
  const classes = words.map((word) => wordClasses(word.toLowerCase().replace(/[.,]$/, '')));
  if (classes.some((bits) => (bits & PERSON) !== 0)) return false;
  const telling = classes.filter((bits) => (bits & ORG_WORD) !== 0).length;
  if (telling > 0 && !/^[^,]+,\s\p{Lu}[^\s,]*$/u.test(list)) return true;
  return words.length > 2 && /\s(?:of|for|für|des|der|de la|the|zur|für)\s/iu.test(list) && !/[,;/&]/.test(list);
}

/** Cuts a list at its separators, minding that a comma also stands between a family and its given name. */
function splitList(list: string, familyFirst: boolean): string[] {
  const coarse = list.split(
    /\s?;\s?(?:(?:and|und|et|y|e|&)\s)?|,?\s(?:and|und|et|y|и|с|AND)\s|\s?,?\s?&\s?,?|\s?\/\s?/u,
  );
  return coarse.flatMap((part) => {
    const pieces = part.split(/\s?[,，、]\s?/).filter((piece) => piece !== '');
    return joinCommas(pieces, familyFirst);
  });
}

/** `Berg, T., Ruiz, M.` has its given names after commas; `Berg T, Ruiz M` and `Tim Berg, Mia Ruiz` have not. */
function joinCommas(pieces: readonly string[], familyFirst: boolean): string[] {
  const out: string[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    const next = pieces[i + 1];
    if (SUFFIX.test(piece) && out.length > 0) {
      out.push(`${out.pop()!} ${piece}`);
      continue;
    }
    if (next !== undefined && !(familyFirst && /\s/.test(piece)) && takesGiven(piece, next, pieces, i)) {
      out.push(`${piece}, ${next}`);
      i++;
    } else out.push(piece);
  }
  return out;
}

/** Whether `next` is the given name of the family that `piece` is. */
function takesGiven(piece: string, next: string, pieces: readonly string[], i: number): boolean {
  if (SUFFIX.test(next) || IDEOGRAPHS.test(piece) || endsInInitials(piece)) return false;
  if (INITIALS.test(next)) return !startsInInitials(piece) || (piece.length < 3 && next.includes('.'));
  if (startsInInitials(piece)) return false;
  const words = bareWords(piece);
  const nextWords = bareWords(next).filter((word) => !INITIALS.test(word));
  if (nextWords.length > 2 || (words.length > 1 && (nextWords.length > 1 || startsGiven(piece)))) return false;
  // `Marsh, J. Quill`: a name of its own, unless there is but this one.
  if (startsInInitials(next)) return words.length === 1 && pieces.length === 2;
  // `Berg, Tim, Mia Ruiz`: only the first name is inverted, unless all are.
  if (i === 0) return words.length === 1 || nextWords.length === 1;
  const rest = pieces.length - i;
  return words.length === 1 && nextWords.length === 1 && rest % 2 === 0 && !/\s\p{L}{2}/u.test(next);
}

/** The words of a name that are no particle. */
const bareWords = (name: string): string[] =>
  name.split(' ').filter((word, i, words) => i === words.length - 1 || !PARTICLE.test(word));
const startsGiven = (name: string): boolean => (wordClasses(name.split(/[\s-]/)[0]!.toLowerCase()) & PERSON) !== 0;
const endsInInitials = (name: string): boolean => {
  const words = name.split(' ');
  return words.length > 1 && INITIALS.test(words.at(-1)!);
};

const startsInInitials = (name: string): boolean => INITIALS.test(name.split(' ')[0]!);

const INITIALS = /^(?:(?:\p{Lu}\p{Ll}?\.[\s-]?){1,5}\p{Lu}?|\p{Lu}(?:[\s-]?\p{Lu}){0,2}\.?)$/u;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;
const PARTICLE = /^(?:van|von|vom|de|del|della|der|den|di|da|du|dos|das|la|le|los|el|al|ten|ter|zu|zur|af|av|d')$/i;
const IDEOGRAPHS = /^[\p{Script=Han}]{2,4}$/u;

function parseName(part: string, familyFirst: boolean): CslName | null {
  const name = part.trim().replace(/^[.:]+\s?/, '');
  if (!/\p{L}/u.test(name)) return null;
  const comma = name.indexOf(',');
  if (comma > 0) return structured(name.slice(0, comma), name.slice(comma + 1));
  if (IDEOGRAPHS.test(name)) return { family: name.slice(0, 1), given: name.slice(1) };
  const words = name.replace(/(\p{Lu}\.)(?=\p{Lu}\p{Ll})/gu, '$1 ').split(' ');
  if (words.length === 1) return { family: name };
  if (isOrganisation(name)) return { literal: name };
  const last = words.at(-1)!;
  if (INITIALS.test(last) && !INITIALS.test(words[0]!)) {
    const from = words.findIndex((word, i) => i > 0 && INITIALS.test(word));
    return structured(words.slice(0, from).join(' '), words.slice(from).join(' '));
  }
  const shouted = words.filter((word) => /^\p{Lu}[\p{Lu}'’-]+$/u.test(word) && !INITIALS.test(word)).length;
  if (
    familyFirst ||
    (shouted > 0 && shouted < words.length && /^\p{Lu}[\p{Lu}'’-]+$/u.test(words[0]!) && !INITIALS.test(words[0]!))
  )
    return structured(
      words.slice(0, Math.max(1, familyFirst ? 1 : shouted)).join(' '),
      words.slice(Math.max(1, familyFirst ? 1 : shouted)).join(' '),
    );
  let from = words.length - 1;
  if (SUFFIX.test(last) && from > 1) from--;
  const particle = words.findIndex((word, i) => i > 0 && i < from && PARTICLE.test(word));
  if (particle > 0) from = particle;
  return structured(words.slice(from).join(' '), words.slice(0, from).join(' '));
}

function structured(family: string, given: string): CslName | null {
  const [f, g] = [family.trim(), given.trim()];
  if (f === '') return g === '' ? null : { family: g };
  return g === '' ? { family: f } : { family: f, given: g };
}

/** `GaoLin`, its space lost, in a list whose other names have two parts. */
function unglue(name: CslName): CslName {
  const glued = name.given === undefined && name.family?.match(/^(\p{Lu}\p{Ll}+)(\p{Lu}\p{Ll}+)$/u);
  return glued && !/^(?:Mc|Mac|De|La|Le|Di|Du|Van|Von)$/.test(glued[1]!)
    ? { family: glued[1]!, given: glued[2]! }
    : name;
}
