import type { WithProblems } from '../core/document/problem.ts';
import { extractionLimits, type Extraction, type ExtractionLimits } from './extraction.ts';
import { fileFormatOf, misnamed } from './fileFormat.ts';
import { sizeProblem, type Limits } from './read.ts';
import type { Extractor } from './workerExtractor.ts';

/** The texts of files that are no text: checked before a parser sees a byte, and taken out once. */
export class Extractions {
  readonly #extractor: Extractor;

  constructor(extractor: Extractor) {
    this.#extractor = extractor;
  }

  /** The text of a file; `null`, and why, where there is none. The bytes may be handed over. */
  async of(uri: string, bytes: Uint8Array, limits: Limits): Promise<WithProblems<Extraction | null>> {
    const format = fileFormatOf(uri);
    if (!format) return { value: null, problems: [] };
    const problem = sizeProblem(uri, bytes.length, limits) ?? misnamed(uri, format, bytes);
    if (problem) return { value: null, problems: [problem] };
    return this.#extractor.extract(uri, format, bytes, limitsOf(limits));
  }

  /** Lets go of what is only needed while files are read. */
  rest(): Promise<void> {
    return this.#extractor.rest();
  }

  dispose(): void {
    this.#extractor.dispose();
  }
}

const limitsOf = ({ extract: { maxPages, maxSeconds } }: Limits): ExtractionLimits => ({
  ...extractionLimits,
  pages: maxPages,
  time: maxSeconds * 1000,
});
