import { useEffect } from "preact/hooks";
import type { Stepper } from "../../state/messages/stepper.ts";

const BUSY =
  "input, textarea, select, summary, dialog, [role=slider], [role=grid], [role=tree], [role=treeitem], [role=tablist], [contenteditable], .dock, .rail";

/**
 * Steps by the keys of a clicker, wherever no control of its own has the focus: arrows, Page Up and Page Down, Home, End,
 * and the space bar, which is a button's own while one has the focus.
 */
export function useStepKeys(stepper: Stepper, on: boolean): void {
  useEffect(() => {
    if (!on) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest(BUSY)) return;
      if (event.key === " " && target?.closest("button, a")) return;
      const to = stepFor(event, stepper);
      if (to === undefined) return;
      event.preventDefault();
      if (to !== null) stepper.goto(to);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [stepper, on]);
}

/** Undefined where the key is none of ours; null where there is no step that way. */
export function stepFor(
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
