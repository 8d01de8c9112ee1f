import type { Command, Option } from './command.ts';

/** The options that every command understands. */
export const sharedOptions = {
  format: {
    type: 'string',
    value: 'text|json',
    help: 'how results are written; json: one object a line (default: text)',
  },
  help: { type: 'boolean', short: 'h', help: 'show this' },
  version: { type: 'boolean', help: 'show the version' },
} satisfies Record<string, Option>;

/** What `glossator --help` prints. */
export function overview(commands: readonly Command[]): string {
  return [
    'Key terms, sources and search for governance texts.',
    '',
    'Usage: glossator COMMAND …',
    '',
    ...table(commands.map((command) => [command.name, command.summary])),
    '',
    'glossator COMMAND --help says more. A file named - is standard input.',
    'Results go to standard output, problems to standard error.',
    'Exit codes: 0 done, 1 findings where findings are the purpose, 2 misuse or unreadable input.',
  ].join('\n');
}

/** What `glossator COMMAND --help` prints. */
export function manual(command: Command): string {
  return [
    command.summary,
    '',
    ...command.usage.map((usage, i) => `${i === 0 ? 'Usage:' : '      '} glossator ${command.name} ${usage}`.trimEnd()),
    '',
    command.help,
    '',
    ...table(
      Object.entries(optionsOf(command)).map(([name, option]) => [
        `--${name}${option.value ? ` ${option.value}` : ''}`,
        option.help,
      ]),
    ),
  ].join('\n');
}

/** The command's own options and those that every command understands. */
export function optionsOf(command: Command): Record<string, Option> {
  const { format, ...others } = sharedOptions;
  return { ...command.options, ...(command.formats === false ? others : { format, ...others }) };
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`);
}
