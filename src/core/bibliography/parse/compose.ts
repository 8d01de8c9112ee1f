import type { CslItem, CslName } from '../csl.ts';
import { parseDate } from './dates.ts';
import type { Label } from './labels.ts';
import { parseNames } from './names.ts';
import { parsePages } from './pages.ts';
import { PLACEHOLDER, type Token } from './tokens.ts';
import { parseVolume } from './volumes.ts';

/** A run of tokens that are one part of an entry, as printed. */
interface Segment {
  readonly label: Label;
  readonly text: string;
}

const PLACEHOLDERS = new RegExp(`[${Object.values(PLACEHOLDER).join('')}]`, 'gu');

/** Makes CSL-JSON of an entry's labelled tokens. */
export function compose(text: string, tokens: readonly Token[], labels: readonly Label[]): Omit<CslItem, 'type'> {
  const segments = segmentsOf(text, tokens, labels);
  const all = (label: Label): string[] =>
    segments.filter((segment) => segment.label === label).map((segment) => segment.text);
  const joined = (label: Label): string => all(label).join(' ');
  const issued =
    parseDate(all('date').find((date) => /\d{4}/.test(date)) ?? '') ??
    parseDate(joined('volume')) ??
    parseDate(joined('issue')) ??
    parseDate(joined('note')) ??
    parseDate(/\((\d{4})[a-z]?\)|(?<![-–\d])\d{4}$/.exec(tidy(text))?.[0] ?? '');
  const { author, editor } = namesOf(segments, text.includes('//'));
  const counted = withoutPages(joined('volume'));
  const { volume, issue } = parseVolume(counted.rest, joined('issue'), issued?.['date-parts'][0]?.[0]);
  const page = parsePages(all('pages')[0] ?? counted.pages);
  const translator = parseNames(
    joined('translator').replace(/\b(?:trans(?:l|lated)?|übers(?:etzt)?|trad)\b\.?(?:\s(?:by|von|v\.|par))?/gi, ''),
  );
  const edition = /\d+/.exec(joined('edition'))?.[0] ?? tidy(joined('edition'));
  const title = titleOf(all('title'));
  const container = containerOf(all('container')[0] ?? '');
  // Hardly an entry has no title, but for the terse ones that give a journal, its volume and a page.
  const untitled = title === '' && volume === undefined && !/^in\b/i.test(all('container')[0] ?? '');
  const fields: Record<string, unknown> = {
    author,
    editor,
    translator,
    issued,
    title: untitled ? container : title,
    'container-title': untitled ? '' : container,
    'collection-title': tidy(joined('collection')),
    volume,
    issue,
    page,
    publisher: tidy(all('publisher')[0] ?? ''),
    'publisher-place': tidy(all('place')[0] ?? '').replace(/^\[([^[\]]*)\]$/, '$1'),
    edition,
  };
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value)),
  );
}

/** The pages that some styles set behind a volume, `4(2):10–20`, apart from it. */
function withoutPages(volume: string): { rest: string; pages: string } {
  const found = /(?<=[\d)])\s?:\s?[A-Za-z]?\d{1,6}(?:\s?[-‐-–—]\s?[A-Za-z]?\d{2,6})(?!\d)/u.exec(volume);
  return found ? { rest: volume.slice(0, found.index), pages: found[0] } : { rest: volume, pages: '' };
}

function segmentsOf(text: string, tokens: readonly Token[], labels: readonly Label[]): Segment[] {
  const segments: Segment[] = [];
  for (let i = 0; i < tokens.length;) {
    let end = i + 1;
    while (end < tokens.length && labels[end] === labels[i]) end++;
    segments.push({
      label: labels[i]!,
      text: text
        .slice(tokens[i]!.start, tokens[end - 1]!.end)
        .replace(PLACEHOLDERS, ' ')
        .trim(),
    });
    i = end;
  }
  return segments;
}

const EDITOR_CUE = /(?:^|[\s(,[])(?:eds?|editors?|hrsgg?|hgg?|hrg|herausgeber|éds?|dirs?|coords?|org)[.)\],]/i;

function namesOf(segments: readonly Segment[], familyFirst: boolean): { author: CslName[]; editor: CslName[] } {
  const at = segments.findIndex((segment) => segment.label === 'author');
  const next = segments[at + 1];
  // A list of editors in an author's place is sometimes tagged in two halves.
  if (at >= 0 && next?.label === 'editor' && EDITOR_CUE.test(next.text) && !/^in\b/i.test(next.text)) {
    return { author: [], editor: parseNames(`${segments[at]!.text} ${next.text}`, { familyFirst }) };
  }
  const first = segments[at];
  const authors = first ? parseNames(first.text, { familyFirst }) : [];
  const editors = parseNames(
    segments
      .filter((segment) => segment.label === 'editor')
      .map((segment) => segment.text)
      .join('; '),
  );
  return first && EDITOR_CUE.test(first.text) && editors.length === 0
    ? { author: [], editor: authors }
    : { author: authors, editor: editors };
}

const titleOf = (titles: readonly string[]): string =>
  tidy(titles.find((title) => title.length > 3) ?? titles[0] ?? '');

const containerOf = (printed: string): string =>
  tidy(
    printed
      .replace(/^(?:in|im|en|dans)(?::\s?|\s(?=\p{Lu}|["“„«]))/iu, '')
      .replace(/[\s,.(]+(?:vol|nos?|nr|bd|heft|jg|band)\.?\s*$/i, ''),
  );

/** A part without the marks around it; a pair of quotes goes where it holds the whole. */
export function tidy(printed: string): string {
  let text = printed.replace(/^[\s,;:.)\]/–—-]+/u, '').replace(/[\s,;:([/–—-]+$/u, '');
  text = text.replace(/(?<=[^\s.]{2})\.$|\s\.$/u, '').trim();
  const quoted = /^["“”„«»‘‚'](.*)["“”«»’‘'][.,;]?$/u.exec(text);
  if (quoted && !/["“”„«»]/u.test(quoted[1]!)) text = quoted[1]!;
  if (/^["“„«]/.test(text) && !/["”“»]/.test(text.slice(1))) text = text.slice(1);
  if (/["”»]$/.test(text) && !/["“„«]/.test(text.slice(0, -1))) text = text.slice(0, -1);
  if (/^\(/.test(text) && !text.includes(')')) text = text.slice(1);
  if (/\)$/.test(text) && !text.includes('(')) text = text.slice(0, -1);
  return text
    .replace(/[\s,;:]+$/u, '')
    .replace(/(?<=[^\s.]{2})\.$/u, '')
    .trim();
}
