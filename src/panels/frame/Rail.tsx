import type { Session } from "../../state/session.ts";

/** The left rail: level, actors, filters, sources and legend. */
export function Rail(_: { session: Session }) {
  return null;
}
