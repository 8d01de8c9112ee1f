import type { Span } from '../../text/span.ts';

/** How much of a sentence is a definition at most, in UTF-16 units. */
const longest = { after: 4000, before: 240 } as const;

/** Where the next definition of a list begins, or the sentence ends. */
const ending =
  /[.!?](?=[”"»’)]?\s+["“„«‘(]?(?:\p{Lu}|\d+[.)]\s|“))(?<!\b(?:Art|Abs|Nr|No|Nos|S|Bd|vgl|bzw|z\. ?B|d\. ?h|ст|п|т|г|e\.g|i\.e|cf|para|paras|Sec|Reg|U\.S|v|vs)\.)|;(?=\s*(?:(?:and|or|und|oder|et|ou|y|o|и|или)\s)?\s*(?:\(?(?:\d{1,3}|[a-z]{1,2})[.)]\s*)?[“„«‘"']\p{L})|;(?=\s*\(\d{1,3}\)\s)|[。！？]|[；;](?=\s*(?:[“「]|所称|\p{sc=Han}{1,14}[，,]?是指))/u;

/** What follows a term's defining words from `from` on: to the end of the sentence or to the next definition. */
export function meaningAfter(text: string, from: number): Span {
  const lead = /^[\s:：,，–—-]*/u.exec(text.slice(from, from + 20))![0].length;
  const start = Math.min(from + lead, text.length);
  const rest = text.slice(start, start + longest.after);
  const end = ending.exec(rest)?.index ?? rest.length;
  return trimmedEnd(text, { start, end: start + end });
}

/** What a bracket or a `hereinafter` at `at` gives a name to: the words before it in the sentence. */
export function meaningBefore(text: string, at: number): Span | null {
  let end = at;
  while (end > 0 && /[\s,，(（–—-]/u.test(text[end - 1]!)) end--;
  const from = Math.max(0, end - longest.before);
  const before = text.slice(from, end);
  let start = 0;
  for (const match of before.matchAll(/[.!?;:](?=\s+\S)|[。；：！？\n]\s*|^\s*\(?(?:\d{1,3}|[a-z])[.)]\s/gu)) {
    if (
      /\.$/u.test(match[0]) &&
      /(?:\p{Lu}|\p{L}{1,3}\.\p{L}{1,2}|No|Nr|Art|Abs|St|Dr|Mr|Inc|Ltd|Co)$/u.test(before.slice(0, match.index))
    )
      continue;
    start = match.index + match[0].length;
  }
  while (start < before.length && /\s/u.test(before[start]!)) start++;
  if (from > 0 && start === 0) start = before.search(/\s/u) + 1;
  return start < before.length ? { start: from + start, end } : null;
}

/** A span without the punctuation and the conjunction that end an item of a list. */
export function trimmedEnd(text: string, { start, end }: Span): Span {
  const tail = /(?:[\s.;,。；，]|[;,]\s(?:and|or|und|oder|et|ou|y|o|и|или))*$/u.exec(
    text.slice(Math.max(start, end - 20), end),
  )![0].length;
  return { start, end: Math.max(start, end - tail) };
}
