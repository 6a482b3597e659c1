import type { Session } from "../../state/session.ts";

/** The mounted stage. `fit` shows all, `zoom` by a factor about the middle. */
export type Stage = { fit(): void; zoom(factor: number): void; dispose(): void };

/** Mounts the network picture in an element and keeps it true to the session. Null where there is no WebGL. */
export function mountStage(_element: HTMLElement, _session: Session): Stage | null {
  return null;
}
