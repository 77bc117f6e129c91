type Numbers = Float32Array | Uint32Array | Uint8Array;

/** Many numbers of one type, in a tenth of the memory of an array of objects. It grows; unset numbers are 0. */
export class Column {
  readonly #kind: new (length: number) => Numbers;
  #numbers: Numbers;
  #length = 0;

  constructor(kind: new (length: number) => Numbers) {
    this.#kind = kind;
    this.#numbers = new kind(1_024);
  }

  get length(): number {
    return this.#length;
  }

  get(at: number): number {
    return this.#numbers[at] ?? 0;
  }

  set(at: number, value: number): void {
    if (at >= this.#numbers.length) this.#grow(at + 1);
    this.#numbers[at] = value;
  }

  push(value: number): void {
    this.set(this.#length, value);
    this.#length += 1;
  }

  #grow(least: number): void {
    const grown = new this.#kind(Math.max(least, this.#numbers.length * 2));
    grown.set(this.#numbers);
    this.#numbers = grown;
  }
}
