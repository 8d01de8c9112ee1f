import type { Problem, WithProblems } from '../document/problem.ts';
import type { Span } from '../text/span.ts';
import type { Glossary } from './concept.ts';

/** More problems than this are counted, not listed: a file that is no glossary at all would fill the view. */
const listed = 100;

/** How much of a glossary is read. Formats for exchange take several times the characters for the same. */
export const glossaryLimits = { characters: 1_000_000, exchangeCharacters: 8_000_000, concepts: 20_000 } as const;

/** Collects what is wrong with a glossary, whatever its format. Codes of problems begin with `glossary-`. */
export class GlossaryReport {
  readonly #uri: string;
  readonly #problems: Problem[] = [];
  #unlisted = 0;

  constructor(uri: string) {
    this.#uri = uri;
  }

  /** What is wrong, in the order of the file. */
  get problems(): readonly Problem[] {
    const at = ({ span }: Problem) => span ?? { start: 0, end: 0 };
    const problems = this.#problems.sort((a, b) => at(a).start - at(b).start || at(b).end - at(a).end);
    if (this.#unlisted === 0) return problems;
    const message = `There are ${this.#unlisted} more problems in this glossary; the first ${listed} are listed.`;
    return [...problems, { uri: this.#uri, severity: 'information', code: 'glossary-more', message }];
  }

  add(code: string, message: string, span?: Span, severity: Problem['severity'] = 'error'): void {
    if (this.#problems.length >= listed) this.#unlisted++;
    else this.#problems.push({ uri: this.#uri, ...(span && { span }), severity, code: `glossary-${code}`, message });
  }

  warn(code: string, message: string, span?: Span): void {
    this.add(code, message, span, 'warning');
  }

  /** A glossary without concepts, and what was wrong. */
  nothing(): WithProblems<Glossary> {
    return { value: { uri: this.#uri, concepts: [] }, problems: this.problems };
  }

  /** Whether a glossary of this many characters is read; says so where it is not. */
  fits(text: string, most: number = glossaryLimits.exchangeCharacters): boolean {
    if (text.length <= most) return true;
    const limit = `the limit is ${most}`;
    this.add('limit', `A glossary of ${text.length} characters is not read; ${limit}. Split it into several files.`);
    return false;
  }

  /** As many of `entries` as are read, and a warning at `at` where there are more. */
  within<T>(entries: readonly T[], at?: Span): readonly T[] {
    if (entries.length <= glossaryLimits.concepts) return entries;
    const message = `This glossary has ${entries.length} concepts; the first ${glossaryLimits.concepts} are read.`;
    this.warn('limit', message, at);
    return entries.slice(0, glossaryLimits.concepts);
  }
}

/** What a file wrote, short enough for a message. */
export const shortened = (written: string): string => (written.length > 40 ? `${written.slice(0, 40)}…` : written);

/** Names as a sentence lists them: `a, b or c`. */
export const oneOf = (names: readonly string[]): string => `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
