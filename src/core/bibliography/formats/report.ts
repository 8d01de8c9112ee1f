import type { Problem, RelatedPlace } from '../../document/problem.ts';
import type { Span } from '../../text/span.ts';

/** Problems that are listed for one file: a file that is broken throughout is not read by anybody to its end. */
const listed = 200;

/** Collects what is wrong with one bibliography file. */
export class BibliographyReport {
  readonly #problems: Problem[] = [];
  readonly #uri: string;

  constructor(uri: string) {
    this.#uri = uri;
  }

  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** Something was lost. */
  error(code: string, message: string, span?: Span): void {
    this.#add('error', code, message, span);
  }

  /** Something is odd, but was read. `related` is another place of the file that one has to see. */
  warn(code: string, message: string, span?: Span, related?: Omit<RelatedPlace, 'uri'>): void {
    this.#add('warning', code, message, span, related);
  }

  #add(
    severity: Problem['severity'],
    code: string,
    message: string,
    span: Span | undefined,
    related?: Omit<RelatedPlace, 'uri'>,
  ): void {
    if (this.#problems.length >= listed) return;
    this.#problems.push({
      uri: this.#uri,
      severity,
      code: `bibliography-${code}`,
      message,
      ...(span && { span }),
      ...(related && { related: [{ uri: this.#uri, ...related }] }),
    });
  }
}

/** A text of the file as a message may show it: on one line, and not long. */
export function quoted(text: string): string {
  const line = text.slice(0, 80).replace(/\s+/g, ' ').trim();
  return `“${line.length > 60 ? `${line.slice(0, 59)}…` : line}”`;
}
