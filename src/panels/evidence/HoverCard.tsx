import type { Session } from "../../state/session.ts";

/** The card beside what is hovered. */
export function HoverCard(_: { session: Session }) {
  return null;
}
