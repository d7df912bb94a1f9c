/** A list of numbers of unknown length in a typed array. */
export class Growing<A extends Float32Array | Uint32Array | Int32Array> {
  length = 0;
  private held: A;
  private readonly create: (length: number) => A;

  constructor(create: (length: number) => A) {
    this.create = create;
    this.held = create(1024);
  }

  push3(a: number, b: number, c: number): void {
    const at = this.length;
    if (at + 3 > this.held.length) {
      const larger = this.create(this.held.length * 2);
      larger.set(this.held);
      this.held = larger;
    }
    this.held[at] = a;
    this.held[at + 1] = b;
    this.held[at + 2] = c;
    this.length = at + 3;
  }

  /** What was pushed, in a buffer of its own. */
  taken(): A {
    return this.held.slice(0, this.length) as A;
  }
}
