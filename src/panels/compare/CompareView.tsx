import type { Session } from "../../state/session.ts";

/** To be filled by its view. */
export function CompareView(_: { session: Session }) {
  return null;
}
