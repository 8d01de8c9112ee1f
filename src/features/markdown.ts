import type { Span } from '../core/text/span.ts';

/**
 * The pieces that cards are built of. A card shows text of documents, which may have been written to deceive: whatever
 * comes from a document goes through {@link plain} or {@link within}, every address through {@link webAddress}, and nothing else is marked up.
 */

/** ASCII punctuation that can begin markup, a link or an address inside a line. */
const inlineMarkup = /[\\`*_{}[\]<>&~|$!@^#]/g;
/** What makes an autolink of a bare address: `https://…`, `www.…`. */
const autolink = /:\/\/|www\.|(?:mailto|xmpp|tel):/gi;
/** What makes a list, a heading or a rule at a line's start. */
const blockMarkup = /^(\d{0,9})([-+=:.)])/;
/** Controls and line ends; each run becomes a space. */
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\ufff9-\uffff]+/gu;
/** What has no width, or changes the direction in which one reads what follows. */
const invisible = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]+/g;

/** `text` as Markdown that shows exactly these characters, as a line or a part of one. */
export const plain = (text: string): string => within(text).replace(blockMarkup, '$1\\$2');

/** The same for text that is never the first of its line. */
export function within(text: string): string {
  return text
    .toWellFormed()
    .replace(invisible, '')
    .replace(unprintable, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(inlineMarkup, '\\$&')
    .replace(autolink, (found) => found.replace(/[:/.]/g, '\\$&'));
}

export const strong = (text: string): string => wrapped('**', text);
export const emphasis = (text: string): string => wrapped('*', text);

function wrapped(mark: string, text: string): string {
  const content = within(text);
  return content === '' ? '' : `${mark}${content}${mark}`;
}

/** A text with `spans` of it, sorted and apart, in a style of letters: {@link strong} or {@link emphasis}. */
export function styled(text: string, spans: readonly Span[], style: (part: string) => string): string {
  let markdown = '';
  let from = 0;
  for (const { start, end } of spans.map((s) => trimmed(text, s.start, s.end))) {
    if (end <= start || start < from) continue;
    markdown += spaced(text.slice(from, start), markdown === '') + style(text.slice(start, end));
    from = end;
  }
  return markdown + spaced(text.slice(from), markdown === '');
}

/** Text between marked words, with the spaces at its ends, which are lost in escaping. */
function spaced(text: string, first: boolean): string {
  if (first) return /\s$/u.test(text) ? `${plain(text)} ` : plain(text);
  const content = within(text);
  if (content === '') return text === '' ? '' : ' ';
  return `${/^\s/u.test(text) ? ' ' : ''}${content}${/\s$/u.test(text) ? ' ' : ''}`;
}

/** What is marked must begin and end with a letter or a digit for Markdown to see it. */
function trimmed(text: string, start: number, end: number): Span {
  const inside = text.slice(start, end);
  const lead = /^[^\p{L}\p{N}]*/u.exec(inside)![0].length;
  const tail = /[^\p{L}\p{N}]*$/u.exec(inside)![0].length;
  return { start: start + lead, end: Math.max(start + lead, end - tail) };
}

/** A link of ours. `target` is a command we made or an address that {@link webAddress} let through. */
export const link = (label: string, target: string): string => `[${within(label)}](${escapedTarget(target)})`;

/** Whatever could end a link's target early, or is no part of an address, is percent-encoded. */
const escapedTarget = (target: string): string =>
  target.toWellFormed().replace(/[^\w\-.~:/?#@&=+,;%]/gu, strictlyEncoded);

/** `text` where it is an `http` or `https` address of a plainly named host, without a user's name in it; else `null`. */
export function webAddress(text: string): { readonly address: string; readonly host: string } | null {
  const match = /^https?:\/\/([a-z0-9.-]+)(?::\d{1,5})?(?=[/?#]|$)/i.exec(text.trim());
  return match ? { address: text.trim(), host: match[1]!.toLowerCase() } : null;
}

/** The address of a DOI at its resolver; `null` where `text` is no DOI. */
export function doiAddress(text: string): string | null {
  const match = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s{0,3})?(10\.\d{4,9}\/\S{1,500})$/i.exec(text.trim());
  return match ? `https://doi.org/${match[1]!.split('/').map(strictlyEncoded).join('/')}` : null;
}

const strictlyEncoded = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/** The address of a command that takes `argument`, as VS Code reads it from a link. */
export const commandAddress = (command: string, argument: unknown): string =>
  `command:${command}?${strictlyEncoded(JSON.stringify([argument]))}`;
