import { readLatex, type LatexTokens } from '../../document/latex.ts';
import type { Span } from '../../text/span.ts';
import type { Citation, CitationItem } from '../citation.ts';
import { readSuffix } from '../suffix.ts';
import { LatexArguments, printedNote, type NotedKey } from './latexArguments.ts';
import { citingCommand, type CitingCommand } from './latexCommands.ts';
import { macrosOf } from './latexMacros.ts';
import { foundIn, type Recognizer } from './recognizer.ts';

/**
 * `\citep[see][p.~3]{key}`, `\textcite{key}`, `\cites(…)(…)[…]{a}[…]{b}`: what natbib's and biblatex's commands cite, in
 * LaTeX, and in Markdown that is written for it.
 */
export const latex: Recognizer = function* ({ document, stretches }) {
  if (document.format === 'plaintext' || !/\\[a-zA-Z]{0,12}cite/iu.test(document.text)) return [];
  if (document.format === 'latex') return citationsIn(document.text, 0, readLatex(document.text));
  return yield* foundIn(stretches, ({ text, start }) =>
    text.includes('\\') ? citationsIn(text, start, readLatex(text, { comments: false })) : [],
  );
};

function citationsIn(text: string, offset: number, tokens: LatexTokens): Citation[] {
  const found: (Span & { items: CitationItem[] })[] = [];
  const macros = macrosOf(text, tokens);
  for (const { name, starred, start, end } of tokens.commands) {
    // What the preamble says is for other commands to use.
    if (start < tokens.body.start) continue;
    const macro = macros.get(name);
    const command = macro?.command ?? citingCommand(name, starred);
    if (!command) continue;
    const args = new LatexArguments(text, end, tokens);
    const keys = macro?.keys === undefined ? argumentsOf(command, args) : args.nth(macro.keys, macro.optional);
    if (keys.length === 0) continue;
    const last = found.at(-1);
    // A citation in the note of another is one of its works, named in passing.
    if (last && start < last.end) last.items.push(...keys.map(({ key }) => ({ key, ...modeOf(command, 0) })));
    else found.push({ start, end: args.end, items: keys.map((key, i) => itemOf(key, command, i)) });
  }
  return found.map(({ start, end, items }) => ({
    start: offset + start,
    end: offset + end,
    text: text.slice(start, end),
    style: 'latex',
    items,
  }));
}

const argumentsOf = ({ many, volume }: CitingCommand, args: LatexArguments): NotedKey[] =>
  volume ? args.volume() : many ? args.several() : args.one();

function itemOf({ key, before, after }: NotedKey, command: CitingCommand, i: number): CitationItem {
  const prefix = printedNote(before);
  return { key, ...modeOf(command, i), ...(prefix === '' ? {} : { prefix }), ...readSuffix(printedNote(after)) };
}

/** Where a command names its authors in the sentence, it does so, as pandoc reads it, for the first of its works. */
const modeOf = ({ mode }: CitingCommand, i: number): Pick<CitationItem, 'mode'> =>
  mode === undefined || (mode === 'author-in-text' && i > 0) ? {} : { mode };
