const FADE_MS = 350;
const SETTLE_MS = 140;

/** Draws at most once per animation frame, runs fades, and tells when all has come to rest. */
export class Frames {
  /** How far the running fade is; 1 where none runs. */
  t = 1;
  private frame = 0;
  private fadeFrom = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly draw: () => void;
  private readonly rest: () => void;

  /** `draw` paints a frame; `rest` follows the last one after a short quiet. */
  constructor(draw: () => void, rest: () => void) {
    this.draw = draw;
    this.rest = rest;
  }

  /** Draws in the next frame. `fade` runs a fade from now on; without it a running one is cut short. */
  ask(fade: boolean): void {
    this.t = fade ? 0 : 1;
    this.fadeFrom = performance.now();
    if (this.frame === 0) this.frame = requestAnimationFrame(this.tick);
    this.wait();
  }

  stop(): void {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.timer);
    this.frame = 0;
    this.t = 1;
  }

  private readonly tick = (now: number): void => {
    this.frame = 0;
    if (this.t < 1) this.t = Math.max(0, Math.min(1, (now - this.fadeFrom) / FADE_MS));
    this.draw();
    if (this.t < 1) {
      this.frame = requestAnimationFrame(this.tick);
      this.wait();
    }
  };

  private wait(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.rest, SETTLE_MS);
  }
}
