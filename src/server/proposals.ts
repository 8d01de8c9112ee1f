import type { Corpus } from '../core/corpus/corpus.ts';
import { corpusCandidates, type CorpusCandidate } from '../core/glossary/candidates/corpusCandidates.ts';

/** How many candidates a corpus proposes at the most. */
const most = 500;

/** The key terms that the corpus proposes, and what the user does not want to see of them. */
export class Proposals {
  #dismissed: ReadonlySet<string> = new Set();

  /** Whether this changes what is dismissed. */
  dismiss(keys: readonly string[]): boolean {
    const changed = keys.length !== this.#dismissed.size || keys.some((key) => !this.#dismissed.has(key));
    this.#dismissed = new Set(keys);
    return changed;
  }

  /** Finds the candidates in steps; `reading` is told how many documents have been begun. */
  of(corpus: Corpus, reading: (done: number) => void = () => {}): Generator<void, CorpusCandidate[]> {
    function* documents() {
      let done = 0;
      for (const document of corpus.documents.values()) {
        reading(done++);
        yield document;
      }
    }
    const known = [...corpus.glossaries.values()].flatMap(({ concepts }) => concepts);
    return corpusCandidates(documents(), { known, dismissed: this.#dismissed, limit: most });
  }
}
