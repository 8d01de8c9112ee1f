import type { Problem } from '../../core/document/problem.ts';

/** Why a file is not read, in words for whoever wanted to read it. */
export class Refused extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** The problem that an error makes, whoever threw it. What pdf.js says may quote the file, and is not passed on. */
export function problemOf(uri: string, error: unknown): Problem {
  const refused = error instanceof Refused ? error : refusalFor(error instanceof Error ? error.name : '');
  return { uri, severity: 'error', code: refused.code, message: refused.message };
}

const refusalFor = (name: string): Refused =>
  name === 'PasswordException'
    ? new Refused(
        'pdf-encrypted',
        'The PDF file is encrypted and opens only with a password: save a copy without one to read it here.',
      )
    : new Refused('pdf-broken', 'The PDF file is damaged and cannot be read.');
