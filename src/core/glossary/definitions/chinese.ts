import type { Span } from '../../text/span.ts';
import { meaningAfter, meaningBefore } from './extent.ts';
import type { DefinitionForm, Found, Stretch } from './localDefinition.ts';
import { cleanTerm } from './patterns.ts';
import { quotedEndingAt, quotedStartingAt } from './quotes.ts';

/** What stands between a term and its meaning, and what must show that it is one. */
const verbs: readonly { readonly pattern: RegExp; readonly form: DefinitionForm; readonly needs: 'said' | 'bare' }[] = [
  { pattern: /[，,]?\s?(?:就?是指|系指|即指)/gu, form: 'means', needs: 'bare' },
  { pattern: /[，,]?\s?(?:指的是|意指|意为|的含义是|的含义为)/gu, form: 'means', needs: 'bare' },
  { pattern: /[，,]?\s?(?:被?定义为)/gu, form: 'defined-as', needs: 'bare' },
  {
    pattern: /[，,](?:即|是|为|包括|指)(?!使|便|将|刻|可|日)|(?<=[”」』])(?:即|指|包括)/gu,
    form: 'means',
    needs: 'said',
  },
  {
    pattern:
      /(?<=(?:^|[。；\n）)]\s?)[\p{sc=Han}]{2,12})(?:(?<![立随当旋迅亦也后时])即为?(?!使|便|将|刻|可|时|日|位|席|兴|应|具|予|视|告|按|依|由|生|有|须|停|得|成)|[，,]是)/gu,
    form: 'means',
    needs: 'bare',
  },
];

/** What stands before a term that is about to be defined: `本法所称`, `前款规定的`, `我们把`. */
const pointer =
  /^(?:.*?(?:所称|所指|所谓|中所说)的?|(?:.*(?:[条款项法]|本\p{sc=Han}{1,4}))规定的|把|将|我们把|我们将|其中的?|这里的)(?=\p{L}|[“「])/u;

/** The pointers after which a mere comma leads to the meaning. */
const saying = /(?:所称|所指|所谓)的?$/u;

/** Words that are no term: pronouns and what begins a sentence. */
const never =
  /^(?:这|那|此|该|其(?!他|它)|它|他|她|我|你|谁|也|就|都|还|只|仅|主要|具体|一般|通常|往往|并|而|但|或|如|例如|即|所|则|因此|换言之|也就|.*下列)|(?:用语|术语|名词|说|被|也|就|都|并|只|应当|可以|不得|不|一般|主要|通常|具体)$/u;

/** How long a term may be, in UTF-16 units. */
const longest = 40;

/** Definitions in Chinese: 本法所称X，是指…; X是指…; 所谓X，…; …（以下简称X）; 把X定义为…. */
export function chineseDefinitions(stretch: Stretch): Found[] {
  if (stretch.language !== 'zh') return [];
  return [...withVerb(stretch), ...named(stretch)];
}

function withVerb(stretch: Stretch): Found[] {
  const { text } = stretch;
  const found: Found[] = [];
  for (const { pattern, form, needs } of verbs) {
    for (const match of text.matchAll(pattern)) {
      const before = termsBefore(stretch, match.index);
      if (!before || (needs === 'said' && !before.said)) continue;
      const definition = meaningAfter(text, match.index + match[0].length);
      if (definition.end - definition.start < 2 && !/[:：]\s*$/u.test(text)) continue;
      for (const term of before.terms) found.push({ term, definition, form });
    }
  }
  return found;
}

/** The terms that end at `end`; `said` where the words before them say that they are about to be defined. */
function termsBefore(
  { text }: Stretch,
  end: number,
): { readonly terms: readonly Span[]; readonly said: boolean } | null {
  const quoted = quotedEndingAt(text, end);
  if (quoted) {
    const before = text.slice(Math.max(0, quoted.outer.start - 30), quoted.outer.start);
    const other = /[、和与及或]$/u.test(before) ? quotedEndingAt(text, quoted.outer.start - 1) : null;
    const isSaid = saying.test(before);
    const term = cleanTerm(text, quoted.inner);
    const terms = [other && cleanTerm(text, other.inner), term].filter((t) => t !== null);
    return terms.length > 0 ? { terms, said: isSaid } : null;
  }
  const from = Math.max(0, end - longest - 30);
  const before = text.slice(from, end);
  const clause = /[^，。；：！？,;:!?\n“”]*$/u.exec(before)![0];
  let start = end - clause.length;
  // An enumeration, an article's number; a bracket within belongs to the term.
  const lead =
    /^\s*(?:[(（][一二三四五六七八九十百\d]{1,4}[)）]|第[一二三四五六七八九十百千零〇\d]{1,7}[条款项]\s|[一二三四五六七八九十\d]{1,3}[、.．)]\s?|[①-⑳])\s*/u.exec(
      clause,
    );
  start += lead?.[0].length ?? 0;
  while (start < end && /\s/u.test(text[start]!)) start++;
  const pointed = pointer.exec(text.slice(start, end));
  const from2 = start + (pointed?.[0].length ?? 0);
  const words = text.slice(from2, end);
  const unbalanced = /^[^（(]*[)）]/u.exec(words);
  const term = cleanTerm(text, { start: from2 + (unbalanced?.[0].length ?? 0), end });
  if (!term) return null;
  const name = text.slice(term.start, term.end);
  if (name.length > longest || never.test(name) || !/\p{L}/u.test(name)) return null;
  // Without words that announce it, what is defined stands at the head of a sentence.
  const headed = /(?:^|[。；：！？;:\n”）)])\s*$/u.test(text.slice(0, end - clause.length)) || lead !== null;
  if (!pointed && !headed) return null;
  return { terms: pointed ? listed(term, name) : [term], said: pointed !== null && saying.test(pointed[0]) };
}

/** `A、B、C` as several terms, where each is short and none depends on what follows. */
function listed(term: Span, name: string): Span[] {
  const parts = name.split('、');
  if (parts.length === 1 || parts.some((part) => part.length < 2 || part.length > 8 || part.includes('的')))
    return [term];
  let at = term.start;
  return parts.map((part) => {
    const span = { start: at, end: at + part.length };
    at = span.end + 1;
    return span;
  });
}

/** Names given on the way: `…（以下简称X）`, `，以下统称“X”`. */
function named({ text }: Stretch): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(
    /(?:以?下?统?简称|以下(?:统|合|并)?称|下称|又称|亦称|以下(?:均)?称为)(?:为)?[：:]?\s?/gu,
  )) {
    const start = match.index + match[0].length;
    const open = /[（(][^（()）]{0,20}$/u.exec(text.slice(Math.max(0, match.index - 24), match.index));
    const quoted = quotedStartingAt(text, start);
    const plain = open ? /^[^，。；：,;:()（）“”]{1,20}(?=[)），,；;])/u.exec(text.slice(start, start + 24)) : null;
    const term = quoted?.inner ?? (plain ? cleanTerm(text, { start, end: start + plain[0].length }) : null);
    if (!term) continue;
    const definition = whatIsNamed(text, open ? match.index - open[0].length : match.index);
    if (definition) found.push({ term, definition, form: 'hereinafter' });
  }
  return found;
}

/** What a name is given to: a title in its marks, or the words back to where the clause begins, without a preposition. */
function whatIsNamed(text: string, at: number): Span | null {
  let end = at;
  while (end > 0 && /[\s，,]/u.test(text[end - 1]!)) end--;
  const quoted = text[end - 1] === '》' ? quotedEndingAt(text, end) : null;
  if (quoted) return quoted.outer;
  const sentence = meaningBefore(text, end);
  if (!sentence) return null;
  const clause = /[^，,]*$/u.exec(text.slice(sentence.start, sentence.end))![0];
  const lead =
    /^(?:第[一二三四五六七八九十百]+条\s*)?(?:根据|依据|依照|按照|由|经|对|向|与|和|及|以及|为了?|在|是|将|把)?/u.exec(
      clause,
    )![0].length;
  const start = sentence.end - clause.length + lead;
  return start < sentence.end ? { start, end: sentence.end } : null;
}
