import type { Session } from "../../state/session.ts";

/** To be filled by its view. */
export function MatrixView(_: { session: Session }) {
  return null;
}
