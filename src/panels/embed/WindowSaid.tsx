import { useRef } from "preact/hooks";
import type { Session } from "../../state/session.ts";
import { useSaid } from "../dock/said.ts";

/**
 * Tells those who do not see the picture what window it has come to; a story's step tells itself. Nothing is said of the
 * window that the frame opens with: a page may hold several frames.
 */
export function WindowSaid({ session }: { session: Session }) {
  const said = useSaid(session);
  const opening = useRef("");
  const moved = useRef(false);
  opening.current ||= said;
  moved.current ||= said !== opening.current;
  const told = session.store.view.value.tab === "story";
  return (
    <p role="status" class="sr-only">
      {moved.current && !told && said}
    </p>
  );
}
