import { EDGE_CLASSES } from './edges.ts';
import { observe, type Observations } from './features.ts';
import { LABELS, type Label } from './labels.ts';
import type { Token } from './tokens.ts';

const L = LABELS.length;

/** The weights of a linear-chain conditional random field over {@link LABELS}. */
export interface Weights {
  /** The row of a feature's weights in `rows`, or -1. */
  readonly rowOf: (feature: number) => number;
  /** `L` weights a row. */
  readonly rows: Float32Array;
  /** For each edge class, `L × L` weights from the label before to the label here. */
  readonly edges: Float32Array;
}

/** The most likely label of each token, by Viterbi's algorithm. */
export function tag(tokens: readonly Token[], weights: Weights): Label[] {
  return best(observe(tokens), weights).map((label) => LABELS[label]!);
}

/** The best path through an entry's labels. */
function best({ features, edges }: Observations, weights: Weights): number[] {
  const n = features.length;
  const back = new Uint8Array(n * L);
  let score = new Float64Array(L);
  let next = new Float64Array(L);
  const node = new Float64Array(L);
  for (let i = 0; i < n; i++) {
    node.fill(0);
    for (const feature of features[i]!) {
      const row = weights.rowOf(feature);
      if (row < 0) continue;
      for (let y = 0; y < L; y++) node[y]! += weights.rows[row * L + y]!;
    }
    if (i === 0) {
      score.set(node);
      continue;
    }
    const base = edges[i]! * L * L;
    for (let y = 0; y < L; y++) {
      let top = -Infinity;
      let from = 0;
      for (let x = 0; x < L; x++) {
        const s = score[x]! + weights.edges[base + x * L + y]!;
        if (s > top) {
          top = s;
          from = x;
        }
      }
      next[y] = top + node[y]!;
      back[i * L + y] = from;
    }
    [score, next] = [next, score];
  }
  const path = new Array<number>(n);
  let label = 0;
  for (let y = 1; y < L; y++) if (score[y]! > score[label]!) label = y;
  for (let i = n - 1; i >= 0; i--) {
    path[i] = label;
    label = back[i * L + label]!;
  }
  return path;
}

export const EDGE_WEIGHTS = EDGE_CLASSES * L * L;
