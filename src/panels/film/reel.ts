import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import { type FilmFrame, filmFrame, filmWindows } from "../../engine/film.ts";
import { passingOf } from "../../engine/filter.ts";
import { Fold } from "../../engine/fold.ts";
import { tickedCatalog } from "../../engine/ticked-catalog.ts";
import type { TimeWindow } from "../../engine/window.ts";
import type { Session } from "../../state/session.ts";

/** The room of a frame's picture, in css px: what is drawn in it is as wide as can be seen there. */
const PICTURE = { width: 168, height: 74 };

/**
 * The frames of the film-strip. They are drawn anew where dataset, level, branches, filters, mode or snap change, and
 * never where the window does: one in each animation frame, once the browser is idle. Those not yet drawn are null; `busy`
 * while some are still to come or old.
 */
export type Reel = {
  windows: ReadonlySignal<readonly TimeWindow[]>;
  frames: ReadonlySignal<readonly (FilmFrame | null)[]>;
  busy: ReadonlySignal<boolean>;
  stop(): void;
};

/** Starts drawing frames, until `stop`. They are counted by a fold of their own, as the stage counts. */
export function reelOf({ store, derived }: Session): Reel {
  const mode = computed(() => store.view.value.mode);
  const windows = computed(() => {
    const catalog = store.catalog.value;
    return catalog ? filmWindows(catalog, store.snap.value, mode.value) : [];
  });
  const frames = signal<readonly (FilmFrame | null)[]>([]);
  const busy = signal(false);
  let cancel = () => {};
  const end = effect(() => {
    cancel();
    const laid = derived.drawn.value;
    const [asked, filters, counting] = [windows.value, derived.filters.value, mode.value];
    const first = asked[0];
    if (!laid || !first) {
      frames.value = [];
      return;
    }
    if (!isSame(frames.peek(), asked)) frames.value = asked.map(() => null);
    busy.value = true;
    const seen = { ...laid, catalog: tickedCatalog(laid.catalog, filters.documents) };
    let fold: Fold | null = null;
    let next = 0;
    cancel = whenIdle(() => {
      if (!fold) {
        const { catalog, ties } = seen;
        fold = new Fold(catalog, ties, first, passingOf(catalog, filters));
        fold.ticked = filters.documents;
        return true;
      }
      const window = asked[next] as TimeWindow;
      const frame = filmFrame(seen, fold, window, counting, PICTURE);
      frames.value = frames.peek().with(next, frame);
      next++;
      busy.value = next < asked.length;
      return busy.peek();
    });
  });
  return {
    windows,
    frames,
    busy,
    stop() {
      cancel();
      end();
    },
  };
}

/** Whether frames that are drawn already stand for the same windows, and so may be seen until the new ones come. */
function isSame(frames: readonly (FilmFrame | null)[], asked: readonly TimeWindow[]): boolean {
  return (
    frames.length === asked.length &&
    asked.every(({ from, to }, i) => {
      const window = frames[i]?.window;
      return window?.from === from && window.to === to;
    })
  );
}

const PATIENCE_MS = 120;

/** Calls `step` again and again, at most once per animation frame and when the browser is idle, until it returns false. */
function whenIdle(step: () => boolean): () => void {
  let over = false;
  const ask = () => requestAnimationFrame(() => idle(turn));
  const turn = () => {
    if (!over && step()) ask();
  };
  ask();
  return () => {
    over = true;
  };
}

/** Safari has no idle callbacks: there the frame itself will do. */
function idle(then: () => void): void {
  if ("requestIdleCallback" in window) window.requestIdleCallback(then, { timeout: PATIENCE_MS });
  else then();
}
