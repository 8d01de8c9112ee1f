import { type Span, span } from '../../../text/span.ts';

/** A piece of an XML file. */
export type XmlToken =
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
      readonly span: Span;
    }
  | { readonly kind: 'close'; readonly name: string; readonly span: Span }
  | { readonly kind: 'text'; readonly text: string };

/**
 * The tags and texts of an XML file in their order, in linear time and whatever is wrong with it. No entity but the five
 * that XML has itself is known, so that nothing can be defined that grows.
 */
export function* xmlTokens(text: string): Iterable<XmlToken> {
  for (let at = 0; at < text.length;) {
    const tag = text.indexOf('<', at);
    const end = tag < 0 ? text.length : tag;
    if (end > at) yield { kind: 'text', text: unescaped(text.slice(at, end)) };
    if (tag < 0) return;
    const cdata = text.startsWith('<![CDATA[', tag);
    const closing = cdata ? ']]>' : text.startsWith('<!--', tag) ? '-->' : '>';
    const found = text.indexOf(closing, tag + (cdata ? 9 : 1));
    if (found < 0) return;
    at = found + closing.length;
    if (cdata) yield { kind: 'text', text: text.slice(tag + 9, found) };
    else yield* tagTokens(text, tag, at);
  }
}

function* tagTokens(text: string, start: number, end: number): Iterable<XmlToken> {
  const name = /<(\/?)([A-Za-z][\w.:-]{0,80})/y;
  name.lastIndex = start;
  const found = name.exec(text);
  if (!found || name.lastIndex > end) return;
  const place = span(start, end);
  if (found[1] === '/') {
    yield { kind: 'close', name: found[2]!, span: place };
    return;
  }
  const inside = text.slice(name.lastIndex, end - 1);
  const attributes = new Map<string, string>();
  for (const [, key, double, single] of inside.matchAll(/(?<![\w:-])([\w:-]{1,80})\s?=\s?(?:"([^"]*)"|'([^']*)')/g)) {
    attributes.set(key!, unescaped(double ?? single ?? ''));
  }
  yield { kind: 'open', name: found[2]!, attributes, span: place };
  if (inside.endsWith('/')) yield { kind: 'close', name: found[2]!, span: place };
}

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entities.get(name)!;
      const code = decimal === undefined ? parseInt(hex!, 16) : Number(decimal);
      const legal = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
      return legal ? String.fromCodePoint(code) : whole;
    },
  );
}

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
