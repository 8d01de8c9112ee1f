import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { type Span, span } from '../../../text/span.ts';
import type { BibliographyEntry } from '../entry.ts';
import { type BibliographyReport, quoted } from '../report.ts';
import { isObject, keyOf, readCslItem } from './item.ts';

/**
 * The items of a file in CSL-YAML: a list, or `references:` with a list, as pandoc and Zotero write it. The list is cut
 * into its items before any of it is parsed, so that a fault in one costs that one; a list in brackets is parsed whole.
 */
export function readCslYaml(text: string, report: BibliographyReport): BibliographyEntry[] {
  const places = itemsIn(text);
  if (places.length > 0) return places.flatMap((place) => itemsOf(text, place, report));
  const start = /^references:[ \t]*(?=\[)/m.exec(text);
  const flow = start ? start.index + start[0].length : text.search(/\[/);
  return flow < 0 ? [] : itemsOf(text, span(flow, Math.min(text.length, flow + longestFlow)), report);
}

/** How much of a list in brackets is parsed, and of one item, in characters. */
const longestFlow = 1_000_000;
const longestItem = 100_000;

/** Where the items of the first list stand, each with its hyphen. */
function itemsIn(text: string): Span[] {
  const head = /^references:[ \t]*(?:#.*)?\r?$/m.exec(text);
  const from = head ? head.index + head[0].length : 0;
  const first = /^([ \t]*)-(?=[ \t\r\n])/m;
  const found = first.exec(text.slice(from));
  if (!found) return [];
  const indent = found[1]!;
  const places: Span[] = [];
  let open = -1;
  let at = from + found.index;
  while (at < text.length) {
    const broken = text.indexOf('\n', at);
    const next = broken < 0 ? text.length : broken + 1;
    const begins = text.startsWith(`${indent}-`, at) && /[ \t\r\n]/.test(text[at + indent.length + 1] ?? '\n');
    const deeper = text.startsWith(`${indent} `, at) || text.startsWith(`${indent}\t`, at);
    const empty = /^\s*(?:#.*)?$/.test(text.slice(at, Math.min(next, at + 1000)));
    if (begins || !(deeper || empty)) {
      if (open >= 0) places.push(span(open, at));
      open = -1;
      // What stands further to the left ends the list.
      if (!begins) break;
      open = at;
    }
    at = next;
  }
  if (open >= 0) places.push(span(open, text.length));
  return places.map(({ start, end }) => span(start + indent.length, start + text.slice(start, end).trimEnd().length));
}

function itemsOf(text: string, place: Span, report: BibliographyReport): BibliographyEntry[] {
  const shown = span(place.start, Math.min(place.end, place.start + 80));
  if (place.end - place.start > (text[place.start] === '[' ? longestFlow : longestItem)) {
    report.error('limit', `An item of more than ${longestItem} characters is not read.`, shown);
    return [];
  }
  const source = indentedAsIn(text, place);
  if (isTooDeep(source.text)) {
    report.error('limit', 'This item is left out, because it is nested too deeply.', shown);
    return [];
  }
  try {
    const document = parseDocument(source.text, {
      schema: 'failsafe',
      stringKeys: true,
      uniqueKeys: false,
      prettyErrors: false,
    });
    const fault = document.errors[0];
    if (fault) {
      const at = Math.min(place.end - 1, place.start + Math.max(0, fault.pos[0] - source.shift));
      const why = fault.message.split(' at line ')[0]!.replace(/[.:]?$/, '');
      report.error(
        'syntax',
        `This item is not valid YAML (${why}): ${quoted(text.slice(place.start, place.end))}.`,
        span(at, at + 1),
      );
      return [];
    }
    const list = document.contents;
    if (!isSeq(list)) return [];
    const data: unknown = document.toJS({ maxAliasCount: 100 });
    return list.items.flatMap((node, i) => {
      const item: unknown = Array.isArray(data) ? data[i] : undefined;
      if (!isObject(item)) {
        report.error(
          'syntax',
          `An item must be a mapping, but this is ${quoted(text.slice(place.start, place.end))}.`,
          shown,
        );
        return [];
      }
      return [entryOf(text, place, source.shift, node as Node, item, report)];
    });
  } catch (error) {
    // The parser recurses, and refuses aliases that multiply: both end here.
    const why = error instanceof RangeError ? 'it is nested too deeply' : 'it cannot be read';
    report.error('limit', `This item is left out, because ${why}.`, shown);
    return [];
  }
}

/** True where more is nested than any item needs. The parser would recurse into it, and take its time. */
function isTooDeep(source: string): boolean {
  let depth = 0;
  for (const bracket of source.match(/[[\]{}]/g) ?? []) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    if (depth > 50) return true;
  }
  return /(?:[-?][ \t]{1,9}){20}/.test(source);
}

/** The source of an item with the space that stands before its hyphen, and how long that is. */
function indentedAsIn(text: string, place: Span): { text: string; shift: number } {
  let line = place.start;
  while (line > 0 && (text[line - 1] === ' ' || text[line - 1] === '\t')) line--;
  return { text: text.slice(line, place.end), shift: place.start - line };
}

function entryOf(
  text: string,
  place: Span,
  shift: number,
  node: Node,
  data: { readonly [key: string]: unknown },
  report: BibliographyReport,
): BibliographyEntry {
  const inFile = (offset: number): number => Math.min(place.end, Math.max(place.start, place.start + offset - shift));
  const key = keyOf(data);
  const own = text[place.start] === '[' && node.range ? span(inFile(node.range[0]), inFile(node.range[1])) : place;
  const id = isMap(node) ? (node.get('id', true) ?? node.get('citation-key', true)) : undefined;
  if (key === '') report.warn('no-key', 'This item has no id, so nothing can cite it.', span(own.start, own.start + 1));
  if (!isScalar(id) || !id.range)
    return { key, span: own, keySpan: span(own.start, own.start), csl: readCslItem(data) };
  const quote = id.type === 'QUOTE_DOUBLE' || id.type === 'QUOTE_SINGLE' ? 1 : 0;
  const keySpan = span(inFile(id.range[0] + quote), inFile(id.range[1] - quote));
  return { key, span: own, keySpan, csl: readCslItem(data) };
}
