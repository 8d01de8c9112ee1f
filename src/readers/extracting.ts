import type { Extract, Extraction } from './extraction.ts';
import { Budget, Refusal } from './refusal.ts';

/** What a reader took out of a file; `sound` is false where the file is damaged, so that some of it may be missing. */
type Taken = Extraction & { readonly sound?: boolean };

/**
 * Makes an {@link Extract} of what reads one format. What it refuses is a problem, and so is what it, or a library that it
 * uses, trips over: a reader never throws because of what is in a file.
 */
export const extracting =
  (read: (bytes: Uint8Array, budget: Budget) => Taken | Promise<Taken>): Extract =>
  async (uri, bytes, limits) => {
    try {
      const { sound = true, ...value } = await read(bytes, new Budget(limits));
      const problems = [
        ...(sound ? [] : [new Refusal('file-damaged', 'The file is damaged: part of its text may be missing.')]),
        ...(value.text === '' ? [new Refusal('file-empty', 'The file holds no text.')] : []),
      ];
      return { value, problems: problems.map((one) => one.problem(uri)) };
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
