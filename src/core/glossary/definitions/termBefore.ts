import type { Span } from '../../text/span.ts';
import type { Stretch } from './localDefinition.ts';
import { articlesAt, cleanTerm, isTermLike, patternsOf, type LanguagePatterns } from './patterns.ts';
import { quotedEndingAt } from './quotes.ts';
import type { Evidence } from './words.ts';

/** The terms that stand before a verb, and how much shows that they are terms. */
export interface TermsBefore {
  readonly terms: readonly Span[];
  /** `listed`: at the head of an article or list of definitions; `marked`: in quotation marks, set apart by type, or called a term. */
  readonly evidence: Evidence;
  /** A bare term with a definite article: what it names may be a thing known already, as in `the report refers to`. */
  readonly definite: boolean;
}

/** How far a term may stand before its verb, in UTF-16 units, and how long a bare one may be. */
const reach = { quoted: 100, bare: 120 } as const;

/**
 * The terms before the verb at `at`; `null` where what stands there is none. A verb that does nothing but define (`isSure`)
 * may have its subject after a comma: `On the one hand, a role is defined as …`.
 */
export function termsBefore(stretch: Stretch, at: number, isSure: boolean): TermsBefore | null {
  const { text } = stretch;
  const patterns = patternsOf(stretch.language);
  if (!patterns) return null;
  const quoted = quotedBefore(text, at, patterns);
  if (quoted) return { terms: quoted, evidence: 'marked', definite: false };
  const subject = bareSubject(text, at, isSure);
  if (!subject) return null;
  const named = patterns.named.exec(text.slice(subject.start, subject.end));
  const from = named ? subject.start + named[0].length : subject.start;
  const definite = !named && patterns.definite.test(text.slice(from, subject.end));
  const term = cleanTerm(text, { start: from + articlesAt(text, from, subject.end, patterns), end: subject.end });
  if (!term || !isTermLike(text.slice(term.start, term.end), patterns)) return null;
  const opensBlock = /^[\s\p{P}\p{N}\p{L}]{0,8}$/u.test(text.slice(0, from)) && !/\p{L}{2}/u.test(text.slice(0, from));
  if (named || stretch.isEmphasised(term)) return { terms: [term], evidence: 'marked', definite };
  if (stretch.context !== null && opensBlock && !definite) return { terms: [term], evidence: 'listed', definite };
  return isBareTerm(text.slice(term.start, term.end), patterns) ? { terms: [term], evidence: 'bare', definite } : null;
}

/** The quoted terms that end just before `at`, some words of limitation between commas aside: `“X” and “Y”, in this Part,`. */
function quotedBefore(text: string, at: number, patterns: LanguagePatterns): Span[] | null {
  const before = text.slice(Math.max(0, at - reach.quoted), at).trimEnd();
  const base = Math.max(0, at - reach.quoted);
  let end = base + before.length;
  const aside = /,([^,;:.“”«»„"]{3,70}),$/u.exec(before);
  if (aside) end = base + aside.index;
  else if (/[)\]]$/.test(before)) {
    // `“X” (“Y”) means`: the abbreviation beside it is taken with the term.
    const open = before.lastIndexOf('(');
    if (open > 0 && before.length - open < 40) end = base + before.slice(0, open).trimEnd().length;
  } else if (before.endsWith(',')) end--;
  const last = quotedEndingAt(text, end);
  if (!last) return null;
  // `als „X“ bezeichnet`: somebody calls something so, and the meaning is elsewhere.
  if (patterns.capitalNouns && /(?:^|\s)als\s$/iu.test(text.slice(Math.max(0, last.outer.start - 5), last.outer.start)))
    return null;
  const terms = [last.inner];
  for (let from = last.outer.start; terms.length < 8;) {
    const joint = patterns.coordination.exec(text.slice(Math.max(0, from - 12), from));
    const other = joint && quotedEndingAt(text, from - joint[0].length);
    if (!other) break;
    terms.unshift(other.inner);
    from = other.outer.start;
  }
  return terms.map((term) => cleanTerm(text, term)).filter((term) => term !== null);
}

/** The words from the beginning of the clause to `at`, without enumeration; `null` where they are too many for a term. */
function bareSubject(text: string, at: number, isSure: boolean): Span | null {
  const from = Math.max(0, at - reach.bare);
  const before = text.slice(from, at).replace(/,?\s*$/u, '');
  const boundary = /[.;:!?,()\n](?=[^.;:!?,()\n]*$)/u.exec(before);
  if (!boundary && from > 0) return null;
  // Only a whole sentence or item has its subject in front: after a comma or a bracket it may be anything.
  if (boundary && (isSure ? /[()]/u : /[,(]/u).test(boundary[0])) return null;
  let start = from + (boundary ? boundary.index + 1 : 0);
  const lead = /^\s*(?:(?:\(?(?:\d{1,3}[a-z]?|[a-z]{1,2}|[ivx]{1,5})[.)]|[-–—•*§])\s*)*/u.exec(
    text.slice(start, from + before.length),
  )!;
  start += lead[0].length;
  const end = from + before.length;
  return end > start ? { start, end } : null;
}

/** Whether words without any mark, at the start of a sentence, name a notion rather than somebody or something known. */
function isBareTerm(term: string, patterns: LanguagePatterns): boolean {
  if (patterns.referring.test(term) || /\p{N}/u.test(term)) return false;
  const words = term.split(/[\s-]+/u);
  if (words.length > 1) return words.slice(1).some((word) => /^\p{Ll}/u.test(word)) || patterns.capitalNouns;
  return (
    patterns.capitalNouns ||
    /(?:tion|sion|ment|ance|ence|ity|ism|ship|ness|ing|ncy|cy|gy|sis|ure|ость|ение|ание|ство|ция|изм)$/iu.test(term) ||
    patterns.loose
  );
}
