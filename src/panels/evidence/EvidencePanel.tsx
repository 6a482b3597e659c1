import type { Session } from "../../state/session.ts";

/** The right panel: the evidence of the selection, or what changed in this window. */
export function EvidencePanel(_: { session: Session }) {
  return null;
}
