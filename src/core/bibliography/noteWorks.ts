import type { Span } from '../text/span.ts';

/** Where a note turns to another work: after a semicolon, or where it says so. */
const turns =
  /;\s+|[,.]?\s+(?:sowie|as well as|а также)\s+|(?<=[\s(,.–—-])(?:[Vv]gl\.|[Ss]iehe|[Ss]ee|[Cc]f\.|[Сс]м\.|[Vv]oir|[Vv]éase)\s+/gu;
/** The end of a sentence before another; whether it is one the words around it must say. */
const fullStops = /[.!?]["”“»’)]*\s+(?=["“„«»‚(]?[\p{Lu}§])/gu;
/** What a reference ends with: a year, pages, an address, a bracket. */
const complete = /(?:\d{3}|(?:S|pp?|с|С)\.\s?\d{1,2}|[–-]\s?\d{1,2}|\d\s?ff?|\)|\/|https?:\S+|www\.\S+|passim)$/u;
const opensSentence = /^(?:Vgl|Siehe|See|Cf|Hierzu|Dazu|Ferner|Außerdem|Auch|См|Voir)(?!\p{L})/u;
/** Words with which a note leads over to a work. */
const leads =
  /^(?:(?:vgl|siehe|cf|see|zit(?:iert)?|insbes|bspw|z\.\s?b|e\.\s?g|u\.\s?a|i\.\s?e|v\.\s?a|см)\.|(?:siehe|see|also|auch|dazu|hierzu|hier|dort|so|nach|ferner|sowie|und|and|etwa|beispielsweise|insbesondere|näher|ausführlich|unter|compare|from|quoted|in|bei|vergleiche|außerdem|for|example|voir)(?=[\s:,]))[:,]?\s*/iu;

const particles = /(?:(?:von|van|de|del|della|di|du|zu|ter|Van|De|Von)\s(?:der\s|den\s|la\s)?)?/u.source;
const surname = /\p{Lu}[\p{L}\p{M}’'-]+/u.source;
const initials = /(?:\p{Lu}\p{Ll}?\.[\s-]?){1,3}/u.source;
/** Names in the order of speech, `A. Ruiz`, `Ana M. Ruiz`, as notes print them, with what may follow them there. */
const spoken = new RegExp(
  `(?:${initials}${particles}${surname}(?:\\s${surname})?|${surname}(?:[\\s-]${surname}|\\s\\p{Lu}\\.){0,2}\\s${particles}${surname})(?=\\s?[,/:;]|\\s(?:und|and|&|u\\.)\\s|\\s\\()`,
  'u',
);
/** The same, but surely names: initials stand before. */
const initialled = new RegExp(
  `${initials}${particles}${surname}(?:\\s${surname})?(?=\\s?[,/:;]|\\s(?:und|and|&|u\\.)\\s|\\s\\()`,
  'u',
);
/** What a work may begin with: authors in either order, the mark of the same author, an institution with its year. */
const authorFirst = new RegExp(
  `^(?:${spoken.source}|${surname}[,;]\\s(?:${surname}|${initials})|(?:Ders|Dies|Idem)\\.)`,
  'u',
);
const institution = /^[^()\n.]{2,90}\s\((?:(?:Hgg?|Hrsg|eds?)\.?\)\s\()?(?:1[5-9]|20)\d{2}[a-z]?\)/u;
const quoted = /^["“„«»‚‘]/u;
const address = /^<?(?:https?:\/?\/?|www\.)\S+/u;
const again = /^(?:ebd|ebenda|ibid|id\.|a\.\s?a\.\s?O|op\.\s?cit|loc\.\s?cit|там же)/iu;

/** What speaks for a reference, each once. */
const signs: readonly RegExp[] = [
  /(?<!\d)(?:1[5-9]|20)\d{2}(?!\d)/u,
  /(?<!\p{L})(?:S|pp?|Seiten?|с|С)\.?\s?\d/u,
  /(?<!\p{L})[Ii]n:?\s["“„»]?\p{Lu}/u,
  /\((?:Hrsg|Hgg?|Hrgs|[Ee]ds?)\b/u,
  /(?<!\p{L})(?:Nr|No|Bde?|Vol|vol|H|Jg|Heft|Band|Ausgabe)\.?\s?\d|\d\s?\((?:1[5-9]|20)\d{2}\)|\d\/(?:1[5-9]|20)\d{2}/u,
  /\p{Lu}[\p{L}.]+(?:\s?[/–-]\s?\p{Lu}[\p{L}.]+)*,?\s(?:1[5-9]|20)\d{2}(?=[\s,.;)]|$)/u,
  /https?:|www\./u,
  /(?<!\d)\d{1,2}\.\s?\d{1,2}\.\s?(?:1[5-9]|20)\d{2}(?!\d)/u,
];
/** Finite verbs, which every sentence of prose has and hardly a reference. */
const verbs =
  /(?<!\p{L})(?:ist|sind|war|waren|wurde|wurden|wird|werden|hat|haben|hatte|hatten|kann|können|konnte|soll|sollte|muss|muß|dass|daß|is|are|was|were|has|have|had|would|could|that)(?!\p{L})/gu;
/** From which sum on a piece of a note is a reference. */
const threshold = 3;
const longest = 700;
/** So far into a piece prose may lead over to an author. */
const longestLead = 90;

/**
 * Where the works stand that the text of a note cites in full, as offsets in it: the note is cut where it turns from one
 * to another, what leads over to each is left out, and so is what reads like prose.
 */
export function worksIn(note: string): Span[] {
  const pieces = rejoined(note, piecesOf(note));
  return pieces.flatMap((piece) => {
    const start = startIn(note, piece);
    const text = note.slice(start, piece.end).trimEnd();
    if (text.length > longest || !isReference(text.replace(/\s+/gu, ' '), pieces.length === 1)) return [];
    return [{ start, end: start + text.length }];
  });
}

/** The parts of a note between its turns. */
function piecesOf(note: string): Span[] {
  const cuts: Span[] = [...note.matchAll(turns)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  for (const match of note.matchAll(fullStops)) {
    const after = match.index + match[0].length;
    const before = note.slice(Math.max(0, match.index - 40), match.index);
    if (complete.test(before) || opensSentence.test(note.slice(after, after + 12))) {
      cuts.push({ start: match.index + match[0].trimEnd().length, end: after });
    }
  }
  cuts.sort((a, b) => a.start - b.start);
  const pieces: Span[] = [];
  let at = 0;
  for (const cut of [...cuts, { start: note.length, end: note.length }]) {
    if (cut.start > at) pieces.push({ start: at, end: cut.start });
    at = Math.max(at, cut.end);
  }
  return pieces;
}

/** Pieces with those put together again that a semicolon cut within one work: the second begins with no author and no title. */
function rejoined(note: string, pieces: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    const split = last !== undefined && /^;\s+$/u.test(note.slice(last.end, piece.start));
    const own = startsWork(note.slice(startIn(note, piece), piece.end));
    if (split && !own && !again.test(note.slice(last.start)))
      result[result.length - 1] = { start: last.start, end: piece.end };
    else result.push(piece);
  }
  return result;
}

const startsWork = (text: string): boolean =>
  authorFirst.test(text) || institution.test(text) || quoted.test(text) || address.test(text);

/** Where in a piece the work begins: behind the words that lead over to it, at the first author where prose does. */
function startIn(note: string, { start, end }: Span): number {
  const first = start + /^\s*/u.exec(note.slice(start, end))![0].length;
  let at = first;
  for (let lead = leads.exec(note.slice(at, end)); lead; lead = leads.exec(note.slice(at, end))) at += lead[0].length;
  const rest = note.slice(at, end);
  if (startsWork(rest)) return at;
  const head = /^[^,;“”"„«»‚]{0,90}/u.exec(rest)![0];
  const lower = at > first || /^\p{Ll}/u.test(rest);
  const named = initialled.exec(rest) ?? (lower ? spoken.exec(rest) : null);
  if (named && named.index < longestLead && leadsOver(rest.slice(0, named.index), lower)) return at + named.index;
  const turn = /(?<!\p{L})in:\s+(?=\p{Lu})|:\s*(?=["“„«»‚‘])|(?<=^\p{Ll}[^,:]{0,80})(?::\s*|\s[–—]\s+)(?=\p{Lu})/u.exec(
    head,
  );
  return turn ? at + turn.index + turn[0].length : at;
}

/** Whether words before a name are prose that leads over to it: no mark among them, and the last is no name, or the first begins no title. */
const leadsOver = (text: string, lower: boolean): boolean =>
  /^[^,.;:“”"„«»]*$/u.test(text.replace(/:?\s$/u, '')) && (lower || /(?:^|\s)\p{Ll}+:?\s$/u.test(text));

/** Whether a piece of a note, `whole` if it is all of it, is a reference by what it prints. */
function isReference(text: string, whole: boolean): boolean {
  if (text.length < 8 || again.test(text)) return false;
  if (address.test(text)) return true;
  if (/^§§?\s?\d/u.test(text)) return text.length < 80;
  const found = signs.filter((sign) => sign.test(text)).length;
  const head = authorFirst.test(text) || institution.test(text) ? 2 : quoted.test(text) ? 1 : 0;
  const prose = [...text.matchAll(verbs)].length;
  const short = whole && text.length < 120 ? 1 : 0;
  return found >= 1 && found + head + short - prose >= threshold;
}
