import { useLayoutEffect } from "preact/hooks";

/** What Esc closes, the nearest first: one press closes one thing. */
const ORDER = ["hover", "reader", "slides", "isolation", "panel"] as const;
type Layer = (typeof ORDER)[number];

const open = new Map<Layer, () => void>();

/** While `active`, Esc calls `close`, unless something nearer is open or the key was meant for a field or a menu. */
export function useEscape(layer: Layer, active: boolean, close: () => void): void {
  useLayoutEffect(() => {
    if (!active) return;
    if (open.size === 0) window.addEventListener("keydown", onKey);
    open.set(layer, close);
    return () => {
      open.delete(layer);
      if (open.size === 0) window.removeEventListener("keydown", onKey);
    };
  }, [layer, active, close]);
}

function onKey(event: KeyboardEvent): void {
  if (event.key !== "Escape" || event.defaultPrevented) return;
  const nearest = ORDER.find((layer) => open.has(layer));
  const busy = event.target instanceof Element && event.target.closest(BUSY);
  if (!nearest || (busy && nearest !== "hover")) return;
  event.preventDefault();
  open.get(nearest)?.();
}

const BUSY =
  "input:not([type=radio], [type=checkbox]), textarea, select, [role=menu], [role=listbox], dialog";
