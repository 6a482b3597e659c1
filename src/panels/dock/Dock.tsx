import type { Session } from "../../state/session.ts";

/** The time dock: transport, track names and the timeline. */
export function Dock(_: { session: Session }) {
  return null;
}
