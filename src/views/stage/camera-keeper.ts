import type Sigma from "sigma";
import type { Session } from "../../state/session.ts";
import type { Camera } from "../../state/store.ts";
import { CAMERA_MS, isStill } from "./camera.ts";
import { isSame, placeCamera, placeOfCamera, type Sheet } from "./camera-place.ts";

const RESTS_MS = 200;

/** Keeps the stage's camera and the view the same. `shown` gives what is on the stage, null while nothing is. */
export class CameraKeeper {
  private readonly session: Session;
  private readonly shown: () => { sigma: Sigma; sheet: Sheet } | null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(session: Session, shown: () => { sigma: Sigma; sheet: Sheet } | null) {
    this.session = session;
    this.shown = shown;
  }

  /** Goes where the view asks the camera to stand: at once, or `gliding` where the reader comes from another step. */
  stand(camera: Camera | null, gliding = false): void {
    const shown = this.shown();
    const glides = gliding && this.session.store.gliding.peek() && !isStill();
    if (shown) placeCamera(shown.sigma, shown.sheet, camera, glides ? CAMERA_MS : 0);
  }

  /** Remembers where the camera has come to rest. */
  keep(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const shown = this.shown();
      if (!shown) return;
      if (shown.sigma.getCamera().isAnimated()) {
        this.keep();
        return;
      }
      const place = placeOfCamera(shown.sigma, shown.sheet);
      const { store, actions } = this.session;
      if (!isSame(place, store.view.peek().camera)) actions.setCamera(place);
    }, RESTS_MS);
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
