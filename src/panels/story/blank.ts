import { useLayoutEffect, useState } from "preact/hooks";
import { clickerKey } from "../../state/stepping/clicker-keys.ts";

const BLANKS: ReadonlySet<string> = new Set(["b", "B", "."]);
/** What is written with these keys; a number is not. */
const WRITTEN = "textarea, select, dialog, input:not([inputmode=numeric], [type=range])";

/**
 * Whether the screen is blank, as `b` and `.` ask for on a slide. Any of them, a key that steps or a press brings it back,
 * and does no more; so does another `slide`.
 */
export function useBlank(slide: string): boolean {
  const [blank, setBlank] = useState("");
  const on = blank === slide;
  // At once, so that no key meets a black screen that does not yet listen.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, target, ctrlKey, metaKey, altKey } = event;
      if (ctrlKey || metaKey || altKey) return;
      if (target instanceof Element && target.closest(WRITTEN)) return;
      const asked = on ? clickerKey({ ...pressOf(event), target: null }, false) : undefined;
      if (!BLANKS.has(key) && !asked) return;
      taken(event);
      setBlank(on ? "" : slide);
    };
    const onPress = (event: Event) => {
      taken(event);
      setBlank("");
    };
    // Before those who step hear of it.
    window.addEventListener("keydown", onKey, true);
    if (on) window.addEventListener("click", onPress, true);
    return () => {
      window.removeEventListener("keydown", onKey, true);
      window.removeEventListener("click", onPress, true);
    };
  }, [on, slide]);
  return on;
}

function taken(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function pressOf({ key, ctrlKey, metaKey, altKey, shiftKey, defaultPrevented }: KeyboardEvent) {
  return { key, ctrlKey, metaKey, altKey, shiftKey, defaultPrevented };
}
