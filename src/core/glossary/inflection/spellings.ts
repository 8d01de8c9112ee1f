/**
 * Where British and American English differ in spelling, British first. A rule may make words that do not exist
 * (`enterprize`): they are looked for and never found. Rules whose other word does exist are left out (`cheque`, `story`).
 */
const rules: readonly (readonly [RegExp, string, RegExp, string])[] = [
  [/is(?=(?:e[drs]?|ers|ing|ations?|ational|able)$)/, 'iz', /iz(?=(?:e[drs]?|ers|ing|ations?|ational|able)$)/, 'is'],
  [/ys(?=(?:e[drs]?|ers|ing)$)/, 'yz', /yz(?=(?:e[drs]?|ers|ing)$)/, 'ys'],
  [
    /(?<=[aeiou]\p{L}+)our(?=(?:s|ed|ing|al|able|ite|ites|hood|hoods|less)?$)/u,
    'or',
    /(?<=[aeiou]\p{L}+)or(?=(?:s|ed|ing|al|able|ite|ites|hood|hoods|less)?$)/u,
    'our',
  ],
  [/(?<=\p{L}{3})tre(?=s?$)/u, 'ter', /(?<=^(?:cen|thea|me|li|spec|fib|kilome|centime))ter(?=s?$)/, 'tre'],
  [/amme(?=s?$)/, 'am', /(?<=^progr)am(?=s?$)/, 'amme'],
  [/(?<=^(?:def|off|lic|pret))enc(?=es?$)/, 'ens', /(?<=^(?:def|off|lic|pret))ens(?=es?$)/, 'enc'],
  [/(?<=\p{L}{3})ogue(?=s?$)/u, 'og', /(?<=^(?:catal|dial|anal|prol))og(?=s?$)/, 'ogue'],
  [/(?<=\p{L}{3}[aeiou])ll(?=(?:ed|ing|ers?|ors?)$)/u, 'l', /(?<=\p{L}{3}[aeiou])l(?=(?:ed|ing|ers?|ors?)$)/u, 'll'],
  [/(?<=(?:judg|knowledg))em(?=ents?$)/, 'm', /(?<=(?:judg|knowledg))m(?=ents?$)/, 'em'],
  [
    /(?<=(?:fulfi|enro|ski|insta|wi))l(?=(?:ments?|ful)?$)/,
    'll',
    /(?<=(?:fulfi|enro|ski|insta|wi))ll(?=(?:ments?|ful)?$)/,
    'l',
  ],
];

/** The other spellings of an English word in lower case, where British and American differ. */
export function spellingsOf(word: string): string[] {
  if (word.length < 5) return [];
  const others = rules.flatMap(([british, american, fromAmerican, back]) =>
    british.test(word)
      ? [word.replace(british, american)]
      : fromAmerican.test(word)
        ? [word.replace(fromAmerican, back)]
        : [],
  );
  return others.filter((other) => other !== word);
}
