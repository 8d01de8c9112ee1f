import type { SectionPages } from '../markdown/pageCounter.ts';
import { readXml, type Attributes, type XmlHandler } from '../xml/xml.ts';
import type { WordContext } from './context.ts';
import { Fields } from './fields.ts';
import { numeralStyle } from './numbering.ts';
import { isOn, numberIn, prefixes } from './parts.ts';
import {
  continued,
  newParagraph,
  paragraphProperty,
  plainRun,
  quotes,
  runProperty,
  silent,
  type Paragraph,
  type Run,
} from './properties.ts';
import { headingLevel, isContents } from './styles.ts';

/** How deep texts may stand in each other: a text box in a note. */
const deepest = 3;
/** How deep an item may stand, from 0: Word has nine levels. */
const deepestItem = 8;

/** Writes the whole text of a Word document. False where its XML is damaged, so that some of it may be missing. */
export function writeDocument(context: WordContext): boolean {
  const { document } = context.parts;
  const reader = new TextReader(context, 0);
  const sound = readXml(document, prefixes, context.budget, reader);
  reader.finish();
  return sound && reader.sound;
}

class TextReader implements XmlHandler {
  /** False where a text within was damaged. */
  sound = true;
  readonly #context: WordContext;
  readonly #level: number;
  #paragraph: Paragraph | null = null;
  #run: Run = plainRun();
  #inParagraphProperties = false;
  #inRowProperties = false;
  /** True where the row that is open was deleted. */
  #isRowDeleted = false;
  #isText = false;
  #isRaised = false;
  readonly #fields = new Fields();
  /** The span of the cell that has not begun yet. */
  #cell: { span: number } | null = null;
  readonly #boxes: string[] = [];
  /** True after a paragraph whose end was deleted. */
  #joins = false;
  #section: SectionPages = {};

  constructor(context: WordContext, level: number) {
    this.#context = context;
    this.#level = level;
  }

  passes(name: string): boolean {
    return silent.has(name) || name === 'w:txbxContent' || (this.#isRowDeleted && name === 'w:tc');
  }

  passed(name: string, _: Attributes, content: string): void {
    if (name === 'w:txbxContent') this.#boxes.push(content);
    if (name !== 'w:del') return;
    // The end of a paragraph, or a row, may be what is deleted.
    if (this.#inParagraphProperties && this.#paragraph) this.#paragraph.joined = true;
    if (this.#inRowProperties) this.#isRowDeleted = true;
  }

  open(name: string, attributes: Attributes): void {
    this.#openText(name, attributes);
    this.#openProperty(name, attributes);
    this.#openStructure(name);
  }

  close(name: string): void {
    const { writer, items } = this.#context;
    if (name === 'w:t' || name === 'm:t') this.#isText = false;
    else if (name === 'w:p') this.#endParagraph();
    else if (name === 'w:r') this.#run = plainRun();
    else if (name === 'w:pPr') this.#inParagraphProperties = false;
    else if (name === 'w:trPr') this.#inRowProperties = false;
    else if (name === 'w:hyperlink') writer.closeLink();
    else if (name === 'w:tc') {
      this.#beginCell();
      items.leave();
      writer.close();
    } else if (name === 'w:tbl') {
      writer.closeTable();
      items.leave();
    } else if (name === 'w:sectPr') {
      this.#context.pages.section(this.#section);
      this.#section = {};
    }
  }

  text(text: string): void {
    if (!this.#isText || this.#run.hidden || this.#fields.instruct) return;
    this.#print(text);
  }

  #print(text: string): void {
    if (!this.#begin()) return;
    const { writer, pages } = this.#context;
    if (/\S/u.test(text)) pages.text();
    if (this.#run.raised !== this.#isRaised) this.#raise(this.#run.raised);
    if (this.#run.strong) writer.openStyle('strong');
    if (this.#run.emphasis) writer.openStyle('emphasis');
    writer.text(text);
    if (this.#run.strong) writer.closeStyle('strong');
    if (this.#run.emphasis) writer.closeStyle('emphasis');
  }

  #raise(raised: boolean): void {
    if (raised === this.#isRaised) return;
    this.#isRaised = raised;
    if (raised) this.#context.writer.openRaised();
    else this.#context.writer.closeRaised();
  }

  #openText(name: string, attributes: Attributes): void {
    const { writer, pages } = this.#context;
    if (name === 'w:t' || name === 'm:t') this.#isText = true;
    else if (name === 'w:tab' || name === 'w:ptab') {
      if (!this.#inParagraphProperties && this.#paragraph) this.#print('\t');
    } else if (name === 'w:br' || name === 'w:cr') {
      if (attributes['w:type'] === 'page') pages.break();
      else if (this.#begin()) writer.lineBreak();
    } else if (name === 'w:lastRenderedPageBreak') pages.break();
    else if (name === 'w:noBreakHyphen') this.#print('-');
    else if (name === 'w:sym') {
      const code = Number.parseInt(attributes['w:char'] ?? '', 16);
      // What fonts of symbols keep in the private area has no meaning without them.
      if (code > 32 && code < 0xe000) this.#print(String.fromCharCode(code));
    } else if (name === 'w:fldChar') this.#fields.mark(attributes['w:fldCharType']);
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') this.#callNote(name, attributes);
    else if (name === 'w:hyperlink') {
      const link = this.#context.parts.relations.get(attributes['r:id'] ?? '');
      this.#begin();
      writer.openLink(link?.external ? link.target : '');
    } else if (name === 'wp:docPr' && attributes['descr'] && this.#begin()) writer.image(attributes['descr']);
  }

  #openProperty(name: string, attributes: Attributes): void {
    const paragraph = this.#paragraph;
    if (name === 'w:pPr') this.#inParagraphProperties = true;
    else if (name === 'w:trPr') this.#inRowProperties = true;
    else if (name === 'w:gridSpan' && this.#cell) this.#cell.span = numberIn(attributes, 'w:val') ?? 1;
    else if (name === 'w:pgNumType')
      this.#section = { start: numberIn(attributes, 'w:start'), style: numeralStyle(attributes['w:fmt'] ?? 'decimal') };
    else if (this.#inParagraphProperties && paragraph) {
      if (name === 'w:pageBreakBefore' && isOn(attributes)) this.#context.pages.break();
      else paragraphProperty(paragraph, name, attributes, this.#context.styles);
    } else runProperty(this.#run, name, attributes, this.#context.styles);
  }

  #openStructure(name: string): void {
    const { writer, items } = this.#context;
    if (name === 'w:p') {
      this.#beginCell();
      this.#paragraph = newParagraph();
    } else if (name === 'w:r') this.#run = plainRun();
    else if (name === 'w:tbl') {
      this.#beginCell();
      this.#writeFootnotes();
      items.closeFrom(0);
      writer.openTable();
      items.enter();
    } else if (name === 'w:tr') {
      this.#isRowDeleted = false;
      writer.openRow();
    } else if (name === 'w:tc') this.#cell = { span: 1 };
  }

  #beginCell(): void {
    if (!this.#cell) return;
    this.#context.writer.openCell(this.#cell.span);
    this.#context.items.enter();
    this.#cell = null;
  }

  /** Begins the block of the paragraph, when there is something to put into it; false where nothing of it is read. */
  #begin(): boolean {
    this.#paragraph ??= newParagraph();
    const paragraph = this.#paragraph;
    if (paragraph.begun) return !paragraph.skipped;
    paragraph.begun = true;
    if (this.#joins) {
      this.#joins = false;
      return true;
    }
    const { style } = paragraph;
    if (isContents(style)) {
      paragraph.skipped = true;
      return false;
    }
    const level = headingLevel(style, paragraph.outline);
    const list = paragraph.list ?? style?.list;
    const mark =
      list === undefined || list === '0'
        ? null
        : this.#context.numbering.next(list, paragraph.depth ?? style?.depth ?? 0);
    this.#openBlock(paragraph, level, mark);
    return true;
  }

  #openBlock(paragraph: Paragraph, level: number | null, mark: ReturnType<WordContext['numbering']['next']>): void {
    const { writer, items } = this.#context;
    const depth = Math.min(paragraph.depth ?? paragraph.style?.depth ?? 0, deepestItem);
    const simple = mark && !mark.bullet && /^(\d{1,9})[.)]?$/u.exec(mark.text);
    const label = mark && !mark.bullet && !simple ? mark.text : '';
    // What numbers a text at the edge stands before it, as on paper; within a list it is an item's.
    const isItem = level === null && mark !== null && (mark.bullet || simple !== null || (depth > 0 && items.areOpen));
    if (isItem) {
      items.item(depth, simple ? `${simple[1]}.` : '-', label);
      return;
    }
    if (!items.areOpen || !continued.test(paragraph.style?.name ?? '')) {
      items.closeFrom(0);
      this.#writeFootnotes();
    }
    if (quotes.test(paragraph.style?.name ?? '')) {
      paragraph.quoted = true;
      writer.openQuote();
    }
    writer.open(level === null ? 'paragraph' : 'heading', level ?? 0);
    if (mark && !mark.bullet && mark.text !== '') writer.text(`${mark.text} `);
  }

  #endParagraph(): void {
    const paragraph = this.#paragraph;
    this.#raise(false);
    this.#fields.end();
    // An empty item is counted.
    if (paragraph && !paragraph.begun && (paragraph.list ?? paragraph.style?.list)) this.#begin();
    this.#paragraph = null;
    if (!paragraph) return;
    this.#joins = paragraph.joined && paragraph.begun;
    if (this.#joins) return;
    const { writer } = this.#context;
    writer.close();
    if (paragraph.quoted) writer.closeContainer();
    for (const box of this.#boxes.splice(0)) this.#writeWithin(box);
  }

  #callNote(name: string, attributes: Attributes): void {
    if (this.#level >= deepest || !this.#begin()) return;
    this.#raise(false);
    this.#context.call(name === 'w:footnoteReference' ? 'footnote' : 'endnote', attributes['w:id'] ?? '');
    // A mark of the writer's own follows, which is no text.
    if (attributes['w:customMarkFollows'] && isOn({ 'w:val': attributes['w:customMarkFollows'] }))
      this.#run.hidden = true;
  }

  #writeFootnotes(): void {
    if (this.#level > 0) return;
    for (const { label, source } of this.#context.takeFootnotes()) this.#writeNote(label, source);
  }

  /** Writes the notes that are still to be written, at the end of the document. */
  finish(): void {
    this.#context.items.closeFrom(0);
    this.#writeFootnotes();
    for (const { label, source } of this.#context.takeEndnotes()) this.#writeNote(label, source);
  }

  #writeNote(label: string, source: string): void {
    this.#context.writer.openNote(label);
    this.#writeWithin(source);
    this.#context.writer.closeNote();
  }

  #writeWithin(source: string): void {
    if (this.#level >= deepest) return;
    const { items } = this.#context;
    items.enter();
    const reader = new TextReader(this.#context, this.#level + 1);
    const sound = readXml(source, prefixes, this.#context.budget, reader);
    this.sound = sound && reader.sound && this.sound;
    items.leave();
  }
}
