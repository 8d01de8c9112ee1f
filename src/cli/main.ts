#!/usr/bin/env node
import { commands } from './commands/index.ts';
import { manual, overview } from './help.ts';
import { invocationOf } from './invocation.ts';
import { suggestion } from './suggestion.ts';
import { version } from './version.ts';
import { Io } from './io.ts';
import { Misuse } from './command.ts';

/**
 * The command line. It ends by itself and not by `process.exit`, so that everything written is delivered. Ctrl-C keeps
 * its meaning: nothing here needs tidying up, so the process may end at any moment.
 */
async function main(args: readonly string[]): Promise<number> {
  const io = new Io(process.stdin, process.stdout, process.stderr);
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const about = rest.length > 0 ? commands.find((c) => c.name === rest[0]) : undefined;
    const text = about ? manual(about) : overview(commands);
    if (name === undefined) io.fail(text);
    else await io.text(text);
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-v') {
    await io.text(version());
    return 0;
  }
  const command = commands.find((c) => c.name === name);
  if (!command) {
    const near = suggestion(
      name,
      commands.map((c) => c.name),
    );
    io.fail(`glossator: there is no command '${name}'${near ? `; did you mean '${near}'?` : ''} See glossator --help.`);
    return 2;
  }
  try {
    const invocation = invocationOf(command, rest);
    if (invocation === 'help') await io.text(manual(command));
    else if (invocation === 'version') await io.text(version());
    else await command.run(invocation, io);
  } catch (error) {
    // A fault of ours is no finding either: exit 2, and what is needed to report it.
    if (error instanceof Misuse) io.fail(`glossator ${name}: ${error.message} See glossator ${name} --help.`);
    else io.fail(`glossator ${name}: ${error instanceof Error ? error.stack : String(error)}`);
  }
  return io.failed ? 2 : 0;
}

// The reader of our output may leave at any moment, as `head` does: that is no fault, and there is nobody to tell.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}
process.exitCode = await main(process.argv.slice(2));
