import type { Block, Document } from '../../document/document.ts';
import { perDocument } from '../../document/perDocument.ts';
import { contains, envelope, overlaps, type Span } from '../../text/span.ts';
import { abbreviationsOf } from './abbreviations.ts';
import { chineseDefinitions } from './chinese.ts';
import { DefinitionContext, markOf } from './context.ts';
import { frameDefinitions } from './frames.ts';
import { germanBracketDefinitions } from './germanBracket.ts';
import { hereinafterDefinitions } from './hereinafter.ts';
import { listDefinitions } from './lists.ts';
import type { Found, LocalDefinition, Stretch } from './localDefinition.ts';
import { markdownTerms } from './markdownTerms.ts';
import { meansDefinitions } from './means.ts';
import { termRows } from './tables.ts';
import { latinLanguages } from './words.ts';

export type { DefinitionForm, LocalDefinition } from './localDefinition.ts';

/** One family of forms a function; of two that find the same term in one place, the first counts. */
const families: readonly ((stretch: Stretch) => Found[])[] = [
  frameDefinitions,
  meansDefinitions,
  chineseDefinitions,
  hereinafterDefinitions,
  germanBracketDefinitions,
  listDefinitions,
];

/** What has been derived of each document. */
const derived = perDocument((): { value: readonly LocalDefinition[] | null } => ({ value: null }));

/** How much of a document is looked through in one step, in UTF-16 units of its reading: a few milliseconds' work. */
const portion = 50_000;

/**
 * What a document says that its terms mean, in the order of the source, none of two for the same words of it. Linear in
 * its length, and remembered.
 */
export function definitionsOf(document: Document): readonly LocalDefinition[] {
  for (const step of definitionSteps(document)) void step;
  return derived(document).value!;
}

/** What {@link definitionsOf} answers where that has been derived already; `null` before. */
export const definitionsIfKnown = (document: Document): readonly LocalDefinition[] | null => derived(document).value;

/** Derives {@link definitionsOf} in steps, between which others may work. */
export function* definitionSteps(document: Document): Generator<void> {
  const answer = derived(document);
  if (answer.value) return;
  const context = new DefinitionContext();
  const found: LocalDefinition[] = [];
  let pause = portion;
  for (const [i, block] of document.blocks.entries()) {
    found.push(...inBlock(document, block, i, context));
    if (block.reading.end < pause) continue;
    pause = block.reading.end + portion;
    yield;
  }
  for (const { short, at, long, longText, language } of abbreviationsOf(document)) {
    found.push({
      term: short,
      termSpan: at,
      text: longText,
      definition: long,
      segments: [long],
      language,
      form: 'abbreviation',
      abbreviation: short,
    });
  }
  answer.value = withoutDoubles(found);
}

/** The definitions of a block, and of the items below it that go on with the last one. */
function inBlock(document: Document, block: Block, index: number, context: DefinitionContext): LocalDefinition[] {
  if (block.kind === 'furniture' || block.kind === 'code') return [];
  const base = block.reading.start;
  const text = document.reading.text.slice(base, block.reading.end);
  const place = context.of(block, text);
  if (block.kind === 'heading') return [];
  const rows = [...termRows(document, block), ...markdownTerms(document, block)];
  if (rows.length > 0) {
    return rows
      .map(({ term, definition, form }) => placed(document, block, term, [definition], form))
      .filter((definition) => definition !== null);
  }
  return foundIn(document, block, text, place)
    .map(({ term, definition, form }) => {
      const at = document.reading.toSource({ start: base + term.start, end: base + term.end });
      const said = document.reading.toSource({ start: base + definition.start, end: base + definition.end });
      const below = definition.end >= text.trimEnd().length - 1 ? belowOf(document, index, text) : [];
      return at.length > 0 ? placed(document, block, envelope(at), [...said, ...below], form) : null;
    })
    .filter((definition) => definition !== null);
}

function foundIn(document: Document, block: Block, text: string, context: Stretch['context']): Found[] {
  const kept: Found[] = [];
  for (const language of languagesOf(document, block, text)) {
    const stretch = stretchOf(document, block, text, language, context);
    for (const family of families) {
      for (const found of family(stretch)) {
        // A list's item that goes on to define inside itself counts once, and a term never lies in another.
        if (!kept.some(({ term }) => overlaps(term, found.term))) kept.push(found);
      }
    }
  }
  return kept;
}

/** The languages to look with: the block's own, and the document's where the block is short enough to be mistaken. */
function languagesOf(document: Document, block: Block, text: string): readonly string[] {
  if (block.language === 'und') return latinLanguages;
  return text.length < 160 && block.language !== document.language
    ? [block.language, document.language]
    : [block.language];
}

function stretchOf(
  document: Document,
  block: Block,
  text: string,
  language: string,
  context: Stretch['context'],
): Stretch {
  return {
    text,
    language,
    context,
    isEmphasised({ start, end }) {
      const spans = document.reading.toSource({ start: block.reading.start + start, end: block.reading.start + end });
      const { start: from, end: to } = spans.length > 0 ? envelope(spans) : { start: 0, end: 0 };
      const mark = document.text[from - 1];
      return (mark === '*' || mark === '_') && document.text.slice(to, to + 3).includes(mark);
    },
  };
}

/** How many paragraphs below a definition can belong to it. */
const mostBelow = 30;

/** The items below a block that belong to what it says: it ends as if more came, and they are marked otherwise than it. */
function belowOf(document: Document, index: number, text: string): Span[] {
  if (!/[:：,，—–-]\s*$/u.test(text)) return [];
  const own = markOf(document.blocks[index]!, text);
  const below: Span[] = [];
  for (const block of document.blocks.slice(index + 1, index + 1 + mostBelow)) {
    if (block.kind === 'furniture') continue;
    const said = document.reading.text.slice(block.reading.start, block.reading.end);
    const mark = block.kind === 'heading' || block.kind === 'code' ? null : markOf(block, said);
    if (mark === null || mark === own) break;
    below.push(...document.reading.toSource(block.reading));
  }
  return below;
}

function placed(
  document: Document,
  block: Block,
  termSpan: Span,
  segments: readonly Span[],
  form: LocalDefinition['form'],
): LocalDefinition | null {
  const read = (of: Span): string => {
    const within = document.reading.toReading(of);
    return within ? document.reading.text.slice(within.start, within.end).trim() : '';
  };
  const term = read(termSpan);
  const abbreviation = form === 'hereinafter' ? null : abbreviationBeside(document, termSpan);
  if (term === '' || segments.length === 0) return null;
  return {
    term,
    termSpan,
    text: segments.map(read).join(' '),
    definition: envelope(segments),
    segments,
    language: block.language,
    form,
    ...(abbreviation ? { abbreviation } : {}),
  };
}

/** What stands in a bracket just behind a term and is short and in capitals. */
function abbreviationBeside({ reading }: Document, term: Span): string | null {
  const end = reading.toReading(term)?.end ?? 0;
  return (
    /^["”“»’']?\s?[(（]["“„«‘]?(\p{Lu}[\p{L}\p{N}.&/-]{0,9})["”“»’]?[)）]/u.exec(
      reading.text.slice(end, end + 20),
    )?.[1] ?? null
  );
}

/** In the order of the source; of what shares its term's place, the first found. */
function withoutDoubles(found: readonly LocalDefinition[]): LocalDefinition[] {
  const sorted = found.toSorted((a, b) => a.termSpan.start - b.termSpan.start);
  return sorted.filter((d, i) => i === 0 || !contains(sorted[i - 1]!.termSpan, d.termSpan));
}
