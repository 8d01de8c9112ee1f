/**
 * How Russian writes Chinese names, after Palladius: `Чжун Юн` is Zhong Yong. Syllables are put together from initials
 * and finals, so that the table stays small; a few that no one says do no harm.
 */
const plain: Readonly<Record<string, string>> = {
  а: 'a', о: 'o', э: 'e', ай: 'ai', эй: 'ei', ао: 'ao', оу: 'ou', ань: 'an', энь: 'en', ан: 'ang', эн: 'eng', ун: 'ong',
  у: 'u', уа: 'ua', уо: 'uo', уай: 'uai', уй: 'ui', уэй: 'ui', уань: 'uan', унь: 'un', уан: 'uang',
}; // prettier-ignore
const palatal: Readonly<Record<string, string>> = {
  и: 'i', я: 'ia', е: 'ie', яо: 'iao', ю: 'iu', янь: 'ian', инь: 'in', ян: 'iang', ин: 'ing', юн: 'iong',
  юй: 'u', юэ: 'ue', юань: 'uan', юнь: 'un',
}; // prettier-ignore
/** What each initial is in Pinyin, and whether palatal finals follow it, others, or both. */
const initials: Readonly<Record<string, readonly [pinyin: string, takes: 'plain' | 'palatal' | 'both']>> = {
  б: ['b', 'both'], п: ['p', 'both'], м: ['m', 'both'], ф: ['f', 'plain'], д: ['d', 'both'], т: ['t', 'both'],
  н: ['n', 'both'], л: ['l', 'both'], г: ['g', 'plain'], к: ['k', 'plain'], х: ['h', 'plain'], чж: ['zh', 'plain'],
  ч: ['ch', 'plain'], ш: ['sh', 'plain'], ж: ['r', 'plain'],
}; // prettier-ignore
const hissing: readonly (readonly [string, before: string, beforePalatal: string])[] = [
  ['цз', 'z', 'j'],
  ['ц', 'c', 'q'],
  ['с', 's', 'x'],
];
/** Syllables that follow no rule. `ю` may be written for `юй`. */
const others: Readonly<Record<string, readonly string[]>> = {
  я: ['ya'], е: ['ye'], яо: ['yao'], ю: ['you', 'yu'], янь: ['yan'], инь: ['yin'], ян: ['yang'], ин: ['ying'],
  юн: ['yong'], и: ['yi'], юй: ['yu'], юэ: ['yue'], юань: ['yuan'], юнь: ['yun'], ва: ['wa'], во: ['wo'], вай: ['wai'],
  вэй: ['wei'], вань: ['wan'], вэнь: ['wen'], ван: ['wang'], вэн: ['weng'], у: ['wu'], эр: ['er'], го: ['guo'], ко: ['kuo'],
  хо: ['huo'], чжи: ['zhi'], чи: ['chi'], ши: ['shi'], жи: ['ri'], цзы: ['zi'], цы: ['ci'], сы: ['si'], хой: ['hui'],
  до: ['duo'], то: ['tuo'], но: ['nuo'], ло: ['luo'], жо: ['ruo'], чжо: ['zhuo'], чо: ['chuo'], шо: ['shuo'],
  цзо: ['zuo'], цо: ['cuo'], со: ['suo'],
}; // prettier-ignore
/** Places that Russian has its own names for. */
const exonyms: Readonly<Record<string, string>> = {
  пекин: 'beijing',
  нанкин: 'nanjing',
  тяньцзин: 'tianjin',
  гонконг: 'hongkong',
  тайбэй: 'taipei',
};

const syllables = new Map<string, readonly string[]>();
for (const [final, latin] of Object.entries(plain)) syllables.set(final, [latin]);
for (const [initial, [latin, takes]] of Object.entries(initials)) {
  if (takes !== 'palatal')
    for (const [final, end] of Object.entries(plain)) syllables.set(initial + final, [latin + end]);
  if (takes !== 'plain')
    for (const [final, end] of Object.entries(palatal)) syllables.set(initial + final, [latin + end]);
}
for (const [initial, before, beforePalatal] of hissing) {
  for (const [final, end] of Object.entries(plain)) syllables.set(initial + final, [before + end]);
  for (const [final, end] of Object.entries(palatal)) syllables.set(initial + final, [beforePalatal + end]);
}
for (const [syllable, latin] of Object.entries(others)) syllables.set(syllable, latin);
const longestSyllable = 6;

/** In letters: no name of two or three syllables is longer. */
const longestName = 24;
const mostReadings = 6;

/**
 * The Pinyin, without tones and joined, that a word in Cyrillic small letters may stand for; none where it is no row of
 * Chinese syllables. Endings of Russian cases are tried without.
 */
export function pinyinOf(word: string): readonly string[] {
  if (word.length > longestName) return [];
  const readings = new Set<string>();
  for (const form of [word, ...withoutEnding(word)]) {
    const known = exonyms[form];
    if (known) readings.add(known);
    for (const reading of readSyllables(form)) if (readings.size < mostReadings) readings.add(reading);
  }
  return [...readings];
}

/** `шанхая` and `пекину` as `шанхай` and `пекин`. */
function withoutEnding(word: string): string[] {
  const ending = /(?:ом|ем|е|а|у|ы|я|ю|и)$/u.exec(word)?.[0];
  if (!ending || word.length - ending.length < 4) return [];
  const stem = word.slice(0, -ending.length);
  return /^[еяюи]/u.test(ending) ? [stem, `${stem}й`, `${stem}ь`] : [stem];
}

/** Every way to cut a word into syllables, the longest first, from its end to its start so that no stem is cut twice. */
function readSyllables(word: string): readonly string[] {
  const from: string[][] = Array.from({ length: word.length + 1 }, () => []);
  from[word.length] = [''];
  for (let i = word.length - 1; i >= 0; i--) {
    if (word[i] === 'ъ') {
      from[i] = from[i + 1]!;
      continue;
    }
    for (let length = Math.min(longestSyllable, word.length - i); length > 0; length--) {
      for (const latin of syllables.get(word.slice(i, i + length)) ?? [])
        for (const rest of from[i + length]!) if (from[i]!.length < mostReadings) from[i]!.push(latin + rest);
    }
  }
  return from[0]!;
}
