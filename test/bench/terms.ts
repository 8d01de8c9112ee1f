import { Corpus } from '../../src/core/corpus/corpus.ts';
import { parseDocument } from '../../src/core/document/parse.ts';
import type { Concept, Label } from '../../src/core/glossary/concept.ts';
import { TermMatcher } from '../../src/core/glossary/matcher.ts';
import { entriesOf } from '../../src/core/glossary/wording.ts';
import { highlightsIn } from '../../src/features/highlights.ts';
import { TermIndex } from '../../src/features/termIndex.ts';
import type { Bench } from './bench.ts';
import { generateText } from './support/generate.ts';
import { lineStarts } from './support/lines.ts';
import { kept, timed } from './support/measure.ts';
import { Random } from './support/random.ts';
import type { Report } from './support/report.ts';
import { languages, words } from './support/words.ts';

/** How many lines an editor asks for at a time. */
const viewport = 43;

export const terms: Bench = {
  name: 'terms',
  question: 'How long does it take to find 10,000 and 100,000 labels of four languages in a document of 5 MB?',
  async run(report) {
    const concepts = generateConcepts(7, 2500);
    const wordings = concepts.flatMap(({ labels }) => labels.map(({ text }) => text));
    const text = generateText({ seed: 7, length: 4_000_000, terms: wordings });
    const document = parseDocument({ uri: 'memory:/a.txt', text, format: 'plaintext' });
    report.note(`${(Buffer.byteLength(text) / 1e6).toFixed(1)} MB, ${text.length} UTF-16 units`);

    const cold = kept(() => new TermMatcher(entriesOf(concepts)));
    report.value('memory of the index of 10,000 labels', cold.bytes / 1e6, 'MB');
    report.times('making the index of 10,000 labels', await timed(() => new TermMatcher(entriesOf(concepts)), 5));
    const pattern = alternation(wordings);
    const plain = await timed(() => [...text.matchAll(pattern)].length, 3);
    const folded = await timed(() => byWords(text, wordings), 3);
    let found = 0;
    const once = await timed(() => (found = cold.value.occurrencesIn(document).length), 1);
    const whole = await timed(() => cold.value.occurrencesIn(document), 5);
    report.times('one regular expression of all wordings', plain);
    report.times('a look-up of every one to six words', folded);
    report.times('all occurrences, the first time', once, { name: 'regular expression', times: plain });
    report.times('all occurrences, again', whole, { name: 'look-up', times: folded });
    report.value('occurrences', found, '');

    const starts = lineStarts(text);
    const random = new Random(7);
    const anyViewport = (): { start: number; end: number } => {
      const line = random.whole(0, starts.length - viewport - 1);
      return { start: starts[line]!, end: starts[line + viewport]! };
    };
    const glossary = { uri: 'memory:/glossary.yaml', concepts };
    const corpus = Corpus.empty.withAll([
      ['memory:/a.txt', { document }],
      ['memory:/glossary.yaml', { glossary }],
    ]);
    const index = TermIndex.of(corpus, { keywords: true });
    report.times(
      `${viewport} lines, the first time`,
      await timed(() => highlightsIn(index, document, anyViewport()), 1),
    );
    report.latencies(
      `${viewport} lines anywhere`,
      await timed(() => highlightsIn(index, document, anyViewport()), 300, 20),
    );
    await afterKeystrokes(report, corpus, index, text, anyViewport);

    const many = generateConcepts(8, 25_000);
    const all = kept(() => new TermMatcher(entriesOf(many)));
    report.value('memory of the index of 100,000 labels', all.bytes / 1e6, 'MB');
    report.times('making the index of 100,000 labels', await timed(() => new TermMatcher(entriesOf(many)), 3));
    report.times('all occurrences of 100,000 labels', await timed(() => all.value.occurrencesIn(document), 3));
    report.latencies(
      `${viewport} lines anywhere, 100,000 labels`,
      await timed(() => all.value.occurrencesIn(document, anyViewport()), 100, 5),
    );
  },
};

/** The terms of a viewport of a document that has just been edited and parsed anew: the index must be that of before. */
async function afterKeystrokes(
  report: Report,
  corpus: Corpus,
  index: TermIndex,
  text: string,
  anyViewport: () => { start: number; end: number },
): Promise<void> {
  const edits = Array.from({ length: 10 }, (_, i) => {
    const at = 1000 * (i + 1);
    const edited = `${text.slice(0, at)}x${text.slice(at)}`;
    const document = parseDocument({ uri: 'memory:/a.txt', text: edited, format: 'plaintext' });
    return { document, corpus: corpus.with('memory:/a.txt', { document }) };
  });
  report.latencies(
    `${viewport} lines after a keystroke`,
    await timed((run) => {
      const edit = edits[run]!;
      const after = TermIndex.of(edit.corpus, { keywords: true }, index);
      return highlightsIn(after, edit.document, anyViewport());
    }, edits.length),
  );
}

/**
 * Concepts with a label in each language, all different: of words that the text is full of, of invented ones, and of both.
 */
function generateConcepts(seed: number, count: number): Concept[] {
  const random = new Random(seed);
  const used = new Set<string>();
  const wording = (language: keyof typeof letters): string => {
    const parts = Array.from({ length: random.whole(1, 3) }, () => random.pick(words[language].slice(20)));
    if (parts.length === 1 || random.chance(0.5)) parts.unshift(invented(random, language));
    for (;;) {
      const text = parts.join(language === 'zh' ? '' : ' ');
      if (!used.has(text)) {
        used.add(text);
        return text;
      }
      parts.splice(random.whole(0, parts.length), 0, invented(random, language));
    }
  };
  return Array.from({ length: count }, (_, i) => ({
    id: `c${i}`,
    labels: languages.map((language): Label => ({ text: wording(language), language, kind: 'preferred' })),
    definitions: [],
    span: { start: 0, end: 0 },
  }));
}

const letters = {
  en: ['bdfgklmnprstvz', 'aeiou'],
  de: ['bdfgklmnprstvz', 'aeiouäöü'],
  ru: ['бвгдзклмнпрст', 'аеиоу'],
  zh: ['国家社会信用体系建设工作', '法律行政管理服务市场经济'],
} as const;

function invented(random: Random, language: keyof typeof letters): string {
  const [first, second] = letters[language];
  const syllable = (): string => random.pick([...first]) + random.pick([...second]);
  return Array.from({ length: language === 'zh' ? 1 : 3 }, syllable).join('');
}

/** What knows nothing of hyphens, line breaks, inflection and folding. */
const alternation = (wordings: readonly string[]): RegExp =>
  new RegExp(
    wordings
      .toSorted((a, b) => b.length - a.length)
      .map((wording) => wording.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('|'),
    'giu',
  );

/** The longest of one to six words from each word on, looked up in a set: it knows white space, and no Chinese. */
function byWords(text: string, wordings: readonly string[]): number {
  const known = new Set(wordings.map((wording) => wording.toLowerCase()));
  const tokens = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  let found = 0;
  for (let i = 0; i < tokens.length; i++) {
    for (let length = 6; length > 0; length--) {
      if (!known.has(tokens.slice(i, i + length).join(' '))) continue;
      found++;
      i += length - 1;
      break;
    }
  }
  return found;
}
