import type { Session } from "../../state/session.ts";

/** The open article with every coded passage underlined. */
export function Reader(_: { session: Session }) {
  return null;
}
