import type { Session } from "../../state/session.ts";

/** The network as a list of ties, for the phone, for screen readers and where there is no WebGL. */
export function TieList(_: { session: Session }) {
  return null;
}
