import type Sigma from "sigma";
import type { Session } from "../../state/session.ts";
import type { Camera } from "../../state/store.ts";
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

  /** Goes where the view asks the camera to stand. */
  stand(camera: Camera | null): void {
    const shown = this.shown();
    if (shown) placeCamera(shown.sigma, shown.sheet, camera);
  }

  /** Remembers where the camera has come to rest. */
  keep(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const shown = this.shown();
      if (!shown) return;
      const place = placeOfCamera(shown.sigma, shown.sheet);
      const { store, actions } = this.session;
      if (!isSame(place, store.view.peek().camera)) actions.setCamera(place);
    }, RESTS_MS);
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
