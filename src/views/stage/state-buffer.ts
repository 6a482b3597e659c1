/**
 * What changes while time moves: for each drawn thing `width` numbers, in one typed array that its program uploads apart
 * from the geometry. Writing marks the stretch that changed; the program takes that stretch and uploads nothing else.
 * `from` is the state a fade sets out from.
 */
export class StateBuffer {
  readonly width: number;
  to = new Float32Array();
  from = new Float32Array();
  private low = 0;
  private high = 0;
  private stale = true;

  constructor(width: number) {
    this.width = width;
  }

  get count(): number {
    return this.to.length / this.width;
  }

  /** Makes room for `count` things, all zero. */
  reset(count: number): void {
    this.to = new Float32Array(count * this.width);
    this.from = new Float32Array(count * this.width);
    this.touchAll();
  }

  /** Writes the numbers of thing `i`; a repetition of what stands there changes nothing. */
  set(i: number, ...numbers: number[]): void {
    const at = i * this.width;
    let changed = false;
    for (let k = 0; k < numbers.length; k++) {
      const number = Math.fround(numbers[k] as number);
      if (this.to[at + k] === number) continue;
      this.to[at + k] = number;
      changed = true;
    }
    if (!changed) return;
    this.low = Math.min(this.low, i);
    this.high = Math.max(this.high, i + 1);
  }

  get(i: number, k: number): number {
    return this.to[i * this.width + k] as number;
  }

  /** Takes the present state as what the next fade sets out from. */
  settle(): void {
    this.from.set(this.to);
    this.stale = true;
  }

  /** Everything must be uploaded again, as after a lost context. */
  touchAll(): void {
    this.low = 0;
    this.high = this.count;
    this.stale = true;
  }

  /** The stretch of things written since the last call, or null; and whether `from` has changed. */
  take(): { dirty: { low: number; high: number } | null; stale: boolean } {
    const { low, high, stale } = this;
    this.low = this.count;
    this.high = 0;
    this.stale = false;
    return { dirty: low < high ? { low, high } : null, stale };
  }
}
