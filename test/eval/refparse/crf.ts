import { observe } from '../../../src/core/bibliography/parse/features.ts';
import { LABELS } from '../../../src/core/bibliography/parse/labels.ts';
import { EDGE_WEIGHTS, type Weights } from '../../../src/core/bibliography/parse/tagger.ts';
import type { Example } from './data.ts';

const L = LABELS.length;

export interface TrainingOptions {
  /** A feature seen less often is left out. */
  readonly minCount: number;
  /** How far a weight's summed gradient must go before the weight leaves nought, in examples' worth over one epoch. */
  readonly l1: number;
  /** The length of a step. */
  readonly rate: number;
  readonly epochs: number;
  readonly log?: (line: string) => void;
}

/** A trained field: the weights, with the feature each row stands for. */
export interface Trained {
  readonly features: Int32Array;
  readonly rows: Float64Array;
  readonly edges: Float64Array;
}

interface Sequence {
  readonly rows: readonly Int32Array[];
  readonly edges: Uint8Array;
  readonly labels: readonly number[];
}

/**
 * Trains a linear-chain conditional random field by regularised dual averaging with AdaGrad's steps (Duchi, Hazan &
 * Singer 2011), which leaves most weights at nought. The same examples in the same order give the same field.
 */
export function train(examples: readonly Example[], options: TrainingOptions): Trained {
  const { features, data } = sequencesOf(examples, options.minCount);
  const edgeAt = features.length * L;
  const size = edgeAt + EDGE_WEIGHTS;
  options.log?.(`${examples.length} examples, ${features.length} features`);
  const sum = new Float32Array(size);
  const squares = new Float32Array(size);
  const shrink = options.l1 / data.length;
  let seen = 0;
  const weight = (i: number): number => {
    const u = sum[i]!;
    const left = Math.abs(u) - (i < edgeAt ? shrink * seen : 0);
    return left <= 0 ? 0 : ((u > 0 ? -left : left) * options.rate) / (1e-3 + Math.sqrt(squares[i]!));
  };
  const step = (i: number, g: number): void => {
    sum[i]! += g;
    squares[i]! += g * g;
  };
  const order = Int32Array.from(data.keys());
  const settled = Math.floor(options.epochs / 2);
  const w = new Float64Array(size);
  let state = 12345;
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      const j = (state >>> 8) % (i + 1);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    let loss = 0;
    for (const k of order) {
      loss += learn(data[k]!, edgeAt, weight, step);
      seen++;
    }
    // The mean over the later epochs generalises better than where the last example happened to leave the weights.
    if (epoch > settled) for (let i = 0; i < size; i++) w[i]! += weight(i) / (options.epochs - settled);
    options.log?.(`epoch ${epoch}: loss ${(loss / data.length).toFixed(3)}`);
  }
  return { features, rows: w.slice(0, edgeAt), edges: w.slice(edgeAt) };
}

/** The field as the tagger takes it. */
export function weightsOf({ features, rows, edges }: Trained): Weights {
  const rowOf = new Map<number, number>();
  for (const [row, feature] of features.entries()) rowOf.set(feature, row);
  return {
    rowOf: (feature) => rowOf.get(feature) ?? -1,
    rows: Float32Array.from(rows),
    edges: Float32Array.from(edges),
  };
}

function sequencesOf(examples: readonly Example[], minCount: number): { features: Int32Array; data: Sequence[] } {
  const counts = new Map<number, number>();
  const seen = examples.map((example) => {
    const observations = observe(example.tokens);
    for (const list of observations.features) for (const f of list) counts.set(f, (counts.get(f) ?? 0) + 1);
    return observations;
  });
  const features = Int32Array.from([...counts].filter(([, count]) => count >= minCount).map(([f]) => f)).sort();
  const rowOf = new Map<number, number>();
  for (const [row, feature] of features.entries()) rowOf.set(feature, row);
  const data = seen.map(({ features: lists, edges }, k) => ({
    rows: lists.map((list) => list.map((f) => rowOf.get(f) ?? -1).filter((row) => row >= 0)),
    edges,
    labels: examples[k]!.labels,
  }));
  return { features, data: data.filter(({ labels }) => labels.length > 0) };
}

/** Takes one step for one example; answers how unlikely its labels were. Forward and backward are scaled at each token. */
function learn(
  { rows, edges, labels }: Sequence,
  edgeAt: number,
  weight: (i: number) => number,
  step: (i: number, g: number) => void,
): number {
  const n = labels.length;
  const node = new Float64Array(n * L);
  const alpha = new Float64Array(n * L);
  const beta = new Float64Array(n * L);
  const scale = new Float64Array(n);
  const edge = new Map<number, Float64Array>();
  for (const e of edges) {
    if (!edge.has(e))
      edge.set(
        e,
        Float64Array.from({ length: L * L }, (_, i) => Math.exp(weight(edgeAt + e * L * L + i))),
      );
  }
  let loss = 0;
  for (let i = 0; i < n; i++) {
    const o = i * L;
    for (const row of rows[i]!) for (let y = 0, r = row * L; y < L; y++) node[o + y]! += weight(r + y);
    loss -= node[o + labels[i]!]!;
    if (i > 0) loss -= Math.log(edge.get(edges[i]!)![labels[i - 1]! * L + labels[i]!]!);
    let top = -Infinity;
    for (let y = 0; y < L; y++) if (node[o + y]! > top) top = node[o + y]!;
    for (let y = 0; y < L; y++) node[o + y] = Math.exp(node[o + y]! - top);
    loss += top;
  }
  for (let i = 0; i < n; i++) {
    const o = i * L;
    const w = edge.get(edges[i]!)!;
    let total = 0;
    for (let y = 0; y < L; y++) {
      let a = i === 0 ? 1 : 0;
      if (i > 0) for (let x = 0; x < L; x++) a += alpha[o - L + x]! * w[x * L + y]!;
      alpha[o + y] = a * node[o + y]!;
      total += alpha[o + y]!;
    }
    scale[i] = total;
    loss += Math.log(total);
    for (let y = 0; y < L; y++) alpha[o + y]! /= total;
  }
  beta.fill(1, (n - 1) * L);
  for (let i = n - 1; i > 0; i--) {
    const o = i * L;
    const w = edge.get(edges[i]!)!;
    for (let x = 0; x < L; x++) {
      let b = 0;
      for (let y = 0; y < L; y++) b += w[x * L + y]! * node[o + y]! * beta[o + y]!;
      beta[o - L + x] = b / scale[i]!;
    }
  }
  const moved = new Map<number, Float64Array>();
  for (let i = 1; i < n; i++) {
    const o = i * L;
    const w = edge.get(edges[i]!)!;
    let g = moved.get(edges[i]!);
    if (!g) moved.set(edges[i]!, (g = new Float64Array(L * L)));
    for (let x = 0; x < L; x++) {
      const a = alpha[o - L + x]! / scale[i]!;
      if (a < 1e-9) continue;
      for (let y = 0; y < L; y++) g[x * L + y]! += a * w[x * L + y]! * node[o + y]! * beta[o + y]!;
    }
    g[labels[i - 1]! * L + labels[i]!]! -= 1;
  }
  for (const [e, g] of moved)
    for (let i = 0; i < g.length; i++) if (Math.abs(g[i]!) > 1e-9) step(edgeAt + e * L * L + i, g[i]!);
  for (let i = 0; i < n; i++) {
    const o = i * L;
    for (let y = 0; y < L; y++) {
      const g = alpha[o + y]! * beta[o + y]! - (labels[i] === y ? 1 : 0);
      if (Math.abs(g) < 1e-7) continue;
      for (const row of rows[i]!) step(row * L + y, g);
    }
  }
  return loss;
}
