import type { ExtractedPage } from '../extraction.ts';
import { numeral, type NumeralStyle } from './numeral.ts';
import type { MarkdownWriter } from './writer.ts';

/** How the pages of a section are numbered: the number of its first page, and how it is written, where it says so. */
export interface SectionPages {
  readonly start?: number | undefined;
  readonly style?: NumeralStyle | undefined;
}

/** Counts the pages of a document by what it keeps of its last layout, and by the breaks that its writer made. */
export class PageCounter {
  readonly #writer: MarkdownWriter;
  #count = 0;
  /** True where text stands after the last break: two breaks without any between are one. */
  #hasText = false;
  /** The sections, each with the page on which it ended. */
  readonly #sections: (SectionPages & { last: number })[] = [];

  constructor(writer: MarkdownWriter) {
    this.#writer = writer;
  }

  text(): void {
    this.#hasText = true;
  }

  break(): void {
    if (!this.#hasText) return;
    this.#hasText = false;
    this.#count++;
    this.#writer.page();
  }

  section(section: SectionPages): void {
    this.#sections.push({ ...section, last: this.#count });
  }

  /**
   * The pages of the finished text, with their numbers where a section says how they are numbered. `marks` are where the
   * breaks came to stand; `printed` is how many pages the file says that it has. None where these do not agree.
   */
  pages(marks: readonly ExtractedPage[], printed: number | null): ExtractedPage[] {
    if (marks.length === 0 || (printed !== null && printed !== marks.length + 1)) return [];
    const pages = [{ start: 0 }, ...marks];
    const tells = ({ start, style = 'decimal' }: SectionPages): boolean => start !== undefined || style !== 'decimal';
    if (!this.#sections.some(tells)) return pages;
    let number = 0;
    let next = 0;
    let section = this.#sections[0]!;
    let begins = true;
    return pages.map(({ start }, i) => {
      for (; next < this.#sections.length - 1 && this.#sections[next]!.last < i; begins = true)
        section = this.#sections[++next]!;
      number = begins ? (section.start ?? number + 1) : number + 1;
      begins = false;
      return { start, label: numeral(number, section.style ?? 'decimal') };
    });
  }
}
