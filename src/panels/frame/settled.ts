import { computed, type ReadonlySignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { Counted } from "../../state/derived.ts";
import type { Session } from "../../state/session.ts";

/** Up to so many events a count over all of them follows every step of a drag. */
const LIVE_TO = 5000;

/** What follows from the counted window; with many events it stands still until a drag or the player comes to rest. */
export function useCounted<T>(
  { store, derived }: Session,
  pick: (counted: Counted) => T,
): ReadonlySignal<T | null> {
  return useMemo(() => {
    let last: { catalog: Counted["catalog"]; value: T } | null = null;
    return computed(() => {
      const counted = derived.counted.value;
      if (!counted) return null;
      const { catalog } = counted;
      const moving = store.dragging.value || store.playing.value;
      if (!last || last.catalog !== catalog || !moving || catalog.events.length <= LIVE_TO)
        last = { catalog, value: pick(counted) };
      return last.value;
    });
  }, [store, derived, pick]);
}
