import { Composer, CST, type Document, type ErrorCode, Parser } from 'yaml';
import { type Span, span } from '../text/span.ts';
import type { Node, YamlReport } from './yamlReport.ts';

/** How many lists and mappings may stand in each other. A glossary needs six. */
const deepest = 50;
/** Faults of syntax that are listed: after the first, the rest often follow from it. */
const listed = 10;
/** Faults that the parser words for programmers. */
const messages: Partial<Record<ErrorCode, string>> = {
  NON_STRING_KEY: 'A key must be a text.',
  RESOURCE_EXHAUSTION: 'This is nested too deeply to be read.',
};

/**
 * Everything is read as text, so that `no` is a language and `2030` a label, and no alias is followed. That keys are
 * unique is not asked of the parser, which takes quadratic time over it.
 */
const options = { schema: 'failsafe', stringKeys: true, uniqueKeys: false } as const;

/** The YAML of `text` as nodes; what the parser could make no sense of is left out and reported. */
export function readYaml(text: string, report: YamlReport): Node {
  const tokens = [...new Parser().parse(text)];
  const deep = placeTooDeep(tokens);
  if (deep >= 0) {
    const message = `This is nested too deeply to be read: at most ${deepest} lists and mappings may stand in each other.`;
    report.add('limit', message, span(deep, deep + 1));
    return null;
  }
  // Of what is no YAML at all, one token is as good as a million. The second argument makes sure of a document.
  let errors = 0;
  const few = tokens.filter(({ type }) => type !== 'error' || errors++ < listed);
  const [document, second] = new Composer(options).compose(few, true, text.length);
  if (document) reportFaults(document, text, report);
  if (second) {
    const message = 'A glossary is one YAML document: what follows this is not read.';
    report.add('syntax', message, within(text, second.range[0], second.range[0] + 3));
  }
  return document?.contents ?? null;
}

function reportFaults({ errors, warnings }: Document.Parsed, text: string, report: YamlReport): void {
  for (const { code, message, pos } of [...errors, ...warnings].slice(0, listed)) {
    const severity = code === 'TAG_RESOLVE_FAILED' ? 'warning' : 'error';
    const said = messages[code] ?? `This is not valid YAML: ${message.replace(/\.?$/, '.')}`;
    report.add('syntax', said, within(text, pos[0], pos[1]), severity);
  }
}

/** A span of at least a character, where there is one, that lies in `text`. */
function within(text: string, start: number, end: number): Span {
  const from = Math.min(start, Math.max(0, text.length - 1));
  return span(from, Math.min(text.length, Math.max(end, from + 1)));
}

/** Where something is nested more than `deepest` deep; -1 where nothing is. The composer would recurse into it. */
function placeTooDeep(tokens: readonly CST.Token[]): number {
  const open = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth } = next;
    if (depth > deepest) return token.offset;
    if (token.type === 'document' && token.value) open.push({ token: token.value, depth });
    if (!CST.isCollection(token)) continue;
    for (const { key, value } of token.items) {
      if (key) open.push({ token: key, depth: depth + 1 });
      if (value) open.push({ token: value, depth: depth + 1 });
    }
  }
  return -1;
}
