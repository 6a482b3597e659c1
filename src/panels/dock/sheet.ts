import type { RefObject } from "preact";
import { useCallback, useLayoutEffect, useState } from "preact/hooks";

const SETTINGS = ".dock-settings";
const OPENER = ".dock-more";

/**
 * Whether the sheet of time settings is open. Escape closes it before anything behind it, and so does a press elsewhere.
 * `shut` gives the focus back to the button that opens it.
 * @param bar the dock's bar, which holds the sheet and the button that opens it
 * @param sheeted whether the settings are a sheet at all here
 */
export function useSheet(bar: RefObject<HTMLElement | null>, sheeted: boolean) {
  const [open, setOpen] = useState(false);
  const shut = useCallback(() => {
    setOpen(false);
    bar.current?.querySelector<HTMLElement>(OPENER)?.focus();
  }, [bar]);
  useLayoutEffect(() => {
    if (!open) return;
    if (!sheeted) {
      setOpen(false);
      return;
    }
    const aborter = new AbortController();
    const options = { signal: aborter.signal, capture: true };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || document.querySelector(".dock-list")) return;
      if (event.target instanceof Element && event.target.matches("[data-draft]")) return;
      event.preventDefault();
      event.stopPropagation();
      shut();
    };
    const onPress = ({ target }: Event) => {
      if (target instanceof Element && !target.closest(`${SETTINGS}, ${OPENER}, .dock-list`))
        setOpen(false);
    };
    window.addEventListener("keydown", onKey, options);
    window.addEventListener("pointerdown", onPress, options);
    window.addEventListener("click", onPress, options);
    return () => aborter.abort();
  }, [open, sheeted, shut]);
  return { open, setOpen, shut };
}
