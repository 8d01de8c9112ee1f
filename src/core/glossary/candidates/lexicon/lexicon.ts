import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import { zh } from './zh.ts';
import { variantKey } from '../variantKey.ts';

/** What a word may be to a term. */
export type WordClass = 'break' | 'verb' | 'link' | 'content';

/**
 * What is known of the words of a language without a tagger: which ones end a phrase, which ones may stand inside one
 * (`Orçamento de Estado`), and which ones are too general to be a term alone.
 */
export interface Lexicon {
  readonly language: string;
  /** What a word is to a term; `word` in lower case. */
  classOf(word: string): WordClass;
  /** True for a word that any text may have: alone it names nothing. `word` in lower case, or its {@link variantKey}. */
  isVague(word: string): boolean;
}

interface Lists {
  readonly function: string;
  readonly verbs?: string;
  readonly irregular?: string;
  readonly link?: string;
  readonly vague: string;
}

const wordsIn = (list = ''): string[] => list.split(/\s+/u).filter((word) => word !== '');

/** Endings that only verbs, their participles and adverbs have. */
const verbEndings: Readonly<Record<string, RegExp>> = {
  en: /(?<!fami|assemb|supp|app|rep|anoma|monopo|ear|on|f|\bal|ita|ju|jel|bel|bul|li|polic)ly$/u,
  fr: /(?:aient|èrent|amment|emment|eraient|erait)$/u,
  es: /(?:mente|aron|ieron|iendo|ándose)$/u,
  pt: /(?:mente|aram|eram|iram|avam|ando|endo|indo)$/u,
  pl: /(?:ano|ono|ając|ując|ąc|ący|ąca|ące|ących|ącej|ącego|ącym|ącą|uje|ują|ają|ywać|ować|owała|owały)$/u,
  ru: /(?:ться|ется|ются|ится|ятся|лась|лись|лось|лся|вать|ить|ают|яют|уют|ует|ает|яет|ющий|ющая|ющие|ющих|ющей|ющего|вший|вшие|вших|вшая)$/u,
};

function lexicon(
  language: string,
  lists: Lists,
  verbForms: (verb: string) => readonly string[] = (verb) => [verb],
): Lexicon {
  const classes = new Map<string, WordClass>();
  for (const verb of wordsIn(lists.verbs)) for (const form of verbForms(verb)) classes.set(form, 'verb');
  for (const form of wordsIn(lists.irregular)) classes.set(form, 'verb');
  for (const word of wordsIn(lists.function)) classes.set(word, 'break');
  for (const word of wordsIn(lists.link)) classes.set(word, 'link');
  const vague = new Set(wordsIn(lists.vague.toLowerCase()).flatMap((word) => [word, variantKey(word, language)]));
  const ending = verbEndings[language];
  const classOf = (word: string): WordClass =>
    classes.get(word) ?? (word.length > 3 && ending?.test(word) ? 'verb' : 'content');
  return { language, classOf, isVague: (word) => vague.has(word) };
}

/** The forms of an English verb that are seldom nouns: not the base form, which often is one too, save where nothing else is meant. */
function englishForms(verb: string): string[] {
  const e = verb.endsWith('e');
  const stem = e ? verb.slice(0, -1) : verb;
  if (/[^aeiou]y$/u.test(verb)) return [`${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  const doubled = /^[^aeiou]*[aeiou][bdgklmnprtvz]$/u.test(verb)
    ? [`${verb}${verb.at(-1)!}ed`, `${verb}${verb.at(-1)!}ing`]
    : [];
  return [`${stem}ed`, `${stem}ing`, ...doubled];
}

/** The base forms that are nouns as well, or whose `-s` form is: these two are no sign of a verb. */
const alsoNouns = new Set(
  wordsIn(`call need look form use work study test model report focus increase change claim view result limit point measure
    record register stress attempt aim cause hope love mention notice promise answer interest benefit support play produce
    represent start state stop supply talk trade turn show run set stand sense return review wish visit walk watch address break
    cover deal demand display experience issue launch note order outline place plan press process purchase push reflect reject
    release sign store throw appeal head hit hurt cut beat gain grant exploit compound design transfer control risk impact vote
    question help feel fall hold move pay present rise say share yield permit offer contract discount affect lead lack trigger pose
    highlight contrast influence research account balance project`),
);

/** The forms in `-ing` and `-ed` that are words of terms: `developing country`, `machine learning`, `limited liability`. */
const alsoInTerms = new Set(
  wordsIn(`developing developed learning reading writing speaking teaching planning processing pricing modelling testing marketing
    understanding meaning building housing publishing operating reporting recording monitoring purchasing selling shared limited
    computing integrated combined distributed making running killing voting financing training fixed applied connected
    extended`),
);

const en3 = (verb: string): string[] => [
  ...englishForms(verb).filter((form) => !alsoInTerms.has(form)),
  ...(alsoNouns.has(verb) ? [] : [verb, /(?:s|x|z|ch|sh|o)$/u.test(verb) ? `${verb}es` : `${verb}s`]),
];

const lexicons: ReadonlyMap<string, Lexicon> = new Map(
  [
    lexicon('en', en, en3),
    lexicon('de', de),
    lexicon('fr', fr),
    lexicon('es', es),
    lexicon('pt', pt),
    lexicon('pl', pl),
    lexicon('ru', ru),
    lexicon('zh', zh),
  ].map((one) => [one.language, one]),
);

const none = lexicon('und', { function: '', vague: '' });

/** The lexicon of a language, by its BCP 47 primary tag; one that knows nothing where there is none. */
export const lexiconOf = (language: string): Lexicon => lexicons.get(language) ?? none;
