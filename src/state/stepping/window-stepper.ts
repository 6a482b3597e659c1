import { playSteps } from "../../engine/snap.ts";
import { encodeWindow } from "../link/link-window.ts";
import type { Session } from "../session.ts";
import type { Stepper } from "./stepper.ts";

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
    spacePlays: true,
    steps: () =>
      steps().map(({ window, words }) => ({ id: encodeWindow(window), title: words, notes: "" })),
    index() {
      const { from, to } = store.view.value.window;
      return steps().findIndex(({ window }) => window.from === from && window.to === to);
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
    reveal: () => false,
  };
}
