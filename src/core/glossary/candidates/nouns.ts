import type { Lexeme } from './lexeme.ts';

/** English endings of words that are adjectives, participles or adverbs, with the nouns that end alike. */
const modifiers = /(?:al|ous|ive|able|ible|ful|less|ic|ed|est|ish|ary|ent|ant|ly|ular)$/u;
const nounsAlike = new Set(
  `proposal signal capital material animal journal hospital crystal mineral metal interval trial rival approval removal
  retrieval renewal arrival survival goal manual terminal potential individual festival tribunal criminal coal deal meal appeal
  seal mammal portal canal denial refusal withdrawal disposal principal rehearsal dismissal betrayal cathedral carnival pedal
  initiative objective directive perspective motive archive executive representative alternative incentive derivative detective
  native collective relative additive narrative drive hive olive five cooperative operative table cable variable vegetable
  music topic logic public republic traffic statistic heuristic graphic characteristic fabric metric clinic critic plastic
  arithmetic rhetoric ceramic epidemic pandemic antibiotic mechanic academic arctic atlantic pacific mosaic tropic comic picnic
  speed need feed seed deed breed weed reed bed shed red creed steed greed
  test request forest interest contest protest harvest west east guest chest nest arrest west invest quest rest
  fish dish british english finish
  library summary dictionary boundary secretary salary diary vocabulary glossary january february voluntary summary military
  judiciary beneficiary intermediary subsidiary anniversary missionary commentary documentary
  agent patent content president student accident incident event environment government document treatment element moment
  experiment component department movement development management agreement parliament investment measurement instrument
  requirement assessment gradient coefficient ingredient parent talent client patient resident continent segment argument
  statement payment equipment settlement deployment employment improvement cement tent rent cent current torrent precedent
  opponent exponent nutrient punishment enforcement commitment establishment achievement amendment adjustment arrangement
  judgment judgement entertainment supplement implement regiment sediment pigment fragment monument ornament tournament
  plant grant restaurant participant immigrant migrant applicant defendant assistant consultant accountant merchant elephant
  variant invariant constant determinant mutant pollutant descendant inhabitant warrant tenant giant infant servant sergeant
  covenant quadrant resultant
  family assembly supply anomaly monopoly reply ally italy july fly belly jelly bully lily butterfly
  `.split(/\s+/u),
);

/** Russian endings that only adjectives and participles have; theirs stand before the noun. */
const russianModifiers = /(?:ый|ая|ое|ого|ому|ыми|ым|ых|ую|ский|ской|ские|ских|ским|скими|ный|ной|ные|ных|ным|ними)$/u;
/** Polish endings that only adjectives have; theirs may stand after the noun, and name nothing alone. */
const polishModifiers = /(?:ow|n|sk|ck|zk|ij|on|an)(?:y|a|e|i|ie|ych|ich|ego|iego|ej|iej|ym|im|ymi|imi)$/u;
const polishNouns = /(?:anie|enie|ania|enia|ina|yna|izna|owie|cena|ocena|strona|ściana|zmiana|brona|ona)$/u;

/**
 * Whether a word can be the last one of a term, as far as its ending tells. Adjectives and participles cannot where they
 * stand before their nouns, nor small letters where nouns have capitals.
 */
export function canEndTerm({ lower, capital }: Lexeme, language: string): boolean {
  switch (language) {
    case 'en':
      return lower.length < 4 || nounsAlike.has(lower) || !modifiers.test(lower) || lower.endsWith('ment');
    case 'de':
      return capital;
    case 'ru':
      return !russianModifiers.test(lower);
    default:
      return true;
  }
}

/** Whether a word can be a term by itself, as far as its ending tells. */
export function canBeTerm(word: Lexeme, language: string): boolean {
  if (word.lower.length < shortest(language) && !word.capitals) return false;
  if (!canEndTerm(word, language)) return false;
  return language !== 'pl' || word.capital || polishNouns.test(word.lower) || !polishModifiers.test(word.lower);
}

/** A character of Chinese says as much as a few letters. */
const shortest = (language: string): number => (language === 'zh' || language === 'ja' ? 2 : 3);
