import type { Session } from "../../state/session.ts";

/** Mounts the timeline (histogram, coverage, event lane, axis, slider) in an element. Returns a function that removes it. */
export function mountTimeline(_element: HTMLElement, _session: Session): () => void {
  return () => {};
}
