import { withoutMarkup } from '../markup.ts';
import { type Span, span } from '../../../text/span.ts';

/** A reference as lines of a tag and a value each, under the tags and types of RIS, whichever file it comes from. */
export interface TaggedRecord {
  /** The type as RIS names it, e.g. `JOUR`; empty where there is none. */
  readonly type: string;
  /** The values of each tag, in their order. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly span: Span;
  /** Where the key stands; empty, at the record's start, where there is none. */
  readonly keySpan: Span;
}

/** A line of a tag and a value; the lines that go on with the value belong to it. */
export interface TaggedLine {
  readonly tag: string;
  readonly value: string;
  /** The line with those that go on with it, and the value in it. */
  readonly span: Span;
  readonly valueSpan: Span;
}

/**
 * The tagged lines of `text`. `pattern` finds, where a line begins, its tag (group 1) and what stands before its value.
 * A line without a tag goes on with the value before it, unless it is empty.
 */
export function* taggedLines(text: string, pattern: RegExp): Iterable<TaggedLine> {
  const sticky = new RegExp(pattern.source, 'y');
  let open: { tag: string; start: number; valueStart: number; parts: string[]; end: number } | undefined;
  for (let start = 0; start < text.length;) {
    const broken = text.indexOf('\n', start);
    const next = broken < 0 ? text.length : broken + 1;
    sticky.lastIndex = start;
    const found = sticky.exec(text);
    if (found && sticky.lastIndex <= next) {
      if (open) yield closed(open);
      const valueStart = sticky.lastIndex;
      open = { tag: found[1]!, start, valueStart, parts: [text.slice(valueStart, next).trim()], end: next };
    } else {
      const more = text.slice(start, next).trim();
      if (open && more !== '') {
        open.parts.push(more);
        open.end = next;
      }
    }
    start = next;
  }
  if (open) yield closed(open);

  function closed(line: NonNullable<typeof open>): TaggedLine {
    const first = line.parts[0]!;
    const at = first === '' ? line.valueStart : text.indexOf(first, line.valueStart);
    return {
      tag: line.tag,
      value: line.parts.join('\n'),
      span: span(line.start, line.start + text.slice(line.start, line.end).trimEnd().length),
      valueSpan: span(at, at + first.length),
    };
  }
}

/** Builds records from lines. */
export class RecordBuilder {
  #type = '';
  #fields = new Map<string, string[]>();
  #start: number;
  #end: number;
  #keySpan: Span | undefined;

  constructor(start: number) {
    this.#start = this.#end = start;
  }

  get isEmpty(): boolean {
    return this.#fields.size === 0 && this.#type === '';
  }

  get hasType(): boolean {
    return this.#type !== '';
  }

  setType(type: string): this {
    this.#type = type;
    return this;
  }

  setKey(place: Span): this {
    this.#keySpan ??= place;
    return this;
  }

  /** Adds a value; one of no tag is left out, as is an empty one. */
  add(tag: string, value: string): this {
    const text = withoutMarkup(value).replace(/\s+/g, ' ').trim();
    if (text === '' || tag === '') return this;
    const values = this.#fields.get(tag);
    if (values) values.push(text);
    else this.#fields.set(tag, [text]);
    return this;
  }

  reachTo(end: number): this {
    this.#end = Math.max(this.#end, end);
    return this;
  }

  build(): TaggedRecord {
    const at = this.#start;
    return {
      type: this.#type,
      fields: this.#fields,
      span: span(at, this.#end),
      keySpan: this.#keySpan ?? span(at, at),
    };
  }
}
