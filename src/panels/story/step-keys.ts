import { useLayoutEffect } from "preact/hooks";
import { followKey, hearClicker } from "../../state/stepping/clicker.ts";
import type { Stepper } from "../../state/stepping/stepper.ts";

/** While `on`, steps by the keys of a clicker, wherever no control of its own has the focus. */
export function useStepKeys(stepper: Stepper, on: boolean): void {
  // Before the page is seen: a key pressed at once must meet the step that is shown.
  useLayoutEffect(() => {
    if (!on) return;
    return hearClicker(
      (asked) => {
        const done = followKey(stepper, asked);
        if (done) letTabGo();
        return done;
      },
      () => stepper.spacePlays,
    );
  }, [stepper, on]);
}

/** A view's tab that was pressed to get here would be ringed by the first key: the keys are the story's now. */
function letTabGo(): void {
  const at = document.activeElement;
  if (at instanceof HTMLElement && at.closest(".view-switch")) at.blur();
}
