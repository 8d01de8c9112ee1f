import type { DefinitionForm } from './localDefinition.ts';

/**
 * What must show that the words before a verb are a term: their place at the head of an article of definitions, quotation
 * marks and the like, or nothing but their form.
 */
export type Evidence = 'listed' | 'marked' | 'bare';

/** Words between a term and its meaning. */
export interface DefinitionVerb {
  readonly pattern: string;
  readonly form: DefinitionForm;
  readonly needs: Evidence;
}

/** Words around a term that stands before its meaning. */
export interface Frame {
  /** What stands before the term. */
  readonly open: string;
  /** What stands after it; words that begin the meaning may be looked ahead for. */
  readonly close: string;
  readonly form: DefinitionForm;
  /** What must follow in the sentence. */
  readonly later?: string;
  /** What must come next, of words that do more than define. */
  readonly next?: string;
  /** What may not come next. */
  readonly unless?: string;
}

/** The words by which a language defines. Patterns are parts of regular expressions, without anchors, case ignored. */
export interface DefiningWords {
  readonly verbs: readonly DefinitionVerb[];
  readonly frames: readonly Frame[];
  /** `the term` in `the term X means`. */
  readonly named: string;
  /** Articles, which are no part of a term; the definite ones make a bare subject one that is known already. */
  readonly articles: string;
  readonly definite: string;
  /** Words that are in no bare term: pronouns, verbs, conjunctions. */
  readonly never: string;
  /** Nouns that refer to things by nature, as a report does. */
  readonly referring: string;
  /** What announces an abbreviated name: `hereinafter`. */
  readonly hereinafter: string;
  /** What may stand before a quotation in a bracket that names what came before. */
  readonly naming: string;
  /** A paragraph that announces definitions. */
  readonly lead: string;
}

const en: DefiningWords = {
  verbs: [
    {
      pattern: '(?:shall )?means?(?: and includes?)?|(?:has|have|shall have) the (?:same )?meaning',
      form: 'means',
      needs: 'marked',
    },
    { pattern: 'shall mean|is taken to mean|means, for the purposes of this \\p{L}+', form: 'means', needs: 'marked' },
    { pattern: '(?:shall )?refers to', form: 'refers-to', needs: 'bare' },
    { pattern: '(?:shall )?refer to', form: 'refers-to', needs: 'marked' },
    {
      pattern: '(?:shall )?(?:includes?|denotes?|designates?|represents?)|stands for',
      form: 'refers-to',
      needs: 'marked',
    },
    {
      pattern:
        '(?:is|are|can be|may be|shall be|was) (?:(?:here|generally|commonly) )?(?:defined|understood) (?:as|to be|to mean)',
      form: 'defined-as',
      needs: 'bare',
    },
    { pattern: '(?:is|are)(?= (?:an?|the|any|every|each|all|those) )', form: 'means', needs: 'listed' },
    { pattern: '(?<=, )(?:(?:here|commonly) )?defined as', form: 'defined-as', needs: 'bare' },
  ],
  frames: [
    { open: 'by(?: the terms?)?', close: '(?:we|I) (?:mean|understand)|(?:is|are) meant', form: 'defined-as' },
    { open: '(?:we|I) (?:define|understand)(?: the terms?)?', close: 'as|to be|to mean', form: 'defined-as' },
    {
      open: '(?:we|I) use(?: the terms?)?',
      close: 'to (?:mean|refer to|denote|describe)',
      form: 'defined-as',
    },
  ],
  named: 'terms?|expressions?|words?|phrases?|concepts?|notion(?: of)?|concept of',
  articles: 'the|an?',
  definite: 'the',
  never:
    'this|that|it|its|which|what|who|whom|he|she|they|there|these|those|we|you|I|is|are|was|were|has|have|had|be|been|will|would|can|could|may|might|must|shall|should|do|does|did|not|if|when|where|because|but|while|although|everything|nothing|one|my|your|our|their|his|her|by|all|any|also|then|only',
  referring:
    'reports?|articles?|sections?|paragraphs?|authors?|laws?|acts?|texts?|stud(?:y|ies)|documents?|figures?|tables?|notes?|chapters?|clauses?|provisions?|footnotes?|points?|items?|annex(?:es)?|parts?|decisions?|judgments?|courts?|letters?|speakers?|numbers?|title|name|reference|references|definition|question|questions|sub-?paragraphs?|schedule|rule|rules',
  hereinafter: 'here(?:in)?after|henceforth|hereby',
  naming:
    'the|an?|or|each|collectively|together|jointly|individually|also|referred to as|called|known as|defined as|such',
  lead: '(?:in|for the purposes? of) (?:this|these|the present) (?:\\p{L}+ ?){1,4}(?:,.{0,80})?|the following (?:terms|definitions|words|expressions).{0,120}',
};

const de: DefiningWords = {
  verbs: [
    { pattern: 'bedeute(?:t|n)|mein(?:t|en)', form: 'means', needs: 'marked' },
    {
      pattern: '(?:ist|sind)(?= (?:eine?|der|die|das|jede[rsn]?|alle|wer|solche) )',
      form: 'means',
      needs: 'listed',
    },
    {
      pattern:
        'bezeichne(?:t|n)(?! (?:wird|werden|wurden?|worden|ist|sind|ha[tb]|kann|könn|könnt))|umfass(?:t|en)|steht für',
      form: 'refers-to',
      needs: 'marked',
    },
    {
      pattern: '(?:ist|sind|wird|werden) (?:hier )?definiert als|ist zu verstehen als',
      form: 'defined-as',
      needs: 'bare',
    },
    {
      pattern:
        '(?:im Sinne|i\\. ?S\\. ?(?:d\\.|v\\.)?) ?(?:dies(?:es|er)|des vorliegenden) \\p{L}+ (?:ist|sind|gilt|gelten)(?: auch| nur)?',
      form: 'means',
      needs: 'bare',
    },
  ],
  frames: [
    {
      open: 'unter(?: de[mnr]| eine[mr])?(?: Begriffe?n?)?',
      close: '(?:versteht man|verstehen wir|verstehe ich|versteht dies(?:e|es|er) \\p{L}+)',
      form: 'defined-as',
    },
    {
      open: 'unter(?: de[mnr]| eine[mr])?(?: Begriffe?n?)?',
      close: '(?:ist|sind|wird|werden)',
      later: 'verstanden|zu verstehen',
      form: 'defined-as',
    },
    {
      open: 'als',
      close: '(?:gilt|gelten)',
      form: 'means',
      next: '(?:auch |nur |insbesondere )?(?:der|die|das|eine?|jede[rsn]?|wer|was|alle|solche|diejenigen|derjenige|nicht)',
    },
    { open: 'als', close: '(?:wird|werden)', later: 'bezeichnet', form: 'refers-to' },
    {
      open: 'im Sinne (?:dies(?:es|er)|des vorliegenden|der vorliegenden) \\p{L}+ (?:ist|sind|bedeutet|bedeuten|bezeichnet|gilt als)(?: auch)?(?: eine?| der| die| das)?',
      close:
        '(?=,? (?:jede[rsn]?|wer|eine?|der|die|das|alle|solche|ein|diejenigen|derjenige|was|insbesondere)(?!\\p{L}))',
      form: 'means',
    },
  ],
  named: 'Begriffe?|Ausdr(?:uck|ücke)|Worte?|Bezeichnung(?:en)?|Terminus',
  articles: 'der|die|das|den|dem|des|eine?|einen|einem|einer',
  definite: 'der|die|das|den|dem|des',
  never:
    'dies|diese[rsnm]?|das|es|er|sie|wir|ihr|ich|man|was|wer|welche[rsnm]?|ist|sind|war|waren|hat|haben|wird|werden|kann|können|muss|müssen|soll|sollen|nicht|auch|nur|wenn|weil|dass|hier|dort|hierbei|so|solche[rsnm]?|dessen|deren|ihm|ihn|erste[rn]?|zweite[rn]?|dritte[rn]?|letzte[rn]?|umständen|folgenden|sinne',
  referring: 'Bericht|Artikel|Absatz|Paragraph|Satz|Gesetz|Abschnitt|Anlage',
  hereinafter:
    '(?:im )?folgenden(?: nur| auch| kurz| gemeinsam)?|nach(?:folgend|stehend)(?: auch| nur| kurz| gemeinsam)?|kurz|weiterhin',
  naming: 'der|die|das|den|dem|eine?|auch|sogenannte[rsnm]?|sog\\.|gemeinsam|zusammen|kurz',
  lead: 'im Sinne (?:dies(?:es|er)|des|der) (?:\\p{L}+ ?){1,5}(?:ist|sind|ist oder sind|sind oder ist|bedeute[nt]|bedeutet oder bedeuten|bezeichnet|gelten als|gilt als|gelten|gilt)|(?:es )?(?:gelten|gilt)? ?(?:die )?folgenden? (?:Begriffsbestimmungen|Definitionen|Begriffe).{0,80}|für die Zwecke (?:dies(?:es|er)|des|der) (?:\\p{L}+ ?){1,4}.{0,80}',
};

const fr: DefiningWords = {
  verbs: [
    { pattern: 'signifie(?:nt)?|veut dire', form: 'means', needs: 'marked' },
    {
      pattern: "(?:est|sont)(?= (?:(?:une?|la|les?|toute?|tous|celui|celle|ceux) |l[’']))",
      form: 'means',
      needs: 'listed',
    },
    { pattern: 'désigne(?:nt)?|renvoie(?:nt)? à|comprend|comprennent', form: 'refers-to', needs: 'marked' },
    {
      pattern:
        "se définit comme|se définissent comme|(?:est|sont) (?:définie?s?|entendue?s?) comme|s[’']entend(?:ent)? (?:de|d[’']|comme)",
      form: 'defined-as',
      needs: 'bare',
    },
  ],
  frames: [
    {
      open: '(?:on entend|il faut entendre|on désigne|nous entendons|sont? entendue?s?) (?:ici )?par(?: les? termes?)?',
      close: "(?=,? ?(?:toute?|tous|toutes|les?|la|l[’']|une?|des|chaque|celui|celle|ce|ceux)(?!\\p{L}))",
      form: 'defined-as',
    },
    {
      open: 'par(?: le terme)?',
      close: ',? ?(?:on entend|il faut entendre|nous entendons)',
      form: 'defined-as',
      unless: 'mieux|bien|mal|peu|souvent|parfois|que',
    },
  ],
  named: 'termes?|expressions?|mots?|notions?(?: de)?|concepts?(?: de)?',
  articles: "les?|la|l[’']|une?|des",
  definite: "les?|la|l[’']|des",
  never:
    'cela|ceci|ce|cette|ces|il|elle|on|nous|vous|ils|elles|qui|que|quoi|dont|est|sont|était|a|ont|ne|pas|si|quand|où|mais|donc|je|tu|tout|rien|se|y',
  referring: 'rapport|article|paragraphe|loi|texte|chapitre|tableau|figure|note|maire|conseil|annexe',
  hereinafter:
    'ci-après(?:,? (?:dénommée?s?|désignée?s?|appelée?s?|nommée?s?))?|(?:dé)?nommée?s? ci-après|dans la suite',
  naming: "les?|la|l[’']|une?|ou|dite?s?|dénommée?s?|ensemble|collectivement",
  lead: "(?:aux fins|au sens|pour l[’']application) (?:du|de la|des|de) (?:\\p{L}+ ?){1,5}.{0,60}|on entend par|les définitions suivantes.{0,60}|(?:dans|pour) (?:le présent|la présente) \\p{L}+.{0,60}",
};

const es: DefiningWords = {
  verbs: [
    { pattern: 'significa(?:n|rá|rán)?|quiere decir', form: 'means', needs: 'marked' },
    { pattern: '(?:es|son)(?= (?:una?|el|la|los|las|tod[oa]s?|aquel) )', form: 'means', needs: 'listed' },
    {
      pattern: 'designa(?:n|rá|rán)?|(?:se refiere|se refieren|hace referencia) a|comprende(?:n|rá)?',
      form: 'refers-to',
      needs: 'marked',
    },
    {
      pattern: 'se (?:define|definen|entiende|entienden|entenderá) como|(?:es|son) definid[oa]s? como',
      form: 'defined-as',
      needs: 'bare',
    },
  ],
  frames: [
    {
      open: 'se (?:entiende|entenderá|entienden|entenderán) por(?: el término)?',
      close: '(?=,? ?(?:el|la|los|las|una?|tod[oa]s?|cualquier|aquel|aquell[oa]s?|lo)(?!\\p{L}))',
      form: 'defined-as',
    },
    {
      open: 'por(?: el término)?',
      close: ',? ?(?:se entiende|se entenderá|entendemos)',
      form: 'defined-as',
      unless: 'mejor|peor|bien|mal|poco|mucho|que',
    },
  ],
  named: 'términos?|expresi(?:ón|ones)|palabras?|conceptos?(?: de)?|noci(?:ón|ones)(?: de)?',
  articles: 'el|la|los|las|un|una',
  definite: 'el|la|los|las',
  never:
    'esto|eso|este|esta|ese|esa|lo|que|quien|cual|él|ella|ello|ellos|nosotros|es|son|era|ha|han|no|si|cuando|donde|pero|se|todo|nada|y|yo',
  referring: 'informe|artículo|párrafo|ley|texto|capítulo|cuadro|figura|nota|alcalde|anexo',
  hereinafter: '(?:en|de aquí en) adelante|en lo sucesivo|(?:de)?nominad[oa]s? en adelante',
  naming: 'el|la|los|las|una?|o|denominad[oa]s?|llamad[oa]s?|conjuntamente|también',
  lead: '(?:a (?:los )?efectos|a los fines) (?:del?|de la|de los) (?:\\p{L}+ ?){1,5}.{0,60}|se entender?á? por|las siguientes definiciones.{0,60}|en (?:la|el) presente \\p{L}+.{0,60}',
};

const ru: DefiningWords = {
  verbs: [
    { pattern: 'означа(?:ет|ют)|обознача(?:ет|ют)', form: 'means', needs: 'marked' },
    { pattern: '(?:определя|понима)(?:ется|ются) как', form: 'defined-as', needs: 'bare' },
    { pattern: '[—–-] ?это', form: 'means', needs: 'bare' },
    { pattern: 'есть', form: 'means', needs: 'marked' },
  ],
  frames: [
    {
      open: 'под(?: термин(?:ом|ами)| поняти(?:ем|ями))?',
      close:
        '(?:(?:здесь|далее|обычно) )?(?:понима(?:ется|ются|ют|ем)|подразумева(?:ется|ются|ют)|следует понимать|принято понимать)',
      form: 'defined-as',
    },
  ],
  named: 'термины?|поняти[еяй]|слов[оа]|выражени[ея]',
  articles: '',
  definite: '',
  never:
    'это|эта|этот|эти|он|она|оно|они|мы|вы|я|что|кто|который|которая|которое|которые|не|если|когда|где|но|так|то|все|всё|ничто|главное|важно|был|была|было|были|есть|может|тот|та|те|самое|первое|второе|его|её|их|вот',
  referring: 'отчёт|отчет|статья|пункт|закон|раздел|глава|таблица|рисунок',
  hereinafter:
    '(?:далее|в дальнейшем|здесь и далее)(?: (?:также|по тексту|соответственно|вместе|именуем(?:ый|ая|ое|ые)|именуется|именуются|сокращ[её]нно))*',
  naming: 'именуем(?:ый|ая|ое|ые)(?: в дальнейшем)?|или|сокращ[её]нно|сокр\\.',
  lead: '(?:в|для целей) (?:настоящ(?:ем|его|ей|их)) (?:\\p{L}+ ?){1,5}.{0,120}|(?:используются|применяются) следующие .{0,80}',
};

/** The languages to try where a paragraph is too short to tell its own, and so is its document. */
export const latinLanguages = ['en', 'de', 'fr', 'es'] as const;

const words: Readonly<Record<string, DefiningWords>> = { en, de, fr, es, ru };

/** The words of a language; `null` for one that has none here. */
export const definingWords = (language: string): DefiningWords | null => words[language] ?? null;

/** Headings of sections that define terms, in all languages: these are short, and mixed in one document. */
export const definingHeading =
  /^(?:(?:(?:key|defined|basic|legal) (?:terms|definitions)|(?:list of )?(?:definitions?|abbreviations|acronyms)|terms and definitions|list of terms|glossary(?: of terms)?|terminology)(?: and (?:definitions?|abbreviations|acronyms|interpretation))?|interpretation|(?:legal)?begriffsbestimmungen?|begriffe?|definitionen|glossar|abkürzungen|abkürzungsverzeichnis|définitions?|glossaire|lexique|abréviations|sigles|definiciones|glosario|abreviaturas|siglas|термины(?: и определения)?|(?:основные )?(?:понятия|определения)|глоссарий|сокращения|术语(?:和|与|及)?(?:定义|解释)?|名词解释|定义|用语(?:的)?(?:含义|定义)|词汇表|缩略语)[\s:：.]*$/iu;
