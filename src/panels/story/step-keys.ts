import { useLayoutEffect } from "preact/hooks";
import type { Stepper } from "../../state/messages/stepper.ts";

const BUSY =
  "input, textarea, select, summary, dialog, [role=slider], [role=grid], [role=tree], [role=treeitem], [role=tablist], [contenteditable], .dock, .rail";

const FORWARD = ["ArrowRight", "ArrowDown", "PageDown", " "];

/**
 * Steps by the keys of a clicker, wherever no control of its own has the focus: arrows, Page Up and Page Down, Home, End,
 * and the space bar, which is a button's own while one has the focus.
 * @param reveal what a step onwards does first, while a question waits for its answer
 */
export function useStepKeys(stepper: Stepper, on: boolean, reveal?: () => void): void {
  // Before the page is seen: a key pressed at once must meet the step that is shown.
  useLayoutEffect(() => {
    if (!on) return;
    const onKey = (event: KeyboardEvent) => {
      const to = isFree(event) ? stepFor(event, stepper) : undefined;
      if (to === undefined) return;
      event.preventDefault();
      letTabGo();
      const onwards = to === null ? FORWARD.includes(event.key) : to > stepper.index();
      if (reveal && onwards) reveal();
      else if (to !== null) stepper.goto(to);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [stepper, on, reveal]);
}

/** A view's tab that was pressed to get here would be ringed by the first key: the keys are the story's now. */
function letTabGo(): void {
  const at = document.activeElement;
  if (at instanceof HTMLElement && at.closest(".view-switch")) at.blur();
}

/** Whether a key is held alone and belongs to no control. */
function isFree({
  key,
  target,
  ctrlKey,
  metaKey,
  altKey,
  defaultPrevented,
}: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || defaultPrevented) return false;
  const at = target instanceof Element ? target : null;
  return !at?.closest(BUSY) && !(key === " " && at?.closest("button, a"));
}

/** Undefined where the key is none of ours; null where there is no step that way. */
function stepFor(
  { key, shiftKey }: Pick<KeyboardEvent, "key" | "shiftKey">,
  stepper: Stepper,
): number | null | undefined {
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
    case "PageDown":
      return stepper.beside(1);
    case "ArrowLeft":
    case "ArrowUp":
    case "PageUp":
      return stepper.beside(-1);
    case " ":
      return stepper.beside(shiftKey ? -1 : 1);
    case "Home":
      return 0;
    case "End":
      return stepper.count() - 1;
    default:
      return undefined;
  }
}
