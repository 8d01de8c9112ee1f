import type { Extract, Extraction } from './extraction.ts';
import { Budget, Refusal } from './refusal.ts';

/**
 * Makes an {@link Extract} of what reads one format. What it refuses is a problem, and so is what it, or a library that it
 * uses, trips over: a reader never throws because of what is in a file.
 */
export const extracting =
  (read: (bytes: Uint8Array, budget: Budget) => Extraction | Promise<Extraction>): Extract =>
  async (uri, bytes, limits) => {
    try {
      const value = await read(bytes, new Budget(limits));
      const problems = value.text === '' ? [new Refusal('file-empty', 'The file holds no text.').problem(uri)] : [];
      return { value, problems };
    } catch (error) {
      const refusal = error instanceof Refusal ? error : broken(error);
      return { value: null, problems: [refusal.problem(uri)] };
    }
  };

const broken = (error: unknown): Refusal =>
  new Refusal(
    'file-broken',
    `The file is damaged, and its text could not be read: ${error instanceof Error ? error.message : String(error)}`,
  );
