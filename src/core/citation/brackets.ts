/** No citation is longer, in UTF-16 units. */
const reach = 400;

/** The bracket that is open at `at`, -1 where none is within reach. */
export function openBracket(text: string, at: number): number {
  let depth = 0;
  for (let i = at - 1; i >= Math.max(0, at - reach); i--) {
    const c = text[i]!;
    if (c === ')' || c === ']' || c === '）') depth++;
    else if (c === '(' || c === '[' || c === '（') {
      if (depth === 0) return i;
      depth--;
    }
  }
  return -1;
}

/** The offset behind the bracket that closes what is open at `from`, -1 where none is within reach. */
export function closeBracket(text: string, from: number): number {
  let depth = 0;
  for (let i = from; i < Math.min(text.length, from + reach); i++) {
    const c = text[i]!;
    if (c === '(' || c === '[' || c === '（') depth++;
    else if (c === ')' || c === ']' || c === '）') {
      if (depth === 0) return i + 1;
      depth--;
    }
  }
  return -1;
}
