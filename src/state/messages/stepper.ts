import { playSteps } from "../../engine/snap.ts";
import { encodeWindow } from "../link/link-window.ts";
import type { Session } from "../session.ts";

/** One step as a host is told of it; `notes` are the speaker's, empty where there are none. */
export type Step = { id: string; title: string; notes: string };

/**
 * What a host or a key can step through. Reading it inside an effect follows it. `index` is -1 where the view is none of
 * the steps; `beside` tells which step the next or the previous one is, null at that end.
 */
export type Stepper = {
  count(): number;
  index(): number;
  at(index: number): Step | undefined;
  beside(direction: 1 | -1): number | null;
  goto(index: number): void;
};

/** Steps through the windows that play goes through: the units that the window snaps to. */
export function windowStepper({ store, actions }: Session): Stepper {
  const steps = () => {
    const catalog = store.catalog.value;
    return catalog ? playSteps(catalog, store.snap.value, store.view.value.mode) : [];
  };
  const isFirst = (from: number, to: number) => {
    const extent = store.catalog.value?.extent;
    return from === extent?.from && to === extent.to;
  };
  return {
    count: () => steps().length,
    index() {
      const { from, to } = store.view.value.window;
      return steps().findIndex(({ window }) => window.from === from && window.to === to);
    },
    at(index) {
      const step = steps()[index];
      return step && { id: encodeWindow(step.window), title: step.words, notes: "" };
    },
    beside(direction) {
      const all = steps();
      const { window, mode } = store.view.value;
      // The whole period stands before its first step.
      if (mode === "window" && isFirst(window.from, window.to) && all.length > 1)
        return direction > 0 ? 0 : null;
      const found =
        direction > 0
          ? all.findIndex((step) => step.window.to > window.to)
          : all.findLastIndex((step) =>
              mode === "window" ? step.window.from < window.from : step.window.to < window.to,
            );
      return found < 0 ? null : found;
    },
    goto(index) {
      const step = steps()[index];
      if (step) actions.setWindow(step.window);
    },
  };
}

/** The position of a step that is named by its id or by its number from 1 on; null where there is none. */
export function findStep(stepper: Stepper, name: string | number): number | null {
  const count = stepper.count();
  for (let i = 0; i < count; i++) if (stepper.at(i)?.id === name) return i;
  const number = Number(name);
  return Number.isInteger(number) && number >= 1 && number <= count ? number - 1 : null;
}
