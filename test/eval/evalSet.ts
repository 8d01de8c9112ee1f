/** What others reach on the same rows, as the set's own notes give it. */
export interface Peer {
  readonly name: string;
  readonly figures: string;
}

/** Where a set's material stands. */
export interface Material {
  /** The folder that holds `eval/`, `corpus/` and `gold/`. */
  readonly shared: string;
  /** The rows to answer: the set's own, or the ones given on the command line. */
  readonly rows: string;
}

/** A set of questions that the product can answer. Each stands in a file of its own and is listed once, in `sets/index.ts`. */
export interface EvalSet {
  /** The folder below `eval/`. */
  readonly name: string;
  readonly peers: readonly Peer[];
  /** The set's own rows, below the shared folder. */
  readonly rows: string;
  /** Said below the figures. */
  readonly remark?: string;
  /** The prediction lines, each an object in the form that the set's scorer reads. */
  predict(material: Material): AsyncIterable<object>;
  /** What the set's scorer is called with. */
  scorerArguments(files: { readonly rows: string; readonly predictions: string }): readonly string[];
}

/** How most scorers are called. */
export const goldAndPredictions: EvalSet['scorerArguments'] = ({ rows, predictions }) => [
  '--gold',
  rows,
  '--pred',
  predictions,
];
