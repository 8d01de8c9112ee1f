import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type YAMLMap } from 'yaml';
import type { Span } from '../text/span.ts';
import { nearest } from './nearest.ts';
import { GlossaryReport, oneOf, shortened } from './report.ts';

/** What stands at a place of a YAML file: a node, or nothing where a value is missing. */
export type Node = ParsedNode | null;

/** A key of a mapping with its value. `span` covers the key. */
export interface Entry {
  readonly key: string;
  readonly span: Span;
  readonly value: Node;
}

/** Reads values out of YAML nodes, and collects what is wrong with them. */
export class YamlReport extends GlossaryReport {
  readonly #source: string;

  constructor(uri: string, source: string) {
    super(uri);
    this.#source = source;
  }

  /** The place of `node` in the file, white space at its end left out; `otherwise` where nothing is written. */
  spanOf(node: Node, otherwise: Span): Span {
    if (!node?.range) return otherwise;
    const [start, end] = node.range;
    const length = this.#source.slice(start, end).trimEnd().length;
    return length === 0 ? otherwise : { start, end: start + length };
  }

  /** The text of `node`; `undefined`, and a problem, where it is none. `what` names it, as in "A label". */
  scalar(node: Node, what: string, at: Span): string | undefined {
    if (isScalar(node) && typeof node.value === 'string') return node.value;
    this.wrongType(node, `${what} must be a text`, this.spanOf(node, at));
    return undefined;
  }

  /** The text of `node`, trimmed; `undefined`, and a problem, where it is none, empty or too long. */
  text(node: Node, what: string, at: Span, limit: number): string | undefined {
    const text = this.scalar(node, what, at)?.trim();
    if (text === undefined) return undefined;
    const span = this.spanOf(node, at);
    if (text === '') this.add('empty', `${what} is empty: write its text or take the line out.`, span);
    else if (text.length > limit)
      this.add('limit', `${what} has ${text.length} characters; at most ${limit} are read.`, span);
    else return text;
    return undefined;
  }

  /** `true` or `false` as written; `undefined`, and a problem, where it is neither. */
  flag({ key, span, value }: Entry): boolean | undefined {
    const written = isScalar(value) ? String(value.value).toLowerCase() : '';
    if (written === 'true' || written === 'false') return written === 'true';
    this.warn('flag', `"${key}" must be true or false.`, this.spanOf(value, span));
    return undefined;
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

  /** The items of a list, or the one item that stands where a list may. */
  items(node: Node): readonly Node[] {
    return isSeq(node) ? (node.items as Node[]) : [node];
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
