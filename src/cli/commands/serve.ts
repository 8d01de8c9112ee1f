import { Misuse } from '../command.ts';
import type { Command } from '../command.ts';

/** `serve`: the language server, for any editor that starts one over standard input and output. */
export const serve: Command = {
  name: 'serve',
  summary: 'Run the language server over standard input and output.',
  usage: [''],
  help: `For editors: they start this command and speak the Language Server Protocol with it. It ends
when the editor says so, or goes away.`,
  options: { stdio: { type: 'boolean', help: 'speak over standard input and output, which is the only way there is' } },
  formats: false,
  async run({ operands }) {
    if (operands.length > 0) throw new Misuse(`takes no files, and was given '${operands[0]}'.`);
    // Only this command needs the server: the others start without it.
    const { serveStdio } = await import('../../server/serveStdio.ts');
    serveStdio();
  },
};
