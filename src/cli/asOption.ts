import type { Format } from '../core/document/document.ts';
import { Misuse } from './command.ts';
import type { Invocation, Option } from './command.ts';

/** `--as`: what a file is whose name does not tell, standard input among them. */
export const asOption: Option = {
  type: 'string',
  value: 'markdown|plaintext',
  help: 'what files are whose name does not tell, such as - (default: plaintext)',
};

/** The value of `--as`. */
export function otherwise(invocation: Invocation): Format {
  const value = invocation.string('as') ?? 'plaintext';
  if (value !== 'markdown' && value !== 'plaintext') {
    throw new Misuse(`--as is markdown or plaintext, not '${value}'.`);
  }
  return value;
}
