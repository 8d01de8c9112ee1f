import { parseArgs } from 'node:util';
import { Misuse } from './command.ts';
import type { Command, Invocation } from './command.ts';
import { optionsOf } from './help.ts';
import { suggestion } from './suggestion.ts';

/** Reads what was typed after a command's name. Throws {@link Misuse}. */
export function invocationOf(command: Command, args: readonly string[]): Invocation | 'help' | 'version' {
  const options = optionsOf(command);
  const { values, positionals } = parse(command, args);
  if (values['help']) return 'help';
  if (values['version']) return 'version';
  const format = values['format'] ?? 'text';
  if (format !== 'text' && format !== 'json') throw new Misuse(`--format is text or json, not '${String(format)}'.`);
  const strings = (name: string): readonly string[] => {
    if (!options[name]) throw new Error(`${command.name} has no option ${name}`);
    const value = values[name];
    return value === undefined ? [] : ([value].flat() as string[]);
  };
  const string = (name: string): string | undefined => strings(name)[0];
  const count = (name: string): number | undefined => {
    const value = string(name);
    if (value === undefined) return undefined;
    if (!/^[1-9]\d{0,8}$/.test(value)) throw new Misuse(`--${name} takes a whole number from 1, not '${value}'.`);
    return Number(value);
  };
  const flag = (name: string): boolean => values[name] === true;
  return { operands: positionals, format, string, strings, count, flag };
}

function parse(command: Command, args: readonly string[]) {
  const options = optionsOf(command);
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!code?.startsWith('ERR_PARSE_ARGS')) throw error;
    throw new Misuse(`${message.replace(/\. .*$/s, '')}.${didYouMean(args, Object.keys(options))}`);
  }
}

function didYouMean(args: readonly string[], names: readonly string[]): string {
  for (const arg of args) {
    const typed = /^--([\w-]+)/.exec(arg)?.[1];
    if (!typed || names.includes(typed)) continue;
    const near = suggestion(typed, names);
    return near ? ` Did you mean --${near}?` : '';
  }
  return '';
}
