import { PageCounter } from '../markdown/pageCounter.ts';
import type { MarkdownWriter } from '../markdown/writer.ts';
import type { Budget } from '../refusal.ts';
import { OpenItems } from './lists.ts';
import { NoteLabels, noteFormatsOf, noteTextsOf, type NoteTexts } from './notes.ts';
import { Numbering } from './numbering.ts';
import type { Parts } from './parts.ts';
import { stylesOf, type Styles } from './styles.ts';

/** A note that was called, with its text as it stands in the file. */
interface CalledNote {
  readonly label: string;
  readonly source: string;
}

/** What all texts of a document share: the document itself, its notes and its text boxes. */
export class WordContext {
  readonly writer: MarkdownWriter;
  readonly budget: Budget;
  readonly parts: Parts;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly pages: PageCounter;
  readonly items: OpenItems;
  readonly #texts: Readonly<Record<'footnote' | 'endnote', NoteTexts>>;
  readonly #labels: NoteLabels;
  readonly #called = new Map<string, string>();
  /** The footnotes that were called since they were last written, and the endnotes. */
  #footnotes: CalledNote[] = [];
  #endnotes: CalledNote[] = [];

  constructor(parts: Parts, writer: MarkdownWriter, budget: Budget) {
    this.writer = writer;
    this.budget = budget;
    this.parts = parts;
    this.styles = stylesOf(parts.styles, budget);
    this.numbering = new Numbering(parts.numbering, budget);
    this.pages = new PageCounter(writer);
    this.items = new OpenItems(writer);
    this.#texts = { footnote: noteTextsOf(parts.footnotes, budget), endnote: noteTextsOf(parts.endnotes, budget) };
    this.#labels = new NoteLabels(noteFormatsOf(parts.settings, budget));
  }

  /** Calls a note by its identifier; nothing where the file has no such note. */
  call(kind: 'footnote' | 'endnote', id: string): void {
    const source = this.#texts[kind].get(id);
    if (source === undefined) return;
    let label = this.#called.get(kind + id);
    if (label === undefined) {
      this.#called.set(kind + id, (label = this.#labels.next(kind)));
      (kind === 'footnote' ? this.#footnotes : this.#endnotes).push({ label, source });
    }
    this.writer.noteCall(label);
  }

  /** The footnotes that are to be written, under the block that called them. */
  takeFootnotes(): CalledNote[] {
    return this.#footnotes.splice(0);
  }

  takeEndnotes(): CalledNote[] {
    return this.#endnotes.splice(0);
  }
}
