import type { Session } from "../../state/session.ts";

/** How long a browser may take to give graphics memory back that it has taken. */
const PATIENCE_MS = 4000;

const LOST =
  "The browser has taken back the graphics memory, so the network is not shown: the list of ties stands in its place.";

/** Knows whether the picture is lost because the browser has taken back its graphics memory, and draws it again. */
export class PictureLoss {
  private readonly actions: Session["actions"];
  private readonly build: () => void;
  private readonly onLost: (lost: boolean) => void;
  /** Whether the picture is lost. */
  lost = false;
  private unfollow = () => {};

  /** `build` draws the picture anew and may throw; `onLost` hears that it is lost, or stands again. */
  constructor(actions: Session["actions"], build: () => void, onLost: (lost: boolean) => void) {
    this.actions = actions;
    this.build = build;
    this.onLost = onLost;
  }

  /** Draws the picture anew; where that fails it is lost. */
  readonly draw = (): void => {
    try {
      this.build();
    } catch {
      this.lose();
      return;
    }
    if (!this.lost) return;
    this.lost = false;
    this.onLost(false);
    this.actions.dismiss("webgl");
  };

  /**
   * Follows the canvases of the picture: it is drawn anew, once, when the memory of one of them is given back, and is
   * lost when none is within some seconds; one that comes later still draws it.
   */
  follow(canvases: readonly EventTarget[]): void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const lost = (event: Event) => {
      // Else the browser would never give it back.
      event.preventDefault();
      timer ??= setTimeout(this.lose, PATIENCE_MS);
    };
    const restored = () => {
      this.stop();
      this.draw();
    };
    this.unfollow = () => {
      clearTimeout(timer);
      for (const canvas of canvases) {
        canvas.removeEventListener("webglcontextlost", lost);
        canvas.removeEventListener("webglcontextrestored", restored);
      }
    };
    for (const canvas of canvases) {
      canvas.addEventListener("webglcontextlost", lost);
      canvas.addEventListener("webglcontextrestored", restored);
    }
  }

  /** Follows the canvases no more. */
  stop(): void {
    this.unfollow();
  }

  private readonly lose = (): void => {
    this.lost = true;
    this.onLost(true);
    this.actions.notify({ id: "webgl", text: LOST }, { label: "Draw it again", act: this.draw });
  };
}
