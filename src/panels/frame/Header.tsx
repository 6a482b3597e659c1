import type { Session } from "../../state/session.ts";

/** Brand, title, search, theme, open and help. */
export function Header(_: { session: Session }) {
  return null;
}
