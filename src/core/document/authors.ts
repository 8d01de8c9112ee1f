import type { Author } from './document.ts';

/** Family names that stand first, as printed in Latin letters: the hundred most frequent in China. Source: census rankings. */
const familyFirst = new Set(
  `wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin luo gao zheng liang xie tang song deng han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lü ding ren shen yao lu fu zhong cui tan liao fan jin shi dai jia xia wen fang zou xiong bai meng qin qiu hou long duan lei qian yin li shao wan kong mao shang pang hao`.split(
    ' ',
  ),
);

/** A given name of one to three syllables in Hanyu Pinyin without tones. */
const pinyin = /^(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?[aeiouü]{1,3}(?:ng?|r)?['’-]?){1,3}$/iu;

const word =
  /^(?:\p{Lu}[\p{L}’'.-]*|\p{Lu}\.(?:-?\p{Lu}\.)*|van|von|de|der|den|del|della|di|da|le|la|el|al|bin|ibn|zu|ten|ter)$/u;
const notNames =
  /\b(?:university|institute|school|department|college|academy|faculty|centre|center|ministry|council|commission|office|journal|review|press|vol|issue|volume|abstract|china|universität|institut|университет|институт|академия|кафедра|road|street|city|province|republic|version|article|paper|report|data|policy|law|government|student|doctor|professor|lecturer|researcher)\b/iu;

/**
 * The authors that a line names, where it names nothing else: `Ana Ruiz*, Ben Lee and Cy Ong¹`. Empty for any other
 * line. A Chinese family name that stands first stays the family name.
 */
export function authorsIn(line: string): Author[] {
  const bare = line
    .replace(/^(?:by|von|par|por|автор(?:ы)?:?)\s+/iu, '')
    .replace(/[*†‡§¹²³⁴⁵⁶⁷⁸⁹⁰]|\^\{?\d{0,2}\}?|(?<=\p{L})\d(?:,\d)*/gu, '')
    .trim();
  if (
    bare.length < 4 ||
    bare.length > 300 ||
    /[:;!?()[\]@/\d"“«]/u.test(bare.replace(/;/gu, ',')) ||
    notNames.test(bare)
  )
    return [];
  const han = /^\p{Script=Han}{2,4}(?:[、，,\s]+\p{Script=Han}{2,4})*$/u.test(bare);
  const names = bare.split(/\s*(?:[,;、，]|\s(?:and|und|et|y|и|&)\s)\s*/u).filter((n) => n !== '');
  if (han) return names.map((n) => ({ family: n.slice(0, 1), given: n.slice(1) }));
  const authors: Author[] = [];
  for (const name of names) {
    const words = name.split(/\s+/u);
    if (
      words.length < 2 ||
      words.length > 5 ||
      !words.every((w) => word.test(w) && !/[’']s$/u.test(w)) ||
      name.length > 60 ||
      name.endsWith('.')
    )
      return [];
    authors.push(nameOf(words));
  }
  return authors;
}

function nameOf(words: readonly string[]): Author {
  const first = words[0]!;
  const last = words.at(-1)!;
  const leads = isCyrillic(first) || (familyFirst.has(first.toLowerCase()) && pinyin.test(last));
  if (words.length === 2 && leads) return { family: first, given: last };
  const particle = words.findIndex((w, i) => i > 0 && /^\p{Ll}/u.test(w));
  const cut = particle > 0 ? particle : words.length - 1;
  return { family: words.slice(cut).join(' '), given: words.slice(0, cut).join(' ') };
}

const isCyrillic = (text: string): boolean => /^\p{Script=Cyrillic}+$/u.test(text);
