import type { Span } from '../../text/span.ts';

/**
 * Where the statements of a text in Turtle stand, each without the stop at its end, in linear time and whatever is wrong
 * with it: a fault then costs one statement. A stop ends a statement within open brackets too, as none can stand there.
 */
export function* turtleStatements(text: string): Generator<Span> {
  let start = -1;
  for (let i = 0; i < text.length;) {
    const c = text[i]!;
    if (/\s/.test(c)) i++;
    else if (c === '#') i = lineEnd(text, i);
    else if (c === '.' && start < 0) i++;
    else if (c === '.' && endsStatement(text, i)) {
      yield { start, end: i };
      start = -1;
      i++;
    } else {
      if (start < 0) start = i;
      i = c === '<' ? pastAddress(text, i) : c === '"' || c === "'" ? pastText(text, i) : i + 1;
      if (c === '<' && isBareDirective(text, start)) {
        yield { start, end: i };
        start = -1;
      }
    }
  }
  if (start >= 0) yield { start, end: start + text.slice(start).trimEnd().length };
}

/** A stop within a name or a number has a letter or a digit on both sides. */
const endsStatement = (text: string, at: number): boolean =>
  !/[\p{L}\p{N}_%:\\-]/u.test(text[at + 1] ?? '') || /[\s>"'\])]/.test(text[at - 1] ?? '');

/** `PREFIX` and `BASE` end with their address, as in SPARQL; with a sign before them they need a stop. */
const isBareDirective = (text: string, start: number): boolean =>
  /^(?:prefix|base)\s/i.test(text.slice(start, start + 7));

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** Past `<…>`; past the sign alone where none closes it on its line. */
function pastAddress(text: string, from: number): number {
  for (let i = from + 1; i < text.length; i++) {
    const c = text[i]!;
    if (c === '>') return i + 1;
    if (c === '\n' || c === '<' || c === '"') break;
  }
  return from + 1;
}

/** Past a text in quotation marks: three on each side may hold lines, one may not. */
function pastText(text: string, from: number): number {
  const mark = text[from]!;
  const long = text.startsWith(mark.repeat(3), from);
  const closing = long ? mark.repeat(3) : mark;
  for (let i = from + closing.length; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text.startsWith(closing, i)) return i + closing.length;
    else if (!long && text[i] === '\n') return i;
  }
  return text.length;
}
