/** Typed arrays that grow as they are filled. */

type TypedArray = Uint8Array | Uint16Array | Uint32Array;

abstract class Growing<A extends TypedArray> {
  length = 0;
  abstract array: A;

  protected abstract make(length: number): A;

  /** Makes room for so many more values. */
  reserve(more: number): void {
    const needed = this.length + more;
    if (needed <= this.array.length) return;
    const grown = this.make(Math.max(needed, 2 * this.array.length));
    grown.set(this.array);
    this.array = grown;
  }

  push(value: number): void {
    if (this.length === this.array.length) this.reserve(1);
    this.array[this.length++] = value;
  }

  append(values: A): void {
    this.reserve(values.length);
    this.array.set(values, this.length);
    this.length += values.length;
  }

  /** Lets go of the room that has not been filled. */
  trim(): void {
    this.array = this.taken();
  }

  /** What has been filled, in memory of its own. */
  taken(): A {
    return this.array.slice(0, this.length) as A;
  }
}

export class Bytes extends Growing<Uint8Array> {
  array = new Uint8Array(256);
  protected override make(length: number): Uint8Array<ArrayBuffer> {
    return new Uint8Array(length);
  }

  /** Writes a number in groups of seven bits, the lowest first, the eighth set where more follow. */
  pushNumber(value: number): void {
    this.reserve(5);
    let rest = value;
    while (rest > 127) {
      this.array[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.array[this.length++] = rest;
  }
}

export class Words16 extends Growing<Uint16Array> {
  array = new Uint16Array(256);
  protected override make(length: number): Uint16Array<ArrayBuffer> {
    return new Uint16Array(length);
  }
}

export class Words32 extends Growing<Uint32Array> {
  array = new Uint32Array(256);
  protected override make(length: number): Uint32Array<ArrayBuffer> {
    return new Uint32Array(length);
  }
}
