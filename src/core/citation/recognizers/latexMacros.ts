import type { LatexTokens } from '../../document/latex.ts';
import { citingCommand, type CitingCommand } from './latexCommands.ts';

/** A document's own command that cites: `\newcommand{\seecite}[2]{(see \citealp[#1]{#2})}`. */
export interface Macro {
  readonly command: CitingCommand;
  /** Which of its arguments holds the keys, from 1; absent where it is another name for a command, with its arguments. */
  readonly keys?: number;
  /** Whether its first argument stands in square brackets and may be absent. */
  readonly optional: boolean;
}

const defining = new Set(['newcommand', 'renewcommand', 'providecommand', 'DeclareRobustCommand', 'def']);
const head = /\}?\s{0,20}(?:\[\d\])?\s{0,20}(\[[^[\]]{0,200}\])?(?:#\d){0,9}\s{0,20}/uy;
const alias = /\s{0,20}=?\s{0,20}/uy;
const passesOn = /\s{0,20}(?:\[[^[\]]{0,200}\]\s{0,20}){0,2}\{#(\d)\}/uy;

/** The commands that a document defines to cite with, by their names. The first definition that cites counts. */
export function macrosOf(text: string, { commands, closes }: LatexTokens): Map<string, Macro> {
  const macros = new Map<string, Macro>();
  for (const [i, { name }] of commands.entries()) {
    const defined = commands[i + 1];
    if (!defined || macros.has(defined.name)) continue;
    if (name === 'let') {
      const original = commands[i + 2];
      const command = original && citingCommand(original.name, original.starred);
      if (command && endOf(alias, text, defined.end) === original.start)
        macros.set(defined.name, { command, optional: false });
    } else if (defining.has(name)) {
      head.lastIndex = defined.end;
      const found = head.exec(text)!;
      const close = closes.get(head.lastIndex);
      const macro = close === undefined ? undefined : bodyOf(i + 2, close);
      if (macro) macros.set(defined.name, { ...macro, optional: found[1] !== undefined });
    }
  }
  return macros;

  /** What the definition whose commands begin with the `first` passes to a citing command before `close`. */
  function bodyOf(first: number, close: number): Pick<Macro, 'command' | 'keys'> | undefined {
    for (let k = first; k < commands.length && k < first + 40 && commands[k]!.start < close; k++) {
      const { name, starred, end } = commands[k]!;
      const command = citingCommand(name, starred);
      passesOn.lastIndex = end;
      const keys = command && passesOn.exec(text)?.[1];
      if (command && keys !== undefined) return { command, keys: Number(keys) };
    }
    return undefined;
  }
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
