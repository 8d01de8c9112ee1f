/**
 * The nominative of a Polish noun phrase, by endings alone: a noun, its adjectives before or after it, and whatever
 * stands in the genitive behind. A word whose ending says too little is left as it is.
 */
export function polishNominative(phrase: string): string {
  const words = phrase.split(' ');
  // Adjectives agree with the noun: they tell its gender, number and case.
  const adjective = words.findIndex((word) => adjectiveEnding.test(word));
  if (words.length > 1 && adjective >= 0 && adjective < 3) {
    const noun = adjective === 0 ? 1 : adjective - 1;
    const agreement = adjectiveEnding.exec(words[adjective]!)![0];
    const pair = agreed(words[adjective]!, words[noun]!, agreement);
    if (pair && noun <= 1) {
      [words[adjective], words[noun]] = pair;
      return words.join(' ');
    }
    if (noun > 0) words[0] = nounNominative(words[0]!);
    return words.join(' ');
  }
  words[0] = nounNominative(words[0]!);
  return words.join(' ');
}

const adjectiveEnding = /(?<=(?:n|w|sk|ck|zk|lk|kk|rn|ł|st|cz|dz|r|t)i?)(?:ego|emu|ej|ych|ich|ymi|imi|ym|im|ą)$/u;

function agreed(adjective: string, noun: string, ending: string): [string, string] | null {
  const stem = adjective.slice(0, -ending.length);
  const hard = !stem.endsWith('i') && !/[kg]$/u.test(stem);
  if (/^(?:ego|emu|ym|im)$/u.test(ending)) {
    const base = /(?:ego|emu)$/u.test(ending) && stem.endsWith('i') ? stem.slice(0, -1) : stem;
    const gerund = /(?<=[nc])(?:ia|iu|iem)$/u.exec(noun);
    if (gerund) return [base + (/[kg]$/u.test(base) ? 'ie' : 'e'), `${noun.slice(0, -gerund[0].length)}ie`];
    const masculine = masculineNominative(noun);
    return masculine === null ? null : [base + (hard && !/[kg]$/u.test(base) ? 'y' : 'i'), masculine];
  }
  if (ending === 'ej' || ending === 'ą') {
    const feminine = feminineNominative(noun);
    const base = stem.endsWith('i') ? stem.slice(0, -1) : stem;
    return feminine === null ? null : [`${base}a`, feminine];
  }
  const base = stem.endsWith('i') ? stem.slice(0, -1) : stem;
  const plural = pluralNominative(noun);
  return plural === null ? null : [base + (/[kg]$/u.test(base) ? 'ie' : 'e'), plural];
}

function masculineNominative(noun: string): string | null {
  const ending = /(?:owi|iem|em|u|a)$/u.exec(noun)?.[0];
  if (ending === undefined) return /[bcdfghjklłmnprstwzż]$/u.test(noun) ? noun : null;
  const stem = noun.slice(0, -ending.length);
  if (stem.length < 3) return null;
  return /(?:[bcdfgkmprstz])nik$/u.test(stem) ? stem : stem;
}

function feminineNominative(noun: string): string | null {
  if (/ości(?:ą)?$/u.test(noun)) return noun.replace(/ości(?:ą)?$/u, 'ość');
  if (/[csz]j(?:i|ą|ę)$/u.test(noun)) return noun.replace(/(?:i|ą|ę)$/u, 'a');
  if (/i(?:i|ą|ę)$/u.test(noun)) return noun.replace(/(?:i|ą|ę)$/u, 'a');
  if (/[kg]i$/u.test(noun)) return noun.replace(/i$/u, 'a');
  if (/ce$/u.test(noun)) return noun.replace(/ce$/u, 'ka');
  if (/zie$/u.test(noun)) return noun.replace(/zie$/u, 'da');
  if (/cie$/u.test(noun)) return noun.replace(/cie$/u, 'ta');
  if (/(?:y|ą|ę)$/u.test(noun)) return noun.replace(/(?:y|ą|ę)$/u, 'a');
  if (/[nwmp]ie$/u.test(noun)) return noun.replace(/ie$/u, 'a');
  if (/(?:li|le)$/u.test(noun)) return noun.replace(/(?:i|e)$/u, 'a');
  return /(?:a|ść|ć)$/u.test(noun) ? noun : null;
}

function pluralNominative(noun: string): string | null {
  if (/(?:tel|sz|cz|rz|ż|ń|j|c)(?:ów|om|ami|ach)$/u.test(noun)) return noun.replace(/(?:ów|om|ami|ach)$/u, 'e');
  if (/[kg](?:ów|om|ami|ach)$/u.test(noun)) return noun.replace(/(?:ów|om|ami|ach)$/u, 'i');
  if (/ów$/u.test(noun)) return noun.replace(/ów$/u, 'y');
  if (/(?:a|e)ni(?:om|ami|ach)$/u.test(noun)) return noun.replace(/i(?:om|ami|ach)$/u, 'ia');
  if (/(?:ań|eń)$/u.test(noun)) return `${noun.slice(0, -1)}nia`;
  if (/[cs]j(?:i|om|ami|ach)$/u.test(noun)) return noun.replace(/(?:i|om|ami|ach)$/u, 'e');
  if (/ci(?:om|ami|ach)$/u.test(noun)) return noun.replace(/i(?:om|ami|ach)$/u, 'i');
  if (/(?:om|ami|ach)$/u.test(noun)) return noun.replace(/(?:om|ami|ach)$/u, 'y');
  return /(?:y|i|e|a)$/u.test(noun) ? noun : null;
}

/** A noun that stands without an adjective: only endings that leave no doubt. */
function nounNominative(noun: string): string {
  const rules: readonly (readonly [RegExp, string])[] = [
    [/ości(?:ą)?$/u, 'ość'],
    [/(?<=[aeą]n|[ęc]c|[ui]ci|[yi]c)(?:ia|iu|iem)$/u, 'ie'],
    [/(?<=[aei]n)(?:ia|iu|iem)$/u, 'ie'],
    [/(?<=[csz]j)(?:i|ą|ę)$/u, 'a'],
    [/(?<=[gfrnklt]i)(?:i|ą|ę)$/u, 'a'],
    [/(?<=izm)(?:u|em|owi)$/u, ''],
    [/(?<=[kg])ów$/u, 'i'],
    [/(?<=[bdfłmnprtwz])ów$/u, 'y'],
    [/(?<=[bcdfghjklłmnprstwz]{1})(?:owi|em)$/u, ''],
    [/(?<=[a-ząęółśżźćń]{3}[bdflłmnprtwz])u$/u, ''],
  ];
  for (const [ending, nominative] of rules)
    if (ending.test(noun) && noun.length > 5) return noun.replace(ending, nominative);
  return noun;
}
