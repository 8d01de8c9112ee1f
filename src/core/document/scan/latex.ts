import type { Span } from '../../text/span.ts';
import type { Steps } from '../../text/steps.ts';
import { authorOf } from '../frontMatter.ts';
import { readLatex, type LatexTokens } from '../latex.ts';
import type { FrontMatter } from '../metadata.ts';
import { latexBlocks } from './latexBlocks.ts';
import type { RawBlock } from './rawBlock.ts';

/** What the scanner finds in a LaTeX file. */
export interface LatexScan {
  readonly blocks: RawBlock[];
  /** Where no citation stands: comments, verbatim text, formulas, options. Sorted and apart. */
  readonly opaque: Span[];
  /** What a reader of the printed page does not see: commands, braces, comments. Sorted and apart. */
  readonly hidden: Span[];
  readonly matter: FrontMatter;
}

/** Commands whose arguments print nothing, or nothing that is prose. */
const silent = new Set(
  `begin end label ref eqref pageref autoref cref Cref nameref includegraphics input include includeonly bibliography
   bibliographystyle addbibresource usepackage documentclass vspace hspace setlength setcounter addtocounter pagestyle
   thispagestyle pagenumbering definecolor color hypersetup index glossary phantomsection addcontentsline bibitem`.split(
    /\s+/u,
  ),
);
const option = /[ \t]{0,20}\[[^[\]]{0,1000}\]/uy;
const argument = /[ \t]{0,20}\{[^{}]{0,1000}\}/uy;
/** The most arguments of one command that are stepped over. */
const mostArguments = 4;
const marks = /(?:[{}~]|\\(?:(?=[%&_#$])|[,;: ]|\\(?:\[[^\]\n]{0,20}\])?)){1,50}/gu;

/** Cuts LaTeX into blocks: what its commands divide, and what blank lines do. Only what is printed is read. */
export function* scanLatex(text: string): Steps<LatexScan> {
  const tokens = readLatex(text);
  yield;
  const options: Span[] = [];
  const commands: Span[] = [];
  for (const { name, start, end } of tokens.commands) {
    const citing = /cite/iu.test(name);
    const optional = run(option, text, end);
    if (!citing && optional > end && name !== 'item') options.push({ start: end, end: optional });
    const all = citing
      ? keysEnd(text, optional)
      : silent.has(name)
        ? run(argument, text, optional)
        : name === 'href'
          ? run(argument, text, optional, 1)
          : optional;
    commands.push({ start, end: all === end && text[end] === ' ' ? end + 1 : all });
  }
  yield;
  const unread = merged([...tokens.comments, ...tokens.verbatim]);
  const single = [...text.matchAll(marks)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  const hidden = merged([...unread, ...commands, ...single]);
  yield;
  return {
    blocks: yield* latexBlocks(text, tokens, hidden),
    opaque: merged([...unread, ...tokens.math, ...options]),
    hidden,
    matter: matterOf(text, tokens),
  };
}

/** Where matches of a sticky pattern that follow one another from `at` end. */
function run(pattern: RegExp, text: string, at: number, most = mostArguments): number {
  for (let i = 0; i < most; i++) {
    pattern.lastIndex = at;
    if (!pattern.test(text)) break;
    at = pattern.lastIndex;
  }
  return at;
}

/** Where the lists of keys that follow one another from `at` end, with their notes: arguments whose spaces follow commas. */
function keysEnd(text: string, at: number): number {
  for (let i = 0; i < mostArguments; i++) {
    const from = run(option, text, at);
    const end = run(argument, text, from, 1);
    if (end === from || /[^,{\s]\s+[^,}\s]/u.test(text.slice(from, end).trim())) break;
    at = end;
  }
  return at;
}

/** Spans in order, those that overlap or touch as one. */
function merged(spans: readonly Span[]): Span[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

/** What `\title`, `\author` and `\date` say. */
function matterOf(text: string, { commands, closes }: LatexTokens): FrontMatter {
  const given = (name: string): string | undefined => {
    const found = commands.find((c) => c.name === name);
    const open = found && run(option, text, found.end);
    const close = open === undefined ? undefined : closes.get(open);
    return close === undefined || close - open! > 2000 ? undefined : text.slice(open! + 1, close);
  };
  const title = printed(given('title') ?? '');
  const year = /\d{4}/u.exec(given('date') ?? '')?.[0];
  const authors = (given('author') ?? '')
    .replace(/\\(?:thanks|footnote|email|inst|affil)\s*\{[^{}]*\}/gu, '')
    .split(/\\and\b/iu)
    .map((author) => printed(author.split('\\\\')[0]!));
  return {
    ...(title === '' ? {} : { title }),
    authors: authors.flatMap((author) => (author === '' ? [] : authorOf(author))),
    ...(year === undefined ? {} : { year: Number(year) }),
  };
}

const printed = (latex: string): string =>
  latex
    .replace(/(?<!\\)%[^\n]*/gu, '')
    .replace(/\\[a-zA-Z]+\*?/gu, '')
    .replace(/\\([%&_#$])|[{}]/gu, '$1')
    .replace(/[\s~\\]+/gu, ' ')
    .trim();
