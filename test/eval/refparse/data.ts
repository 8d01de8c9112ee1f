import { readFileSync } from 'node:fs';
import { cleanEntry } from '../../../src/core/bibliography/parse/cleanEntry.ts';
import { takeIdentifiers } from '../../../src/core/bibliography/parse/identifiers.ts';
import { LABELS, type Label } from '../../../src/core/bibliography/parse/labels.ts';
import { classBit, wordClasses, type WordClass } from '../../../src/core/bibliography/parse/lexicon.ts';
import { tokenize, type Token } from '../../../src/core/bibliography/parse/tokens.ts';

/** A row of the set of reference strings, with its answer: only training reads these. */
export interface TaggedRow {
  readonly id: string;
  readonly source: string;
  readonly text: string;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly segments?: readonly { readonly label: string; readonly start: number; readonly end: number }[];
}

/** An entry as the tagger sees it, with the label of each token. */
export interface Example {
  readonly id: string;
  readonly tokens: readonly Token[];
  readonly labels: readonly number[];
}

export const readRows = (file: string): TaggedRow[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as TaggedRow);

/** Whether a row may be trained on: the others are there to measure by. */
export const trainable = (row: TaggedRow): boolean => row.source.startsWith('tagged-') || row.source === 'articles';

const FROM_SEGMENT: Readonly<Record<string, Label>> = {
  author: 'author',
  title: 'title',
  journal: 'container',
  'container-title': 'container',
  date: 'date',
  volume: 'volume',
  pages: 'pages',
  publisher: 'publisher',
  location: 'place',
  editor: 'editor',
  edition: 'edition',
  'collection-title': 'collection',
  translator: 'translator',
  director: 'author',
  producer: 'author',
};

/** The row's tokens with their labels; `null` where its parts cannot be found again in its text. */
export function exampleOf(row: TaggedRow): Example | null {
  const spans = row.segments ? segmentSpans(row) : projectedSpans(row);
  const tokens = tokenize(takeIdentifiers(cleanEntry(row.text).text).rest);
  const labels: (Label | null)[] = [];
  let at = 0;
  for (const token of tokens) {
    if (token.text >= '\uE000' && token.text <= '\uE002') {
      labels.push('note');
      continue;
    }
    const skipped = labels.at(-1) === 'note' ? 2000 : 60;
    let found = row.text.indexOf(token.text, at);
    if (found < 0 || found > at + skipped) found = -1;
    if (found < 0) {
      if (/^[\p{L}\p{N}]/u.test(token.text)) return null;
      labels.push(null);
      continue;
    }
    at = found + token.text.length;
    labels.push(spans.find((span) => found >= span.start && found < span.end)?.label ?? null);
  }
  return { id: row.id, tokens, labels: filled(tokens, labels).map((label) => LABELS.indexOf(label)) };
}

interface Labelled {
  readonly label: Label;
  readonly start: number;
  readonly end: number;
}

function segmentSpans(row: TaggedRow): Labelled[] {
  return row.segments!.flatMap((segment): Labelled[] => {
    const label = FROM_SEGMENT[segment.label] ?? 'note';
    if (label !== 'volume') return [{ ...segment, label }];
    const text = row.text.slice(segment.start, segment.end);
    const issue = String(row.expected['issue'] ?? '');
    const volume = String(row.expected['volume'] ?? '');
    const cut =
      issue === '' ? -1 : text.indexOf(issue, volume === '' ? 0 : Math.max(0, text.indexOf(volume)) + volume.length);
    if (cut < 0) return [{ ...segment, label }];
    if (volume === '') return [{ ...segment, label: 'issue' }];
    // The cue before the issue (`no.`, an opening bracket) goes with it.
    const from = segment.start + Math.max(0, text.indexOf(volume)) + volume.length;
    return [
      { label: 'volume', start: segment.start, end: from },
      { label: 'issue', start: from, end: segment.end },
    ];
  });
}

/** Finds the parts of a row that is answered by values only. */
function projectedSpans(row: TaggedRow): Labelled[] {
  const map: number[] = [];
  let compact = '';
  for (let i = 0; i < row.text.length; i++) {
    if (/\s/.test(row.text[i]!)) continue;
    compact += /[‐‑‒–—−]/.test(row.text[i]!) ? '-' : row.text[i]!.toLowerCase();
    map.push(i);
  }
  const spans: Labelled[] = [];
  const taken = new Uint8Array(compact.length);
  const place = (label: Label, value: unknown, from = 0, last = false): void => {
    const text = valueText(value)
      .replace(/\s/g, '')
      .replace(/[‐‑‒–—−]/g, '-')
      .toLowerCase();
    if (text === '') return;
    let found = -1;
    for (let at = compact.indexOf(text, from); at >= 0; at = compact.indexOf(text, at + 1)) {
      if (taken.subarray(at, at + text.length).some((t) => t === 1)) continue;
      if (/\d/.test(compact[at - 1] ?? '') && /^\d/.test(text)) continue;
      if (/\d/.test(compact[at + text.length] ?? '') && /\d$/.test(text)) continue;
      found = at;
      if (!last) break;
    }
    if (found < 0) {
      if (from > 0) place(label, value, 0, last);
      return;
    }
    taken.fill(1, found, found + text.length);
    spans.push({ label, start: map[found]!, end: map[found + text.length - 1]! + 1 });
  };
  const e = row.expected;
  const end = (label: Label): number => {
    const span = spans.find((one) => one.label === label);
    return span ? map.findIndex((at) => at >= span.end) : 0;
  };
  place('author', e['author']);
  place('title', e['title']);
  place('container', e['container-title']);
  place('collection', e['collection-title']);
  place('editor', e['editor']);
  place('publisher', e['publisher'], Math.max(0, end('title')));
  place('place', e['publisher-place'], Math.max(0, end('title')));
  place('date', e['issued'], 0, !/^\d{4}/.test(valueText(e['issued'])));
  const after = Math.max(0, end('container'), 0);
  place('volume', e['volume'], after);
  place('issue', e['issue'], Math.max(after, end('volume')));
  place('pages', e['page'], after, true);
  return spans;
}

function valueText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(valueText).join(' ');
  if (typeof value === 'object') {
    const { literal, raw } = value as { literal?: string; raw?: string };
    return literal ?? raw ?? '';
  }
  return String(value as string | number);
}

const CUES: readonly (readonly [WordClass, readonly Label[]])[] = [
  ['pages', ['pages']],
  ['volume', ['volume']],
  ['issue', ['issue', 'volume']],
  ['in', ['container', 'editor']],
  ['editor', ['editor']],
  ['by', ['editor', 'translator']],
];

/**
 * Gives what stands between the parts to one of them: a closing mark to the part before, an opening mark or a cue
 * (`pp.`, `In`) to the part after. What is then left is a note.
 */
function filled(tokens: readonly Token[], labels: readonly (Label | null)[]): Label[] {
  const out = [...labels];
  const isMark = (i: number): boolean => !/^[\p{L}\p{N}\uE000-\uE002]/u.test(tokens[i]!.text);
  const opens = (i: number): boolean =>
    /^[([{«„“‘]$/.test(tokens[i]!.text) ||
    (/^["'”’»]$/.test(tokens[i]!.text) && tokens[i]!.spaced && !tokens[i + 1]?.spaced);
  for (let i = tokens.length - 1; i >= 0; i--) {
    const after = out[i + 1];
    if (out[i] !== null || !after) continue;
    if (isMark(i) && (opens(i) || /^[.:]$/.test(tokens[i]!.text))) {
      if (opens(i) || (i > 0 && isCue(i - 1, after))) out[i] = after;
    } else if (isCue(i, after)) out[i] = after;
  }
  function isCue(i: number, after: Label): boolean {
    const bits = wordClasses(tokens[i]!.text.toLowerCase());
    return out[i] === null && CUES.some(([name, fits]) => (bits & classBit(name)) !== 0 && fits.includes(after));
  }
  for (let i = 0; i < tokens.length; i++) {
    if (out[i] !== null) continue;
    const before = out[i - 1];
    const bits = wordClasses(tokens[i]!.text.toLowerCase());
    if (before && isMark(i)) out[i] = before;
    else if (before === 'author' && (bits & (classBit('etal') | classBit('and'))) !== 0) out[i] = 'author';
    else if (before && (before === 'author' || before === 'editor') && (bits & classBit('editor')) !== 0)
      out[i] = before;
    else if (before && before !== 'note' && (bits & classBit('etal')) !== 0 && /^et$/.test(tokens[i]!.text))
      out[i] = before;
    else out[i] = 'note';
  }
  return out as Label[];
}
