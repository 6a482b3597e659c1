import { useLayoutEffect } from "preact/hooks";

/** While `on`, calls what belongs to a key, wherever the focus is but in a field or a dialog, and with no modifier held. */
export function useShortcut(key: string, act: () => void, on = true): void {
  useLayoutEffect(() => {
    if (!on) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.defaultPrevented || document.querySelector("dialog[open]")) return;
      if (event.target instanceof Element && event.target.closest(FIELDS)) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [key, act, on]);
}

const FIELDS = "input:not([type=checkbox], [type=radio], [type=range]), textarea, select";
