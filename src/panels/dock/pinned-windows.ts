import type { Comparison, Store } from "../../state/store.ts";

/** The windows that are pinned to be compared: both, one, or none. */
export function pinnedWindows({ view, pin }: Store): Partial<Comparison> {
  const { comparison } = view.value;
  if (comparison) return comparison;
  return pin.value ? { [pin.value.side]: pin.value.window } : {};
}
