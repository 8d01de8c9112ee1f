import { PageCounter } from '../markdown/pageCounter.ts';
import type { MarkdownWriter } from '../markdown/writer.ts';
import type { Budget } from '../refusal.ts';
import { readXml, type Attributes, type XmlHandler } from '../xml/xml.ts';
import { Lists } from './lists.ts';
import { prefixes, type Style, type Styles } from './styles.ts';

/** What is no text of a document as it stands: what was deleted, comments, lists of its headings, forms, descriptions. */
const silent = new Set([
  'text:tracked-changes', 'office:annotation', 'text:table-of-content', 'text:illustration-index', 'text:table-index',
  'text:alphabetical-index', 'text:object-index', 'text:user-index', 'office:forms', 'text:ruby-text', 'svg:title',
  'svg:desc', 'draw:object', 'table:covered-table-cell', 'office:script', 'office:event-listeners',
  'text:hidden-text', 'text:hidden-paragraph', 'office:automatic-styles', 'office:font-face-decls', 'office:scripts',
]); // prettier-ignore

/** Texts that stand in others and are written after the block that holds them. */
const within = new Set(['text:note-body', 'draw:text-box']);

const quotes = /^(?:quotations?|quote|block ?text)$/iu;
/** How deep texts may stand in each other: a text box in a note. */
const deepest = 3;

interface Held {
  /** The label of a note; `null` for a text box. */
  readonly label: string | null;
  readonly source: string;
}

/** Writes an OpenDocument text, and the notes and text boxes in it. */
export class TextWriter {
  readonly writer: MarkdownWriter;
  readonly pages: PageCounter;
  readonly styles: Styles;
  readonly lists: Lists;
  readonly #budget: Budget;
  /** The labels of notes, each with the number that the next note takes which is called the same. */
  readonly #labels = new Map<string, number>();
  readonly #endnotes: Held[] = [];

  constructor(writer: MarkdownWriter, styles: Styles, budget: Budget) {
    this.writer = writer;
    this.styles = styles;
    this.pages = new PageCounter(writer);
    this.lists = new Lists(writer, styles);
    this.#budget = budget;
  }

  /** Writes a whole document; false where its XML is damaged, so that some of it may be missing. */
  write(source: string): boolean {
    const sound = this.#read(source, 0);
    return this.writeHeld(this.#endnotes.splice(0), 0) && sound;
  }

  /** Writes texts that were held back; false where one is damaged. */
  writeHeld(held: readonly Held[], level: number): boolean {
    let sound = true;
    for (const { label, source } of held) {
      if (level >= deepest) return sound;
      if (label !== null) this.writer.openNote(label);
      this.lists.enter();
      sound = this.#read(source, level + 1) && sound;
      this.lists.leave();
      if (label !== null) this.writer.closeNote();
    }
    return sound;
  }

  /** The label of a note that is called so; each note has one of its own. */
  labelFor(citation: string): string {
    const wanted = citation.replace(/[\s[\]^]/gu, '').slice(0, 20) || '*';
    let label = wanted;
    let next = this.#labels.get(wanted) ?? 2;
    while (this.#labels.has(label)) label = `${wanted}-${next++}`;
    this.#labels.set(label, 2).set(wanted, next);
    return label;
  }

  holdEndnote(note: Held): void {
    this.#endnotes.push(note);
  }

  #read(source: string, level: number): boolean {
    const reader = new TextReader(this, level);
    const sound = readXml(source, prefixes, this.#budget, reader);
    return sound && reader.sound;
  }
}

class TextReader implements XmlHandler {
  sound = true;
  readonly #text: TextWriter;
  readonly #level: number;
  #paragraphs = 0;
  #quoted = false;
  readonly #spans: (Style | undefined)[] = [];
  #note: { isEnd: boolean; citation: string } | null = null;
  #isCitation = false;
  #held: Held[] = [];

  constructor(text: TextWriter, level: number) {
    this.#text = text;
    this.#level = level;
  }

  passes(name: string): boolean {
    return silent.has(name) || within.has(name);
  }

  /** Holds notes and text boxes back. */
  passed(name: string, _: Attributes, content: string): void {
    if (name === 'draw:text-box') this.#held.push({ label: null, source: content });
    else if (name === 'text:note-body' && this.#note) this.#endNote(this.#note, content);
  }

  open(name: string, attributes: Attributes): void {
    if (this.#isCitation) return;
    const { writer, lists, pages } = this.#text;
    if (name === 'text:p' || name === 'text:h') this.#openParagraph(name, attributes);
    else if (name === 'text:list') lists.openList(attributes);
    else if (name === 'text:list-item' || name === 'text:list-header') lists.openItem(attributes);
    else if (name === 'table:table') {
      writer.openTable();
      lists.enter();
    } else if (name === 'table:table-row') writer.openRow();
    else if (name === 'table:table-cell')
      writer.openCell(Number(attributes['table:number-columns-spanned'] ?? '1') || 1);
    else if (name === 'text:soft-page-break') pages.break();
    else if (name === 'text:note-citation') this.#isCitation = true;
    else if (name === 'text:note') this.#note = { isEnd: attributes['text:note-class'] === 'endnote', citation: '' };
    else this.#openInline(name, attributes);
  }

  close(name: string): void {
    if (name === 'text:note-citation') this.#isCitation = false;
    if (this.#isCitation) return;
    const { writer, lists } = this.#text;
    if (name === 'text:p' || name === 'text:h') this.#closeParagraph();
    else if (name === 'text:list') lists.closeList();
    else if (name === 'text:list-item' || name === 'text:list-header') lists.closeItem();
    else if (name === 'table:table') {
      writer.closeTable();
      lists.leave();
    } else if (name === 'table:table-cell') writer.close();
    else if (name === 'text:span') this.#closeStyle(this.#spans.pop());
    else if (name === 'text:a') writer.closeLink();
  }

  text(text: string): void {
    if (this.#isCitation) {
      if (this.#note) this.#note.citation += text;
      return;
    }
    if (this.#paragraphs === 0) return;
    if (this.#spans.some((span) => span?.hidden)) return;
    if (/\S/u.test(text)) this.#text.pages.text();
    this.#text.writer.text(text);
  }

  #openInline(name: string, attributes: Attributes): void {
    if (this.#paragraphs === 0) return;
    const { writer } = this.#text;
    if (name === 'text:span') {
      const style = this.#text.styles.named.get(attributes['text:style-name'] ?? '');
      this.#spans.push(style);
      this.#openStyle(style);
    } else if (name === 'text:a') writer.openLink(attributes['xlink:href'] ?? '');
    else if (name === 'text:s' || name === 'text:tab') writer.text(' ');
    else if (name === 'text:line-break') writer.lineBreak();
  }

  #openStyle(style: Style | undefined): void {
    const { writer } = this.#text;
    if (style?.strong) writer.openStyle('strong');
    if (style?.emphasis) writer.openStyle('emphasis');
    if (style?.raised) writer.openRaised();
  }

  #closeStyle(style: Style | undefined): void {
    const { writer } = this.#text;
    if (style?.raised) writer.closeRaised();
    if (style?.emphasis) writer.closeStyle('emphasis');
    if (style?.strong) writer.closeStyle('strong');
  }

  #openParagraph(name: string, attributes: Attributes): void {
    this.#paragraphs++;
    const { writer, pages, styles } = this.#text;
    const style = styles.named.get(attributes['text:style-name'] ?? '');
    if (style?.breaks) pages.break();
    const isTitle = style?.name.toLowerCase() === 'title';
    const level =
      name === 'text:h' ? Math.min(Math.max(Number(attributes['text:outline-level'] ?? '1') || 1, 1), 6) : 1;
    writer.close();
    this.#quoted = name === 'text:p' && quotes.test(style?.name ?? '');
    if (this.#quoted) writer.openQuote();
    writer.open(name === 'text:h' || isTitle ? 'heading' : 'paragraph', level);
  }

  #closeParagraph(): void {
    this.#paragraphs--;
    const { writer } = this.#text;
    writer.close();
    if (this.#quoted) writer.closeContainer();
    this.#quoted = false;
    this.sound = this.#text.writeHeld(this.#held.splice(0), this.#level) && this.sound;
  }

  #endNote({ isEnd, citation }: { isEnd: boolean; citation: string }, source: string): void {
    this.#note = null;
    const note = { label: this.#text.labelFor(citation), source };
    this.#text.writer.noteCall(note.label);
    if (isEnd) this.#text.holdEndnote(note);
    else this.#held.push(note);
  }
}
