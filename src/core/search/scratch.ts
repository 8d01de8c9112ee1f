/** Memory that all searches of one index share. */
export class Scratch {
  /** The letters of a passage, which has no more than these. */
  readonly units = new Uint16Array(0x10000);
  scores = new Float32Array(0);
  /** The last slot, + 1, that a unit has something of. */
  marks = new Uint8Array(0);
  touched = new Uint32Array(0);
  /** By passage, what it tells that neighbours of the query seem to be neighbours there. */
  neighbours = new Uint8Array(0);
  /** Passages that may become candidates, with the score and the rank of each beside it: there may be very many. */
  kept = new Uint32Array(0);
  keptScores = new Float32Array(0);
  ranks = new Float32Array(0);
  /** By kept passage, how much of the query it has beside its length, in steps. */
  densities = new Uint16Array(0);

  reserve(units: number): void {
    if (units <= this.scores.length) return;
    const size = Math.ceil(1.25 * units);
    this.scores = new Float32Array(size);
    this.marks = new Uint8Array(size);
    this.touched = new Uint32Array(size);
    this.neighbours = new Uint8Array(size);
    this.kept = new Uint32Array(size);
    this.keptScores = new Float32Array(size);
    this.ranks = new Float32Array(size);
    this.densities = new Uint16Array(size);
  }
}
