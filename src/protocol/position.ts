/** A place as editors count it: line and character (UTF-16 units) from zero. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}
