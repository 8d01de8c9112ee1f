import type { Io } from './io.ts';

/** An option of a command, as `node:util` parses it and the help prints it. */
export interface Option {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  readonly short?: string;
  /** What stands for the value in the help: `DIR`. */
  readonly value?: string;
  readonly help: string;
}

/** What a person typed after the command's name, parsed. */
export interface Invocation {
  readonly operands: readonly string[];
  readonly format: 'text' | 'json';
  /** The value of an option that is given once. */
  string(name: string): string | undefined;
  /** The values of an option that may be repeated. */
  strings(name: string): readonly string[];
  /** The value of an option that counts something. Misuse where it is no whole number from 1. */
  count(name: string): number | undefined;
  /** Whether an option without a value is given. */
  flag(name: string): boolean;
}

/** One thing that the command line does. Each stands in a file of its own and is listed once, in `commands/index.ts`. */
export interface Command {
  readonly name: string;
  /** A line for the list of commands. */
  readonly summary: string;
  /** The ways to call it, without `glossator NAME`. */
  readonly usage: readonly string[];
  /** What a person should know besides the options. */
  readonly help: string;
  readonly options: Readonly<Record<string, Option>>;
  /** False for a command whose output is not ours to format. */
  readonly formats?: boolean;
  run(invocation: Invocation, io: Io): Promise<void>;
}

/** The command was called wrongly: said on standard error, exit 2. */
export class Misuse extends Error {}
