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

/** So many pages are named. */
const named = 5;

/** The problem that some pages of a file, by their numbers, could not be read. */
export function unreadPages(uri: string, numbers: readonly number[]): Problem[] {
  if (numbers.length === 0) return [];
  const more = numbers.length - named;
  const list = numbers.slice(0, named).join(', ') + (more > 0 ? ` and ${more} more` : '');
  const which = numbers.length === 1 ? `Page ${list} of the PDF file is` : `Pages ${list} of the PDF file are`;
  const message = `${which} damaged: its text, and that of pages after it, may be missing.`;
  return [{ uri, severity: 'warning', code: 'pdf-pages-unread', message }];
}
