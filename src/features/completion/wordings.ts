import type { Corpus } from '../../core/corpus/corpus.ts';
import type { Concept, Glossary, Label } from '../../core/glossary/concept.ts';
import { inPrecedence } from '../../core/glossary/precedence.ts';
import { preferredLabel, primary } from '../../core/glossary/review/deprecated.ts';
import { FoldedLetters, foldedKey } from '../../core/text/fold.ts';
import type { Span } from '../../core/text/span.ts';

/** A wording that may be meant by what has been written of it. */
export interface WordingChoice {
  readonly concept: Concept;
  readonly label: Label;
  /** As it is to be written there. */
  readonly insert: string;
  /** The wording that was begun, where it is another one of the concept. */
  readonly begun?: Label;
}

export interface WordingChoices {
  /** What has been written of them, in UTF-16 units of the text. */
  readonly replaced: Span;
  /** The best first. */
  readonly items: readonly WordingChoice[];
}

/** How many wordings are offered at once. */
const mostOffered = 50;
/** How many labels that begin so are looked at: two letters begin very many. */
const mostLookedAt = 2000;
/** How much of the line before the cursor is looked at, and how many words of it. In UTF-16 units. */
const lookedBack = 160;
const mostWords = 8;
/** How many letters must have been written; a Chinese character says as much as a word. */
const fewestLetters = 3;
const fewestHan = 1;

/**
 * The preferred wordings that what stands before `offset` begins, from the longest beginning on: with `salt weigh` those of
 * `Salt Weighing Office`, not those of `weigh`. Whoever begins another wording of a concept is offered the preferred one.
 * `null` where nothing fits.
 */
export function wordingsAt(corpus: Corpus, uri: string, text: string, offset: number): WordingChoices | null {
  const glossaries = inPrecedence(corpus.glossaries.values(), uri);
  if (glossaries.length === 0) return null;
  for (const start of beginnings(text, offset)) {
    const written = text.slice(start, offset);
    const items = offered(glossaries, written);
    if (items.length > 0) return { replaced: { start, end: offset }, items };
  }
  return null;
}

/** Where what is being written may begin: at the words before the cursor, in Chinese at the characters. The first first. */
function beginnings(text: string, offset: number): number[] {
  const from = Math.max(0, offset - lookedBack, text.lastIndexOf('\n', offset - 1) + 1);
  const before = text.slice(from, offset);
  if (!/[\p{L}\p{N}]$/u.test(before)) return [];
  const starts = Array.from(before.matchAll(/\p{sc=Han}|[\p{L}\p{N}](?<![\p{L}\p{N}\p{M}'’][\p{L}\p{N}])/gu), ({ index }) => index); // prettier-ignore
  return starts.slice(-mostWords).map((start) => from + start);
}

function offered(glossaries: readonly Glossary[], written: string): WordingChoice[] {
  const key = foldedKey(written);
  if (key.length < (/\p{sc=Han}/u.test(written) ? fewestHan : fewestLetters)) return [];
  const found = new Map<string, WordingChoice>();
  const ids = new Set<string>();
  for (const glossary of glossaries) {
    for (const { concept, label } of beginningWith(wordingsOf(glossary), key)) {
      // A concept that a nearer glossary has is that one's.
      if (ids.has(concept.id) && !glossary.concepts.includes(concept)) continue;
      const preferred = label.kind === 'abbreviation' ? label : (preferredLabel(concept, label.language) ?? label);
      if (preferred.kind === 'deprecated' || preferred.text === written) continue;
      const name = `${concept.id}\n${preferred.language}\n${preferred.text}`;
      const known = found.get(name);
      if (known && !known.begun) continue;
      const insert = /^\p{Lu}/u.test(written) ? preferred.text.replace(/^\p{L}/u, (c) => c.toUpperCase()) : preferred.text; // prettier-ignore
      found.set(name, { concept, label: preferred, insert, ...(preferred === label ? {} : { begun: label }) });
    }
    for (const { id } of glossary.concepts) ids.add(id);
  }
  return [...found.values()].sort(byFit).slice(0, mostOffered);
}

/** Those first that go on as they were begun, then the shorter. */
const byFit = (a: WordingChoice, b: WordingChoice): number =>
  Number(a.begun !== undefined) - Number(b.begun !== undefined) || a.label.text.length - b.label.text.length;

/** What a concept means, as plain text, in the language of a wording where it is said in that. */
export function meaningOf({ concept, label, begun }: WordingChoice): string {
  const { definitions } = concept;
  const definition =
    definitions.find(({ language }) => primary(language) === primary(label.language)) ?? definitions[0];
  const instead = begun ? `Preferred to “${begun.text}”${begun.kind === 'deprecated' ? ', which is deprecated' : ''}.` : ''; // prettier-ignore
  return [instead, definition?.text ?? ''].filter((part) => part !== '').join('\n\n');
}

interface Wording {
  readonly key: string;
  readonly concept: Concept;
  readonly label: Label;
}

/** The wordings of a glossary by their folded letters: sorted once, since a file that has not changed keeps its own. */
function wordingsOf(glossary: Glossary): readonly Wording[] {
  let known = sorted.get(glossary);
  if (!known) {
    const letters = new FoldedLetters();
    known = glossary.concepts
      .flatMap((concept) =>
        concept.labels.map((label) => ({ key: letters.read(label.text).toString(), concept, label })),
      )
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    sorted.set(glossary, known);
  }
  return known;
}

const sorted = new WeakMap<Glossary, readonly Wording[]>();

function beginningWith(wordings: readonly Wording[], key: string): readonly Wording[] {
  let low = 0;
  let high = wordings.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (wordings[middle]!.key < key) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < wordings.length && end - low < mostLookedAt && wordings[end]!.key.startsWith(key)) end++;
  return wordings.slice(low, end);
}
