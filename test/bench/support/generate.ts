import { Random } from './random.ts';
import { families, words } from './words.ts';
import type { GeneratedLanguage } from './words.ts';

export interface GeneratedText {
  readonly seed: number;
  /** The text is at least this long, in UTF-16 units, and ends with its list of references. */
  readonly length: number;
  /** Several stand in turn, a section each. Default: all four. */
  readonly languages?: readonly GeneratedLanguage[];
  /** Default: plain text as it comes out of a PDF, broken into lines with hyphens. */
  readonly format?: 'plaintext' | 'markdown' | 'latex';
  /** Whether plain text is cut into pages, with running heads, numbers and form feeds between. Default: no. */
  readonly pages?: boolean;
  /** Wordings that shall stand in the text, here and there. */
  readonly terms?: readonly string[];
}

/**
 * A text shaped like a governance document: headings, paragraphs with citations, numbered lists, broken words, and the
 * list of references that the citations point to. The same on every machine for the same arguments.
 */
export function generateText(wanted: GeneratedText): string {
  const { seed, length, languages = ['en', 'de', 'ru', 'zh'], format = 'plaintext', terms = [] } = wanted;
  const random = new Random(seed);
  const references = Math.max(3, Math.min(400, Math.round(length / 2500)));
  const parts = [heading(random, languages[0]!, format, 0)];
  let size = parts[0]!.length;
  for (let section = 1; size < length; section++) {
    const language = languages[section % languages.length]!;
    const part = [heading(random, language, format, section)];
    for (let i = random.whole(2, 5); i > 0; i--) part.push(paragraph(random, language, format, references, terms));
    if (random.chance(0.4)) part.push(format === 'latex' ? cited(list(random, language)) : list(random, language));
    parts.push(...part);
    size += part.reduce((sum, text) => sum + text.length + 2, 0);
  }
  const listed = entries(random, references);
  if (format === 'latex')
    return `\\documentclass{article}\n\\begin{document}\n${parts.join('\n\n')}\n\\end{document}\n`;
  const text = [...parts, format === 'markdown' ? '## References' : 'REFERENCES', ...listed].join('\n\n') + '\n';
  return format === 'plaintext' && wanted.pages ? paged(text) : text;
}

/** How many lines a page has. */
const pageLength = 46;

/** Sets plain text on pages: each begins with a running head and ends with its number. */
function paged(text: string): string {
  const lines = text.split('\n');
  const pages: string[] = [];
  for (let i = 0; i < lines.length; i += pageLength) {
    const head = pages.length % 2 === 0 ? 'Journal of Harbour Administration 12' : 'The Governance of Quays';
    pages.push(`${head}\n\n${lines.slice(i, i + pageLength).join('\n')}\n\n${pages.length + 1}\n`);
  }
  return pages.join('\f');
}

/** A glossary file with `count` concepts, each with two wordings, and those wordings. */
export function generateGlossary(seed: number, count: number): { yaml: string; wordings: string[] } {
  const random = new Random(seed);
  const yaml = ['concepts:'];
  const wordings: string[] = [];
  for (let i = 0; i < count; i++) {
    const [first, second] = [wording(random, i), `${random.pick(words.de)} ${syllables(random, 2)}`];
    wordings.push(first, second);
    yaml.push(
      `  - id: c${i}`,
      '    labels:',
      `      en: ["${first}"]`,
      `      de: ["${second}"]`,
      `    definition: { en: "What ${first} means in this collection." }`,
    );
  }
  return { yaml: yaml.join('\n') + '\n', wordings };
}

/** `count` queries of some words each that stand in `text`, one letter in each query mistyped. */
export function generateQueries(seed: number, text: string, count: number): string[] {
  const random = new Random(seed);
  const known = text.match(/\p{L}{4,}/gu) ?? [];
  return Array.from({ length: count }, () => {
    const at = Math.floor(random.next() * Math.max(1, known.length - 3));
    const query = known.slice(at, at + 3).join(' ');
    const typo = random.whole(1, Math.max(1, query.length - 2));
    return query.slice(0, typo) + query.slice(typo + 1);
  });
}

function heading(random: Random, language: GeneratedLanguage, format: string, section: number): string {
  const text = capital(
    join(
      language,
      Array.from({ length: random.whole(3, 6) }, () => random.pick(words[language])),
    ),
  );
  if (format === 'latex') return `\\section{${text}}`;
  return format === 'markdown' ? `${section === 0 ? '#' : '##'} ${text}` : section === 0 ? text : `${section}. ${text}`;
}

function paragraph(
  random: Random,
  language: GeneratedLanguage,
  format: string,
  references: number,
  terms: readonly string[],
): string {
  const sentences = Array.from({ length: random.whole(3, 7) }, () => sentence(random, language, references, terms));
  const text = sentences.join(language === 'zh' ? '' : ' ');
  return format === 'plaintext' ? broken(random, text, language) : format === 'latex' ? cited(text) : text;
}

/** LaTeX's way to write the citations of a text. */
const cited = (text: string): string =>
  text.replace(/\[(\d+)(?:, p\. (\d+)|–\d+)?\]/gu, (_, key, page) => `\\cite${page ? `[p.~${page}]` : ''}{key${key}}`);

function sentence(random: Random, language: GeneratedLanguage, references: number, terms: readonly string[]): string {
  const said = Array.from({ length: random.whole(8, 22) }, () => random.pick(words[language]));
  if (terms.length > 0 && random.chance(0.3))
    said.splice(random.whole(1, said.length), 0, terms[random.whole(0, terms.length - 1)]!);
  const cited = random.chance(0.25) ? `${language === 'zh' ? '' : ' '}${citation(random, references)}` : '';
  return capital(join(language, said)) + cited + (language === 'zh' ? '。' : '.');
}

function citation(random: Random, references: number): string {
  const n = random.whole(1, references);
  if (random.chance(0.3)) return `[${n}, p. ${random.whole(1, 300)}]`;
  if (random.chance(0.2)) return `[${n}–${Math.min(references, n + 2)}]`;
  return `[${n}]`;
}

function list(random: Random, language: GeneratedLanguage): string {
  return Array.from({ length: random.whole(3, 8) }, (_, i) => `${i + 1}) ${sentence(random, language, 1, [])}`).join(
    '\n',
  );
}

function entries(random: Random, count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const title = capital(
      join(
        'en',
        Array.from({ length: random.whole(4, 9) }, () => random.pick(words.en)),
      ),
    );
    const first = random.whole(1, 400);
    return `[${i + 1}] ${random.pick(families)} ${String.fromCharCode(random.whole(65, 90))}. ${title}. Journal of ${capital(random.pick(words.en))}, ${random.whole(1990, 2025)}, ${random.whole(1, 60)}(${random.whole(1, 6)}): ${first}–${first + random.whole(3, 20)}.`;
  });
}

/** Sets a paragraph in lines of some 90 units; now and then a long word is broken with a hyphen. */
function broken(random: Random, text: string, language: GeneratedLanguage): string {
  if (language === 'zh') return text.replace(/(.{45})/gu, '$1\n');
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line.length + word.length + 1 <= 90) {
      line += line ? ` ${word}` : word;
    } else if (/^\p{L}{9,}$/u.test(word) && random.chance(0.5)) {
      const cut = random.whole(4, word.length - 4);
      lines.push(`${line} ${word.slice(0, cut)}-`);
      line = word.slice(cut);
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].join('\n');
}

const wording = (random: Random, i: number): string =>
  `${syllables(random, 3)} ${words.en[25 + (i % (words.en.length - 25))]!}`;

function syllables(random: Random, count: number): string {
  const syllable = (): string => random.pick([...'bdfgklmnprstvz']) + random.pick([...'aeiou']);
  return Array.from({ length: count }, syllable).join('');
}

const join = (language: GeneratedLanguage, said: readonly string[]): string => said.join(language === 'zh' ? '' : ' ');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
