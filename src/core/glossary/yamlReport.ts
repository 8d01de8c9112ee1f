import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type YAMLMap } from 'yaml';
import type { Problem } from '../document/problem.ts';
import type { Span } from '../text/span.ts';
import { nearest } from './nearest.ts';

/** What stands at a place of a YAML file: a node, or nothing where a value is missing. */
export type Node = ParsedNode | null;

/** A key of a mapping with its value. `span` covers the key. */
export interface Entry {
  readonly key: string;
  readonly span: Span;
  readonly value: Node;
}

/** More problems than this are counted, not listed: a file that is no glossary at all would fill the view. */
const listed = 100;

/** Reads values out of YAML nodes, and collects what is wrong with them. */
export class YamlReport {
  readonly #uri: string;
  readonly #source: string;
  readonly #problems: Problem[] = [];
  #unlisted = 0;

  constructor(uri: string, source: string) {
    this.#uri = uri;
    this.#source = source;
  }

  /** What is wrong, in the order of the file. */
  get problems(): readonly Problem[] {
    const at = ({ span }: Problem) => span ?? { start: 0, end: 0 };
    const problems = this.#problems.sort((a, b) => at(a).start - at(b).start || at(b).end - at(a).end);
    if (this.#unlisted === 0) return problems;
    const message = `There are ${this.#unlisted} more problems in this glossary; the first ${listed} are listed.`;
    return [...problems, { uri: this.#uri, severity: 'information', code: 'glossary-more', message }];
  }

  add(code: string, message: string, span?: Span, severity: Problem['severity'] = 'error'): void {
    if (this.#problems.length >= listed) this.#unlisted++;
    else this.#problems.push({ uri: this.#uri, ...(span && { span }), severity, code: `glossary-${code}`, message });
  }

  warn(code: string, message: string, span?: Span): void {
    this.add(code, message, span, 'warning');
  }

  /** The place of `node` in the file, white space at its end left out; `otherwise` where nothing is written. */
  spanOf(node: Node, otherwise: Span): Span {
    if (!node?.range) return otherwise;
    const [start, end] = node.range;
    const length = this.#source.slice(start, end).trimEnd().length;
    return length === 0 ? otherwise : { start, end: start + length };
  }

  /** The text of `node`, trimmed; `undefined`, and a problem, where it is none. `what` names it, as in "A label". */
  text(node: Node, what: string, at: Span, limit: number): string | undefined {
    const span = this.spanOf(node, at);
    if (!isScalar(node) || typeof node.value !== 'string') {
      this.wrongType(node, `${what} must be a text`, span);
      return undefined;
    }
    const text = node.value.trim();
    if (text === '') {
      this.add('empty', `${what} is empty: write its text or take the line out.`, span);
      return undefined;
    }
    if (text.length > limit) {
      this.add('limit', `${what} has ${text.length} characters; at most ${limit} are read.`, span);
      return undefined;
    }
    return text;
  }

  /** The entries of a mapping, those with unknown keys left out and reported. */
  entries(map: YAMLMap.Parsed, owner: string, known: readonly string[]): Entry[] {
    return this.anyEntries(map).filter(({ key, span }) => {
      if (known.includes(key)) return true;
      const meant = nearest(key, known);
      const hint = meant ? `did you mean "${meant}"?` : `expected ${oneOf(known)}.`;
      this.warn('unknown-key', `${owner} has no "${shortened(key)}": ${hint}`, span);
      return false;
    });
  }

  /** The entries of a mapping whose keys the writer chooses, the first of each key. */
  anyEntries(map: YAMLMap.Parsed): Entry[] {
    const entries = new Map<string, Entry>();
    for (const { key, value } of map.items) {
      const node = key as Node;
      const entry = {
        key: isScalar(node) ? String(node.value) : '',
        span: this.spanOf(node, this.spanOf(map, { start: 0, end: 0 })),
        value: value as Node,
      };
      if (!entries.has(entry.key)) entries.set(entry.key, entry);
      else
        this.add('duplicate-key', `There is a "${shortened(entry.key)}" here already: only that is read.`, entry.span);
    }
    return [...entries.values()];
  }

  /** Reports that `node` is not what was expected; `expectation` begins the sentence. */
  wrongType(node: Node, expectation: string, span: Span): void {
    if (isAlias(node)) {
      this.add('alias', `${expectation}: aliases (*${shortened(node.source)}) are not followed, write it out.`, span);
    } else this.add('type', `${expectation}, but this is ${kindOf(node)}.`, span);
  }
}

function kindOf(node: Node): string {
  if (isMap(node)) return 'a mapping (key: value)';
  if (isSeq(node)) return 'a list';
  return isScalar(node) && node.value !== '' && node.value !== null ? 'a text' : 'empty';
}

const oneOf = (names: readonly string[]): string => `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;

/** What a file wrote, short enough for a message. */
export const shortened = (written: string): string => (written.length > 40 ? `${written.slice(0, 40)}…` : written);
