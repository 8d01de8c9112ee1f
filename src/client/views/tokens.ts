import { plainKind } from './termKinds.ts';

/** A term in an editor. Lines and characters (UTF-16 units) from zero. */
export interface Token {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** The modifier that says what the term is, or {@link plainKind}. */
  readonly kind: string;
}

/**
 * Reads semantic tokens as the protocol packs them: five numbers each, positions relative to the token before.
 * `modifiers` is the server's legend, `kinds` those of it that say what a term is.
 */
export function decodeTokens(data: readonly number[], modifiers: readonly string[], kinds: readonly string[]): Token[] {
  const tokens: Token[] = [];
  let line = 0;
  let start = 0;
  for (let i = 0; i + 4 < data.length; i += 5) {
    const down = data[i]!;
    line += down;
    start = down === 0 ? start + data[i + 1]! : data[i + 1]!;
    const set = data[i + 4]!;
    const kind = modifiers.find((name, bit) => (set & (1 << bit)) !== 0 && kinds.includes(name)) ?? plainKind;
    tokens.push({ line, start, end: start + data[i + 2]!, kind });
  }
  return tokens;
}
