import { LABELS } from '../../../src/core/bibliography/parse/labels.ts';
import type { Trained } from './crf.ts';

const L = LABELS.length;

/** Packs a trained field as `unpackWeights` reads it; a weight that rounds to nought is left out. */
export function packWeights({ features, rows, edges }: Trained): string {
  const bytes: number[] = [];
  const number = (value: number): void => {
    let rest = value;
    for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
    bytes.push(rest);
  };
  const largest = (values: Float64Array): number => values.reduce((max, value) => Math.max(max, Math.abs(value)), 1e-3);
  const edgeScale = Math.ceil((largest(edges) / 32767) * 1e6) / 1e6;
  const rowScale = Math.ceil((Math.min(largest(rows), 6.35) / 127) * 1e6) / 1e6;
  const eight = (value: number): number => Math.max(-127, Math.min(127, Math.round(value / rowScale)));
  const kept = [...features.keys()].filter((row) =>
    rows.subarray(row * L, row * L + L).some((value) => eight(value) !== 0),
  );
  number(kept.length);
  number(Math.round(edgeScale * 1e6));
  number(Math.round(rowScale * 1e6));
  for (const value of edges) {
    const sixteen = Math.round(value / edgeScale);
    bytes.push(sixteen & 255, (sixteen >> 8) & 255);
  }
  let last = 0;
  for (const row of kept) {
    number(features[row]! - last);
    last = features[row]!;
    const values = Array.from({ length: L }, (_, y) => eight(rows[row * L + y]!));
    number(values.reduce((mask, value, y) => mask | (value === 0 ? 0 : 1 << y), 0));
    for (const value of values) if (value !== 0) bytes.push(value & 255);
  }
  return Buffer.from(bytes).toString('base64url');
}
