import type { Span } from '../text/span.ts';

/** Abbreviations after which a sentence goes on, in several languages: before numbers, names and sources. */
const abbreviation =
  /(?:^|[\s("“„«[])(?:\p{Lu}|art|arts|abs|nr|no|nos|vol|vols|ed|eds|fig|figs|tab|sec|sect|par|para|paras|ch|chap|cap|pp|p|pt|ss|vgl|cf|etc|bzw|ca|approx|dr|prof|mr|mrs|ms|st|bd|hrsg|hg|al|i\.e|e\.g|z\.\s?b|d\.\s?h|u\.\s?a|ст|п|пп|стр|с|гл|рис|табл|т|см|ср|др|тыс|млн|млрд|г|гг|ч)\.\s*$/iu;

/** The sentences of a text, in order and without gaps. Full stops of usual abbreviations end none. */
export function sentencesIn(text: string, language: string): Span[] {
  const sentences: { start: number; end: number }[] = [];
  let open = true;
  for (const { index, segment } of segmenterFor(language).segment(text)) {
    const last = sentences.at(-1);
    if (last && (!open || segment.trim() === '')) last.end = index + segment.length;
    else sentences.push({ start: index, end: index + segment.length });
    open = segment.trim() === '' ? open : !abbreviation.test(segment.slice(-16));
  }
  return sentences;
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Making one takes longer than using it. */
function segmenterFor(language: string): Intl.Segmenter {
  const tag = /^[a-z]{2,3}$/u.test(language) && language !== 'und' ? language : 'en';
  let segmenter = segmenters.get(tag);
  if (!segmenter) segmenters.set(tag, (segmenter = new Intl.Segmenter(tag, { granularity: 'sentence' })));
  return segmenter;
}
