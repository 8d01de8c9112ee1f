import { numericItems } from '../../core/citation/keys.ts';
import type { Format } from '../../core/document/document.ts';
import type { Span } from '../../core/text/span.ts';

/** What a writer is about to write. The span, in UTF-16 units of the text, is what has been written of it. */
export interface CompletionContext extends Span {
  readonly kind: 'key' | 'number' | 'locator' | 'number or locator';
  readonly written: string;
}

/** How much is looked at before the cursor, in UTF-16 units. */
const looked = 600;

const cited = /\\[a-z]{0,20}cite[a-z]{0,20}\*?$/iu;
const citesNothing = /cite(?:style|color|reset|setup)\*?$/iu;
const lastGroup = /(?:\[[^[\]]{0,300}\]|\([^()]{0,300}\)|\{[^{}]{0,300}\})[ \t]{0,5}$/u;
/** A key begins where no word goes on, as an e-mail address does. */
const key = /(?:^|[^\p{L}\p{N}\p{M}.@\\])@\{?([^\s[\]{}();,@`"<>|\\]{0,80})$/u;
const afterKey = /@(?:\{[^\s{}]{1,200}\}|[^\s[\]{},;]{1,200})(?:,\s*|[ \t]\[)(\p{L}{0,12}|§{1,2})$/u;
const locatorWord = /(?:^|[\s,])(\p{L}{0,12}|§{1,2})$/u;

/** What a writer is about to write at `offset`; `null` outside citations. */
export function contextAt(text: string, offset: number, format: Format): CompletionContext | null {
  const paragraph = text.slice(Math.max(0, offset - looked), offset).replace(/^[^]*\n[ \t\r]*\n/u, '');
  const [kind, written] =
    (format === 'plaintext' ? null : inCommand(paragraph)) ??
    (format === 'markdown' ? inPandoc(paragraph) : null) ??
    (format === 'latex' ? null : inBrackets(paragraph)) ??
    [];
  if (kind === undefined || written === undefined) return null;
  return { kind, written, start: offset - written.length, end: offset };
}

type Found = readonly [kind: CompletionContext['kind'], written: string] | null;

/** `\cite{one, tw`, `\parencite[see][p`. */
function inCommand(before: string): Found {
  const open = unclosed(before, '{[');
  if (open < 0) return null;
  let head = before.slice(0, open);
  let keys = 0;
  for (let group = lastGroup.exec(head); group && open - group.index < looked; group = lastGroup.exec(head)) {
    if (group[0].startsWith('{')) keys++;
    head = head.slice(0, group.index);
  }
  const command = cited.exec(head)?.[0];
  if (command === undefined || citesNothing.test(command) || (keys > 0 && !/s\*?$/iu.test(command))) return null;
  const inner = before.slice(open + 1);
  if (before[open] === '{') return ['key', /[^\s,]*$/u.exec(inner)![0]];
  const word = locatorWord.exec(inner);
  return word && ['locator', word[1]!];
}

/** `@ke`, `[see @ke`, `[@key, p`, `@key [p`. */
function inPandoc(before: string): Found {
  const name = key.exec(before);
  if (name) return ['key', name[1]!];
  const place = afterKey.exec(before);
  if (!place) return null;
  const bracketed = place[0].endsWith(`[${place[1]!}`) || unclosed(before, '[') >= 0;
  return bracketed ? ['locator', place[1]!] : null;
}

/** `[3, 5; oak`, `[3, p`. */
function inBrackets(before: string): Found {
  const open = unclosed(before, '[');
  const inner = before.slice(open + 1);
  if (open < 0 || inner.length > 80 || inner.startsWith('^')) return null;
  // A link's target, an escape, a note, a box to tick.
  if (
    /[\]!\\^]$/u.test(before.slice(0, open)) ||
    /(?:^|\n)[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+$/u.test(before.slice(0, open))
  )
    return null;
  const cut = Math.max(inner.lastIndexOf(','), inner.lastIndexOf(';'));
  if (cut >= 0 && !numericItems(inner.slice(0, cut))) return null;
  return [cut >= 0 && inner[cut] === ',' ? 'number or locator' : 'number', inner.slice(cut + 1).trimStart()];
}

/** Where the innermost of these brackets stands that nothing closes; -1 where there is none. */
function unclosed(text: string, openers: string): number {
  let depth = 0;
  for (let i = text.length - 1; i >= 0; i--) {
    const c = text[i]!;
    if (c === ']' || c === '}') depth++;
    else if (c === '[' || c === '{') {
      if (depth === 0) return openers.includes(c) ? i : -1;
      depth--;
    }
  }
  return -1;
}
