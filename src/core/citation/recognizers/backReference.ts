import { closeBracket, openBracket } from '../brackets.ts';
import { backWordsIn, citesBefore, type BackWord } from '../backWords.ts';
import type { Citation, CitationItem, Locator } from '../citation.ts';
import { locatorAt } from '../locators.ts';
import { namesBefore, type NameRow } from '../names.ts';
import { Earlier, type Referent } from '../earlier.ts';
import { foundIn, type Recognizer, type Stretch } from './recognizer.ts';

/** What may stand between a bracket or the start of a note and the word. */
const lead =
  /^[\s(*_–—-]*(?:(?:see|also|but|and|e\.\s?g\.,?|cf\.?|compare|vgl\.?|siehe|auch|so|dazu|см\.?|также|voir|aussi|véase|ver|参见|参見|见|見|另见)[\s,:]*){0,4}$/iu;
const gap = /^\s?[,，:：]?\s*(?:(?:at|hier|bes\.|here)\s+)?/iu;
const bare = /^\d{1,4}(?:\s?\p{Pd}\s?\d{1,4})?(?:\s?ff?\.?)?(?![\d\p{L}]|[.:]\d)/u;

/**
 * `(ibid., p. 5)`, `Ruiz, op. cit., S. 4`, `supra note 7`, `там же, с. 5`, `同上，第3页`: words that repeat what was cited
 * before. Each carries the works that it stands for; where nothing stands before it, it is none. Reads what the other
 * recognizers and the notes have found, so it comes last.
 */
export const backReference: Recognizer = ({ document, stretches, entries, claimed }) => {
  const earlier = new Earlier(document, entries, claimed);
  return foundIn(stretches, (stretch) =>
    backWordsIn(stretch.text).flatMap((word): Citation[] => {
      const citation = citationOf(stretch, word, earlier);
      if (citation) earlier.add(citation);
      return citation ? [citation] : [];
    }),
  );
};

function citationOf({ start, text }: Stretch, word: BackWord, earlier: Earlier): Citation | null {
  const author = word.kind === 'last' ? null : authorBefore(text, word.start);
  const from = author?.start ?? word.start;
  const note = earlier.noteAt(start + word.start);
  const bracket = openBracket(text, from);
  const bracketed = bracket >= 0 && lead.test(text.slice(bracket + 1, from));
  const above = note ? text.slice(Math.max(0, note.bodyStart - start), from) : '';
  if (word.weak && !bracketed && !(note && (author || lead.test(clauseBefore(above))))) return null;
  const place = placeAfter(text.slice(word.end, word.end + 80), bracketed || note !== null);
  const referent = referentOf(word, author, start + from, citesBefore(above), earlier);
  if (!referent) return null;
  const tail = word.end + (place?.length ?? 0);
  const close = bracketed ? closeBracket(text, tail) : -1;
  const whole = close >= 0 && text.slice(tail, close - 1).trim() === '';
  const closing = /^\s?[)）]/u.exec(text.slice(tail))?.[0].length ?? 0;
  const span = whole
    ? { start: bracket, end: close }
    : { start: from, end: tail + (/[(（]/u.test(text.slice(from, word.start)) ? closing : 0) };
  const printed = text.slice(span.start, span.end);
  const trimmed = whole || place ? printed : printed.trimEnd();
  return {
    start: start + span.start,
    end: start + span.start + trimmed.length,
    text: trimmed,
    style: referent.style,
    items: itemsOf(referent, place?.locator, /loc\./iu.test(printed) || word.kind === 'last'),
    meant: referent.meant,
  };
}

/** The names before a word, or before the bracket that opens with it, `Ruiz (op. cit., p. 4)`. */
function authorBefore(text: string, at: number): NameRow | null {
  const opening = /[(（]\s?$/u.exec(text.slice(Math.max(0, at - 2), at));
  return namesBefore(text, opening ? at - opening[0].length : at, false);
}

/** The text since the last semicolon or full stop, which set works apart in a note. */
const clauseBefore = (text: string): string => text.replace(/^[^]*[;；.。](?=\s|$)/u, '');

function referentOf(
  word: BackWord,
  author: NameRow | null,
  at: number,
  citesItself: boolean,
  earlier: Earlier,
): Referent | null {
  if (word.kind === 'note') return earlier.note(word.note!, at);
  if (word.kind === 'work' && author) return earlier.workOf(author.family, at);
  return earlier.last(at, citesItself);
}

/** The works that are repeated, with the place that the word names; the same place where it says so by naming none. */
function itemsOf({ items }: Referent, locator: Locator | undefined, samePlace: boolean): CitationItem[] {
  return items.map(({ key, family, year, coauthors, title, locator: own }, i) => {
    const place = locator ? (i === items.length - 1 ? locator : undefined) : samePlace ? own : undefined;
    return {
      key,
      ...(family === undefined ? {} : { family }),
      ...(year === undefined ? {} : { year }),
      ...(coauthors === undefined ? {} : { coauthors }),
      ...(title === undefined ? {} : { title }),
      ...(place ? { locator: place } : {}),
    };
  });
}

/** `, p. 5`, `, at 12`, `，第3页`, and in notes and brackets a bare ` 12`. */
function placeAfter(text: string, apart: boolean): { locator: Locator; length: number } | null {
  const before = gap.exec(text)![0];
  const rest = text.slice(before.length);
  const named = before === '' && !/^[第(（]/u.test(rest) ? null : locatorAt(rest);
  if (named) return { locator: named.locator, length: before.length + named.length };
  const page = apart || /\p{L}|[,，:：]/u.test(before) ? bare.exec(rest)?.[0].replace(/\.$/u, '') : undefined;
  if (!page || before === '' || /^(?:1[5-9]|20)\d{2}$/u.test(page)) return null;
  return {
    locator: { label: 'page', value: page.replace(/\s?(\p{Pd})\s?/gu, '$1') },
    length: before.length + page.length,
  };
}
