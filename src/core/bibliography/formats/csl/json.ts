import { type Span, span } from '../../../text/span.ts';
import type { BibliographyEntry } from '../entry.ts';
import { type BibliographyReport, quoted } from '../report.ts';
import { isObject, keyOf, readCslItem } from './item.ts';
import { JsonScanner } from './jsonScanner.ts';

/**
 * The items of a CSL-JSON file: a list, or an object that holds it as `items` or `references`, or holds the items by their
 * keys. Each is parsed by itself, so that a fault in one costs that one.
 */
export function readCslJson(text: string, report: BibliographyReport): BibliographyEntry[] {
  const scanner = new JsonScanner(text);
  const start = scanner.skipSpace(0);
  if (text[start] === '[') return itemsOfList(text, scanner, start, report);
  if (text[start] !== '{') {
    report.error('syntax', 'CSL-JSON must begin with a list: [ … ].', span(start, Math.min(text.length, start + 1)));
    return [];
  }
  const members = scanner.members(start);
  const list = members.find(({ key, value }) => (key === 'items' || key === 'references') && text[value.start] === '[');
  if (list) return itemsOfList(text, scanner, list.value.start, report);
  if (members.some(({ key }) => key === 'type' || key === 'id'))
    return entriesAt(text, [whole(scanner, start)], report);
  return members.flatMap(({ key, keySpan, value }) => {
    if (text[value.start] !== '{') return [];
    return entriesAt(text, [value], report).map((entry) =>
      entry.key === '' ? { ...entry, key, keySpan, csl: { ...entry.csl, id: key } } : entry,
    );
  });
}

const whole = (scanner: JsonScanner, start: number): Span => span(start, scanner.valueEnd(start));

function itemsOfList(
  text: string,
  scanner: JsonScanner,
  start: number,
  report: BibliographyReport,
): BibliographyEntry[] {
  const { spans, closed } = scanner.elements(start);
  const entries = entriesAt(text, spans, report);
  if (!closed) report.warn('unclosed', 'The list of items is not closed by “]”.', span(start, start + 1));
  return entries;
}

function entriesAt(text: string, spans: readonly Span[], report: BibliographyReport): BibliographyEntry[] {
  const entries: BibliographyEntry[] = [];
  for (const place of spans) {
    const source = text.slice(place.start, place.end);
    let data: unknown;
    try {
      data = JSON.parse(source);
    } catch (error) {
      const message = `This item is not valid JSON (${reason(error)}): ${quoted(source)}.`;
      report.error('syntax', message, span(place.start, Math.min(place.end, place.start + 80)));
      continue;
    }
    if (!isObject(data)) {
      report.error('syntax', `An item must be an object, but this is ${quoted(source)}.`, place);
      continue;
    }
    const key = keyOf(data);
    if (key === '')
      report.warn('no-key', 'This item has no id, so nothing can cite it.', span(place.start, place.start + 1));
    entries.push({ key, span: place, keySpan: keySpanIn(text, place), csl: readCslItem(data) });
  }
  return entries;
}

/** What the engine says is wrong, without the excerpt that some engines add. */
const reason = (error: unknown): string =>
  error instanceof Error
    ? error.message
        .split(/[,(]|\.\.\./)[0]!
        .replace(/\s+in JSON.*$/, '')
        .trim()
    : 'unreadable';

/** Where the value of `id` stands in an item, without its quotation marks. */
function keySpanIn(text: string, item: Span): Span {
  const members = new JsonScanner(text).members(item.start);
  const id = members.find(({ key }) => key === 'id') ?? members.find(({ key }) => key === 'citation-key');
  if (!id) return span(item.start, item.start);
  return text[id.value.start] === '"' ? span(id.value.start + 1, id.value.end - 1) : id.value;
}
