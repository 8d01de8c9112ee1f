/** An address, which is read as it stands: the same as what the reading of Markdown takes for one. */
const address = /(?:https?:\/\/|www\.)[^\s<>"“”«»|\\^`{}[\]]{2,2000}/giu;
/** What may be markup, by its first character. */
const suspect = /[\\`*_[(<&^@]/u;
/** The head of a note's mark above the line. */
const raised = /^\^\{?\[?[\d*†‡§]/u;
const entity = /^&#?\w{1,31};/u;
const tagHead = /^<[a-z/!?]/iu;
/** Marks that open a block at the start of a line, where a space or the end follows, or alone. */
const lineMark = /^(?:#{1,6}(?=\s|$)|>|\||[+*](?=\s|$)|~{3}|<!--)/u;
const rule = /^(?:[-=](?:[ \t]*[-=])*|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,})$/u;
const definition = /^\[[^\]^][^\]]{0,200}\]:[ \t]*\S{1,2000}(?:[ \t]|$)/u;

/** `text` so that nothing in it is markup. `before` and `after` are the characters around it, empty where there are none. */
export function escapeInline(text: string, before: string, after: string): string {
  if (!suspect.test(text)) return text;
  let out = '';
  let from = 0;
  for (const match of text.matchAll(address)) {
    out += escapePart(text.slice(from, match.index), out.at(-1) ?? before, match[0][0]!) + match[0];
    from = match.index + match[0].length;
  }
  return out + escapePart(text.slice(from), out.at(-1) ?? before, after);
}

function escapePart(text: string, before: string, after: string): string {
  let out = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (!isMarkup(text, i, i > 0 ? text[i - 1]! : before, i + 1 < text.length ? text[i + 1]! : after)) continue;
    out += `${text.slice(from, i)}\\`;
    from = i;
  }
  return out + text.slice(from);
}

function isMarkup(text: string, i: number, before: string, after: string): boolean {
  const c: string = text[i]!;
  switch (c) {
    case '\\':
      return after === '' || /[!-/:-@[-`{-~]/u.test(after);
    case '`':
      return true;
    case '*':
      return !(isSpace(before) && isSpace(after));
    case '_':
      return !(isSpace(before) && isSpace(after)) && !(isWord(before) && isWord(after));
    case '[':
      return after === '^' || after === '@';
    case '(':
      return before === ']';
    case '<':
      return tagHead.test(text.slice(i, i + 2) + after);
    case '&':
      return entity.test(text.slice(i, i + 34));
    case '^':
      return (i === 0 && before === '[') || raised.test(text.slice(i, i + 4) + after);
    case '@':
      return i === 0 && before === '[';
    default:
      return false;
  }
}

const isSpace = (c: string): boolean => c !== '' && /\s/u.test(c);
const isWord = (c: string): boolean => c !== '' && /[\p{L}\d]/u.test(c);

/** A line so that its start opens no block; one that begins a paragraph, or goes on with it. */
export function escapeLineStart(line: string): string {
  const suspicious = lineMark.test(line) || rule.test(line.trimEnd()) || definition.test(line);
  return suspicious ? `\\${line}` : line;
}

/** A target that a link may have: an address on the web, so written that it cannot end the link. Else `null`. */
export function linkTarget(href: string): string | null {
  if (href.length > 1000 || !/^https?:\/\/[^\s/]/iu.test(href)) return null;
  return href.replace(/[\s()<>\\"'`|*[\]]/gu, (c) =>
    c < '\u0080' ? `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}` : encodeURIComponent(c),
  );
}
