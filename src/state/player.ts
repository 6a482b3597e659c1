import { effect } from "@preact/signals-core";
import { playSteps } from "../engine/snap.ts";
import type { Actions } from "./actions.ts";
import type { Store } from "./store.ts";

/**
 * Plays the windows of the current snap unit one after the other while `store.playing` is on, at `store.speed` seconds a
 * step, and stops at the end unless the page's setting loops. From the end, or from a window that is no step, it begins at the first step.
 * @returns a function that stops it.
 */
export function bindPlayer(store: Store, actions: Actions): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = effect(() => {
    clearTimeout(timer);
    const catalog = store.catalog.value;
    if (!store.playing.value || !catalog) return;
    const steps = playSteps(catalog, store.snap.value, store.view.peek().mode);
    const { from, to } = store.view.peek().window;
    const here = steps.findIndex(({ window }) => window.from === from && window.to === to);
    let next = here < 0 || here === steps.length - 1 ? 0 : here + 1;
    const tick = () => {
      if (store.setting.peek().loop && next === steps.length) next = 0;
      const step = steps[next];
      if (!step) {
        actions.setPlaying(false);
        return;
      }
      actions.setWindow(step.window);
      next++;
      timer = setTimeout(tick, store.speed.peek() * 1000);
    };
    tick();
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}
