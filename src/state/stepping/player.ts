import { effect, untracked } from "@preact/signals-core";
import type { Session } from "../session.ts";
import { type Stepper, stepOn } from "./stepper.ts";

/** Plays where the page's setting asks it to play by itself, at its pace; else stops. */
export function followPlay({ store, actions }: Session): void {
  const { play } = store.setting.peek();
  if (play !== null) actions.setSpeed(play);
  actions.setPlaying(play !== null);
}

/**
 * Steps on by itself while `store.playing` is on, at `store.speed` seconds a step, and stops at the end unless the page's
 * setting loops. From the end it begins at the first step. A question that waits is answered before it goes on. Where the
 * setting asks the page to play by itself, the step that it opens at has its whole time too.
 * @returns a function that stops it
 */
export function bindPlayer({ store, actions }: Session, stepper: Stepper): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    timer = setTimeout(() => tick(store.setting.peek().loop), store.speed.peek() * 1000);
  };
  const tick = (again: boolean) => {
    const moved = stepOn(stepper, 1);
    if (!moved && again && stepper.steps().length > 1) stepper.goto(0);
    else if (!moved) {
      actions.setPlaying(false);
      return;
    }
    wait();
  };
  const stop = effect(() => {
    clearTimeout(timer);
    if (!store.playing.value || !store.catalog.value) return;
    untracked(() => (store.setting.peek().play === null ? tick(true) : wait()));
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}
