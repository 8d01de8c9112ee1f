import type { Forms } from './forms.ts';
import { endings } from './forms.ts';

const adjective = endings('- e en er es em');
const unchanged = endings('-');

/**
 * German nouns by number and case, with or without umlaut (which folding takes away), and adjectives by their endings.
 * A noun's plural in -er is only taken of those that have it: elsewhere -er makes another word (`Arbeit`, `Arbeiter`).
 */
export function german(word: string): readonly Forms[] {
  const lower = word.toLowerCase();
  if (lower.length < 3 || uninflected.has(lower)) return [];
  const capital = /^\p{Lu}/u.test(word);
  const forms: Forms[] = [];
  if (capital) {
    for (const { stem, endings: set } of noun(lower)) forms.push({ stem, endings: set, accepts: isCapitalised });
  }
  if (!capital || adjectival.test(lower)) {
    const bare = lower.replace(/e[nrsm]?$/u, '');
    forms.push({ stem: bare.length >= 4 ? bare : lower, endings: adjective });
  }
  return [...forms, ...withoutUmlauts(lower, forms)];
}

const isCapitalised = (form: string): boolean => /^\p{Lu}/u.test(form);

/** How a word with a capital may end that is an adjective at the beginning of a label, as in `Öffentliche Ordnung`. */
const adjectival = /(?:lich|isch|ig|bar|sam|los|haft)(?:e[nrsm]?)?$|(?:iv|al|ell|är|end|frei|weit)e[nsm]?$/u;
const uninflected = new Set(
  'der die das des dem den und oder von vom zum zur für mit bei nach über unter gegen durch ohne aus auf ein eine einer eines einem einen sich als wie im in am an'.split(
    ' ',
  ),
);

const feminine = endings('- en');
const weak = endings('e en ens');
const weakOrAdjectival = endings('e en ens er es');
const strong = endings('- s es e en ens');
const inEr = endings('- s es e er ern');
const light = endings('- s n');
const nis = endings('- se ses sen');
const in_ = endings('- nen');
const um = endings('um ums en');
const a = endings('a as en');
const fromEn = endings('e en');
const fromLongEn = endings('- e en um ums');
const fromE = endings('- s es e en');
const fromS = endings('- s');

/** Nouns, and compounds of them, that have their plural in -er. */
const pluralInEr =
  /(?:amt|land|buch|gut|haus|band|bild|kind|glied|wort|feld|geld|dorf|dach|fach|rad|bad|blatt|schild|mann|volk|tum|tuch|schloss|wald|rand|gehalt|lied|grab|glas|brett|kleid|geschlecht|geist|loch|licht|horn|rind|denkmal|kraut)$/u;

function noun(word: string): Forms[] {
  const cut = (letters: number): string => word.slice(0, word.length - letters);
  const forms: Forms[] = [];
  if (/e$/.test(word)) {
    forms.push({ stem: cut(1), endings: /[td]e$/.test(word) ? weakOrAdjectival : weak });
    if (word.length >= 6 || /[äöü]/.test(word)) forms.push({ stem: cut(1), endings: fromE });
  } else if (/nis$/.test(word)) forms.push({ stem: word, endings: nis });
  else if (/in$/.test(word) && word.length >= 6) forms.push({ stem: word, endings: in_ });
  else if (/um$/.test(word) && !/[rt]tum$|raum$|baum$/.test(word)) forms.push({ stem: cut(2), endings: um });
  else if (/a$/.test(word)) forms.push({ stem: cut(1), endings: a });
  else if (/(?:ung|heit|keit|schaft|ion|tät|ik|ur|enz|anz)$/u.test(word)) forms.push({ stem: word, endings: feminine });
  else if (/(?:el|er|en|chen|lein)$/.test(word)) forms.push({ stem: word, endings: light });
  else forms.push({ stem: word, endings: pluralInEr.test(word) ? inEr : strong });
  // A label in the plural is found in the singular.
  if (/en$/.test(word)) forms.push({ stem: cut(2), endings: word.length >= 7 ? fromLongEn : fromEn });
  else if (/er$/.test(word) && pluralInEr.test(plain(cut(2)))) forms.push({ stem: cut(2), endings: inEr });
  else if (/nisse$/.test(word)) forms.push({ stem: cut(2), endings: nis });
  else if (/[gkpty]s$/.test(word)) forms.push({ stem: cut(1), endings: fromS });
  return forms.filter(({ stem }) => stem.length >= 3);
}

const plain = (word: string): string => word.replace(/[äöü]/gu, (c) => ({ ä: 'a', ö: 'o', ü: 'u' })[c]!);

/** The same forms as they are written where there is no ä, ö, ü. */
function withoutUmlauts(word: string, forms: readonly Forms[]): Forms[] {
  if (!/[äöü]/u.test(word)) return [];
  const spelled = (text: string): string => text.replace(/[äöü]/gu, (c) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[c]!);
  return [{ stem: word, endings: unchanged }, ...forms].map((form) => ({ ...form, stem: spelled(form.stem) }));
}
